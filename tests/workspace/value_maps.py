"""Cases for a value map: some rows, some groups, some text that could not be read."""

from dataclasses import replace

from sroi_app.evaluation import evaluate
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import keep_unreadable
from sroi_app.model.outcomes import Outcome
from sroi_app.workspace.grid import Grid, grid_of
from tests.large_case import large_case


def grid(case: Case) -> Grid:
    """Return the value map of a case."""
    return grid_of(evaluate(case))


def small_case() -> Case:
    """Three outcomes: one full, one with text that was not read, one without a price."""
    case = large_case(outcomes=3, years=2)
    first, second, third = case.outcomes
    case = replace(case, outcomes=(first, second, replace(third, priced=False)))
    return keep_unreadable(case, Address.parse("outcomes/o2/proxy/value/value"), "about 50")


def column(shown: Grid, head: str) -> int:
    """Return the number of the column under a head."""
    return next(n for n, found in enumerate(shown.columns) if found.head == head)


def row_words(shown: Grid, row: int) -> dict[str, str]:
    """Return what a row shows, by head."""
    return {found.head: shown.cell(row, number).text for number, found in enumerate(shown.columns)}


def bare_case(rows: int) -> Case:
    """Outcomes with nothing but a name."""
    outcomes = tuple(Outcome(id=f"o{n}", description=f"Change {n}") for n in range(1, rows + 1))
    return Case(outcomes=outcomes)
