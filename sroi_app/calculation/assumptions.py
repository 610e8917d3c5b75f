"""The numbers a result rests on, each with the ends between which it may lie."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from sroi_app.calculation.result import Result
from sroi_app.calculation.terms import DEDUCTIONS, INPUTS, LONGEST, OUTCOMES
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate, Grade, weakest_of
from sroi_app.model.inputs import Input, InputKind
from sroi_app.model.outcomes import Outcome

ZERO, ONE = Decimal(0), Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption:
    """One number: `at` is the address of its estimate, ``outcomes/o1/deadweight``.

    `low` and `high` are the ends of the person's own range where `low_given` and `high_given` say
    so, and a default step away elsewhere. `least` and `most` are what the number could be at all;
    None is without end. Shares run from 0 to 1.
    """

    at: Address
    value: Decimal
    low: Decimal
    high: Decimal
    low_given: bool = False
    high_given: bool = False
    least: Decimal = ZERO
    most: Decimal | None = None
    grade: Grade | None = None

    @property
    def given(self) -> bool:
        """Whether the person gave the whole range."""
        return self.low_given and self.high_given

    @property
    def uncertain(self) -> bool:
        """Whether the person gave a whole range of some width: one end alone says nothing of how
        far it goes the other way, and no width says that the number is certain."""
        return self.given and self.low < self.high

    @property
    def name(self) -> str:
        """What kind of number it is: ``quantities``, ``proxy/value``, ``deadweight``."""
        return "/".join(part for part in self.at.parts[2:] if not part.isdecimal())

    @property
    def is_share(self) -> bool:
        return self.at.name in DEDUCTIONS


def assumptions(case: Case, result: Result) -> Iterator[Assumption]:
    """Yield every number inside the ratio, outcome by outcome, then what goes in.

    Figures that are missing, or apart from the ratio, are not among them; nor is a drop-off with no
    later year to fall in. Without a drop-off a change can last a year at most.
    """
    for row in result.counted:
        yield from of_outcome(case, row.outcome)
    for item in result.inputs:
        if item.stream:
            yield from of_input(case, item.item)


def with_range(case: Case, result: Result) -> Iterator[Assumption]:
    """Yield the numbers inside the ratio that the person gave a range of some width, in that order.

    Rows without one are passed over at a glance: most cases have few ranges.
    """
    for row in result.counted:
        if any(map(_has_ends, estimates_of(row.outcome))):
            yield from filter(_is_uncertain, of_outcome(case, row.outcome))
    for entry in result.inputs:
        item = entry.item
        if entry.stream and any(map(_has_ends, (*item.amounts, *item.hours, item.rate))):
            yield from filter(_is_uncertain, of_input(case, item))


def estimates_of(outcome: Outcome) -> Iterator[Estimate]:
    """Yield the numbers of an outcome as they were given, in no particular order."""
    yield from outcome.quantities
    yield from (outcome.amount, outcome.proxy.value, outcome.duration)
    yield from (outcome.deadweight, outcome.displacement, outcome.attribution, outcome.dropoff)


def of_outcome(case: Case, outcome: Outcome) -> Iterator[Assumption]:
    """Yield the numbers of one outcome that is counted, in the order of the sum."""
    here, step = OUTCOMES / outcome.id, case.sensitivity.step
    for year, people in enumerate(outcome.quantities[: case.scope.delivery_years], 1):
        own = () if people.grade is None else (people.grade,)
        graded = weakest_of((outcome.evidence.grade, *own))
        yield _amount(here / "quantities" / year, people, step, graded)
    yield _amount(here / "amount", outcome.amount, step)
    yield _amount(here / "proxy" / "value", outcome.proxy.value, step)
    for name in ("deadweight", "displacement", "attribution"):
        yield _share(here / name, getattr(outcome, name), step)
    fading = outcome.dropoff.value is not None
    # Longer than a year it would fade, and nobody has said how fast: blank is not zero.
    longest = LONGEST if fading else ONE
    duration = _amount(here / "duration", outcome.duration, step, most=longest)
    yield duration
    if duration.value > 1 and fading:
        yield _share(here / "dropoff", outcome.dropoff, step)


def of_input(case: Case, item: Input) -> Iterator[Assumption]:
    """Yield the numbers of one input: pounds, or hours and what an hour is worth, by year."""
    here, step = INPUTS / item.id, case.sensitivity.step
    is_time = item.kind is InputKind.VOLUNTEER_TIME
    name, years = ("hours", item.hours) if is_time else ("amounts", item.amounts)
    for year, given in enumerate(years[: case.scope.delivery_years], 1):
        yield _amount(here / name / year, given, step)
    if is_time:
        yield _amount(here / "rate", item.rate, step)


def of_row(case: Case, result: Result, at: Address) -> Iterator[Assumption]:
    """Yield the numbers of the row that an address lies in; none of a row outside the ratio."""
    id_ = at.parts[1]
    if at.within(OUTCOMES):
        for row in result.counted:
            if row.outcome.id == id_:
                yield from of_outcome(case, row.outcome)
    else:
        for item in result.inputs:
            if item.item.id == id_ and item.stream:
                yield from of_input(case, item.item)


def number_at(case: Case, result: Result, at: Address) -> Assumption | None:
    """Return the number at an address; None where it is not in the ratio."""
    return next((number for number in of_row(case, result, at) if number.at == at), None)


def without_range(number: Assumption, step: Decimal) -> Assumption:
    """Return a number as if nobody had given a range for it: both ends a default step away."""
    low, high = _step_away(number.value, step, number.most, points=number.is_share)
    return replace(number, low=low, high=high, low_given=False, high_given=False)


def _has_ends(estimate: Estimate) -> bool:
    return estimate.low is not None and estimate.high is not None


def _is_uncertain(number: Assumption) -> bool:
    return number.uncertain


def _amount(
    at: Address,
    estimate: Estimate,
    step: Decimal,
    grade: Grade | None = None,
    most: Decimal | None = None,
) -> Assumption:
    return _number(at, estimate, step, grade or estimate.grade, most, points=False)


def _share(at: Address, estimate: Estimate, step: Decimal) -> Assumption:
    return _number(at, estimate, step, estimate.grade, ONE, points=True)


def _number(
    at: Address,
    estimate: Estimate,
    step: Decimal,
    grade: Grade | None,
    most: Decimal | None,
    *,
    points: bool,
) -> Assumption:
    value = _filled(estimate)
    low, high = _step_away(value, step, most, points=points)
    low_given = estimate.low is not None and ZERO <= estimate.low <= value
    high_given = estimate.high is not None and value <= estimate.high <= (most or estimate.high)
    return Assumption(
        at=at,
        value=value,
        low=_end(estimate.low, low, given=low_given),
        high=_end(estimate.high, high, given=high_given),
        low_given=low_given,
        high_given=high_given,
        most=most,
        grade=grade,
    )


def _step_away(
    value: Decimal, step: Decimal, most: Decimal | None, *, points: bool
) -> tuple[Decimal, Decimal]:
    """The default ends of a number, a share of itself away; of a share, so many `points` away,
    since one of 0 % would otherwise look certain."""
    by = step if points else value * step
    high = value + by
    return max(value - by, ZERO), high if most is None else min(high, most)


def _filled(estimate: Estimate) -> Decimal:
    assert estimate.value is not None, "only what is counted is asked"  # noqa: S101
    return estimate.value


def _end(end: Decimal | None, default: Decimal, *, given: bool) -> Decimal:
    return end if given and end is not None else default
