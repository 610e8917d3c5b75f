"""The figures as they are printed: each rounded once, the same wherever it stands, re-adding."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest

from sroi_app.calculation.result import OutcomeResult, Result, Treatment
from sroi_app.guide.figures import re_adding
from sroi_app.guide.withheld import NOTHING, Withheld

ZERO = Decimal(0)
Pounds = tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class YearLine:
    """Whole pounds of one year, counted from 1."""

    year: int
    value: Decimal
    present_value: Decimal
    inputs: Decimal
    present_value_inputs: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Whole pounds. `impacts` and `present_values` go by outcome id, `inputs` by input id.

    Outcomes kept apart (track record) are among them, but not `counted`: never in a total.
    `withheld` says which of them may not be printed.
    """

    counted: frozenset[str]
    impacts: dict[str, Decimal]
    present_values: dict[str, Decimal]
    gains: Decimal
    harms: Decimal
    inputs: dict[str, Pounds]
    years: tuple[YearLine, ...]
    bridge: Pounds
    withheld: Withheld = NOTHING

    @property
    def value(self) -> Decimal:
        """The present value of everything counted."""
        return self.gains + self.harms

    @property
    def total_inputs(self) -> Decimal:
        return _total(year.inputs for year in self.years)

    @property
    def present_value_inputs(self) -> Decimal:
        return _total(year.present_value_inputs for year in self.years)

    @property
    def net(self) -> Decimal:
        """The net present value, as the two figures beside it are printed."""
        return self.value - self.present_value_inputs


def ledger(result: Result, withheld: Withheld = NOTHING) -> Ledger:
    """Return the figures of a result rounded to whole pounds, so that every table re-adds.

    The total is rounded first, then split into gains and harms, and each of them into outcomes;
    no figure differs from its exact value by a pound or more.
    """
    gains, harms = _sides(result.counted, _present_value)
    apart = [row for row in result.outcomes if row.treatment is Treatment.APART]
    inputs = _inputs(result)
    return Ledger(
        counted=frozenset(row.outcome.id for row in result.counted),
        impacts=_by_outcome(result.counted, _impact) | _by_outcome(apart, _impact),
        present_values=_by_outcome(result.counted, _present_value)
        | _by_outcome(apart, _present_value),
        gains=gains,
        harms=harms,
        inputs=inputs,
        years=_years(result, inputs),
        bridge=_bridge(result, gains, harms),
        withheld=withheld,
    )


Measure = Callable[[OutcomeResult], Decimal]


def _present_value(row: OutcomeResult) -> Decimal:
    return row.stream.present_value if row.stream else ZERO


def _impact(row: OutcomeResult) -> Decimal:
    return row.stream.impact if row.stream else ZERO


def _sides(rows: Iterable[OutcomeResult], measure: Measure) -> tuple[Decimal, Decimal]:
    """Return gains and harms, which add to the rounded total."""
    rows = tuple(rows)
    gains = _total(measure(row) for row in rows if _is_gain(row))
    harms = _total(measure(row) for row in rows if not _is_gain(row))
    split = re_adding((gains, harms))
    return split[0], split[1]


def _by_outcome(rows: Iterable[OutcomeResult], measure: Measure) -> dict[str, Decimal]:
    """Return the pounds of each outcome that was worked out."""
    rows = tuple(row for row in rows if row.stream)
    printed: dict[str, Decimal] = {}
    for total, wanted in zip(_sides(rows, measure), (True, False), strict=True):
        side = [row for row in rows if _is_gain(row) is wanted]
        if side:
            pounds = re_adding([measure(row) for row in side], total=total)
            printed |= {row.outcome.id: one for row, one in zip(side, pounds, strict=True)}
    return printed


def _is_gain(row: OutcomeResult) -> bool:
    return row.stream is not None and row.stream.terms.sign > 0


def _inputs(result: Result) -> dict[str, Pounds]:
    """Return every input by year, so that rows and columns and the whole re-add."""
    streams = {row.item.id: row.stream for row in result.inputs if row.stream}
    cells = [pounds for stream in streams.values() for pounds in stream.amounts]
    rounded = iter(re_adding(cells))
    return {id_: tuple(next(rounded) for _one in s.amounts) for id_, s in streams.items()}


def _years(result: Result, inputs: dict[str, Pounds]) -> tuple[YearLine, ...]:
    spent = [_total(column) for column in zip_longest(*inputs.values(), fillvalue=ZERO)]
    columns = zip_longest(
        re_adding([year.value for year in result.years]),
        re_adding([year.present_value for year in result.years]),
        spent,
        re_adding([year.present_value_inputs for year in result.years]),
        fillvalue=ZERO,
    )
    return tuple(YearLine(number, *pounds) for number, pounds in enumerate(columns, 1))


def _bridge(result: Result, gains: Decimal, harms: Decimal) -> Pounds:
    """Return the steps of the bridge: the gains step by step, then the harms, then the sum."""
    steps = re_adding([step.pounds for step in result.bridge[:-2]], total=gains)
    return (*steps, harms, gains + harms)


def _total(pounds: Iterable[Decimal]) -> Decimal:
    return sum(pounds, ZERO)
