"""The years collapsed: what a pound of impact is worth over all the years in which it is felt.

Where duration and drop-off stay the same that is one figure. Over duration it is a straight line
from each whole year to the next; over drop-off it is a geometric series within each stretch of
years that are discounted at one rate. So the cost does not grow with the years.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate, groupby
from math import ceil

from sroi_app.calculation.discounting import stretches, value_elapsed, value_factors
from sroi_app.calculation.formulas import (
    one_longer,
    present_value,
    remaining,
    share_felt,
    twice_as_long,
)
from sroi_app.calculation.precision import exact
from sroi_app.calculation.simulation.draws import Figures
from sroi_app.calculation.streams import ZERO, shares_felt
from sroi_app.calculation.terms import OutcomeTerms
from sroi_app.model.scope import Timing

Worth = Callable[[Figures, Figures], Figures]
"""What a pound of impact is worth, from its duration in years and its drop-off."""


@dataclass(frozen=True, slots=True)
class Run:
    """Years one after another, the `first` counted from 0, the year of the change.

    `worth` is what a pound felt in the first of them is worth; each later year is worth less by
    `growth`, what one pound grows to in a year.
    """

    first: int
    count: int
    worth: float
    growth: float


@exact
def fixed(
    terms: OutcomeTerms, timing: Timing, people: tuple[Decimal, ...], fades: Decimal
) -> Worth:
    """Return the worth where neither duration nor drop-off changes.

    `people` weigh the delivery years: the worth is then that of all of them together.
    """
    shares = shares_felt(terms.duration, fades)
    worths = worth_by_year(terms, timing, people, len(shares))
    total = float(sum(map(share_felt, worths, shares), ZERO))
    return lambda _duration, _dropoff: total


@exact
def by_duration(
    terms: OutcomeTerms,
    timing: Timing,
    people: tuple[Decimal, ...],
    fades: Decimal,
    longest: Decimal,
) -> Worth:
    """Return the worth over durations up to the longest, with one drop-off."""
    import numpy as np

    worths = worth_by_year(terms, timing, people, ceil(longest))
    yearly = [
        share_felt(worth, Decimal(remaining(fades, year))) for year, worth in enumerate(worths)
    ]
    before = np.array([float(total) for total in accumulate(yearly, initial=ZERO)])
    during = np.array([*map(float, yearly), 0.0])

    def worth(duration: Figures, _dropoff: Figures) -> Figures:
        whole = duration.astype(np.intp)
        return before[whole] + share_felt(duration - whole, during[whole])

    return worth


@exact
def by_dropoff(
    terms: OutcomeTerms, timing: Timing, people: tuple[Decimal, ...], duration: Decimal
) -> Worth:
    """Return the worth over drop-offs, for one duration."""
    last = ceil(duration) - 1
    runs = runs_of_years(terms, timing, people, last)
    part = float(duration - last) * float(worth_by_year(terms, timing, people, last + 1)[last])

    def worth(_duration: Figures, dropoff: Figures) -> Figures:
        return _faded(runs, dropoff, last) + part * series(1 - dropoff, last)[1]

    return worth


@exact
def by_both(
    terms: OutcomeTerms, timing: Timing, people: tuple[Decimal, ...], longest: Decimal
) -> Worth:
    """Return the worth over drop-offs and durations up to the longest."""
    import numpy as np

    years = ceil(longest)
    runs = runs_of_years(terms, timing, people, years)
    during = np.array([*map(float, worth_by_year(terms, timing, people, years)), 0.0])

    def worth(duration: Figures, dropoff: Figures) -> Figures:
        whole = duration.astype(np.intp)
        part = share_felt(duration - whole, series(1 - dropoff, whole)[1])
        return _faded(runs, dropoff, whole) + part * during[whole]

    return worth


def worth_by_year(
    terms: OutcomeTerms, timing: Timing, people: tuple[Decimal, ...], years: int
) -> list[Decimal]:
    """Return what a pound of impact is worth in each year after its own, nothing having faded,
    with so many people in each delivery year."""
    factors = value_factors(terms.steps, timing, len(people) + years + terms.offset)
    return [
        sum(map(present_value, people, factors[year + terms.offset :]), ZERO)
        for year in range(years)
    ]


def runs_of_years(
    terms: OutcomeTerms, timing: Timing, people: tuple[Decimal, ...], years: int
) -> tuple[Run, ...]:
    """Return so many years cut where a rate changes, for any of the delivery years."""
    return tuple(_runs(terms, timing, people, years))


def series(ratio: Figures, count: Figures) -> tuple[Figures, Figures]:
    """Return 1 + ratio + ratio² + … over `count` terms, and the power that follows them.

    Doubled and doubled again, as the binary digits of `count` say; it may differ between draws.
    """
    import numpy as np

    total, power = np.zeros_like(ratio), np.ones_like(ratio)
    for digit in reversed(range(int(np.max(count)).bit_length())):
        total, power = twice_as_long(total, power)
        longer = one_longer(total, power, ratio)
        one = count >> digit & 1
        if isinstance(one, int):
            total, power = longer if one else (total, power)
        else:
            total, power = np.where(one, longer, (total, power))
    return total, power


def _runs(
    terms: OutcomeTerms, timing: Timing, people: tuple[Decimal, ...], years: int
) -> Iterator[Run]:
    worths = worth_by_year(terms, timing, people, years)
    delivered = [year for year, count in enumerate(people, 1 + terms.offset) if count]

    def rates(later: int) -> frozenset[Decimal]:
        return frozenset(_rate(terms, timing, year + later) for year in delivered)

    for found, run in groupby(range(years), rates):
        together = [*run] if len(found) == 1 else None
        if together:
            growth = float(1 + next(iter(found)))
            yield Run(together[0], len(together), float(worths[together[0]]), growth)
        else:
            yield from (Run(year, 1, float(worths[year]), 1.0) for year in run)


def _rate(terms: OutcomeTerms, timing: Timing, year: int) -> Decimal:
    """The rate at which the last stretch up to a year is discounted."""
    passed = [rate for rate, _years in stretches(terms.steps, value_elapsed(year, timing))]
    return passed[-1] if passed else terms.steps[0].rate


def _faded(runs: tuple[Run, ...], dropoff: Figures, whole: Figures) -> Figures:
    """What a pound is worth over so many `whole` years, each run a geometric series."""
    import numpy as np

    left = 1 - dropoff
    total, before = np.zeros_like(left), np.ones_like(left)
    for run in runs:
        count = np.clip(whole - run.first, 0, run.count)
        count = count if isinstance(whole, np.ndarray) else int(count)
        total += run.worth * before * series(left / run.growth, count)[0]
        before = before * series(left, run.count)[1]
    return total
