"""Dates as people type them, day first."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.guide.dates import format_date, months, parse_date
from sroi_app.guide.numbers import BadText

THAT_DAY = date(2027, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        "4 March 2027",
        "4 mar 2027",
        "4th March 2027",
        "4 March, 2027",
        " 04  MARCH  2027 ",
        "4/3/2027",
        "04/03/2027",
        "4.3.2027",
        "4-3-2027",
        "4 3 2027",
        "2027-03-04",
        "2027-3-4",
    ],
)
def test_a_date_is_read_day_first(text: str) -> None:
    assert parse_date(text) == THAT_DAY


@pytest.mark.parametrize("text", ["March 2027", "mar. 2027", "MARCH 2027"])
def test_a_month_alone_is_its_first_day(text: str) -> None:
    assert parse_date(text) == date(2027, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "31/2/2027",
        "29 February 2027",
        "4/13/2027",
        "4 Mumble 2027",
        "4 ma 2027",
        "March",
        "2027",
        "0/1/2027",
        "4/3/1899",
        "4/3/2201",
        "soon",
        "",
    ],
)
def test_what_is_no_date_is_refused_in_words(text: str) -> None:
    found = parse_date(text)
    assert isinstance(found, BadText)
    assert found.message.startswith("Enter a date, like 31 March 2027")


def test_a_short_year_is_asked_for_in_full() -> None:
    assert parse_date("4/3/27") == BadText("Write the year in full, like 1/4/2027.")


def test_a_leap_day_is_a_date() -> None:
    assert parse_date("29 February 2028") == date(2028, 2, 29)


def test_there_are_twelve_months() -> None:
    assert len(months()) == 12


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_what_is_written_reads_back(value: date) -> None:
    assert parse_date(format_date(value)) == value
    assert parse_date(f"{value.day}/{value.month}/{value.year}") == value
    assert parse_date(value.isoformat()) == value


@given(st.text(max_size=30) | st.text("0123456789/-. marchjune", max_size=14))
def test_any_text_is_a_date_or_a_sentence(text: str) -> None:
    found = parse_date(text)
    assert isinstance(found, BadText) or 1900 <= found.year <= 2200
