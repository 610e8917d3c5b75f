"""Who changes and how: every group, how it was asked, and whether anyone is worse off."""

from sroi_app.evaluation import Evaluation
from sroi_app.guide import choices, figures
from sroi_app.guide.names import group_name
from sroi_app.model.case import Case
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.reports.blocks import Band, Block, Cells, Column, Paragraph, Table
from sroi_app.reports.ledger import Ledger
from sroi_app.reports.sections.phrases import day, given, shown
from sroi_app.reports.sections.section import Section, looks_back
from sroi_app.text import _


def groups(evaluation: Evaluation, _ledger: Ledger) -> Section:
    """Return every group, in the case or left out, with the reason."""
    case = evaluation.case
    rows: list[Cells | Band] = []
    for group in case.stakeholders:
        rows += [Band(_name(case, group), 2), _group(group)]
    table = Table(
        caption=_("The groups, whether they are in the case, and how they were asked"),
        columns=(
            Column(_("People"), 0.5),
            Column(_("In the case, and why"), 1.45),
            Column(_("How they were asked"), 1.9),
            Column(_("Asked"), 0.9),
            Column(_("Anyone worse off?"), 1.9),
        ),
        rows=tuple(rows),
        empty=_("No groups are listed yet."),
    )
    blocks: tuple[Block, ...] = (Paragraph(_intro(case)), table) if rows else (table,)
    return Section(_title(evaluation), blocks)


def _title(evaluation: Evaluation) -> str:
    if looks_back(evaluation):
        return _("Who changed, and how we asked")
    return _("Who changes, and how we asked")


def _intro(case: Case) -> str:
    """What the table shows, and no more than it shows."""
    inside = [group for group in case.stakeholders if group.included is not False]
    if inside and all(map(_was_asked, inside)):
        return _(
            "We asked every group in the case (the stakeholders) what changes for them, and "
            "whether anyone could be worse off."
        )
    return _("The table says who was asked, and how.")


def _was_asked(group: Stakeholder) -> bool:
    answers = (group.included, group.involvement.strip(), group.asked, group.worse_off)
    return all(answers)


def _name(case: Case, group: Stakeholder) -> str:
    role = choices.ROLE.format(group.role)
    name = group_name(case, group.id)
    return f"{name} ({role[:1].lower()}{role[1:]})" if role else name


def _group(group: Stakeholder) -> Cells:
    included = choices.INCLUDED.format(group.included) or _("In or out: not yet given")
    return (
        shown(group.size.value, figures.number),
        f"{included}. {given(group.reason)}",
        given(group.involvement),
        _asked(group),
        _worse_off(group),
    )


def _asked(group: Stakeholder) -> str:
    if group.asked is None and group.asked_on is None:
        return given("")
    return f"{shown(group.asked, figures.number)}, {day(group.asked_on)}"


def _worse_off(group: Stakeholder) -> str:
    found = choices.WORSE_OFF.format(group.worse_off)
    notes = group.worse_off_notes.strip()
    return f"{found}. {notes}" if found and notes else given(found or notes)
