"""One sentence on what a grid of two numbers shows, held against the grid itself."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from sroi_app.calculation.baseline import changed
from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.two_way import ALL_INPUTS, ALL_VALUE, grid
from sroi_app.guide.assumption_words import noun_words
from sroi_app.guide.number_choice import movable, numbers_to_change, numbers_to_move
from sroi_app.guide.two_way_words import equal_words, grid_sentence
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.model.inputs import Input, InputKind
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
        "With the number of people who change, for “Feeling less lonely”, at 5.6, the project "
        "still pays back as long as the value per person, for “Feeling less lonely”, is £89.29 "
        "or more."
    )


HOURS = Input(
    id="i2",
    description="Visitors",
    kind=InputKind.VOLUNTEER_TIME,
    hours=(given(50), given(50)),
    rate=given(10),
)
TWO_YEARS = replace(
    case(
        outcome(
            description="Feeling less lonely",
            quantities=(given(8), given(9)),
            amount=given(1),
            deadweight=given("0.2"),
            displacement=given("0.1"),
            attribution=given("0.1"),
            dropoff=given("0.2"),
        ),
        delivery_years=2,
    ),
    inputs=(
        Input(id="i1", description="Grant", amounts=(given(900), given(300))),
        HOURS,
    ),
)
LONELY = ", for “Feeling less lonely”,"
NOUNS = {
    "outcomes": "the value of all outcomes",
    "inputs": "all that goes in",
    "outcomes/o1/quantities/1": f"the number of people who change in year 1{LONELY}",
    "outcomes/o1/quantities/2": f"the number of people who change in year 2{LONELY}",
    "outcomes/o1/amount": f"the number of times the price counts for each person{LONELY}",
    "outcomes/o1/proxy/value": f"the value per person{LONELY}",
    "outcomes/o1/duration": f"the time it lasts{LONELY}",
    "outcomes/o1/deadweight": f"the share that would have changed anyway{LONELY}",
    "outcomes/o1/displacement": f"the share that only moved from elsewhere{LONELY}",
    "outcomes/o1/attribution": f"the share owed to others{LONELY}",
    "outcomes/o1/dropoff": f"the share that fades each year{LONELY}",
    "inputs/i1/amounts/1": "the amount put in for year 1, for “Grant”,",
    "inputs/i1/amounts/2": "the amount put in for year 2, for “Grant”,",
    "inputs/i2/hours/1": "the number of hours given in year 1, for “Visitors”,",
    "inputs/i2/hours/2": "the number of hours given in year 2, for “Visitors”,",
    "inputs/i2/rate": "the value of an hour, for “Visitors”,",
}
SENTENCE = re.compile(
    r"With (?P<first>.+?) (?:at (?P<at>\S+(?: years?| months)?)|\d+% (?:high|low)er|as it is), "
    r"the project (?:still pays back as long as|pays back as long as|only pays back if) "
    r"(?P<second>.+?) is (?P<is>\S+(?: years?| months)?)(?P<share> of what it is now)? "
    r"or (?:more|less)\."
)


def test_every_number_there_is_has_a_name_that_a_sentence_can_go_on_with() -> None:
    base = based(TWO_YEARS)
    groups = numbers_to_move(base.case, base.result)
    assert {str(one.at) for group in groups for one in group.numbers} == set(NOUNS)
    one_year = replace(TWO_YEARS, scope=replace(TWO_YEARS.scope, delivery_years=1))
    numbers = [movable(one_year, calculate(one_year), Address.parse(at)) for at in NOUNS]
    assert [noun_words(one_year, number) for number in numbers if number] == [
        words.replace(" for year 1", "").replace(" in year 1", "")
        for words in NOUNS.values()
        if "year 2" not in words
    ]


@pytest.mark.parametrize("wide", ["poor", "rich"])
@pytest.mark.parametrize("across", NOUNS)
def test_a_sentence_of_any_two_reads_well(across: str, wide: str) -> None:
    base = based(set_at(TWO_YEARS, "sensitivity/step", Decimal("0.9")))
    if wide == "poor":
        base = based(set_at(base.case, "outcomes/o1/proxy/value/value", Decimal(60)))
    first = movable(base.case, base.result, Address.parse(across))
    assert first is not None
    told = 0
    for down, noun in NOUNS.items():
        second = movable(base.case, base.result, Address.parse(down))
        assert second is not None
        if down == across:
            continue
        said = grid_sentence(base, grid(base, first, second, steps=2))
        if said.startswith("The project pays back in"):
            continue
        found = SENTENCE.fullmatch(said)
        assert found, said
        assert (found["first"], found["second"]) == (NOUNS[across], noun)
        assert bool(found["share"]) == ("/" not in down)
        for at, value in ((across, found["at"]), (down, found["is"])):
            if value and "/" in at:
                assert _is_of_its_kind(at, value), said
        told += 1
    assert told


def _is_of_its_kind(at: str, value: str) -> bool:
    name = Address.parse(at).name
    if name in ("deadweight", "displacement", "attribution", "dropoff"):
        return value.endswith("%")
    if name == "duration":
        return value.endswith(("year", "years", "months"))
    money = "amounts" in at or name in ("value", "rate")
    return value.startswith("£") == money and value[-1].isdigit()


def test_one_number_cannot_be_moved_against_itself() -> None:
    assert equal_words(CASE, ALL_VALUE) == (
        "The same number is chosen for both: the value of all outcomes. Choose another for one of "
        "them."
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
