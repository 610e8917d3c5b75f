"""The sheet of sources: what every number rests on, who says so, and under which licence."""

from collections.abc import Iterator

from sroi_app.guide import choices, figures
from sroi_app.guide.dates import format_date
from sroi_app.guide.editions import origin
from sroi_app.guide.names import outcome_name
from sroi_app.guide.value_map import columns
from sroi_app.model.case import Case
from sroi_app.model.edits import get_in
from sroi_app.model.estimate import Estimate
from sroi_app.model.outcomes import Outcome
from sroi_app.spreadsheet.book.contents import Content
from sroi_app.spreadsheet.book.page import Page
from sroi_app.spreadsheet.book.subject import Subject
from sroi_app.spreadsheet.book.tables import Head, write_table
from sroi_app.text import _

HEADS = 3


def write_sources(page: Page, subject: Subject) -> None:
    """Write the sheet of the sources: a row for each number of each outcome."""
    page.title(
        _("Sources"),
        _("What each number rests on. Values are used under the licences named here."),
        across=5,
    )
    heads = (
        Head(_("Row"), 5),
        Head(_("Outcome"), 28),
        Head(_("Number"), 16),
        Head(_("What it rests on"), 58),
        Head(_("How firm it is"), 20),
        Head(_("Licence"), 24),
        Head(_("Looked up, or collected"), 16),
    )
    rows = [tuple(row) for outcome in subject.case.outcomes for row in _rows(subject.case, outcome)]
    write_table(page, HEADS, heads, rows)
    page.printed(
        HEADS, letters=sum(head.letters for head in heads), repeated=2, footer=subject.title
    )
    page.protected()


Row = tuple[Content, ...]


def _rows(case: Case, outcome: Outcome) -> Iterator[Row]:
    name, evidence = outcome_name(outcome), outcome.evidence
    sample = (
        _("{count} people asked").format(count=figures.number(evidence.sample))
        if (evidence.sample is not None)
        else ""
    )
    told = _sentences(evidence.source, sample)
    grade = choices.GRADE.format(evidence.grade)
    day = format_date(evidence.collected) if evidence.collected else ""
    if told or grade or day:
        yield outcome.id, name, _("People who changed"), told, grade, "", day
    yield from _value(case, outcome)
    for column in columns(case.scope.delivery_years):
        if not column.path.endswith("/value"):
            continue
        found = get_in(outcome, column.address.parent)
        if isinstance(found, Estimate) and (found.basis or found.grade):
            grade = choices.GRADE.format(found.grade)
            yield outcome.id, name, column.head, found.basis, grade, "", ""


def _value(case: Case, outcome: Outcome) -> Iterator[Row]:
    proxy = outcome.proxy
    told = _sentences(proxy.source, origin(case, outcome), proxy.fits)
    day = format_date(proxy.accessed) if proxy.accessed else ""
    if told or proxy.licence or day:
        name = outcome_name(outcome)
        yield outcome.id, name, _("Financial proxy"), told, "", proxy.licence, day


def _sentences(*parts: str) -> str:
    return ". ".join(part.strip().rstrip(".") for part in parts if part.strip())
