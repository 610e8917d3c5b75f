"""The same case under other conventions: discount rates and when in a year value arrives."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.result import Result
from sroi_app.calculation.what_if import RATES
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.convention import rate_words, timing_words
from sroi_app.library.discount_rates import steps_for
from sroi_app.model.case import Case
from sroi_app.model.scope import Timing
from sroi_app.reports.blocks import Align, Block, Column, Heading, Paragraph, Table
from sroi_app.reports.sections.phrases import sentence
from sroi_app.text import _


def by_convention(evaluation: Evaluation) -> tuple[Block, ...]:
    """Return the ratio at every rate and timing; nothing while there is no ratio."""
    if evaluation.result.headline is None:
        return ()
    note = _("This case: {rate}; value arrives {timing}.").format(
        rate=rate_words(evaluation.result.convention),
        timing=timing_words(evaluation.case.scope.timing),
    )
    return (
        Heading(_("The same case under other conventions")),
        Paragraph(
            _(
                "Reports differ in how they count later value. These are the same figures under "
                "other conventions; they say nothing about how sure the result is."
            )
        ),
        _table(evaluation, note),
    )


def _table(evaluation: Evaluation, note: str) -> Table:
    if evaluation.result.convention.health_rate_used:
        note += " " + _(
            "Outcomes marked for the Treasury’s lower rate for health keep it in every row, while "
            "later inputs are discounted at the rate of the row: so the ratio can be higher at a "
            "higher rate."
        )
    return Table(
        caption=_("Value for each £1 put in, by convention"),
        columns=(
            Column(_("Later value counted for less"), 1.6),
            *(Column(sentence(timing_words(one)).rstrip("."), 1, Align.RIGHT) for one in Timing),
        ),
        rows=tuple(
            (_rate(evaluation.result, rate), *_ratios(evaluation.case, rate))
            for rate in _rates(evaluation.case)
        ),
        note=note,
        dense=True,
    )


def _rate(result: Result, rate: Decimal) -> str:
    return rate_words(replace(result.convention, steps=steps_for(rate)))


def _rates(case: Case) -> Iterable[Decimal]:
    """The usual rates, and the case's own where it is another."""
    own = case.scope.rate
    return RATES if own is None or own in RATES else sorted({*RATES, own})


def _ratios(case: Case, rate: Decimal) -> Iterable[str]:
    for timing in Timing:
        other = replace(case, scope=replace(case.scope, rate=rate, timing=timing))
        headline = calculate(other).headline
        yield figures.ratio(headline.ratio) if headline else ""
