"""What was understood is said where it adds something, and only there."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.guide.echo import share_said, understood
from sroi_app.guide.kinds import Date, Kind, Money, Number, Percent, PriceYear, Text, Years
from sroi_app.guide.numbers import BadText
from tests.strategies import texts

FIGURES: tuple[Kind, ...] = (Money(), Number(), Percent(), Years(), Date(), PriceYear())


@pytest.mark.parametrize(
    ("kind", "text", "answer"),
    [
        (Money(), "12k", "£12,000"),
        (Money(), "1.2m", "£1,200,000"),
        (Number(), "240 people", "240"),
        (Percent(), "45", "45%"),
        (Percent(), "3 in 10", "30%"),
        (Percent(), "3 out of 10", "30%"),
        (Years(), "2", "2 years"),
        (Years(), "0.5", "6 months"),
        (Date(), "3/4/2025", "3 April 2025"),
        (PriceYear(), "2024/25", "2024-25"),
    ],
)
def test_what_differs_from_what_was_typed_is_said(kind: Kind, text: str, answer: str) -> None:
    assert understood(kind, text) == f"Understood as {answer}."


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Money(), "£1,234"),
        (Money(), "1234"),
        (Money(), "£ 1 234"),
        (Money(), "1,234.50"),
        (Money(), "1234.5"),
        (Number(), "12.0"),
        (Percent(), "45%"),
        (Percent(), "45 %"),
        (Years(), "18 months"),
        (Date(), "3 April 2025"),
        (PriceYear(), "2024-25"),
    ],
)
def test_what_the_text_says_already_is_not_repeated(kind: Kind, text: str) -> None:
    assert understood(kind, text) == ""


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Money(), ""),
        (Money(), "12,34"),
        (Money(), "1.234,50"),
        (Money(), "(£50)"),
        (Percent(), "0.3"),
        (Date(), "3/4/25"),
        (Text(), "12k"),
    ],
)
def test_nothing_was_understood_of_what_is_asked_about(kind: Kind, text: str) -> None:
    assert understood(kind, text) == ""


@pytest.mark.parametrize("kind", FIGURES, ids=lambda kind: type(kind).__name__)
@given(text=texts())
def test_any_text_gets_a_sentence_or_none(kind: Kind, text: str) -> None:
    said = understood(kind, text)
    assert said == "" or said.startswith("Understood as ")
    if said:
        assert not isinstance(kind.parse(text), BadText)


@given(st.decimals(0, 10**9, places=3))
def test_an_answer_as_it_is_written_back_is_not_repeated(value: Decimal) -> None:
    for kind in (Money(), Number()):
        assert understood(kind, kind.format(value)) == ""


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_a_date_as_it_is_written_back_is_not_repeated(value: date) -> None:
    assert understood(Date(), Date().format(value)) == ""


def test_a_share_of_people_is_said_as_a_percentage() -> None:
    assert share_said(Decimal("0.25")) == "That is 25%."
    assert share_said(Decimal("0.333333333333")) == "That is about 33.33%."
    assert share_said(Decimal(0)) == "That is 0%."
