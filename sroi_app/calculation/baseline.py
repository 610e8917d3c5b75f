"""A result as the baseline of its tests: what it would be with some of its numbers changed.

Only the rows whose numbers change are worked out anew, by the formulas that everything is worked
out by, and the difference is put to the total: so no change is exactly no difference.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby
from typing import Any

from sroi_app.calculation.discounting import input_factors, value_factors
from sroi_app.calculation.formulas import net_present_value, present_value, ratio, uprated_value
from sroi_app.calculation.precision import exact
from sroi_app.calculation.result import InputResult, OutcomeResult, Result
from sroi_app.calculation.streams import (
    ZERO,
    InputStream,
    by_year,
    input_stream,
    outcome_stream,
)
from sroi_app.calculation.terms import INPUTS, OUTCOMES, OutcomeTerms
from sroi_app.library.discount_rates import steps_for
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put_in
from sroi_app.model.outcomes import Outcome

Changes = Mapping[Address, Decimal]
"""Another value for the estimate at each address; at `OUTCOMES` or `INPUTS`, a factor for all of
their present value."""


@dataclass(frozen=True, slots=True)
class Totals:
    """Present value of outcomes, and of inputs, in pounds."""

    value: Decimal
    inputs: Decimal

    @property
    @exact
    def surplus(self) -> Decimal:
        """The net present value: above 0 the project pays back."""
        return net_present_value(self.value, self.inputs)

    @property
    @exact
    def ratio(self) -> Decimal | None:
        """Pounds for each pound put in; None where nothing is put in."""
        return ratio(self.value, self.inputs) if self.inputs else None


@dataclass(frozen=True, slots=True)
class Baseline:
    """A case whose ratio is known, and its rows by id."""

    case: Case
    result: Result
    totals: Totals
    outcomes: Mapping[str, OutcomeResult]
    inputs: Mapping[str, InputResult]

    @property
    def ratio(self) -> Decimal:
        found = self.totals.ratio
        assert found is not None, "a result without a ratio is no baseline"  # noqa: S101
        return found


@dataclass(frozen=True, slots=True)
class Flows:
    """Pounds by year before any discount: `kept` is the present value of outcomes at the health
    rate, which keep theirs."""

    kept: Decimal
    values: list[Decimal]
    amounts: list[Decimal]


def baseline(case: Case, result: Result) -> Baseline | None:
    """Return the baseline of a result; None while there is no ratio to test."""
    if result.headline is None:
        return None
    return Baseline(
        case=case,
        result=result,
        totals=Totals(result.value_so_far, result.inputs_so_far),
        outcomes={row.outcome.id: row for row in result.counted},
        inputs={row.item.id: row for row in result.inputs if row.stream},
    )


@exact
def changed(base: Baseline, changes: Changes) -> Totals:
    """Return the totals with other values in place of some."""
    value, inputs = base.totals.value, base.totals.inputs
    for row, inside in groupby(sorted(changes, key=_row), key=_row):
        new = {at: changes[at] for at in inside}
        if len(row) > 1 and row[0] == OUTCOMES.name:
            value += _outcome_difference(base, row[1], new)
        elif len(row) > 1:
            inputs += _input_difference(base, row[1], new)
    # A factor for everything comes last: it is of what everything then is.
    return Totals(value * changes.get(OUTCOMES, 1), inputs * changes.get(INPUTS, 1))


@exact
def flows(base: Baseline) -> Flows:
    """Return what arrives and what goes in, year by year."""
    streams = [(row.outcome.health_rate, row.stream) for row in base.outcomes.values()]
    return Flows(
        kept=sum((stream.present_value for own, stream in streams if own and stream), ZERO),
        values=by_year(stream.values for own, stream in streams if stream and not own),
        amounts=by_year(row.stream.amounts for row in base.inputs.values() if row.stream),
    )


@exact
def discounted_at(base: Baseline, rate: Decimal, of: Flows | None = None) -> Totals:
    """Return the totals at another discount rate; `of` are the flows where they are known."""
    steps, timing = steps_for(rate), base.case.scope.timing
    if steps == base.result.convention.steps:
        return base.totals  # added up in another order they would differ by a hair
    found = of or flows(base)
    values, amounts = found.values, found.amounts
    return Totals(
        found.kept + _discounted(values, value_factors(steps, timing, len(values))),
        _discounted(amounts, input_factors(steps, len(amounts))),
    )


def terms_with(outcome: Outcome, terms: OutcomeTerms, changes: Changes) -> OutcomeTerms:
    """Return the numbers of an outcome with others in place of some."""
    new: dict[str, Any] = {}  # of the type of the field that it names
    quantities = list(terms.quantities)
    for at, number in changes.items():
        if at.parts[2] == "quantities":
            quantities[int(at.parts[3]) - 1] = number
        elif at.parts[2] == "proxy":
            new |= {"original_value": number, "value": uprated_value(number, terms.factor)}
        else:
            new[at.parts[2]] = number
    # A change that is taken to last longer has years in which it fades after all.
    duration = new.get("duration", terms.duration)
    fades = new.get("dropoff", outcome.dropoff.value or Decimal(0))
    new["dropoff"] = fades if duration > 1 else Decimal(0)
    return replace(terms, quantities=tuple(quantities), **new)


def _outcome_difference(base: Baseline, id_: str, changes: Changes) -> Decimal:
    row = base.outcomes[id_]
    assert row.stream, "what is counted has a stream"  # noqa: S101
    terms = terms_with(row.outcome, row.stream.terms, changes)
    stream = outcome_stream(terms, base.case.scope.timing)
    return stream.present_value - row.stream.present_value


def _input_difference(base: Baseline, id_: str, changes: Changes) -> Decimal:
    row = base.inputs[id_]
    item = row.item
    for at, number in changes.items():
        item = put_in(item, Address(at.parts[2:]) / "value", number)
    stream = input_stream(item, base.case.scope)
    assert row.stream is not None, "only what is counted is asked"  # noqa: S101
    assert isinstance(stream, InputStream), "a number stays a number"  # noqa: S101
    return stream.present_value - row.stream.present_value


def _discounted(pounds: list[Decimal], factors: Iterable[Decimal]) -> Decimal:
    return sum(map(present_value, pounds, factors), ZERO)


def _row(at: Address) -> tuple[str, ...]:
    return at.parts[:2]
