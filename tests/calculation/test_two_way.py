"""Two numbers at once: published tables, whole calculations, and the line of 1:1."""

from dataclasses import replace
from decimal import Decimal

import pytest

from sroi_app.calculation.assumptions import assumptions
from sroi_app.calculation.baseline import changed
from sroi_app.calculation.terms import INPUTS, OUTCOMES
from sroi_app.calculation.two_way import ALL_INPUTS, ALL_VALUE, grid, stops
from tests.calculation import case_files
from tests.calculation.examples import case, given, outcome
from tests.calculation.test_baseline import based, whole
from tests.calculation.test_cases import same, scaled

PENNY = Decimal("0.01")


@pytest.mark.parametrize("path", case_files.files("ratio grid"), ids=lambda path: path.stem)
def test_every_cell_of_a_published_table_is_in_our_grid(path: object) -> None:
    table = case_files.read(path)  # type: ignore[arg-type]
    cells = 0
    for printed in table["tables"]:
        found = grid(based(scaled(printed["base"], 0, 0)), ALL_VALUE, ALL_INPUTS)
        assert [(one - 1) * 100 for one in found.columns] == table["outcome_changes"]
        assert [(one - 1) * 100 for one in found.rows] == [
            row["cost_change"] for row in printed["rows"]
        ]
        for row, ratios in zip(printed["rows"], found.ratios, strict=True):
            for expected, ratio in zip(row["ratios"], ratios, strict=True):
                assert ratio is not None
                assert same(ratio, expected)
                cells += 1
    assert cells == 242


def test_two_numbers_of_one_outcome_are_a_whole_calculation_with_both() -> None:
    one = case(outcome(deadweight=given("0.2"), dropoff=given("0.3")), rate=Decimal("0.035"))
    base = based(one)
    numbers = {n.at.name: n for n in assumptions(one, base.result)}
    found = grid(base, numbers["deadweight"], numbers["dropoff"])
    for y, ratios in zip(found.rows, found.ratios, strict=True):
        for x, ratio in zip(found.columns, ratios, strict=True):
            expected = whole(one, {found.across.at: x, found.down.at: y}).ratio
            assert ratio is not None
            assert expected is not None
            assert abs(ratio - expected) < Decimal("1e-20")


def test_the_line_of_one_to_one_runs_where_the_project_just_pays_back() -> None:
    base = based(case(outcome(), rate=Decimal(0)))
    found = grid(base, ALL_VALUE, ALL_INPUTS)
    assert found.line
    for x, y in found.line:
        assert abs(changed(base, {ALL_VALUE.at: x, ALL_INPUTS.at: y}).surplus) < PENNY
    assert found.line[0] == (Decimal("0.5"), Decimal(1))


def test_nothing_for_nothing_is_no_point_of_the_line() -> None:
    base = based(case(outcome(), rate=Decimal(0)))
    people, pounds = (
        next(n for n in assumptions(base.case, base.result) if n.at.within(rows))
        for rows in (OUTCOMES, INPUTS)
    )
    found = grid(
        base, replace(pounds, low=Decimal(0), high=Decimal(1500)), replace(people, low=Decimal(0))
    )
    assert found.columns[0] == 0
    assert found.line
    assert all(x for x, _y in found.line)


def test_an_end_that_is_the_number_itself_takes_no_steps() -> None:
    base = based(case(outcome(deadweight=given(0))))
    number = next(n for n in assumptions(base.case, base.result) if n.at.name == "deadweight")
    assert stops(number, 2) == (Decimal(0), Decimal("0.1"), Decimal("0.2"))


def test_a_grid_that_nobody_wants_ends_with_the_row_it_is_at() -> None:
    base = based(case(outcome()))
    asked = 0

    def stopped() -> bool:
        nonlocal asked
        asked += 1
        return asked > 2

    found = grid(base, ALL_INPUTS, ALL_VALUE, stopped=stopped)
    assert len(found.ratios) == 2
    assert found.line == ()
