"""From a movement of life satisfaction to pounds, each formula once.

Source: HM Treasury (2021), Wellbeing Guidance for Appraisal: Supplementary Green Book Guidance.
Points are points of life satisfaction on a ladder from 0 to 10.
"""

from decimal import Decimal
from typing import TypeVar

from sroi_app.calculation.formulas import Arithmetic
from sroi_app.calculation.precision import exact

N = TypeVar("N", bound=Arithmetic)

LADDER = Decimal(10)  # points from one end to the other
LARGE = Decimal("0.5")  # points: above, the guidance sets a cautious figure beside the plain one
INCOME_EFFECT = Decimal("1.96")  # points for each step of the logarithm of income


def on_the_ladder(movement: N, length: N) -> N:
    """Return a movement on another scale in points: 1.2 on one from 1 to 7, 6 long, is 2 points.

    The guidance multiplies by the new length over the old; both are from end to end.
    """
    return movement * LADDER / length


def worth(points: N, wellby: N) -> N:
    """Return pounds for one person for a year: 0.7 points at £13,000 a point are £9,100."""
    return points * wellby


@exact
def cautious_worth(points: Decimal, income: Decimal) -> Decimal:
    """Return the pounds of income a year that would do the same: M × (1 − exp(−points ÷ 1.96)).

    It grows ever more slowly, since a pound means less the more there are. The guidance writes the
    points as b × change. What it takes for M was not to be read; see `agreeing_income`.
    """
    return income * (1 - (-points / INCOME_EFFECT).exp())


def agreeing_income(wellby: N) -> N:
    """Return the M at which a very small change is worth the same either way: £25,480 for £13,000.

    The slope of the formula above at nothing is M ÷ 1.96. This choice of M is ours.
    """
    return wellby * INCOME_EFFECT
