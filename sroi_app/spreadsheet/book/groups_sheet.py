"""The sheet of stakeholders: who is affected, who is in the case, and how they were asked."""

from collections.abc import Iterator

from sroi_app.guide import choices
from sroi_app.guide.dates import format_date
from sroi_app.guide.names import name_of_group
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.spreadsheet.book import words
from sroi_app.spreadsheet.book.contents import Content
from sroi_app.spreadsheet.book.grid import quoted
from sroi_app.spreadsheet.book.page import Page, cell
from sroi_app.spreadsheet.book.subject import Subject
from sroi_app.spreadsheet.book.tables import Head, write_table
from sroi_app.text import _

HEADS = 3
NAME = 1  # the column with the name


def write_groups(page: Page, subject: Subject) -> None:
    """Write the sheet of the stakeholders."""
    page.title(
        _("Stakeholders"),
        _("Everyone who is affected, or whom the activity depends on."),
        across=5,
    )
    heads = (
        Head(_("Row"), 5),
        Head(_("Group"), 28),
        Head(_("What they are to the activity"), 24),
        Head(_("How many"), 10, "number"),
        Head(_("In the case"), 11),
        Head(_("Why"), 36),
        Head(_("How they were asked"), 36),
        Head(_("How many were asked"), 11, "number"),
        Head(_("When"), 16),
        Head(_("Could anyone be worse off?"), 28),
        Head(_("What was found"), 36),
    )
    write_table(page, HEADS, heads, [tuple(_cells(group)) for group in subject.case.stakeholders])
    page.printed(
        HEADS, letters=sum(head.letters for head in heads), repeated=2, footer=subject.title
    )
    page.protected()


def names_in(subject: Subject) -> dict[str, str]:
    """Return the cells with the names of the groups, as "Groups"."""
    last = HEADS + max(len(subject.case.stakeholders), 1)
    return {"Groups": f"={quoted(words.GROUPS)}!{cell(HEADS + 1, NAME)}:{cell(last, NAME)}"}


def _cells(group: Stakeholder) -> Iterator[Content]:
    yield group.id
    yield name_of_group(group)
    yield choices.ROLE.format(group.role)
    yield group.size.value
    yield choices.INCLUDED.format(group.included)
    yield group.reason
    yield group.involvement
    yield group.asked
    yield format_date(group.asked_on) if group.asked_on else ""
    yield choices.WORSE_OFF.format(group.worse_off)
    yield group.worse_off_notes
