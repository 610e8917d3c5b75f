"""The formulas of a survey, each once: averages, their intervals, and who the answers stand for.

Shares run from 0 to 1. An interval is the 95 % one. Sources: Student (1908) for the mean of few
answers; Wilson (1927) for a share, which keeps within 0 and 1 and holds for few people.
"""

import math
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from sroi_app.model.survey import Scaling

CONFIDENCE = 0.95
Z = Decimal("1.959964")  # the normal quantile of 97.5 %


class Range(NamedTuple):
    """A best figure between its low and its high."""

    value: Decimal
    low: Decimal
    high: Decimal


def mean(total: Decimal, count: int) -> Decimal:
    """Return the average of `count` figures that add to `total`."""
    return total / count


def variance(total: Decimal, squares: Decimal, count: int) -> Decimal:
    """Return the variance of a sample from the sum of its figures and the sum of their squares."""
    return (squares - total * total / count) / (count - 1)


def standard_error(variance: Decimal, count: int) -> Decimal:
    """Return how far the mean of a sample strays from the true one, in the figures' own units."""
    return (variance / count).sqrt()


def mean_interval(mean: Decimal, error: Decimal, count: int) -> Range:
    """Return the mean with its 95 % interval after Student; `error` is its standard error."""
    reach = t_quantile(count - 1) * error
    return Range(mean, mean - reach, mean + reach)


def share_interval(some: int, all_: int) -> Range:
    """Return some of all as a share with its 95 % interval after Wilson.

    >>> [round(share, 3) for share in share_interval(15, 44)]
    [Decimal('0.341'), Decimal('0.219'), Decimal('0.489')]
    """
    share, count, square = Decimal(some) / all_, Decimal(all_), Z * Z
    middle = share + square / (2 * count)
    reach = Z * (share * (1 - share) / count + square / (4 * count * count)).sqrt()
    below, above = 1 + square / count, Decimal(1)
    low = (middle - reach) / below if some else Decimal(0)
    high = (middle + reach) / below if some < all_ else above
    return Range(share, low, high)


def depth_of_scale(change: Decimal, least: Decimal, most: Decimal) -> Decimal:
    """Return a movement as a share of the whole scale."""
    return change / (most - least)


def depth_of_possible(change: Decimal, possible: Decimal) -> Decimal:
    """Return a movement as a share of the way there was to go to the better end."""
    return change / possible


def response_rate(answered: Decimal, group: Decimal) -> Decimal:
    """Return the share of a group whose answers could be used."""
    return answered / group


def stands_for(
    scaling: Scaling, share: Range, answered: Decimal, group: Decimal, discount: Decimal
) -> Range:
    """Return the people who changed, by whom the answers are taken to stand for.

    The low and high are those of the share: what another sample of the same people could show.
    """
    return Range(*(_people(scaling, part, answered, group, discount) for part in share))


def _people(
    scaling: Scaling, share: Decimal, answered: Decimal, group: Decimal, discount: Decimal
) -> Decimal:
    if scaling is Scaling.ONLY_ANSWERED:
        return people_of_answered(share, answered)
    if scaling is Scaling.SAME_SHARE:
        return people_of_group(share, group)
    return people_discounted(share, answered, group, discount)


def people_of_answered(share: Decimal, answered: Decimal) -> Decimal:
    """Return the people who changed among those who answered, and nobody else."""
    return share * answered


def people_of_group(share: Decimal, group: Decimal) -> Decimal:
    """Return the people who changed if those who did not answer are like those who did."""
    return share * group


def people_discounted(
    share: Decimal, answered: Decimal, group: Decimal, discount: Decimal
) -> Decimal:
    """Return the people who changed if the share is smaller, by `discount`, among those who did
    not answer."""
    return share * answered + share * (1 - discount) * (group - answered)


@cache
def t_quantile(freedom: int) -> Decimal:
    """Return Student's t that 95 % of samples stay within, to six decimals.

    >>> t_quantile(1), t_quantile(10), t_quantile(40)
    (Decimal('12.706205'), Decimal('2.228139'), Decimal('2.021075'))
    """
    low, high = 1.9, 13.0
    for _turn in range(60):
        middle = (low + high) / 2
        if _outside(middle, freedom) > 1 - CONFIDENCE:
            low = middle
        else:
            high = middle
    return Decimal(f"{low:.6f}")


def _outside(t: float, freedom: int) -> float:
    """The chance that Student's t lies beyond -t or t: the regularised incomplete beta function."""
    x = freedom / (freedom + t * t)
    return _beta(freedom / 2, 0.5, x)


def _beta(a: float, b: float, x: float) -> float:
    logarithm = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    front = math.exp(logarithm + a * math.log(x) + b * math.log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(a, b, x) / a
    return 1 - front * _fraction(b, a, 1 - x) / b


def _fraction(a: float, b: float, x: float) -> float:
    """The continued fraction of the incomplete beta function, worked out after Lentz."""
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    found = d
    for m in range(1, 300):
        for part in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            c, d = 1 + part / c, 1 / (1 + part * d)
            found *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return found
