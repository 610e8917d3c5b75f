"""The sum of a case over many draws at once, by the formulas that everything is worked out by."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from itertools import takewhile
from math import ceil
from operator import add
from typing import Any

from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.discounting import input_factors
from sroi_app.calculation.formulas import (
    harm,
    impact,
    present_value,
    uprated_value,
    volunteer_time,
    yearly_value,
)
from sroi_app.calculation.precision import exact
from sroi_app.calculation.result import InputResult, OutcomeResult
from sroi_app.calculation.simulation import collapsed
from sroi_app.calculation.simulation.collapsed import Delivered, Worth
from sroi_app.calculation.simulation.draws import Figures, Ranged
from sroi_app.calculation.streams import ZERO
from sroi_app.calculation.terms import INPUTS, OUTCOMES
from sroi_app.library.discount_rates import steps_for
from sroi_app.model.address import Address
from sroi_app.model.inputs import InputKind

Drawn = Sequence[Figures]
"""The draws of every number with a range, in their order."""
Figure = Callable[[Drawn], Figures]
"""A number of the sum: the draws of one with a range, the one value of any other."""
ONE = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeSum:
    """What one outcome is worth; each of `deliveries` has its people, and what is felt of them."""

    id: str
    harmful: bool
    deliveries: tuple[tuple[Figure, Worth], ...]
    amount: Figure
    value: Figure
    factor: float
    deductions: tuple[Figure, Figure, Figure]
    dropoff: Figure
    duration: Figure

    def present_value(self, drawn: Drawn) -> Figures:
        """Return its present value in each draw, in pounds."""
        duration, dropoff = self.duration(drawn), self.dropoff(drawn)
        felt = [
            yearly_value(people(drawn), worth(duration, dropoff))
            for people, worth in self.deliveries
        ]
        people: Any = reduce(add, felt) if felt else 0.0
        value = uprated_value(self.value(drawn), self.factor)
        shares = (share(drawn) for share in self.deductions)
        pounds: Figures = impact(people, self.amount(drawn), value, *shares)
        return harm(pounds) if self.harmful else pounds


@dataclass(frozen=True, slots=True, kw_only=True)
class InputSum:
    """What one input costs; `years` have pounds, or hours at a `rate`, and a discount factor."""

    id: str
    years: tuple[tuple[Figure, float], ...]
    rate: Figure | None

    def present_value(self, drawn: Drawn) -> Figures:
        """Return its present value in each draw, in pounds."""
        rate = self.rate(drawn) if self.rate else None
        total: Any = 0.0
        for given, factor in self.years:
            pounds = given(drawn) if rate is None else volunteer_time(given(drawn), rate)
            total = total + present_value(pounds, factor)
        return total


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """The rows in which something is drawn, and the pounds of all others together."""

    outcomes: tuple[OutcomeSum, ...]
    inputs: tuple[InputSum, ...]
    value: float
    cost: float
    least_cost: float  # in pounds, with every input at its low end

    def values(self, drawn: Drawn) -> list[Figures]:
        """Return the present value of each outcome in `outcomes`."""
        return [row.present_value(drawn) for row in self.outcomes]

    def costs(self, drawn: Drawn) -> list[Figures]:
        """Return the present value of each input in `inputs`."""
        return [row.present_value(drawn) for row in self.inputs]


@exact
def sums(
    base: Baseline, numbers: Sequence[Ranged], stopped: Callable[[], bool] = lambda: False
) -> Sums:
    """Return the sum of a case with these numbers drawn; only half of it if it is `stopped`."""
    places = {number.at: place for place, number in enumerate(numbers)}
    moving = {at.parts[:2] for at in places}
    still = [row for id_, row in base.outcomes.items() if ("outcomes", id_) not in moving]
    paid = [row for id_, row in base.inputs.items() if ("inputs", id_) not in moving]
    inputs = tuple(
        _input(base, row, places) for id_, row in base.inputs.items() if ("inputs", id_) in moving
    )
    rows = [row for id_, row in base.outcomes.items() if ("outcomes", id_) in moving]
    cost = float(sum((row.stream.present_value for row in paid if row.stream), ZERO))
    lowest = [number.low for number in numbers]
    return Sums(
        outcomes=tuple(
            _outcome(base, row, places, numbers)
            for row in takewhile(lambda _row: not stopped(), rows)
        ),
        inputs=inputs,
        value=float(sum((row.stream.present_value for row in still if row.stream), ZERO)),
        cost=cost,
        least_cost=cost + sum(row.present_value(lowest) for row in inputs),
    )


Places = Mapping[Address, int]


def _outcome(
    base: Baseline, row: OutcomeResult, places: Places, numbers: Sequence[Ranged]
) -> OutcomeSum:
    assert row.stream, "what is counted has a stream"  # noqa: S101
    terms, here = row.stream.terms, OUTCOMES / row.outcome.id
    fades = row.outcome.dropoff.value or ZERO

    def figure(name: str, value: Decimal) -> Figure:
        return _figure(here / name, value, places)

    def worth(people: tuple[Decimal, ...]) -> Worth:
        delivered = Delivered(terms.steps, base.case.scope.timing, terms.offset, people)
        longest = places.get(here / "duration")
        most = None if longest is None else ceil(numbers[longest].high)
        fading = here / "dropoff" in places
        return _worth(delivered, terms.duration, fades, most, fading=fading)

    return OutcomeSum(
        id=row.outcome.id,
        harmful=terms.sign < 0,
        deliveries=tuple(_deliveries(here / "quantities", terms.quantities, places, worth)),
        amount=figure("amount", terms.amount),
        value=_figure(here / "proxy" / "value", terms.original_value, places),
        factor=float(terms.factor),
        deductions=(
            figure("deadweight", terms.deadweight),
            figure("displacement", terms.displacement),
            figure("attribution", terms.attribution),
        ),
        dropoff=figure("dropoff", fades),
        duration=figure("duration", terms.duration),
    )


def _deliveries(
    here: Address,
    people: tuple[Decimal, ...],
    places: Places,
    worth: Callable[[tuple[Decimal, ...]], Worth],
) -> Iterator[tuple[Figure, Worth]]:
    """The delivery years one by one, but those whose people stay the same, if several, in one."""
    years = range(len(people))
    drawn = [year for year in years if here / (year + 1) in places]
    still = [year for year in years if people[year] and year not in drawn]
    several = still if len(still) > 1 else []
    for year in years:
        if year in drawn or (year in still and not several):
            alone = tuple(ONE if other == year else ZERO for other in years)
            yield _figure(here / (year + 1), people[year], places), worth(alone)
    if several:
        together = tuple(people[year] if year in several else ZERO for year in years)
        yield _fixed(ONE), worth(together)


def _worth(
    delivered: Delivered, duration: Decimal, fades: Decimal, most: int | None, *, fading: bool
) -> Worth:
    if most is None:
        if fading:
            return collapsed.by_dropoff(delivered, duration)
        return collapsed.fixed(delivered, duration, fades)
    if fading:
        return collapsed.by_both(delivered, most)
    return collapsed.by_duration(delivered, fades, most)


def _input(base: Baseline, row: InputResult, places: Places) -> InputSum:
    item, here = row.item, INPUTS / row.item.id
    is_time = item.kind is InputKind.VOLUNTEER_TIME
    name, given = ("hours", item.hours) if is_time else ("amounts", item.amounts)
    count = base.case.scope.delivery_years
    factors = input_factors(steps_for(base.case.scope.rate), count)
    return InputSum(
        id=item.id,
        years=tuple(
            (_figure(here / name / year, one.value or ZERO, places), float(factor))
            for year, (one, factor) in enumerate(zip(given, factors, strict=False), 1)
        ),
        rate=_figure(here / "rate", item.rate.value or ZERO, places) if is_time else None,
    )


def _figure(at: Address, value: Decimal, places: Places) -> Figure:
    return _drawn(places[at]) if at in places else _fixed(value)


def _drawn(place: int) -> Figure:
    return lambda drawn: drawn[place]


def _fixed(value: Decimal) -> Figure:
    figure = float(value)
    return lambda _drawn: figure
