"""Emptying cells and filling them from above."""

from sroi_app.model.outcomes import Direction
from sroi_app.workspace.fill import plan_clear, plan_fill_down
from sroi_app.workspace.plan import carry_out
from tests.workspace.value_maps import column, grid, row_words, small_case


def test_emptied_cells_are_blank_and_a_choice_that_must_be_made_stays() -> None:
    case = small_case()
    shown = grid(case)
    plan = plan_clear(shown, range(shown.rows + 1), range(len(shown.columns)))
    done = carry_out(case, plan)
    outcome = done.outcomes[0]
    assert outcome.quantities[0].value is None
    assert outcome.quantities[0].basis == case.outcomes[0].quantities[0].basis
    assert (outcome.description, outcome.stakeholder, outcome.money) == ("", "", None)
    assert outcome.direction is Direction.POSITIVE
    assert done.unreadable == ()
    assert done.outcomes[2].proxy == case.outcomes[2].proxy  # not asked, so not touched


def test_emptying_what_is_empty_changes_nothing() -> None:
    case = small_case()
    shown = grid(case)
    everything = range(len(shown.columns))
    emptied = carry_out(case, plan_clear(shown, range(3), everything))
    assert plan_clear(grid(emptied), range(3), everything).changes == ()


def test_cells_are_filled_from_the_first_row() -> None:
    case = small_case()
    shown = grid(case)
    at = column(shown, "Quantity")
    done = grid(carry_out(case, plan_fill_down(shown, range(4), [at])))
    assert [row_words(done, row)["Quantity"] for row in range(3)] == ["11", "11", "11"]
    assert done.rows == 3


def test_one_row_is_filled_from_the_row_above() -> None:
    case = small_case()
    shown = grid(case)
    plan = plan_fill_down(shown, [2], [column(shown, "Outcome")])
    assert carry_out(case, plan).outcomes[2].description == case.outcomes[1].description
    assert plan_fill_down(shown, [0], [1]).changes == ()


def test_text_that_was_not_read_fills_down_as_it_is_but_not_where_nothing_is_asked() -> None:
    case = small_case()
    shown = grid(case)
    plan = plan_fill_down(shown, [1, 2], [column(shown, "Value")])
    assert plan.changes == ()
    up = plan_fill_down(shown, [0, 1], [column(shown, "Value")])
    done = grid(carry_out(case, up))
    assert row_words(done, 1)["Value"] == "£307"
    assert not done.cell(1, column(done, "Value")).unread
