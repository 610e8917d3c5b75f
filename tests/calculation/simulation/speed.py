"""A large case with ranges, and the same simulation written for the rivals: for measuring."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from importlib.util import find_spec
from typing import Any

import numpy as np

from sroi_app.calculation.assumptions import assumptions
from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.simulation.draws import Ranged, ranged_numbers
from sroi_app.calculation.simulation.simulate import simulate
from sroi_app.model.edits import put
from tests.calculation.test_baseline import based
from tests.large_case import large_case

DRAWS = 10_000
USUAL = ("quantities", "proxy/value", "deadweight", "attribution", "dropoff")
LASTING = ("quantities", "proxy/value", "deadweight", "dropoff", "duration")
YEARS = 5
PEAK = """
from sroi_app.calculation.simulation.simulate import simulate
from tests.calculation.simulation.speed import ranged_base
from tests.memory import megabytes
simulate(ranged_base({outcomes}), {draws})
print(megabytes())
"""
"""A script that prints the most memory it has taken up."""
Percentiles = Sequence[float]


def ranged_base(outcomes: int, years: int = YEARS, names: Sequence[str] = USUAL) -> Baseline:
    """Return a large case in which five numbers of each outcome reach 20 % to either side."""
    case = large_case(outcomes, years)
    for number in list(assumptions(case, calculate(case))):
        if number.name in names:
            case = put(case, number.at / "low", number.value * Decimal("0.8"))
            case = put(case, number.at / "high", number.value * Decimal("1.2"))
    return based(case)


def uniform(numbers: int) -> None:
    """Draw as many random figures as there are numbers, and nothing else."""
    generator, room = np.random.default_rng(1), np.empty(DRAWS)
    for _number in range(numbers):
        generator.random(out=room)


def triangular(numbers: Sequence[Ranged]) -> None:
    """Draw the same numbers with numpy's own triangle, and nothing else."""
    generator = np.random.default_rng(1)
    for one in numbers:
        generator.triangular(one.low, one.best, one.high, DRAWS)


def ours(base: Baseline) -> Percentiles:
    """Return the percentiles of our own simulation."""
    found: Any = simulate(base, DRAWS)
    return [float(found.p5), float(found.p50), float(found.p95)]


def rivals(base: Baseline) -> dict[str, Callable[[], Percentiles] | None]:
    """Return the same simulation for each rival by name; None for one that is not installed."""
    written = {"mcerp": _mcerp, "monaco": _monaco, "squigglepy": _squigglepy}
    return {
        name: partial(rival, base) if find_spec(name) else None for name, rival in written.items()
    }


def _squigglepy(base: Baseline) -> Percentiles:
    import squigglepy as sq

    rows = _rows(base)
    drawn = [
        [sq.sample(sq.triangular(one.low, one.best, one.high), DRAWS) for one in row]
        for row in rows
    ]
    return [*np.percentile(_ratio(base, drawn), (5, 50, 95))]


def _mcerp(base: Baseline) -> Percentiles:
    import mcerp

    mcerp.npts = DRAWS
    drawn = [[mcerp.Tri(one.low, one.best, one.high) for one in row] for row in _rows(base)]
    return list(_ratio(base, drawn).percentile((0.05, 0.5, 0.95)))


def _monaco(base: Baseline) -> Percentiles:
    import monaco
    from scipy.stats import triang

    def started(case: Any) -> tuple[list[float]]:
        return ([value.val for value in case.invals.values()],)

    def run(values: list[float]) -> tuple[float]:
        return (_ratio(base, [values[n : n + 5] for n in range(0, len(values), 5)]),)

    def ended(case: Any, ratio: float) -> None:
        case.addOutVal("ratio", ratio)

    functions = {"preprocess": started, "run": run, "postprocess": ended}
    quiet = {"verbose": False, "debug": False, "savecasedata": False, "savesimdata": False}
    simulation = monaco.Sim("ours", DRAWS, functions, singlethreaded=True, seed=1, **quiet)
    for one in ranged_numbers(base):
        width = one.high - one.low
        shape = {"c": (one.best - one.low) / width, "loc": one.low, "scale": width}
        simulation.addInVar(str(one.at), triang, shape)
    simulation.runSim()
    return [*np.percentile(simulation.outvars["ratio"].nums, (5, 50, 95))]


def _rows(base: Baseline) -> list[Sequence[Ranged]]:
    numbers = ranged_numbers(base)
    return [numbers[n : n + 5] for n in range(0, len(numbers), 5)]


def _ratio(base: Baseline, rows: Sequence[Sequence[Any]]) -> Any:
    """The ratio as a careful user would write it for any of them, from the numbers of each row."""
    total: Any = 0
    for row, found in zip(rows, base.outcomes.values(), strict=True):
        assert found.stream
        terms, (people, value, deadweight, attribution, dropoff) = found.stream.terms, row
        caused = people * value * float(terms.factor) * (1 - deadweight) * (1 - attribution)
        felt = sum((1 - dropoff) ** year / 1.035 ** (year + 1) for year in range(YEARS))
        total = total + caused * (1 - float(terms.displacement)) * felt
    return total / float(base.totals.inputs)
