"""How long until what was put in has come back."""

from collections.abc import Sequence
from decimal import Decimal

from sroi_app.calculation.formulas import simple_payback

ZERO = Decimal(0)


def discounted_payback(present_values: Sequence[Decimal], inputs: Decimal) -> Decimal | None:
    """Return months until cumulative discounted value covers discounted inputs, if it ever does.

    A year's value is taken to arrive evenly over its twelve months.
    """
    covered = ZERO
    for year, value in enumerate(present_values):
        if covered + value >= inputs:
            return 12 * (year + (inputs - covered) / value) if value else Decimal(12 * year)
        covered += value
    return None


def guide_payback(inputs: Decimal, first_year: Decimal) -> Decimal | None:
    """Return the guide's simple form in months: nothing where the first year brings no value."""
    return simple_payback(inputs, first_year) if first_year > 0 else None
