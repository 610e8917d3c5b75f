"""Who changes and how: every group, how it was asked, and whether anyone is worse off."""

from sroi_app.evaluation import Evaluation
from sroi_app.guide import choices, figures
from sroi_app.guide.names import group_name
from sroi_app.model.case import Case
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.reports.blocks import Band, Block, Cells, Column, Paragraph, Table
from sroi_app.reports.ledger import Ledger
from sroi_app.reports.sections.phrases import day, given, shown
from sroi_app.reports.sections.section import Section
from sroi_app.text import _


def groups(evaluation: Evaluation, _ledger: Ledger) -> Section:
    """Return every group, in the case or left out, with the reason."""
    case = evaluation.case
    rows: list[Cells | Band] = []
    for group in case.stakeholders:
        rows += [Band(_name(case, group), 2), _group(group)]
    intro = _(
        "We listed every group the activity changes or depends on (the stakeholders), "
        "asked them what changes for them, and asked whether anyone could be worse off."
    )
    table = Table(
        caption=_("The groups, whether they are in the case, and how they were asked"),
        columns=(
            Column(_("People"), 0.55),
            Column(_("In the case, and why"), 1.5),
            Column(_("How they were asked"), 1.5),
            Column(_("Asked"), 0.9),
            Column(_("Anyone worse off?"), 1.5),
        ),
        rows=tuple(rows),
        empty=_("No groups are listed yet."),
    )
    blocks: tuple[Block, ...] = (Paragraph(intro), table) if rows else (table,)
    return Section(_("Who changes, and how we asked"), blocks)


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
