"""A result tested in every way: what a report or the command line says of how sure it is."""

from dataclasses import dataclass

from sroi_app.calculation.baseline import Baseline, baseline
from sroi_app.calculation.one_way import Swing, by_effect, swings
from sroi_app.calculation.result import Result
from sroi_app.calculation.simulation.narrowing import narrowings
from sroi_app.calculation.simulation.simulate import simulate
from sroi_app.calculation.simulation.simulated import Narrowing, NothingPutIn, Simulation
from sroi_app.calculation.what_if import WhatIf, what_ifs
from sroi_app.model.case import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Tested:
    """Every test of one result; `swings` has the widest first, and `what_ifs` no other convention:
    a report has a table of every rate with every timing."""

    base: Baseline
    swings: tuple[Swing, ...]
    what_ifs: tuple[WhatIf, ...]
    simulation: Simulation | NothingPutIn
    narrowings: tuple[Narrowing, ...]


def tested(case: Case, result: Result) -> Tested | None:
    """Return every test of a result; None while there is no ratio to test."""
    base = baseline(case, result)
    if base is None:
        return None
    simulation = simulate(base)
    return Tested(
        base=base,
        swings=by_effect(swings(base)),
        what_ifs=what_ifs(base, conventions=False),
        simulation=simulation,
        narrowings=narrowings(base, simulation),
    )
