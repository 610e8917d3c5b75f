"""How far chance alone may have moved a figure that was counted: 95 % intervals.

They say nothing of people who were not like the others, or did not answer.
"""

from decimal import Decimal
from typing import NamedTuple

from sroi_app.calculation.precision import exact

Z = Decimal("1.959963984540054")
"""The normal deviate that leaves 2.5 % on either side."""


class Interval(NamedTuple):
    low: Decimal
    high: Decimal


class Count(NamedTuple):
    """So many of so many; `of` is more than nothing."""

    some: Decimal
    of: Decimal

    @property
    def share(self) -> Decimal:
        return self.some / self.of


@exact
def share_interval(count: Count) -> Interval:
    """Return Wilson's interval of a share that was counted: 7 of 34 is 0.104 to 0.368.

    Source: E. B. Wilson (1927), Journal of the American Statistical Association 22, 209-212.
    """
    share, n, square = count.share, count.of, Z * Z
    middle = share + square / (2 * n)
    spread = Z * (share * (1 - share) / n + square / (4 * n * n)).sqrt()
    whole = 1 + square / n
    low, high = (middle - spread) / whole, (middle + spread) / whole
    # The ends of a share of none or all are 0 and 1; the last digit of a root may miss them.
    return Interval(max(min(low, share), Decimal(0)), min(max(high, share), Decimal(1)))


@exact
def ratio_interval(over: Count, under: Count) -> Interval:
    """Return the interval of one counted share over another; `under` counts somebody.

    9 of 50 over 18 of 40 is 0.205 to 0.776. MOVER-R with Wilson's intervals, in closed form. Unlike
    the usual logarithm of the ratio it holds for few people, and where nobody is counted above.
    Source: R. G. Newcombe (2016), Statistical Methods in Medical Research 25, 1774-1778.
    """
    top, bottom = over.share, under.share
    top_low, top_high = share_interval(over)
    bottom_low, bottom_high = share_interval(under)
    product = top * bottom
    least_top, most_top = top_low * (2 * top - top_low), top_high * (2 * top - top_high)
    least_bottom = bottom_low * (2 * bottom - bottom_low)
    most_bottom = bottom_high * (2 * bottom - bottom_high)
    high = (product + (product**2 - most_top * least_bottom).sqrt()) / least_bottom
    if not top:
        return Interval(Decimal(0), high)
    # The same as (product − root) / most_bottom, which is 0 over 0 where most_bottom is nothing.
    low = least_top / (product + (product**2 - least_top * most_bottom).sqrt())
    return Interval(low, high)
