"""Switching values: what a number would have to be for the ratio to become 1:1.

The net present value is a straight line in every number but drop-off, and in pieces also in
duration: so the answer is exact. Source: A guide to Social Return on Investment (2012), 5.4.
"""

from collections import defaultdict
from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import cache
from itertools import pairwise

from sroi_app.calculation.assumptions import Assumption
from sroi_app.calculation.baseline import (
    Baseline,
    Changes,
    Flows,
    Totals,
    changed,
    discounted_at,
    flows,
)
from sroi_app.calculation.discounting import input_elapsed, value_elapsed
from sroi_app.calculation.precision import exact
from sroi_app.calculation.terms import INPUTS

ZERO, ONE = Decimal(0), Decimal(1)
CLOSE_ENOUGH = Decimal("0.001")  # pounds: a tenth of a penny
HALVINGS = 100
RATES = tuple(Decimal(rate) / 1000 for rate in (*range(0, 100, 5), *range(100, 1001, 25)))
"""The discount rates that are looked at where 1:1 may be crossed more than once."""
HAIR = Decimal("1e-20")  # what a sum in 34 digits can lose at the ends of the possible

Moved = Callable[[Decimal], Totals]
"""What the totals would be with the number at another value."""
Surplus = Callable[[Decimal], Decimal]
"""The net present value with the number at another value."""


def moved(base: Baseline, number: Assumption, others: Changes | None = None) -> Moved:
    """Return the totals as a function of one number, the `others` changed as they are.

    It remembers what it was asked, since the ends of a number are asked for more than once.
    """
    around = dict(others or {})

    @cache
    def totals(value: Decimal) -> Totals:
        if not around and value == number.value:
            return base.totals
        return changed(base, {**around, number.at: value})

    return totals


@exact
def switching_value(number: Assumption, totals: Moved) -> Decimal | None:
    """Return the value of a number at which the ratio is 1:1, given what it makes of the totals.

    None where nothing the number could be brings it there.
    """

    def surplus(value: Decimal) -> Decimal:
        return totals(value).surplus

    if not surplus(number.value):
        return number.value
    if number.at.name == "duration":
        return _in_pieces(surplus, number)
    if number.at.name == "dropoff":
        return _bisected(surplus, number.least, number.most or ONE)
    found = _on_a_line(surplus, number)
    # Nothing for nothing is no ratio: where no value is left, inputs of 0 are no answer.
    nothing_in = found is not None and number.at.within(INPUTS) and not totals(found).inputs
    return None if nothing_in else found


@exact
def switching_rate(base: Baseline) -> Decimal | None:
    """Return the discount rate, the same for ever, at which the ratio is 1:1; a share.

    None where no rate from 0 to 100 % brings it there. Gains first and harms later can cross 1:1
    more than once: then it is the crossing nearest to the case’s own rate.
    """
    found = flows(base)

    @cache
    def surplus(rate: Decimal) -> Decimal:
        return discounted_at(base, rate, found).surplus

    if _turns(_by_elapsed(base, found)) < 2:
        return _bisected(surplus, ZERO, ONE)
    own = base.result.convention.steps[0].rate
    return next(
        (_bisected(surplus, *ends) for ends in _outward(own) if _differ(surplus, *ends)), None
    )


def _by_elapsed(base: Baseline, found: Flows) -> list[Decimal]:
    """The net pounds of each moment, in order: what goes in stands at the start of its year."""
    timing, net = base.case.scope.timing, defaultdict(Decimal, {ZERO: found.kept})
    for year, value in enumerate(found.values, 1):
        net[value_elapsed(year, timing)] += value
    for year, amount in enumerate(found.amounts, 1):
        net[input_elapsed(year)] -= amount
    return [net[elapsed] for elapsed in sorted(net)]


def _turns(pounds: list[Decimal]) -> int:
    """How often pounds over time change their sign: the surplus is 0 at no more rates than that.

    Source: the rule of signs of Descartes, which holds for powers that are not whole too.
    """
    signs = [one > 0 for one in pounds if one]
    return sum(one is not other for one, other in pairwise(signs))


def _outward(own: Decimal) -> list[tuple[Decimal, Decimal]]:
    """Every stretch between two rates that are looked at, the nearest to one’s own first."""
    rates = sorted({*RATES, min(max(own, ZERO), ONE)})
    return sorted(pairwise(rates), key=lambda ends: min(abs(end - own) for end in ends))


def _on_a_line(surplus: Surplus, number: Assumption) -> Decimal | None:
    ends = (number.low, number.high, number.value + 1)
    other = next(end for end in ends if end != number.value)
    found = _crossing(surplus, number.value, other)
    return None if found is None else _possible(found, number)


def _crossing(surplus: Surplus, start: Decimal, end: Decimal) -> Decimal | None:
    """Where the straight line through two points is 0; None where it never is."""
    at_start, at_end = surplus(start), surplus(end)
    if at_start == at_end:
        return None
    return start + at_start * (end - start) / (at_start - at_end)


def _possible(found: Decimal, number: Assumption) -> Decimal | None:
    within = max(found, number.least)
    within = within if number.most is None else min(within, number.most)
    return within if abs(within - found) <= HAIR * max(abs(found), ONE) else None


def _in_pieces(surplus: Surplus, number: Assumption) -> Decimal | None:
    """Between two whole numbers of years the value grows evenly: find them, and draw the line.

    A change for nobody, or for no time, is none: 0 years are not an answer.
    """
    most = number.most or number.value
    low = number.value.to_integral_value(ROUND_FLOOR)
    low, high = (ZERO, low + 1) if _differ(surplus, ZERO, number.value) else (low, most)
    if not _differ(surplus, low, high):
        return None
    while high - low > 1:
        middle = ((low + high) / 2).to_integral_value(ROUND_CEILING)
        low, high = (low, middle) if _differ(surplus, low, middle) else (middle, high)
    return _crossing(surplus, low, high) or None


def _bisected(surplus: Surplus, low: Decimal, high: Decimal) -> Decimal | None:
    if not _differ(surplus, low, high):
        return None
    below = surplus(low) < 0
    for _turn in range(HALVINGS):
        middle = (low + high) / 2
        found = surplus(middle)
        if abs(found) < CLOSE_ENOUGH:
            return middle
        low, high = (middle, high) if (found < 0) is below else (low, middle)
    return middle


def _differ(surplus: Surplus, one: Decimal, other: Decimal) -> bool:
    """Whether the project pays back at one end and not at the other."""
    return (surplus(one) < 0) is not (surplus(other) < 0)
