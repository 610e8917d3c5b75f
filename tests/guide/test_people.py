"""Shares asked in people, and said in people again without losing anything."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.guide.kinds import Percent
from sroi_app.guide.numbers import BadText, bounded
from sroi_app.guide.people import Part, as_part, as_percentage, ask, join, says_all, split
from sroi_app.guide.registry import find_question
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from tests.guide.ready import ready_case, with_answers

PEOPLE = Percent(people=True)
TWELVE = Decimal(12)


def _asked(name: str, figure: str = "value", **answers: Any) -> Any:
    case = with_answers(ready_case(), **answers)
    found = find_question(case, Address.parse(f"outcomes/o1/{name}/{figure}"))
    assert found is not None
    return ask(case, found[2])


def test_the_first_deduction_is_asked_about_the_people_who_changed() -> None:
    asked = _asked("deadweight")
    assert asked.words == "Of the 12 people who changed, how many would have changed anyway?"
    assert (asked.of, asked.unit) == (12, "people")


def test_over_several_years_it_is_asked_about_the_first() -> None:
    words = _asked("deadweight", scope__delivery_years=3).words
    assert words == ("Of the 12 people who changed in year 1, how many would have changed anyway?")


@pytest.mark.parametrize("people", [None, Decimal(0), Decimal(1), Decimal("12.5")])
def test_where_there_is_no_number_to_ask_about_it_is_asked_about_ten(people: Any) -> None:
    asked = _asked("deadweight", outcomes__o1__quantities__1__value=people)
    assert asked.words == "Of every 10 people who changed, how many would have changed anyway?"
    assert asked.of == 10


def test_what_moved_is_asked_about_those_who_are_left_if_they_are_whole() -> None:
    whole = _asked("displacement", outcomes__o1__deadweight__value=Decimal("0.25"))
    assert whole.words.startswith("Of the 9 changes that are left,")
    parts = _asked("displacement", outcomes__o1__deadweight__value=Decimal("0.3"))
    assert parts.words.startswith("Of every 10 changes that are left,")
    nobody = _asked("displacement", outcomes__o1__deadweight__value=Decimal(1))
    assert nobody.of == 10


@pytest.mark.parametrize("name", ["attribution", "dropoff"])
def test_what_is_shared_by_everybody_is_asked_about_ten(name: str) -> None:
    assert _asked(name).of == 10
    assert "every 10" in _asked(name).words


def test_a_range_is_asked_in_its_own_words_out_of_the_same_people() -> None:
    low = _asked("deadweight", "low")
    assert low.words.startswith("How low could")
    assert low.of == 12


def test_other_questions_are_not_asked_in_people() -> None:
    for address in ("outcomes/o1/deadweight/basis", "outcomes/o1/description", "scope/rate"):
        found = find_question(ready_case(), Address.parse(address))
        assert found is not None
        assert ask(ready_case(), found[2]) is None


@pytest.mark.parametrize(
    ("share", "some", "of"),
    [
        ("0", "0", "12"),
        ("1", "12", "12"),
        ("0.25", "3", "12"),
        ("0.333333333333", "4", "12"),  # a third of the 12 is four of them
        ("0.3", "3", "10"),
        ("0.05", "1", "20"),
        ("0.142857142857", "1", "7"),
        ("0.154166666667", "37", "240"),
        ("0.123", "12.3", "100"),  # no group of people makes it whole and plain
        ("0.12345", "12.345", "100"),
    ],
)
def test_a_kept_share_is_said_in_the_plainest_group_it_fits(share: str, some: str, of: str) -> None:
    assert as_part(Decimal(share), TWELVE) == Part(some, of)


@given(st.integers(0, 10_000), st.integers(1, 10_000), st.integers(1, 5_000))
def test_people_out_of_people_are_kept_to_the_last_one(some: int, of: int, base: int) -> None:
    share = PEOPLE.parse(join(Part(str(min(some, of)), str(of))))
    assert isinstance(share, Decimal)
    assert PEOPLE.parse(join(as_part(share, Decimal(base)))) == share


@given(st.decimals(0, 1, places=12), st.integers(1, 5_000))
def test_any_share_can_be_said_in_people_and_read_back(share: Decimal, base: int) -> None:
    part = as_part(share, Decimal(base))
    assert PEOPLE.parse(join(part)) == bounded(share)
    assert split(join(part)) == part or "," in join(part)


def test_nobody_counted_is_no_answer_whatever_the_group() -> None:
    assert join(Part("", "12")) == join(Part("  ", "12")) == ""
    assert join(Part("0", "12")) == "0 in 12"


@pytest.mark.parametrize("text", ["25%", "3 in 10", "3 out of 10", "3/10", "3 people in 10"])
def test_a_first_box_that_says_everything_needs_no_second(text: str) -> None:
    assert says_all(text)
    assert join(Part(text, "12")) == text
    assert isinstance(PEOPLE.parse(text), Decimal)


@pytest.mark.parametrize("text", ["3", "abc", "3 i", "1,5", "", "12k"])
def test_anything_else_is_read_with_the_second_box(text: str) -> None:
    assert not says_all(text)


@pytest.mark.parametrize(
    ("some", "of", "sentence"),
    [
        ("15", "12", "15 out of 12 is more than all of them. Enter 12 or fewer."),
        ("abc", "12", "Enter a number, like 3. “abc” is not one."),
        ("3", "", "“3 in” does not say out of how many. Type both, like 3 in 10."),
        ("3", "some", "Enter a number, like 3. “some” is not one."),
        ("3", "0", "Nobody out of 0 is not a share. Enter the size of the group."),
        ("-3", "12", "Enter a percentage from 0% to 100%."),
    ],
)
def test_two_boxes_that_make_no_share_are_refused_in_words(
    some: str, of: str, sentence: str
) -> None:
    found = PEOPLE.parse(join(Part(some, of)))
    assert isinstance(found, BadText)
    assert found.message == sentence


@given(st.text(), st.text())
def test_any_two_texts_are_a_share_or_a_sentence(some: str, of: str) -> None:
    found = PEOPLE.parse(join(Part(some, of)))
    assert found is None or isinstance(found, BadText) or 0 <= found <= 1
    split(some)


@pytest.mark.parametrize(
    ("typed", "read"),
    [("30", "30%"), ("12.5", "12.5%"), ("0", "0%"), ("0.3", "0.3"), ("3 in 10", "3 in 10")],
)
def test_where_a_percentage_is_asked_for_a_bare_number_is_one(typed: str, read: str) -> None:
    assert as_percentage(typed) == read


def test_a_share_below_one_is_asked_about_even_where_a_percentage_is_asked_for() -> None:
    assert isinstance(PEOPLE.parse(as_percentage("0.3")), BadText)


def test_an_empty_case_asks_nothing_in_people() -> None:
    found = find_question(Case(), Address.parse("scope/rate"))
    assert found is not None
    assert ask(Case(), found[2]) is None
