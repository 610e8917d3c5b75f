"""The sum of the largest outcome written out, so that a calculator can follow it."""

from collections.abc import Iterator
from decimal import Decimal

from sroi_app.calculation import formulas
from sroi_app.calculation.bridge import BridgeName, bridge_share
from sroi_app.calculation.result import OutcomeResult
from sroi_app.calculation.streams import OutcomeStream
from sroi_app.calculation.terms import OutcomeTerms
from sroi_app.calculation.trace import trace_outcome
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.convention import steps_words
from sroi_app.guide.ledger import ZERO, Ledger
from sroi_app.guide.names import group_name, outcome_name, shortened
from sroi_app.reports.blocks import Align, Block, Cells, Column, Table
from sroi_app.reports.sections.figures_of_steps import step_writer
from sroi_app.reports.sections.phrases import NONE
from sroi_app.text import _

STEPS = (
    BridgeName.GROSS,
    BridgeName.DEADWEIGHT,
    BridgeName.DISPLACEMENT,
    BridgeName.ATTRIBUTION,
    BridgeName.DROPOFF,
    BridgeName.DISCOUNTING,
)
"""The bridge of one outcome, from all that changed to its present value."""


def largest(evaluation: Evaluation, ledger: Ledger) -> Iterator[Block]:
    """Yield the gain that brings most, and its sum; nothing while no gain is counted."""
    gains = [row for row in evaluation.result.counted if _pounds(ledger, row) > 0]
    if not gains:
        return
    row = max(gains, key=lambda one: _pounds(ledger, one))
    if row.stream is not None:
        about = _about(evaluation, ledger, row)
        yield _sum(about, row.stream, _pounds(ledger, row), _each(evaluation, row))


def _pounds(ledger: Ledger, row: OutcomeResult) -> Decimal:
    return ledger.present_values.get(row.outcome.id, ZERO)


def _about(evaluation: Evaluation, ledger: Ledger, row: OutcomeResult) -> str:
    share = figures.rounded(_pounds(ledger, row) / ledger.gains * 100)
    return _("The largest part, {share} of all gains: “{outcome}”, for “{group}”").format(
        share=figures.number(share) + "%",
        outcome=shortened(outcome_name(row.outcome)),
        group=shortened(group_name(evaluation.case, row.outcome.stakeholder)),
    )


def _sum(about: str, stream: OutcomeStream, total: Decimal, each: str) -> Table:
    steps = [bridge_share(stream, name) for name in STEPS]
    pounds = figures.re_adding(steps, total=total)
    told = _told(stream.terms, each)
    return Table(
        caption=about,
        columns=(
            Column(_("Step"), 2.3),
            Column(_("How much"), 2.6),
            Column(_("Pounds"), 0.8, Align.RIGHT),
        ),
        rows=tuple(
            (*told[name], figures.pounds(one))
            for name, one in zip(STEPS, pounds, strict=True)
            if name in told
        ),
        totals=((_("Its present value"), "", figures.pounds(total)),),
        dense=True,
        together=True,
    )


def _told(terms: OutcomeTerms, each: str) -> dict[BridgeName, Cells]:
    """What each step is and how it is worked out; one that cannot apply is left out."""
    left = _("{share} of what is left")
    steps: dict[BridgeName, Cells] = {
        BridgeName.GROSS: (_("All change"), _gross(terms, each)),
        BridgeName.DEADWEIGHT: (
            _("Would have happened anyway (deadweight)"),
            _("{share} of it").format(share=figures.percent(terms.deadweight)),
        ),
        BridgeName.DISPLACEMENT: (
            _("Only moved from elsewhere (displacement)"),
            left.format(share=figures.percent(terms.displacement)),
        ),
        BridgeName.ATTRIBUTION: (
            _("Caused by others (attribution)"),
            left.format(share=figures.percent(terms.attribution)),
        ),
        BridgeName.DISCOUNTING: (
            _("Later value counts less (discounting)"),
            steps_words(terms.steps),
        ),
    }
    if terms.duration > 1:
        steps[BridgeName.DROPOFF] = (
            _("Fades with time (drop-off)"),
            _("{share} of what is left, each year").format(share=figures.percent(terms.dropoff)),
        )
    return steps


def _gross(terms: OutcomeTerms, each: str) -> str:
    """People times units times value times time, as few factors as are not one."""
    people = figures.number(sum(terms.quantities, ZERO))
    factors = [_("{people} people").format(people=people)]
    if terms.amount != 1:
        factors.append(_("{units} each").format(units=figures.number(terms.amount)))
    factors.append(each)
    if terms.duration != 1:
        factors.append(_("{years} years").format(years=figures.number(terms.duration)))
    return " × ".join(factors)


def _each(evaluation: Evaluation, row: OutcomeResult) -> str:
    """What one unit is worth, as the working of every figure prints it."""
    tree = trace_outcome(evaluation.case, evaluation.result, row.outcome.id)
    found = (step for step in tree.walk() if step.formula is formulas.uprated_value)
    step = next(found, None)
    return step_writer(tree)(step) if step else NONE
