"""The numbers that spread the ratio most are those that Morris' screening finds, by SALib."""

from collections.abc import Sequence
from decimal import Decimal

import numpy as np
import pytest

from sroi_app.calculation.assumptions import assumptions
from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.simulation.draws import Ranged, ranged_numbers
from sroi_app.calculation.simulation.simulate import ratios, simulate
from sroi_app.calculation.simulation.simulated import Simulation
from sroi_app.calculation.simulation.sums import sums
from sroi_app.model.edits import put
from tests.calculation.test_baseline import based
from tests.large_case import large_case

TRAJECTORIES = 60


def uneven() -> Baseline:
    """A case of 30 outcomes in which each number has a range of another width."""
    case = large_case(30, 5)
    for place, number in enumerate(list(assumptions(case, calculate(case)))):
        if number.name in ("quantities", "proxy/value", "deadweight", "attribution", "dropoff"):
            width = number.value * Decimal(place * 37 % 29 + 1) / 40
            case = put(case, number.at / "low", number.value - width)
            case = put(case, number.at / "high", number.value + width)
    return based(case)


def screened(base: Baseline, numbers: Sequence[Ranged]) -> list[float]:
    """Return the mean absolute effect of each number, as Morris' method finds it."""
    pytest.importorskip("SALib", reason="it comes with the extra for tests")
    from SALib.analyze.morris import analyze
    from SALib.sample.morris import sample

    problem = {
        "num_vars": len(numbers),
        "names": [str(one.at) for one in numbers],
        "bounds": [[one.low, one.high] for one in numbers],
    }
    points = sample(problem, TRAJECTORIES, seed=1)
    case, drawn = sums(base, numbers), [*points.T]
    found = ratios(case, case.values(drawn), case.costs(drawn))
    return [float(one) for one in analyze(problem, points, found, seed=1)["mu_star"]]


@pytest.mark.filterwarnings("ignore")
def test_the_ranking_is_that_of_morris() -> None:
    base = uneven()
    numbers = ranged_numbers(base)
    assert len(numbers) == 150
    effects = screened(base, numbers)
    simulation = simulate(base, 50_000)
    assert isinstance(simulation, Simulation)
    by_share = [one.at for one in simulation.shares]
    by_effect = [
        one.at for _effect, one in sorted(zip(effects, numbers, strict=True), key=_by_effect)
    ]
    assert by_share[0] == by_effect[0]
    assert len({*by_share[:10]} & {*by_effect[:10]}) >= 9
    assert _rank_correlation(by_share[:50], by_effect) > 0.95


def _by_effect(one: tuple[float, Ranged]) -> float:
    return -one[0]


def _rank_correlation(some: Sequence[object], of: Sequence[object]) -> float:
    """Spearman's, of the places that some have among themselves in either order."""
    there = [one for one in of if one in some]
    places = [there.index(one) for one in some]
    return float(np.corrcoef(places, range(len(some)))[0, 1])
