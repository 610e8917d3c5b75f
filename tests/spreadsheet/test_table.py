"""Cells and their addresses."""

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


@pytest.mark.parametrize("error", sorted(ERRORS))
def test_what_a_broken_formula_shows_is_a_fault_not_text(error: str) -> None:
    cell = text_cell("D14", error)
    assert error in cell.fault
    assert not cell.text
    assert not cell.blank


def test_text_longer_than_a_cell_can_hold_is_a_fault() -> None:
    assert text_cell("A1", "x" * 32_768).fault
    assert not text_cell("A1", "x" * 32_767).fault
