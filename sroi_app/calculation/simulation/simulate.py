"""The spread of a ratio: every number with a range drawn anew from it, thousands of times."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import overload

from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.formulas import ratio
from sroi_app.calculation.simulation.draws import Figures, Ranged, blocks, ranged_numbers
from sroi_app.calculation.simulation.simulated import DRAWS, SEED, NothingPutIn, Simulation
from sroi_app.calculation.simulation.spread import Shares, even_bins, percentiles, rounded
from sroi_app.calculation.simulation.sums import Sums, sums
from sroi_app.calculation.terms import INPUTS
from sroi_app.model.address import Address

MOST_DRAWS = 1_000_000
HAIR = 1e-12
"""What a ratio can be off by: one that is 1 to the last digit does not count as above it."""


@overload
def simulate(
    base: Baseline, draws: int = DRAWS, seed: int = SEED, stopped: None = None
) -> Simulation | NothingPutIn: ...
@overload
def simulate(
    base: Baseline, draws: int = DRAWS, seed: int = SEED, *, stopped: Callable[[], bool]
) -> Simulation | NothingPutIn | None: ...
@overload
def simulate(
    base: Baseline, draws: int, seed: int, stopped: Callable[[], bool]
) -> Simulation | NothingPutIn | None: ...


def simulate(
    base: Baseline,
    draws: int = DRAWS,
    seed: int = SEED,
    stopped: Callable[[], bool] | None = None,
) -> Simulation | NothingPutIn | None:
    """Return how the ratio spreads when every number with a range may be anything within it.

    Numbers are drawn independently of each other; those without a range stay as they are. It asks
    `stopped` between rows and between blocks of draws, and returns None once nobody wants the
    answer any more.
    """
    if not 1 <= draws <= MOST_DRAWS:
        raise ValueError(draws)
    numbers = ranged_numbers(base)
    if not numbers:
        return _always(base, draws, seed)
    stopped = stopped or (lambda: False)
    case = sums(base, numbers, stopped)
    if stopped():
        return None
    if case.least_cost <= 0:
        return NothingPutIn(tuple(_may_be_nothing(numbers)))
    return _spread(case, numbers, draws, seed, stopped)


def ratios(case: Sums, values: Sequence[Figures], costs: Sequence[Figures]) -> Figures:
    """Return the ratio of each draw from what each row comes to."""
    import numpy as np

    return ratio(worth(case, values), np.maximum(sum(costs, case.cost), case.least_cost))


def worth(case: Sums, values: Sequence[Figures]) -> Figures:
    """Return the present value of each draw, in pounds, from what each outcome comes to."""
    return sum(values, case.value)


def _spread(
    case: Sums, numbers: tuple[Ranged, ...], draws: int, seed: int, stopped: Callable[[], bool]
) -> Simulation | None:
    import numpy as np

    found, pounds, done = np.empty(draws), np.empty(draws), 0
    shares = Shares(numbers)
    for drawn in blocks(numbers, draws, seed):
        if stopped():
            return None
        block, values = slice(done, done + len(drawn[0])), case.values(drawn)
        found[block] = ratios(case, values, case.costs(drawn))
        pounds[block] = worth(case, values)
        shares.add(drawn, found[block])
        done = block.stop
    p5, p50, p95 = percentiles(found)
    value_p5, _middle, value_p95 = percentiles(pounds)
    return Simulation(
        draws=draws,
        seed=seed,
        ranged=len(numbers),
        mean=rounded(float(np.mean(found))),
        p5=rounded(p5),
        p50=rounded(p50),
        p95=rounded(p95),
        probability_above_1=Decimal(int(np.count_nonzero(found > 1 + HAIR))) / draws,
        shares=shares.found(),
        bins=even_bins(found, p5, p95),
        value_p5=rounded(value_p5),
        value_p95=rounded(value_p95),
    )


def _always(base: Baseline, draws: int, seed: int) -> Simulation:
    """With nothing to draw, every draw is the result itself, to the last digit."""
    return Simulation(
        draws=draws,
        seed=seed,
        ranged=0,
        mean=base.ratio,
        p5=base.ratio,
        p50=base.ratio,
        p95=base.ratio,
        probability_above_1=Decimal(base.ratio > 1),
        value_p5=base.totals.value,
        value_p95=base.totals.value,
    )


def _may_be_nothing(numbers: Sequence[Ranged]) -> Iterator[Address]:
    return (number.at for number in numbers if number.at.within(INPUTS) and not number.low)
