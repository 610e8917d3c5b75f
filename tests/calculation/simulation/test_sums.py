"""Many draws at once are as many whole calculations, one for each."""

from decimal import Decimal

from hypothesis import given as drawn_from
from hypothesis import settings

from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.simulation.draws import Ranged, blocks, ranged_numbers
from sroi_app.calculation.simulation.sums import Drawn, sums
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from tests.calculation.simulation.ranges import ranged_cases
from tests.calculation.test_baseline import based

CLOSE = 1e-9
POINTS = 5


def whole(case: Case, numbers: tuple[Ranged, ...], drawn: Drawn, draw: int) -> tuple[float, float]:
    """Return value and inputs of the case with every drawn number typed into it."""
    for number, figures in zip(numbers, drawn, strict=True):
        case = put(case, number.at / "value", Decimal(float(figures[draw])))
    result = calculate(case)
    assert result.headline, result.missing
    return float(result.value_so_far), float(result.inputs_so_far)


def size(case: Case) -> float:
    """Return the pounds of all outcomes without their signs: what rounding is measured by."""
    rows = calculate(case).counted
    return float(sum(abs(row.stream.present_value) for row in rows if row.stream)) + 1


@settings(max_examples=60, deadline=None)
@drawn_from(ranged_cases())
def test_every_draw_is_what_a_whole_calculation_with_its_numbers_comes_to(case: Case) -> None:
    numbers = ranged_numbers(based(case))
    if not numbers:
        return
    found = sums(based(case), numbers)
    drawn = next(iter(blocks(numbers, POINTS, 1)))
    value = sum(found.values(drawn), found.value)
    cost = sum(found.costs(drawn), found.cost)
    for draw in range(POINTS):
        one_value, one_cost = whole(case, numbers, drawn, draw)
        here = value if isinstance(value, float) else value[draw]
        paid = cost if isinstance(cost, float) else cost[draw]
        assert abs(here - one_value) <= CLOSE * max(abs(one_value), size(case))
        assert abs(paid - one_cost) <= CLOSE * one_cost
