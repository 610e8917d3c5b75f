"""What could go wrong: the heaviest risks, and in an annex the others."""

from collections.abc import Iterable

from sroi_app.evaluation import Evaluation
from sroi_app.guide import choices
from sroi_app.guide.ledger import Ledger
from sroi_app.guide.withheld import LEFT_OUT
from sroi_app.model.case import Case
from sroi_app.model.tender import Level, Risk
from sroi_app.reports.blocks import GAP, Band, Block, Cells, Column, Paragraph, Table, Tone
from sroi_app.reports.sections.phrases import given
from sroi_app.reports.sections.section import Section
from sroi_app.text import _, plural

MOST = 8  # procurement.md section 6: a register in a bid has eight lines or fewer
WEIGHT = {None: 2, Level.LOW: 1, Level.MEDIUM: 2, Level.HIGH: 3}


def risks(evaluation: Evaluation, _ledger: Ledger) -> Section:
    """Return the risks that weigh most."""
    blocks: list[Block] = [_table(_risks_in_order(evaluation.case)[:MOST])]
    further = len(evaluation.case.risks) - MOST
    if further > 0:
        told = plural(
            "{count} more, likely or grave in a lesser way, stands in the last annex.",
            "{count} more, likely or grave in a lesser way, stand in the last annex.",
            further,
        )
        blocks.append(Paragraph(told, Tone.NOTE))
    return Section(_("Risks"), tuple(blocks))


def further_risks(evaluation: Evaluation, _ledger: Ledger) -> Section | None:
    """Return the risks for which the body has no room; None where it has."""
    others = _risks_in_order(evaluation.case)[MOST:]
    return Section(_("Further risks"), (_table(others),)) if others else None


def _risks_in_order(case: Case) -> tuple[Risk, ...]:
    """As they were written down, as long as there is room for all; else the heaviest first."""
    if len(case.risks) <= MOST:
        return case.risks
    return tuple(sorted(case.risks, key=_weight, reverse=True))


def _weight(risk: Risk) -> int:
    return WEIGHT[risk.likelihood] * WEIGHT[risk.effect]


def _table(shown: Iterable[Risk]) -> Table:
    return Table(
        caption=_("Risks, and what we will do about them"),
        columns=(
            Column(_("What could go wrong"), 1.7),
            Column(_("Likely"), 0.6),
            Column(_("Effect"), 0.6),
            Column(_("What we will do about it"), 2.2),
            Column(_("Who answers for it"), 1),
        ),
        rows=tuple(map(_row, shown)),
        dense=True,
        empty=_("No risks are given yet."),
    )


def _row(risk: Risk) -> Cells | Band:
    if risk.description == LEFT_OUT:
        return Band(LEFT_OUT, 2)
    return (
        given(risk.description),
        choices.LEVEL.format(risk.likelihood) or GAP,
        choices.LEVEL.format(risk.effect) or GAP,
        given(risk.action),
        given(risk.owner),
    )
