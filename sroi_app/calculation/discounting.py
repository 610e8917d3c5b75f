"""Discount factors: stepped rates, three timings."""

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from sroi_app.calculation.formulas import compounded, growth
from sroi_app.calculation.precision import exact
from sroi_app.library.discount_rates import RateStep
from sroi_app.model.scope import Timing

SHIFT = {
    Timing.YEAR_END: Decimal(0),
    Timing.MID_YEAR: Decimal("0.5"),
    Timing.YEAR_START: Decimal(1),
}
"""How long before the end of its year a value arrives, in years."""


# The same few columns serve every outcome and every keystroke; a half-year power is slow.
@lru_cache(maxsize=1024)
def value_factors(steps: tuple[RateStep, ...], timing: Timing, years: int) -> tuple[Decimal, ...]:
    """Return the factors that divide value arriving in each year from 1."""
    return tuple(
        discount_factor(steps, value_elapsed(year, timing)) for year in range(1, years + 1)
    )


@lru_cache(maxsize=1024)
def input_factors(steps: tuple[RateStep, ...], years: int) -> tuple[Decimal, ...]:
    """Return the factors that divide inputs of each year from 1."""
    return tuple(discount_factor(steps, input_elapsed(year)) for year in range(1, years + 1))


def value_elapsed(year: int, timing: Timing) -> Decimal:
    """Return how many years value of `year` is discounted for."""
    return year - SHIFT[timing]


def input_elapsed(year: int) -> Decimal:
    """Return how many years inputs of `year` are discounted for: the first year's are not."""
    return Decimal(year - 1)


@exact
def discount_factor(steps: tuple[RateStep, ...], elapsed: Decimal) -> Decimal:
    """Return what one pound grows to over `elapsed` years, each step's years at its own rate."""
    factor = Decimal(1)
    for rate, years in stretches(steps, elapsed):
        factor = compounded(factor, growth(rate, years))
    return factor


def stretches(steps: tuple[RateStep, ...], elapsed: Decimal) -> Iterable[tuple[Decimal, Decimal]]:
    """Yield each rate that `elapsed` years run through, and for how many years it applies."""
    reached = Decimal(0)
    for step in steps:
        end = elapsed if step.last is None else min(elapsed, Decimal(step.last))
        if end > reached:
            yield step.rate, end - reached
            reached = end
