"""The years collapsed: what a pound of impact is worth over all the years in which it is felt.

Where duration and drop-off stay the same that is one figure. Over duration it is a straight line
from each whole year to the next; over drop-off it is a geometric series within each stretch of
years that are discounted at one rate. So the cost does not grow with the years.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate, groupby
from math import ceil

from sroi_app.calculation.discounting import stretches, value_elapsed, value_factors
from sroi_app.calculation.formulas import (
    growth,
    one_longer,
    present_value,
    remaining,
    share_felt,
    twice_as_long,
)
from sroi_app.calculation.precision import exact
from sroi_app.calculation.simulation.draws import Figures
from sroi_app.calculation.streams import ZERO, shares_felt
from sroi_app.library.discount_rates import RateStep
from sroi_app.model.scope import Timing

Worth = Callable[[Figures, Figures], Figures]
"""What a pound of impact is worth, from its duration in years and its drop-off."""


@dataclass(frozen=True, slots=True)
class Run:
    """Years one after another, the `first` counted from 0, the year of the change.

    `worth` is what a pound felt in the first of them is worth. Each later year is worth less by
    `growth`; `grown` holds what one pound grows to over 0, 1, 2, … of them.
    """

    first: int
    count: int
    worth: float
    growth: float
    grown: Figures


@dataclass(frozen=True, slots=True)
class Delivered:
    """What the worth of a pound hangs on beside duration and drop-off.

    `people` weigh the delivery years from 1: the worth is that of all of them together.
    """

    steps: tuple[RateStep, ...]
    timing: Timing
    offset: int
    people: tuple[Decimal, ...]


# Most outcomes of a case share a few conventions, durations and drop-offs.
@lru_cache(maxsize=1024)
@exact
def fixed(delivered: Delivered, duration: Decimal, fades: Decimal) -> Worth:
    """Return the worth where neither duration nor drop-off changes."""
    shares = shares_felt(duration, fades)
    worths = worth_by_year(delivered, len(shares))
    total = float(sum(map(share_felt, worths, shares), ZERO))
    return lambda _duration, _dropoff: total


@lru_cache(maxsize=1024)
@exact
def by_duration(delivered: Delivered, fades: Decimal, most: int) -> Worth:
    """Return the worth over durations up to so many years, with one drop-off."""
    import numpy as np

    worths = enumerate(worth_by_year(delivered, most))
    yearly = [share_felt(worth, Decimal(remaining(fades, year))) for year, worth in worths]
    before = np.array([*map(float, accumulate(yearly, initial=ZERO))])
    during = np.array([*map(float, yearly), 0.0])

    def worth(duration: Figures, _dropoff: Figures) -> Figures:
        whole = duration.astype(np.intp)
        return before[whole] + share_felt(duration - whole, during[whole])

    return worth


@lru_cache(maxsize=1024)
@exact
def by_dropoff(delivered: Delivered, duration: Decimal) -> Worth:
    """Return the worth over drop-offs, for one duration."""
    last = ceil(duration) - 1
    *_before, at_last = worth_by_year(delivered, last + 1)
    runs, part = runs_of_years(delivered, last), float((duration - last) * at_last)

    def worth(_duration: Figures, dropoff: Figures) -> Figures:
        total, left = _faded(runs, dropoff, last)
        return total + share_felt(part, left)

    return worth


@lru_cache(maxsize=1024)
@exact
def by_both(delivered: Delivered, most: int) -> Worth:
    """Return the worth over drop-offs, and over durations up to so many years."""
    import numpy as np

    runs = runs_of_years(delivered, most)
    during = np.array([*map(float, worth_by_year(delivered, most)), 0.0])

    def worth(duration: Figures, dropoff: Figures) -> Figures:
        whole = duration.astype(np.int8)  # no duration is longer than 100
        total, left = _faded(runs, dropoff, whole)
        return total + share_felt(duration - whole, left) * during[whole]

    return worth


def worth_by_year(delivered: Delivered, years: int) -> list[Decimal]:
    """Return what a pound of impact is worth in each year after its own, nothing having faded."""
    people, offset = delivered.people, delivered.offset
    factors = value_factors(delivered.steps, delivered.timing, len(people) + years + offset)
    return [
        sum(map(present_value, people, factors[year + offset :]), ZERO) for year in range(years)
    ]


def runs_of_years(delivered: Delivered, years: int) -> tuple[Run, ...]:
    """Return so many years cut where a rate changes, for any of the delivery years."""
    worths = worth_by_year(delivered, years)
    first = 1 + delivered.offset
    with_people = [year for year, count in enumerate(delivered.people, first) if count]

    def rates(later: int) -> frozenset[Decimal]:
        steps, timing = delivered.steps, delivered.timing
        return frozenset(rate_in(steps, timing, year + later) for year in with_people)

    together = (_cut(found, [*run]) for found, run in groupby(range(years), rates))
    return tuple(
        _run(run[0], len(run), worths[run[0]], rate) for rate, runs in together for run in runs
    )


@lru_cache(maxsize=1024)
def rate_in(steps: tuple[RateStep, ...], timing: Timing, year: int) -> Decimal:
    """Return the rate at which the last stretch of time up to a year's value is discounted."""
    passed = [rate for rate, _years in stretches(steps, value_elapsed(year, timing))]
    return passed[-1] if passed else steps[0].rate


def series(ratio: Figures, count: Figures, most: int) -> tuple[Figures, Figures]:
    """Return 1 + ratio + ratio² + … over `count` terms, and the power that follows them.

    Doubled and doubled again, as the binary digits of `count` say; it may differ between draws, up
    to `most`.
    """
    import numpy as np

    total: Figures = 0.0
    power: Figures = 1.0
    for digit in reversed(range(most.bit_length())):
        total, power = twice_as_long(total, power), power * power
        odd = count >> digit & 1
        if isinstance(odd, int):
            total, power = (one_longer(total, power), power * ratio) if odd else (total, power)
        else:
            there, longer = odd.astype(bool), one_longer(total, power)
            total, power = np.where(there, longer, total), np.where(there, power * ratio, power)
    return total, power


def _cut(rates: frozenset[Decimal], years: list[int]) -> tuple[Decimal, list[list[int]]]:
    """Years that have several rates, one for each delivery year, stand each alone."""
    if len(rates) == 1:
        return next(iter(rates)), [years]
    return ZERO, [[year] for year in years]


def _run(first: int, count: int, worth: Decimal, rate: Decimal) -> Run:
    import numpy as np

    grown = np.array([float(growth(rate, Decimal(year))) for year in range(count + 1)])
    return Run(first, count, float(worth), float(grown[1]), grown)


def _faded(runs: tuple[Run, ...], dropoff: Figures, whole: Figures) -> tuple[Figures, Figures]:
    """What a pound is worth over so many `whole` years, each run a geometric series; and what is
    left after them."""
    left = 1 - dropoff
    total: Figures = 0.0
    after: Figures = 1.0
    for run in runs:
        count = _years_of(run, whole)
        years, power = series(left / run.growth, count, run.count)
        total = total + run.worth * after * years
        after = after * power * run.grown[count]
    return total, after


def _years_of(run: Run, whole: Figures) -> Figures:
    import numpy as np

    if isinstance(whole, int):
        return min(max(whole - run.first, 0), run.count)
    if int(whole.min()) >= run.first + run.count:
        return run.count  # the same in every draw, which is quicker
    return np.clip(whole - run.first, 0, run.count)
