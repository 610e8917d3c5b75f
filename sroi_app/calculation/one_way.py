"""One-way sensitivity: each number moved to its low and its high end, all others left alone."""

from dataclasses import dataclass
from decimal import Decimal

from sroi_app.calculation.assumptions import Assumption, assumptions, number_at
from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.precision import exact
from sroi_app.calculation.switching import ONE, moved, switching_value
from sroi_app.model.address import Address

IN_PROPORTION = ("amount", "proxy/value", "deadweight", "displacement", "attribution")
"""The value of an outcome is in proportion to each, or to what it leaves."""


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
    number = number_at(base.case, base.result, at)
    return swing(base, number) if number else None


@exact
def effect(base: Baseline, number: Assumption) -> Decimal:
    """Return how far apart the ratio is at the two ends of a number, and nothing else of it.

    Where the value is in proportion to a number, or to what a deduction leaves, no sum is needed.
    """
    totals = moved(base, number)
    left = ONE - number.value if number.is_share else number.value
    row = base.outcomes.get(number.at.parts[1]) if number.name in IN_PROPORTION and left else None
    if row is None or row.stream is None:
        return _apart(totals(number.low).ratio, totals(number.high).ratio)
    return abs(row.stream.present_value / left * (number.high - number.low)) / base.totals.inputs


def by_effect(found: tuple[Swing, ...]) -> tuple[Swing, ...]:
    """Return swings with the widest first; equal ones keep the order of the sum."""
    return tuple(sorted(found, key=lambda one: -one.effect))


def _apart(one: Decimal | None, other: Decimal | None) -> Decimal:
    return Decimal("Infinity") if one is None or other is None else abs(other - one)
