"""Cells and their addresses."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from sroi_app.spreadsheet.table import ERRORS, Block, Cell, Table, address, text_cell


@given(st.integers(0, 5000), st.integers(0, 18000))
def test_an_address_is_written_as_spreadsheets_write_it(row: int, column: int) -> None:
    assert address(row, column) == f"{get_column_letter(column + 1)}{row + 1}"


def test_a_cell_beyond_its_row_is_blank_and_has_its_address() -> None:
    table = Table(rows=((Cell("A1", "x"),),))
    assert table.cell(0, 3) == Cell("D1")
    assert table.cell(0, 3).blank


def test_merged_cells_show_the_content_of_the_first() -> None:
    rows = ((Cell("A1", "Residents"), Cell("B1", "x")), (Cell("A2"), Cell("B2", "y")))
    table = Table(rows=rows, merged=(Block(0, 0, 1, 0),))
    assert table.shown(1, 0).text == "Residents"
    assert table.shown(1, 1).text == "y"


def test_looking_for_merged_cells_takes_no_longer_the_more_there_are() -> None:
    """2,000 blocks beside 10,000 rows once took a value map a quarter of a minute."""
    rows = tuple((Cell(address(row, 0), "x"),) for row in range(10_000))
    blocks = tuple(Block(5 * number, 0, 5 * number + 3, 0) for number in range(2_000))
    table, begun = Table(rows=rows, merged=blocks), time.process_time()
    found = [table.shown(row, 0).address for row in range(10_000)]
    assert time.process_time() - begun < 1
    assert found[:7] == ["A1", "A1", "A1", "A1", "A5", "A6", "A6"]


@pytest.mark.parametrize("error", sorted(ERRORS))
def test_what_a_broken_formula_shows_is_a_fault_not_text(error: str) -> None:
    cell = text_cell("D14", error)
    assert error in cell.fault
    assert not cell.text
    assert not cell.blank


def test_text_longer_than_a_cell_can_hold_is_a_fault() -> None:
    assert text_cell("A1", "x" * 32_768).fault
    assert not text_cell("A1", "x" * 32_767).fault
