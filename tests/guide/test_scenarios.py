"""Scenarios beside the case as it is: what each comes to, and what is different in it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from sroi_app.calculation.calculate import calculate
from sroi_app.guide.scenarios import (
    case_row,
    change_words,
    changes_words,
    comes_to_words,
    compare_scenarios,
    compared_row,
    idle_words,
    left_words,
    scenario_name,
)
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import keep_unreadable, put, remove
from sroi_app.model.outcomes import Direction
from sroi_app.model.sensitivity import Change, Scenario, Sensitivity
from tests.calculation.examples import case, outcome, set_at


def change(address: str, value: str | int) -> Change:
    return Change(address=Address.parse(address), value=Decimal(value))


def with_scenarios(made: Case, *scenarios: tuple[Change, ...]) -> Case:
    named = tuple(
        Scenario(id=f"n{n}", name=f"Number {n}", changes=changes)
        for n, changes in enumerate(scenarios, 1)
    )
    return replace(made, sensitivity=Sensitivity(scenarios=named))


def rows(made: Case) -> tuple[tuple[str, ...], ...]:
    result = calculate(made)
    found = compare_scenarios(made, result)
    return (case_row(result), *(compared_row(result, one) for one in found))


ONE_YEAR = change("outcomes/o1/duration/value", 1)
CASE = case(outcome(description="Feeling less lonely"))
"""£2,000 of value for £1,000 put in."""


def test_each_scenario_is_worked_out_in_full_beside_the_case() -> None:
    dearer = change("inputs/i1/amounts/1/value", 1600)
    assert rows(with_scenarios(CASE, (ONE_YEAR,), (dearer,), (ONE_YEAR, dearer))) == (
        ("The case as it is", "£2,000", "£1,000", "£2.00 : £1", ""),
        ("Number 1", "£1,000", "£1,000", "£1.00 : £1", "−£1.00"),
        ("Number 2", "£2,000", "£1,600", "£1.25 : £1", "−£0.75"),
        ("Number 3", "£1,000", "£1,600", "£0.63 : £1", "−£1.37"),
    )


def test_a_difference_is_that_of_what_is_printed_and_a_small_one_is_not_called_none() -> None:
    more = change("outcomes/o1/quantities/1/value", "10.01")
    made = with_scenarios(CASE, (more,), ())
    assert [row[-1] for row in rows(made)] == ["", "under 1p", "none"]


def test_without_a_ratio_there_is_no_difference() -> None:
    unfinished = set_at(with_scenarios(CASE, (ONE_YEAR,)), "inputs/i1/amounts/1/value", None)
    found = compare_scenarios(unfinished, calculate(unfinished))
    assert found[0].ratio is None
    assert [row[-2:] for row in rows(unfinished)] == [("no ratio yet", "")] * 2


def test_all_that_is_lost_still_has_its_row() -> None:
    harm = put(
        with_scenarios(CASE, (ONE_YEAR,)),
        Address.parse("outcomes/o1/direction"),
        Direction.NEGATIVE,
    )
    assert rows(harm)[1] == ("Number 1", "−£1,000", "£1,000", "−£1.00 : £1", "+£1.00")


@pytest.mark.parametrize(
    ("address", "value", "words"),
    [
        (
            "outcomes/o1/duration/value",
            1,
            "how long it lasts, for “Feeling less lonely”: from 2 years to 1 year",
        ),
        (
            "outcomes/o1/quantities/1/value",
            8,
            "how many people change, for “Feeling less lonely”: from 10 to 8",
        ),
        (
            "outcomes/o1/deadweight/value",
            "0.25",
            "how many would have changed anyway, for “Feeling less lonely”: from 0% to 25%",
        ),
        (
            "inputs/i1/amounts/1/value",
            900,
            "how much goes in, for “Input without a name”: from £1,000 to £900",
        ),
        (
            "outcomes/o1/duration/value",
            2,
            "how long it lasts, for “Feeling less lonely”: 2 years, as in the case",
        ),
        (
            "inputs/i1/rate/value",
            12,
            "what an hour is worth, for “Input without a name”: £12, and not given in the case",
        ),
        ("outcomes/o9/duration/value", 1, "A number that is no longer in the case"),
        ("outcomes/o1/quantities/2/value", 1, "A number that is no longer in the case"),
        ("outcomes/o1/description", 1, "A number that is no longer in the case"),
        ("scope/rate", 1, "A number that is no longer in the case"),
        ("", 1, "A number that is no longer in the case"),
    ],
)
def test_a_change_says_what_it_changes_from_what_to_what(
    address: str, value: str | int, words: str
) -> None:
    assert change_words(CASE, change(address, value)) == words


def test_a_change_to_what_is_no_longer_there_is_told_and_changes_nothing() -> None:
    gone = change("outcomes/o2/duration/value", 1)
    made = with_scenarios(CASE, (gone, ONE_YEAR))
    found = compare_scenarios(made, calculate(made))
    assert found[0].gone == (gone,)
    assert found[0].ratio == 1
    assert "no longer" in idle_words(made, gone, found[0])
    assert idle_words(made, ONE_YEAR, found[0]) == ""
    assert found[0].is_tested


@pytest.mark.parametrize(
    ("made", "address"),
    [
        (set_at(CASE, "outcomes/o1/included", False), "outcomes/o1/duration/value"),
        (CASE, "inputs/i1/rate/value"),
        (CASE, "inputs/i1/hours/1/value"),
    ],
)
def test_a_change_to_what_is_not_in_the_result_is_said_to_make_no_difference(
    made: Case, address: str
) -> None:
    tried = change(address, 1)
    made = with_scenarios(made, (tried,))
    found = compare_scenarios(made, calculate(made))[0]
    assert "makes no difference" in idle_words(made, tried, found)
    assert "makes no difference" in changes_words(made, found.scenario, found)
    assert rows(made)[1][1:] == ("–", "–", "–", "none")
    assert comes_to_words(calculate(case(outcome())), found).startswith(
        "Nothing in the sum is changed" if found.ratio else "There is no ratio yet"
    )


def test_a_number_that_only_its_scenario_lets_be_counted_does_make_a_difference() -> None:
    unpriced = set_at(CASE, "outcomes/o1/proxy/value/value", None)
    price, people = (
        change(f"outcomes/o1/{at}/value", value)
        for at, value in (("proxy/value", 100), ("quantities/1", 5))
    )
    made = with_scenarios(unpriced, (people,), (people, price))
    alone, both = compare_scenarios(made, calculate(made))
    assert alone.idle == (people,)
    assert both.idle == ()
    assert both.value == 1000
    free = with_scenarios(
        set_at(CASE, "inputs/i1/amounts/1/value", None), (change("inputs/i1/amounts/1/value", 500),)
    )
    assert compare_scenarios(free, calculate(free))[0].idle == ()


def test_a_scenario_without_a_change_is_no_test() -> None:
    made = with_scenarios(CASE, ())
    assert rows(made)[1] == ("Number 1", "–", "–", "–", "none")


def test_which_scenarios_lose_a_number_with_a_row_is_told() -> None:
    first = Address.parse("outcomes/o1")
    assert left_words(with_scenarios(CASE, ()), first) == ""
    assert left_words(with_scenarios(CASE, (ONE_YEAR,), ()), first) == (
        "What “Number 1” changed in it is gone too."
    )
    assert left_words(with_scenarios(CASE, (ONE_YEAR,), (ONE_YEAR, ONE_YEAR)), first) == (
        "What 2 scenarios changed in it is gone too."
    )
    assert left_words(with_scenarios(CASE, (ONE_YEAR,)), Address.parse("inputs/i1")) == ""


def test_a_change_whose_row_is_removed_goes_with_it_and_with_what_could_not_be_read() -> None:
    made = with_scenarios(CASE, (ONE_YEAR,))
    typed = Address.parse(f"sensitivity/scenarios/n1/changes/{ONE_YEAR.id}/value")
    made = keep_unreadable(made, typed, "a year?", ONE_YEAR.value)
    without = remove(made, Address.parse("outcomes/o1"))
    assert without.sensitivity.scenarios[0].changes == ()
    assert without.unreadable == ()


def test_a_scenario_has_a_name_before_it_was_given_one() -> None:
    assert scenario_name(Scenario(id="n1", name=" \n ")) == "Scenario without a name"
    assert scenario_name(Scenario(id="n1", name=" Fewer \n people ")) == "Fewer people"


def test_what_is_different_in_a_scenario_is_listed_line_by_line() -> None:
    scenario = Scenario(id="n1", name="Shorter", changes=(ONE_YEAR, ONE_YEAR))
    line = "How long it lasts, for “Feeling less lonely”: from 2 years to 1 year"
    assert changes_words(CASE, scenario).splitlines() == [line, line]
    many = replace(scenario, changes=(ONE_YEAR,) * 30)
    assert changes_words(CASE, many).splitlines()[10:] == ["And 20 numbers more"]
    assert changes_words(CASE, Scenario(id="n1")) == "Nothing"


def test_a_long_name_is_cut_in_the_table() -> None:
    made = with_scenarios(CASE, ())
    long = replace(made.sensitivity.scenarios[0], name="word " * 80)
    made = replace(made, sensitivity=Sensitivity(scenarios=(long,)))
    assert len(rows(made)[1][0]) < 130


def test_a_scenario_into_which_nothing_goes_says_so_and_not_that_answers_are_missing() -> None:
    made = with_scenarios(CASE, (change("inputs/i1/amounts/1/value", 0),))
    (found,) = compare_scenarios(made, calculate(made))
    assert comes_to_words(calculate(made), found) == "There is no ratio: nothing is put in."
    assert rows(made)[1] == ("Number 1", "£2,000", "£0", "no ratio", "")


def test_what_a_scenario_comes_to_is_said_beside_what_the_case_does() -> None:
    made = with_scenarios(CASE, (ONE_YEAR,), ())
    result = calculate(made)
    said = [comes_to_words(result, one) for one in compare_scenarios(made, result)]
    assert said == [
        "£1.00 : £1, instead of £2.00 : £1 in the case.",
        "Nothing in the sum is changed, so it comes to £2.00 : £1, as the case does.",
    ]
    blank = set_at(made, "inputs/i1/amounts/1/value", None)
    found = compare_scenarios(blank, calculate(blank))[0]
    assert comes_to_words(calculate(blank), found).startswith("There is no ratio yet")
