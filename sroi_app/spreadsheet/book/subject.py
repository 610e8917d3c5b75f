"""What a workbook is made of: the case, its result, and where everything stands."""

from dataclasses import dataclass

from sroi_app.calculation.baseline import Baseline, baseline
from sroi_app.calculation.result import Result
from sroi_app.calculation.simulation.simulate import simulate
from sroi_app.calculation.simulation.simulated import Simulation
from sroi_app.evaluation import Evaluation
from sroi_app.guide.names import case_title
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.spreadsheet.book.grid import Grid
from sroi_app.spreadsheet.book.input_columns import input_grid
from sroi_app.spreadsheet.book.map_columns import delivery_years, map_grid, years_shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One case as a workbook: `delivery` years of delivery, `years` in which value falls."""

    evaluation: Evaluation
    map: Grid
    inputs: Grid
    delivery: int
    years: int
    unread: frozenset[Address]
    uses_health_rate: bool
    base: Baseline | None  # of the tests of the result; None while there is no ratio
    simulation: Simulation | None  # where any number has a range

    @property
    def case(self) -> Case:
        return self.evaluation.case

    @property
    def result(self) -> Result:
        return self.evaluation.result

    @property
    def title(self) -> str:
        return case_title(self.case)


def subject_of(evaluation: Evaluation) -> Subject:
    """Return a case laid out as a workbook."""
    case = evaluation.case
    base = baseline(case, evaluation.result)
    found = simulate(base) if base else None
    return Subject(
        evaluation=evaluation,
        map=map_grid(case),
        inputs=input_grid(case),
        delivery=delivery_years(case),
        years=years_shown(case),
        unread=frozenset(kept.address for kept in case.unreadable),
        uses_health_rate=any(one.health_rate for one in case.outcomes),
        base=base,
        simulation=found if isinstance(found, Simulation) and found.ranged else None,
    )
