"""Price years as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.library.price_years import canonical, financial


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024", "2024"),
        (" 2024 ", "2024"),
        ("2024-25", "2024-25"),
        ("2024/25", "2024-25"),
        ("2024–25", "2024-25"),
        ("2024 / 2025", "2024-25"),
        ("1999-2000", "1999-00"),
        ("1999/00", "1999-00"),
    ],
)
def test_a_year_is_read_however_it_is_written(text: str, expected: str) -> None:
    assert canonical(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "2024-26",
        "2024-24",
        "2024-1925",
        "1824",
        "2024-2",
        "20244",
        "FY24",
        "²024",
        "20٢٤",
    ],
)
def test_what_is_not_a_year_is_not_guessed(text: str) -> None:
    assert canonical(text) is None


@given(st.integers(1900, 2098))
def test_a_financial_year_is_already_in_our_own_writing(start: int) -> None:
    assert canonical(financial(start)) == financial(start)
    assert canonical(f"{start}/{start + 1}") == financial(start)


@given(st.text(max_size=12))
def test_reading_twice_is_reading_once(text: str) -> None:
    once = canonical(text)
    assert once is None or canonical(once) == once
