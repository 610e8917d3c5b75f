"""Percentages, column by column."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.spreadsheet.percentages import Shares, read_shares
from sroi_app.spreadsheet.table import Cell, text_cell


def column(*texts: str, percent: bool = False) -> Shares:
    cells = tuple(text_cell(f"E{row}", text) for row, text in enumerate(texts, 2))
    return read_shares(cells, "Deadweight", percent=percent)


def values(shares: Shares) -> list[str]:
    assert shares.problems == ()
    return [str(share.normalize()) for share in shares.found.values()]


def said(shares: Shares) -> str:
    return " | ".join(problem.sentence for problem in shares.problems)


def test_under_a_percent_sign_25_is_a_quarter() -> None:
    assert values(column("25", "0", "12.5", "100", percent=True)) == ["0.25", "0", "0.125", "1"]


def test_under_a_percent_sign_half_of_one_per_cent_is_told_by_its_neighbours() -> None:
    assert values(column("25", "0.5", percent=True)) == ["0.25", "0.005"]


def test_under_a_percent_sign_nothing_but_parts_of_one_is_asked_about() -> None:
    assert "E2: Under “Deadweight” no number is above 1 (E2, E3)" in said(
        column("0.25", "0.5", "0", percent=True)
    )


@pytest.mark.parametrize(
    ("text", "share"),
    [("25%", "0.25"), ("25 %", "0.25"), ("3 in 10", "0.3"), ("0.5%", "0.005"), ("1/4", "0.25")],
)
def test_each_cell_may_carry_its_own_sign(text: str, share: str) -> None:
    assert values(column("0", text, "10 per cent")) == [share, "0.1", "0"]


def test_shares_throughout_are_shares() -> None:
    assert values(column("0.25", "1", "0", "0.125")) == ["0.25", "1", "0", "0.125"]


def test_ones_and_zeros_throughout_are_shares() -> None:
    assert values(column("1", "0", "1")) == ["1", "0", "1"]


def test_zeros_throughout_are_nothing() -> None:
    assert values(column("0", "0.00")) == ["0", "0"]
    assert values(column("0", "0%", percent=True)) == ["0", "0"]


def test_shares_mixed_with_whole_numbers_are_refused_by_their_cells() -> None:
    text = said(column("0.2", "25", "0"))
    assert "shares (E2)" in text
    assert "percentages (E3)" in text


def test_shares_mixed_with_signed_cells_are_refused() -> None:
    assert "shares (E3)" in said(column("20%", "0.3"))
    assert "shares (E3)" in said(column("20%", "1"))


def test_whole_numbers_without_any_sign_are_asked_about() -> None:
    assert "Put a % sign in the heading" in said(column("25", "0"))


@pytest.mark.parametrize("text", ["120%", "-5%", "-0.1"])
def test_more_than_all_and_less_than_nothing_are_refused_by_cell(text: str) -> None:
    assert said(column("0", text)) == "E3: A percentage must be from 0% to 100%."


def test_text_that_does_not_read_is_named_by_cell_beside_the_other_troubles() -> None:
    text = said(column("some", "0.2", "25", "#REF!"))
    assert text.startswith("E2: ")
    assert "E5: This cell shows the error #REF!" in text
    assert "shares (E3)" in text


def test_blank_is_not_zero() -> None:
    assert column("", "0.5", " ").found == {"E3": Decimal("0.5")}


def test_a_cell_shown_as_a_percentage_by_its_workbook_means_what_it_shows() -> None:
    shown = Cell("E2", "25%", Decimal("0.25"), percent=True)
    zero = Cell("E3", "0", Decimal(0))
    for percent in (True, False):
        assert values(read_shares((shown, zero), "Deadweight", percent=percent)) == ["0.25", "0"]
    bare = Cell("E3", "0.3", Decimal("0.3"))
    assert read_shares((shown, bare), "Deadweight", percent=False).problems


@given(st.lists(st.decimals(0, 1, places=6), min_size=1, max_size=8))
def test_shares_come_back_as_they_were_written(shares: list[Decimal]) -> None:
    found = column(*(f"{share:f}" for share in shares))
    assert list(found.found.values()) == shares


@given(st.lists(st.text(max_size=8), max_size=6), st.booleans())
def test_anything_is_a_share_from_0_to_1_or_a_problem(texts: list[str], percent: bool) -> None:
    found = column(*texts, percent=percent)
    assert found.problems or all(0 <= share <= 1 for share in found.found.values())
