"""Discount factors: stepped rates, three timings."""

from decimal import Decimal
from functools import lru_cache

from sroi_app.calculation.formulas import growth
from sroi_app.library.discount_rates import RateStep
from sroi_app.model.scope import Timing

SHIFT = {
    Timing.YEAR_END: Decimal(0),
    Timing.MID_YEAR: Decimal("0.5"),
    Timing.YEAR_START: Decimal(1),
}
"""How long before the end of its year a value arrives, in years."""


# The same few factors serve every outcome and every keystroke; a half-year power is slow.
@lru_cache(maxsize=4096)
def discount_factor(steps: tuple[RateStep, ...], elapsed: Decimal) -> Decimal:
    """Return what one pound grows to over `elapsed` years, each step's years at its own rate."""
    factor, reached = Decimal(1), Decimal(0)
    for step in steps:
        end = elapsed if step.last is None else min(elapsed, Decimal(step.last))
        if end > reached:
            factor *= growth(step.rate, end - reached)
            reached = end
    return factor


def value_factor(steps: tuple[RateStep, ...], year: int, timing: Timing) -> Decimal:
    """Return the factor that divides value arriving in `year`, counted from 1."""
    return discount_factor(steps, year - SHIFT[timing])


def input_factor(steps: tuple[RateStep, ...], year: int) -> Decimal:
    """Return the factor that divides inputs of `year`: the first year's are not discounted."""
    return discount_factor(steps, Decimal(year - 1))
