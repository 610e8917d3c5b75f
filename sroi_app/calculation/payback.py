"""How long until what was put in has come back."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from sroi_app.calculation.formulas import payback, simple_payback

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Crossing:
    """The year, counted from 0, that begins with the inputs not yet covered and ends with them
    covered for good: pounds covered when it begins, and pounds it brings."""

    year: int
    covered: Decimal
    value: Decimal


def crossing(present_values: Sequence[Decimal], inputs: Decimal) -> Crossing | None:
    """Return where cumulative discounted value covers discounted inputs and stays above them.

    A later harm can take back what was covered, so it is the last crossing that counts.
    """
    covered = list(accumulate(present_values, initial=ZERO))
    if inputs <= 0 or covered[-1] < inputs:
        return None
    year = max(n for n, pounds in enumerate(covered) if pounds < inputs)
    return Crossing(year, covered[year], present_values[year])


def discounted_payback(present_values: Sequence[Decimal], inputs: Decimal) -> Decimal | None:
    """Return months until discounted inputs are covered for good, if they ever are.

    A year's value is taken to arrive evenly over its twelve months.
    """
    at = crossing(present_values, inputs)
    return payback(Decimal(at.year), inputs, at.covered, at.value) if at else None


def guide_payback(inputs: Decimal, first_year: Decimal) -> Decimal | None:
    """Return the guide's simple form in months: nothing where the first year brings no value."""
    return simple_payback(inputs, first_year) if first_year > 0 else None
