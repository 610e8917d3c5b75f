"""One-way sensitivity: each number moved to its low and its high end, all others left alone."""

from dataclasses import dataclass
from decimal import Decimal

from sroi_app.calculation.assumptions import Assumption, assumptions, of_input, of_outcome
from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.precision import exact
from sroi_app.calculation.switching import ZERO, moved, switching_value
from sroi_app.calculation.terms import INPUTS, OUTCOMES
from sroi_app.model.address import Address

CURVED = ("dropoff", "duration")
"""The numbers in which the value of an outcome is no straight line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Swing:
    """What the ratio would be at each end of a number; None where nothing would be put in.

    `switching` is the value of the number at which the ratio is 1:1, if it can be.
    """

    number: Assumption
    ratio_low: Decimal | None
    ratio_high: Decimal | None
    switching: Decimal | None

    @property
    def effect(self) -> Decimal:
        """How far apart the two ratios are."""
        return _apart(self.ratio_low, self.ratio_high)


def swings(base: Baseline) -> tuple[Swing, ...]:
    """Return a swing for every number of a case, in the order of the sum."""
    return tuple(swing(base, number) for number in assumptions(base.case, base.result))


@exact
def swing(base: Baseline, number: Assumption) -> Swing:
    """Return what a number does to the ratio between its two ends."""
    totals = moved(base, number)
    return Swing(
        number=number,
        ratio_low=totals(number.low).ratio,
        ratio_high=totals(number.high).ratio,
        switching=switching_value(number, totals),
    )


def swing_at(base: Baseline, at: Address) -> Swing | None:
    """Return the swing of the number at an address; None where it is not in the ratio."""
    outcome, item = base.outcomes.get(at.parts[1]), base.inputs.get(at.parts[1])
    if at.within(OUTCOMES):
        numbers = of_outcome(base.case, outcome.outcome) if outcome else ()
    else:
        numbers = of_input(base.case, item.item) if item else ()
    return next((swing(base, number) for number in numbers if number.at == at), None)


@exact
def effect(base: Baseline, number: Assumption) -> Decimal:
    """Return how far apart the ratio is at the two ends of a number, and nothing else of it.

    Along a straight line one end tells of the other, which halves the work.
    """
    totals = moved(base, number)
    if number.at.within(INPUTS) or number.at.name in CURVED:
        return _apart(totals(number.low).ratio, totals(number.high).ratio)
    end = number.low if number.low != number.value else number.high
    if end == number.value:
        return ZERO
    slope = (totals(end).value - base.totals.value) / (end - number.value)
    return abs(slope * (number.high - number.low)) / base.totals.inputs


def by_effect(found: tuple[Swing, ...]) -> tuple[Swing, ...]:
    """Return swings with the widest first; equal ones keep the order of the sum."""
    return tuple(sorted(found, key=lambda one: -one.effect))


def _apart(one: Decimal | None, other: Decimal | None) -> Decimal:
    return Decimal("Infinity") if one is None or other is None else abs(other - one)
