"""One cell as an answer."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from sroi_app.guide.numbers import BadText
from sroi_app.model.outcomes import Direction, MoneyKind, Standing, Starts
from sroi_app.spreadsheet.answers import (
    read_direction,
    read_money,
    read_number,
    read_price_year,
    read_standing,
    read_starts,
    read_years,
)
from sroi_app.spreadsheet.table import Cell, text_cell


def cell(text: str) -> Cell:
    return text_cell("D14", text)


@pytest.mark.parametrize(
    ("text", "number"), [("£1,234.50", "1234.5"), ("(£20)", "-20"), ("−5", "-5"), ("12k", "12000")]
)
def test_numbers_are_read_as_people_write_them(text: str, number: str) -> None:
    assert read_number(cell(text)) == Decimal(number)


@pytest.mark.parametrize("text", ["n/a", "-", "1,5", "€5", "1e5", "nan", "25%", "#REF!", "9" * 20])
def test_what_is_no_number_is_said_in_words(text: str) -> None:
    assert isinstance(read_number(cell(text)), BadText)


def test_a_blank_cell_is_no_number_and_a_percentage_is_none_either() -> None:
    assert read_number(cell("")) is None
    assert isinstance(read_number(Cell("A1", "25%", Decimal("0.25"), percent=True)), BadText)
    assert isinstance(read_number(Cell("A1", "1", Decimal("1e15"))), BadText)


@pytest.mark.parametrize(
    ("text", "months", "years"),
    [("2", False, "2"), ("18", True, "1.5"), ("18 months", False, "1.5"), ("2 years", True, "2")],
)
def test_durations_are_in_years_or_months(text: str, months: bool, years: str) -> None:
    assert read_years(cell(text), months=months) == Decimal(years)
    if text.isdigit():
        assert read_years(Cell("A1", text, Decimal(text)), months=months) == Decimal(years)


@pytest.mark.parametrize("text", ["0", "-1", "101", "long"])
def test_impossible_durations_are_said_in_words(text: str) -> None:
    assert isinstance(read_years(cell(text), months=False), BadText)


@pytest.mark.parametrize(
    ("read", "text", "answer"),
    [
        (read_starts, "1", Starts.DURING),
        (read_starts, "In period of activity", Starts.DURING),
        (read_starts, "2", Starts.AFTER),
        (read_starts, "After", Starts.AFTER),
        (read_direction, "Gain", Direction.POSITIVE),
        (read_direction, "HARM", Direction.NEGATIVE),
        (read_direction, "negative", Direction.NEGATIVE),
        (read_money, "Fiscal", MoneyKind.FISCAL),
        (read_standing, "track record", Standing.TRACK_RECORD),
        (read_standing, "Additional", Standing.ADDITIONAL),
        (read_price_year, "2024/25", "2024-25"),
    ],
)
def test_choices_are_read_by_their_names(
    read: Callable[[Cell], Any], text: str, answer: object
) -> None:
    assert read(cell(text)) == answer
    assert isinstance(read(cell("purple")), BadText)
    assert isinstance(read(cell("#N/A")), BadText)
    assert not read(cell(""))
