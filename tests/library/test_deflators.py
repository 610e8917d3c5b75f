"""The GDP deflator, with factors worked by hand from the shipped file."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sroi_app.library.deflators import covers, factor, is_forecast, latest_measured, years

YEARS = st.sampled_from(years())


@pytest.mark.parametrize(
    ("from_year", "to_year", "expected"),
    [
        # Calendar years, on the calendar series: 100 / 81.1085.
        ("2019", "2024", "1.232916"),
        ("2024", "2019", "0.811085"),
        # Financial years: 103.239 / 80.8738.
        ("2019-20", "2025-26", "1.276544"),
        # Mixed: 2019 is 78.7948 / 4 + 80.8738 x 3 / 4 = 80.35405 of 2024-25's 100.
        ("2019", "2024-25", "1.244492"),
        ("2024-25", "2019", "0.8035405"),
        # 2025 is past the calendar series: 100 / 4 + 103.239 x 3 / 4 = 102.42925,
        # and 2019 is put on the same scale: 102.42925 / 80.35405.
        ("2019", "2025", "1.274724"),
    ],
)
def test_a_pound_is_brought_to_another_year(from_year: str, to_year: str, expected: str) -> None:
    found = factor(from_year, to_year)
    assert found is not None
    assert found.quantize(Decimal(expected)) == Decimal(expected)


def test_years_are_read_however_they_are_written() -> None:
    assert factor("2019/20", "2025/2026") == factor("2019-20", "2025-26")


@pytest.mark.parametrize(
    ("from_year", "to_year"), [("1066", "2024"), ("2024", "soon"), ("", "2024"), ("2024", "2050")]
)
def test_a_year_outside_the_index_has_no_factor(from_year: str, to_year: str) -> None:
    assert factor(from_year, to_year) is None


@given(YEARS, YEARS)
def test_every_year_can_be_brought_to_every_other_and_back(one: str, other: str) -> None:
    there, back = factor(one, other), factor(other, one)
    assert there is not None
    assert back is not None
    assert abs(there * back - 1) < Decimal("1e-20")


@given(YEARS)
def test_a_year_is_itself(year: str) -> None:
    assert factor(year, year) == 1


@given(YEARS, YEARS)
def test_prices_of_the_past_are_raised(one: str, other: str) -> None:
    # Neighbouring years are left out: a calendar year may run into the financial one.
    assume(int(other[:4]) - int(one[:4]) >= 2)
    found = factor(one, other)
    assert found is not None
    assert found > 1


def test_the_years_on_offer_are_covered_and_in_order() -> None:
    assert list(years()) == sorted(years())
    assert covers("2024")
    assert covers("2024/25")
    assert not covers("2204")
    assert not covers("")


def test_the_latest_measured_year_is_the_last_before_the_forecasts() -> None:
    assert latest_measured() == "2024-25"


@pytest.mark.parametrize(
    ("year", "foreseen"),
    [("2024-25", False), ("2025-26", True), ("2024", False), ("2025", True), ("2030-31", True)],
)
def test_a_year_that_is_only_foreseen_is_known_as_one(year: str, *, foreseen: bool) -> None:
    assert is_forecast(year) is foreseen
