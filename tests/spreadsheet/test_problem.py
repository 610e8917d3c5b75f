"""Problems and places as they are told."""

from sroi_app.spreadsheet.problem import Problem, listed


def test_a_problem_begins_with_its_cell_where_it_has_one() -> None:
    assert Problem("D14", "It is wrong.").sentence == "D14: It is wrong."
    assert Problem("", "It is wrong.").sentence == "It is wrong."


def test_too_many_places_are_counted_not_listed() -> None:
    assert listed(["A1", "A2"]) == "A1, A2"
    assert listed(["A1", "A2", "A3"], 2) == "A1, A2 and 1 more"
