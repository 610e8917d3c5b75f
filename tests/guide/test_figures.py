"""Figures as people read them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.guide import figures

AMOUNTS = st.lists(st.decimals(-(10**9), 10**9, places=6), max_size=20)


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        ("0", 0, "£0"),
        ("1234.5", 0, "£1,235"),
        ("1234.4999", 0, "£1,234"),
        ("2.5", 0, "£3"),
        ("-1234.5", 0, "−£1,235"),
        ("-0.4", 0, "£0"),
        ("3.1485", 2, "£3.15"),
        ("1000000", 0, "£1,000,000"),
    ],
)
def test_pounds_are_rounded_half_up_and_grouped(value: str, places: int, shown: str) -> None:
    assert figures.pounds(Decimal(value), places) == shown


@pytest.mark.parametrize(
    ("share", "shown"),
    [("0", "0%"), ("0.25", "25%"), ("0.125", "12.5%"), ("1", "100%"), ("0.005", "0.5%")],
)
def test_a_share_is_shown_as_a_percentage(share: str, shown: str) -> None:
    assert figures.percent(Decimal(share)) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("0.5", "6 months"),
        ("0.083333333333", "1 month"),
        ("0.333333333333", "4 months"),
        ("1", "1 year"),
        ("1.5", "18 months"),
        ("2", "2 years"),
        ("2.5", "2.5 years"),
        ("0.3", "0.3 years"),
    ],
)
def test_years_are_said_in_months_where_that_is_plainer(value: str, shown: str) -> None:
    assert figures.years(Decimal(value)) == shown


def test_what_is_cut_downwards_keeps_what_was_whole() -> None:
    assert figures.floored(Decimal(5) / 14 * 14) == 5
    assert figures.floored(Decimal("0.3333"), 2) == Decimal("0.33")
    assert figures.floored(Decimal("4.999999999")) == 4
    assert figures.floored(Decimal("-0.1")) == -1


@given(st.integers(0, 20_000), st.integers(1, 20_000), st.integers(1, 50))
def test_a_share_of_a_whole_comes_back_to_what_it_was_taken_from(
    some: int, whole: int, times: int
) -> None:
    assert figures.floored(Decimal(some) / whole * (whole * times)) == some * times


def test_a_ratio_is_pounds_for_each_pound() -> None:
    assert figures.ratio(Decimal("3.1485")) == "£3.15 : £1"


def test_a_month_that_is_begun_is_waited_for() -> None:
    assert figures.months(Decimal("0.4")) == "1 month"
    assert figures.months(Decimal("12.49")) == "13 months"
    assert figures.months(Decimal("14")) == "14 months"


def test_a_ratio_is_never_rounded_across_one() -> None:
    assert figures.ratio(Decimal("0.9961")) == "£0.996 : £1"
    assert figures.ratio(Decimal("1.0049")) == "£1.005 : £1"
    assert figures.ratio(Decimal("0.96"), 1) == "£0.96 : £1"
    assert figures.ratio(Decimal(1)) == "£1.00 : £1"
    assert figures.ratio(Decimal("3.149")) == "£3.15 : £1"


def test_a_share_is_read_with_two_decimals_and_kept_with_all() -> None:
    third = Decimal("0.333333333333")
    assert figures.percent(third) == "33.33%"
    assert figures.exact_percent(third) == "33.3333333333%"


def test_a_number_keeps_the_decimals_it_has() -> None:
    assert figures.number(Decimal("7.20")) == "7.2"
    assert figures.number(Decimal("-1234.50")) == "−1,234.5"
    assert figures.number(Decimal("1E+3")) == "1,000"


@given(AMOUNTS, st.integers(0, 2))
def test_printed_rows_add_to_the_printed_total(values: list[Decimal], places: int) -> None:
    shown = figures.re_adding(values, places)
    assert sum(shown, Decimal(0)) == figures.rounded(sum(values, Decimal(0)), places)


@given(AMOUNTS, st.integers(0, 2))
def test_no_printed_figure_moves_by_a_unit(values: list[Decimal], places: int) -> None:
    unit = Decimal(1).scaleb(-places)
    for value, shown in zip(values, figures.re_adding(values, places), strict=True):
        assert abs(shown - value) < unit
        assert shown == figures.rounded(shown, places)


@given(AMOUNTS, st.sampled_from([-1, 1]))
def test_rows_add_to_a_total_that_is_printed_already(values: list[Decimal], by: int) -> None:
    exact = sum(values, Decimal(0))
    printed = figures.rounded(exact + Decimal(by) / 4)
    shown = figures.re_adding(values, total=printed)
    assert all(abs(a - b) <= 1 for a, b in zip(values, shown, strict=True))
    if values:
        assert sum(shown, Decimal(0)) == printed


@given(st.decimals(-(10**12), 10**12, places=6))
def test_whole_pounds_stay_as_they_are(value: Decimal) -> None:
    whole = figures.rounded(value)
    assert figures.re_adding([whole, -whole]) == (whole, -whole)
