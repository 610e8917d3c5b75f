"""One sentence on what a grid of two numbers shows, held against the grid itself."""

import re
from decimal import Decimal

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from sroi_app.calculation.baseline import changed
from sroi_app.calculation.two_way import ALL_INPUTS, ALL_VALUE, grid
from sroi_app.guide.number_choice import movable, numbers_to_change, numbers_to_move
from sroi_app.guide.two_way_words import equal_words, grid_sentence
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.model.outcomes import Direction
from tests.calculation.examples import case, given, outcome, set_at
from tests.calculation.test_baseline import based

CASE = case(outcome(description="Feeling less lonely", quantities=(given(8),)))
"""£1,600 of value for £1,000 put in."""
PEOPLE, PRICE = (Address.parse(f"outcomes/o1/{at}") for at in ("quantities/1", "proxy/value"))
HARM = put(CASE, Address.parse("outcomes/o1/direction"), Direction.NEGATIVE)


def said(made: Case, across: Address, down: Address) -> str:
    base = based(made)
    numbers = (movable(base.case, base.result, at) for at in (across, down))
    first, second = numbers
    assert first is not None
    assert second is not None
    return grid_sentence(base, grid(base, first, second))


def test_the_worst_that_can_be_borne_is_said_with_what_it_takes() -> None:
    assert said(CASE, ALL_INPUTS.at, ALL_VALUE.at) == (
        "With all that goes in 50% higher, the project still pays back as long as the value of all "
        "outcomes is 93.8% of what it is now or more."
    )
    assert said(CASE, ALL_VALUE.at, ALL_INPUTS.at) == (
        "With the value of all outcomes 30% lower, the project still pays back as long as all that "
        "goes in is 112% of what it is now or less."
    )


def test_a_project_that_does_not_pay_back_is_told_what_would_make_it() -> None:
    poor = set_at(CASE, "outcomes/o1/quantities/1/value", Decimal(4))
    assert said(poor, ALL_INPUTS.at, ALL_VALUE.at) == (
        "With all that goes in 20% lower, the project pays back as long as the value of all "
        "outcomes is 100% of what it is now or more."
    )


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (set_at(CASE, "inputs/i1/amounts/1/value", Decimal(1)), "in every one of these 121"),
        (HARM, "in none of these 121"),
    ],
)
def test_where_nothing_crosses_it_is_all_or_none(made: Case, words: str) -> None:
    assert words in said(made, ALL_INPUTS.at, ALL_VALUE.at)


def test_numbers_of_rows_are_said_with_their_values() -> None:
    ranged = set_at(CASE, "outcomes/o1/quantities/1/low", Decimal(4))
    assert said(ranged, PEOPLE, PRICE) == (
        "With 5.6 for how many people change, for “Feeling less lonely”, the project still pays "
        "back as long as what it is worth for each person, for “Feeling less lonely”, is £89.29 or "
        "more."
    )


@drawn(st.integers(1, 40000), st.integers(1, 4000), st.booleans())
def test_what_pays_back_from_a_value_on_does_so_at_the_value_that_is_said(
    people: int, pounds: int, turned: bool
) -> None:
    made = set_at(CASE, "outcomes/o1/quantities/1/value", Decimal(people) / 1000)
    base = based(set_at(made, "inputs/i1/amounts/1/value", Decimal(pounds)))
    across, down = (ALL_VALUE, ALL_INPUTS) if turned else (ALL_INPUTS, ALL_VALUE)
    words = grid_sentence(base, grid(base, across, down))
    if "With" in words:
        moved, held = re.findall(r"([0-9.]+)%", words) if "as it is," not in words else (0, 0)
        if held:
            factor = 1 + Decimal(moved) / 100 * (1 if "% higher" in words else -1)
            ratio = changed(base, {across.at: factor, down.at: Decimal(held) / 100}).ratio
            assert ratio is not None
            assert ratio >= 1


def test_one_number_cannot_be_moved_against_itself() -> None:
    assert equal_words(CASE, ALL_VALUE) == (
        "“the value of all outcomes” is chosen for both. Choose another number for one of them."
    )


@drawn(st.integers(1, 400), st.integers(1, 4000))
def test_what_is_said_to_hold_does_hold(people: int, pounds: int) -> None:
    made = set_at(CASE, "outcomes/o1/quantities/1/value", Decimal(people))
    base = based(set_at(made, "inputs/i1/amounts/1/value", Decimal(pounds)))
    found = grid(base, ALL_INPUTS, ALL_VALUE)
    words = grid_sentence(base, found)
    pays = [ratio for row in found.ratios for ratio in row if ratio is not None and ratio >= 1]
    assert ("in every one" in words) == (len(pays) == 121)
    assert ("in none" in words) == (not pays)
    if "With" in words and "as it is" not in words:
        share = Decimal(words.split("goes in ")[1].split("%")[0]) / 100
        factor = 1 + share if "% higher" in words else 1 - share
        ratio = changed(base, {ALL_INPUTS.at: factor}).ratio
        assert ratio is not None
        assert (ratio >= 1) is ("as long as" in words)


def test_every_number_of_the_result_can_be_chosen_and_moved() -> None:
    base = based(CASE)
    titles = [group.title for group in numbers_to_move(base.case, base.result)]
    assert titles == ["Everything together", "Feeling less lonely", "Input without a name"]
    for group in numbers_to_move(base.case, base.result):
        for choice in group.numbers:
            number = movable(base.case, base.result, choice.at)
            assert number is not None
            assert number.at == choice.at
    assert movable(base.case, base.result, Address.parse("outcomes/o9/amount")) is None


def test_how_fast_it_fades_can_be_tried_also_where_it_does_not_last_long_enough_to() -> None:
    short = set_at(CASE, "outcomes/o1/duration/value", Decimal(1))
    short = set_at(short, "outcomes/o1/dropoff/value", None)
    base = based(short)
    numbers = numbers_to_change(short, base.result)[0].numbers
    assert (numbers[-1].words, numbers[-1].figure) == ("how fast it fades", "not given")
    moved = numbers_to_move(short, base.result)[1].numbers
    assert "how fast it fades" not in [one.words for one in moved]
