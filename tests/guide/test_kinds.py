"""Every kind of answer reads back what it writes, and never raises."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.guide import choices
from sroi_app.guide.kinds import (
    Choice,
    Date,
    Given,
    Kind,
    Links,
    Money,
    Number,
    Percent,
    PriceYear,
    Reference,
    References,
    Text,
    Tick,
    Whole,
    Years,
    YesNo,
)
from sroi_app.guide.numbers import BadText
from sroi_app.guide.registry import STAGES
from sroi_app.library.price_years import financial
from sroi_app.model.inputs import InputKind
from tests.strategies import texts

KINDS: dict[Kind, None] = dict.fromkeys(
    field.kind for stage in STAGES for section in stage.sections for field in section.fields
)

VALUES: dict[type, st.SearchStrategy[Any]] = {
    Text: texts(),
    Links: st.lists(st.text("abc é£", min_size=1, max_size=9)).map(
        lambda lines: tuple(line.strip() for line in lines if line.strip())
    ),
    Number: st.decimals(0, 10**12, places=6),
    Money: st.decimals(0, 10**12, places=4),
    Percent: st.decimals(0, 1, places=10),
    Years: st.decimals("0.01", 100, places=4)
    | st.integers(1, 23).map(lambda months: Years().parse(f"{months} months")),
    Whole: st.integers(1, 50),
    PriceYear: st.just("") | st.integers(1900, 2098).map(financial) | st.just("2024"),
    Date: st.dates(date(1900, 1, 1), date(2200, 12, 31)),
    Choice: st.nothing(),
    YesNo: st.booleans(),
    Tick: st.booleans(),
    References: st.lists(st.integers(1, 99).map(lambda n: f"o{n}"), unique=True).map(tuple),
    Reference: st.just("") | st.integers(1, 99).map(lambda n: f"s{n}"),
}


def _values(kind: Kind) -> st.SearchStrategy[Any]:
    if isinstance(kind, Text) and kind.lines == 1:
        return texts().map(kind.parse)  # a line is kept without its breaks
    if isinstance(kind, Choice):
        return st.sampled_from([option.value for option in kind.options])
    return VALUES[type(kind)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: type(kind).__name__)
@given(data=st.data())
def test_what_is_written_reads_back_as_the_same_answer(kind: Kind, data: st.DataObject) -> None:
    value = data.draw(_values(kind))
    assert kind.parse(kind.format(value)) == value


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: type(kind).__name__)
@given(text=texts())
def test_any_text_is_an_answer_or_a_sentence(kind: Kind, text: str) -> None:
    found = kind.parse(text)
    if isinstance(found, BadText):
        assert found.message.endswith(".")
    else:
        assert kind.parse(kind.format(found)) == found


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: type(kind).__name__)
def test_blank_is_blank_both_ways(kind: Kind) -> None:
    if isinstance(kind, Tick):  # a tick is there or not
        assert kind.parse("") is False
        return
    if isinstance(kind, Whole):  # the years of delivery are never open
        assert isinstance(kind.parse(""), BadText)
        return
    assert kind.parse("") in (None, "", ())
    assert kind.parse("   ") in (None, "", (), "   ")
    assert kind.format(None) == ""


def test_a_negative_number_of_an_outcome_is_refused_with_the_way_to_show_a_harm() -> None:
    for kind in (Number(of_outcome=True), Money(of_outcome=True)):
        found = kind.parse("-5")
        assert isinstance(found, BadText)
        assert "harm" in found.message


def test_of_a_grant_or_a_group_nothing_is_said_of_harms() -> None:
    for kind in (Number(), Money()):
        assert kind.parse("-5") == BadText("Enter a number of 0 or more.")


def test_money_is_shown_with_pence_only_where_there_are_any() -> None:
    assert Money().format(Decimal("1250.00")) == "£1,250"
    assert Money().format(Decimal("1250.5")) == "£1,250.50"
    assert Money().format(Decimal("0.001")) == "£0.001"


def test_a_refused_amount_keeps_the_words_that_were_typed() -> None:
    found = Money().parse("42 pence")
    assert isinstance(found, BadText)
    assert found.message == "Enter a number, like £1,250. “42 pence” is not one."


@pytest.mark.parametrize("text", ["120%", "-5%", "-1 in 10"])
def test_a_share_outside_the_whole_is_refused(text: str) -> None:
    assert Percent().parse(text) == BadText("Enter a percentage from 0% to 100%.")


def test_more_people_than_there_are_is_refused_in_people() -> None:
    found = Percent(people=True).parse("15 in 12")
    assert found == BadText("15 out of 12 is more than all of them. Enter 12 or fewer.")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2", "2"),
        ("2 years", "2"),
        ("1 year", "1"),
        ("18 months", "1.5"),
        ("1 month", "0.083333333333"),
        ("a year", "1"),
        ("One year", "1"),
        ("2.5 Years", "2.5"),
    ],
)
def test_a_duration_may_be_in_years_or_months(text: str, value: str) -> None:
    assert Years().parse(text) == Decimal(value)


@pytest.mark.parametrize("text", ["0", "101 years", "soon", "-1", "2 weeks", "years", "month"])
def test_a_duration_is_more_than_nothing_and_less_than_a_century(text: str) -> None:
    assert isinstance(Years().parse(text), BadText)


@pytest.mark.parametrize("text", ["0", "51", "2.5", "two", "-1"])
def test_a_whole_number_keeps_to_its_limits(text: str) -> None:
    assert isinstance(Whole(1, 50).parse(text), BadText)


@pytest.mark.parametrize(
    ("text", "value"), [("2024", "2024"), ("2024/25", "2024-25"), ("2024–2025", "2024-25")]
)
def test_a_price_year_is_kept_in_one_way(text: str, value: str) -> None:
    assert PriceYear().parse(text) == value


@pytest.mark.parametrize("text", ["24", "2024-26", "this year"])
def test_what_is_not_a_price_year_is_refused(text: str) -> None:
    assert isinstance(PriceYear().parse(text), BadText)


def test_a_chain_is_one_step_to_a_line_without_empty_ones() -> None:
    assert Links().parse(" came to lunch \n\n knew people\r\n") == ("came to lunch", "knew people")


def test_a_choice_is_read_by_its_words_or_its_value() -> None:
    assert choices.INPUT_KIND.parse("Money") is InputKind.MONEY
    assert choices.INPUT_KIND.parse("volunteer time") is InputKind.VOLUNTEER_TIME
    refused = choices.INPUT_KIND.parse("gold")
    assert isinstance(refused, BadText)
    assert "Money" in refused.message


def test_no_is_an_answer_and_not_a_blank() -> None:
    assert choices.YES_NO.parse("no") is False
    assert choices.YES_NO.format(False) == "No"
    assert choices.YES_NO.format(None) == ""


def test_a_line_that_is_pasted_in_several_stays_one_line() -> None:
    assert Text().parse("Repair\r\ncafé,\n\n two years") == "Repair café, two years"
    assert Text(3).parse("one\ntwo") == "one\ntwo"


def test_where_people_are_asked_for_a_bare_number_is_asked_about() -> None:
    asked = Percent(people=True)
    found = asked.parse("60")
    assert isinstance(found, BadText)
    assert "60% or 60 people" in found.message.replace(",", "")
    assert "like 3 in 20" in found.message
    assert asked.parse("60%") == Decimal("0.6")
    assert asked.parse("60 in 240") == Decimal("0.25")
    assert asked.parse("0") == 0
    assert Percent().parse("60") == Decimal("0.6")


def test_counts_may_be_typed_with_what_they_count() -> None:
    assert Number().parse("240 people") == 240
    assert Number().parse("12 hrs") == 12
    assert Whole(1, 50, years=True).parse("2 years") == 2
    assert isinstance(Whole(1, 50).parse("2 years"), BadText)
    assert Money().parse("18,500 pounds") == 18500
    assert Money().parse("2k GBP") == 2000
    assert Years().parse("2 yrs") == 2
    assert Years().parse("18 months") == Decimal("1.5")


def test_an_answer_that_must_be_given_is_read_as_its_kind_and_asked_for_when_blank() -> None:
    kind = Given(Money(), "Enter a number.")
    assert kind.type is Decimal
    assert kind.parse("£1,250") == Decimal(1250)
    assert kind.format(Decimal(1250)) == "£1,250"
    assert kind.parse("  ") == BadText("Enter a number.")
