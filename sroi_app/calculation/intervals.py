"""How far chance alone may have moved a share, or one share beside another: 95 % intervals.

They say nothing of people who were not like the others, or did not answer.
"""

from decimal import Decimal
from typing import NamedTuple

from sroi_app.calculation.deduction_workings import part_of
from sroi_app.calculation.precision import exact
from sroi_app.calculation.survey import Range, share_interval


class Count(NamedTuple):
    """So many of so many; `of` is more than nothing."""

    some: Decimal
    of: Decimal

    @property
    def share(self) -> Decimal:
        return part_of(self.some, self.of)


def counted(count: Count) -> Range:
    """Return a share that was counted, with Wilson's interval: 7 of 34 is 0.206, 0.103 to 0.368."""
    return share_interval(int(count.some), int(count.of))


@exact
def ratio_interval(over: Count, under: Count) -> Range:
    """Return the interval of one counted share over another; `under` counts somebody.

    9 of 50 over 18 of 40 is 0.205 to 0.776. MOVER-R with Wilson's intervals, in closed form. Unlike
    the usual logarithm of the ratio it holds for few people, and where nobody is counted above.
    Source: R. G. Newcombe (2016), Statistical Methods in Medical Research 25, 1774-1778.
    """
    top, top_low, top_high = counted(over)
    bottom, bottom_low, bottom_high = counted(under)
    product = top * bottom
    least_top, most_top = top_low * (2 * top - top_low), top_high * (2 * top - top_high)
    least_bottom = bottom_low * (2 * bottom - bottom_low)
    most_bottom = bottom_high * (2 * bottom - bottom_high)
    high = (product + (product**2 - most_top * least_bottom).sqrt()) / least_bottom
    if not top:
        return Range(top, Decimal(0), high)
    # The same as (product − root) / most_bottom, which is 0 over 0 where most_bottom is nothing.
    low = least_top / (product + (product**2 - least_top * most_bottom).sqrt())
    return Range(top / bottom, low, high)
