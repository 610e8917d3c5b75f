"""Need and people: why here, what is done about it, and who was asked what it changes."""

from collections.abc import Iterator

from sroi_app.evaluation import Evaluation
from sroi_app.guide import choices, figures
from sroi_app.guide.ledger import Ledger
from sroi_app.guide.names import name_of_group
from sroi_app.model.case import Case
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.reports.blocks import Align, Block, Cells, Column, Paragraph, Table
from sroi_app.reports.sections.annexes import Annex, annex_name
from sroi_app.reports.sections.phrases import given, passage, shown
from sroi_app.reports.sections.section import Section
from sroi_app.text import _


def need(evaluation: Evaluation, _ledger: Ledger) -> Section:
    """Return the need, the activity, the groups in the case, and those left out with the reason."""
    case = evaluation.case
    blocks: tuple[Block, ...] = (
        *passage(case.activity.problem),
        *passage(case.activity.description),
        _groups(case),
        *_what_they_changed(case),
        *_left_out(case),
    )
    return Section(_("Need and people"), blocks)


def _groups(case: Case) -> Table:
    inside = [group for group in case.stakeholders if group.included is not False]
    return Table(
        caption=_("Who is in the case. Where: {place}").format(place=given(case.scope.geography)),
        columns=(
            Column(_("Group"), 2),
            Column(_("People"), 0.6, Align.RIGHT),
            Column(_("Asked"), 0.6, Align.RIGHT),
            Column(_("Anyone worse off?"), 2),
        ),
        rows=tuple(map(_group, inside)),
        note=_note(inside),
        dense=True,
        together=True,
        empty=_("No groups are listed yet."),
    )


def _group(group: Stakeholder) -> Cells:
    return (
        name_of_group(group),
        shown(group.size.value, figures.number),
        shown(group.asked, figures.number),
        given(choices.WORSE_OFF.format(group.worse_off)),
    )


def _note(inside: list[Stakeholder]) -> str:
    """What the table shows, and no more than it shows."""
    words = (
        _("We asked every group (stakeholder) what changes and who is worse off; {annex} says how.")
        if inside and all(map(_was_asked, inside))
        else _("{annex} says how each was asked, and why it is in.")
    )
    return words.format(annex=annex_name(Annex.PEOPLE))


def _was_asked(group: Stakeholder) -> bool:
    return all((group.included, group.involvement.strip(), group.asked, group.worse_off))


def _what_they_changed(case: Case) -> Iterator[Block]:
    told = case.verification.changed.strip()
    if told:
        yield Paragraph(_("What changed because of what they said: {told}").format(told=told))


def _left_out(case: Case) -> Iterator[Block]:
    """The groups left out, each with its reason."""
    parts = [
        _("“{group}”: {reason}").format(group=name_of_group(one), reason=given(one.reason))
        for one in case.stakeholders
        if one.included is False
    ]
    if parts:
        yield Paragraph(_("Left out: {groups}").format(groups=" ".join(parts)))
