"""Workbooks: what they show is what is read."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.spreadsheet.table import Block, Cell, Table
from sroi_app.spreadsheet.workbook import read_workbook
from tests.spreadsheet.build import raw_workbook, saved, workbook


def first(*cells: Any, **formats: str) -> tuple[Cell, ...]:
    return read_workbook(workbook(cells, formats=formats))[0].rows[0]


def sheet(data: str, book: str = "") -> Table:
    return read_workbook(raw_workbook(data, book=book))[0]


@given(st.decimals(-(10**9), 10**9, places=4))
def test_a_number_is_what_was_typed_to_fifteen_digits(number: Decimal) -> None:
    assert first(float(number))[0].number == number


def test_what_a_float_adds_beyond_fifteen_digits_is_not_read() -> None:
    table = sheet('<row r="1"><c r="A1"><v>0.30000000000000004</v></c></row>')
    assert table.rows[0][0].number == Decimal("0.3")


@pytest.mark.parametrize("style", ["0%", "0.00%", '0.0 "of all" %'])
def test_a_cell_shown_as_a_percentage_says_so(style: str) -> None:
    cell = first(0.25, A1=style)[0]
    assert (cell.number, cell.percent, cell.text) == (Decimal("0.25"), True, "25%")


@pytest.mark.parametrize("style", ['0" %"', "0\\%", "[$%-809]0", "General"])
def test_a_percent_sign_that_is_only_decoration_does_not_count(style: str) -> None:
    assert not first(25, A1=style)[0].percent


def test_dates_truths_and_text_are_words() -> None:
    cells = first(date(2026, 4, 3), datetime(2026, 4, 3, 12, 30), True, " hello ")  # noqa: DTZ001
    assert [cell.text for cell in cells] == ["2026-04-03", "2026-04-03T12:30:00", "TRUE", "hello"]
    assert not any(cell.number is not None for cell in cells)


def test_a_formula_nobody_worked_out_is_a_fault_that_names_its_cell() -> None:
    cell = first("x", "=1+1")[1]
    assert cell.address == "B1"
    assert "has not been worked out" in cell.fault


def test_a_formula_worked_out_by_a_spreadsheet_is_read_and_noted() -> None:
    table = sheet('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>')
    assert table.rows[0][0].number == 2
    assert "1 formula" in table.notes[0]


def test_a_formula_that_shows_no_text_is_blank() -> None:
    table = sheet('<row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row>')
    assert table.rows[0][0].blank


def test_a_zero_put_in_by_a_program_that_never_worked_it_out_is_a_fault() -> None:
    row = (
        '<row r="1"><c r="A1"><f>2*3</f><v>0</v></c><c r="B1"><f>2*3</f><v>6</v></c>'
        '<c r="C1"><v>0</v></c></row>'
    )
    pending = sheet(row, '<calcPr fullCalcOnLoad="1"/>').rows[0]
    assert [bool(cell.fault) for cell in pending] == [True, False, False]
    assert not any(cell.fault for cell in sheet(row, '<calcPr calcId="191029"/>').rows[0])


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#DIV/0!"])
def test_an_error_cell_is_a_fault(error: str) -> None:
    table = sheet(f'<row r="1"><c r="A1" t="e"><v>{error}</v></c></row>')
    assert error in table.rows[0][0].fault


def test_numbers_beyond_all_bounds_are_a_fault() -> None:
    assert sheet('<row r="1"><c r="A1"><v>1e999</v></c></row>').rows[0][0].fault


def test_rows_that_are_missing_from_the_file_keep_their_place() -> None:
    table = sheet('<row r="3"><c r="C3"><v>7</v></c></row>')
    assert table.rows[2][2].address == "C3"
    assert table.rows[2][2].number == 7


def test_cells_that_only_have_a_colour_do_not_make_a_sheet_larger() -> None:
    table = sheet(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>'
    )
    assert len(table.rows) == 1
    assert not table.fault


@pytest.mark.parametrize("cell", ["XFD1", "A1048576"])
def test_a_cell_in_the_last_corner_is_not_passed_over_silently(cell: str) -> None:
    row = cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    table = sheet(f'<row r="{row}"><c r="{cell}"><v>2</v></c></row>')
    assert "further than such a table" in table.fault
    assert table.rows == ()


def test_merged_cells_are_known() -> None:
    data = workbook(["a", "b"], [None, "c"], merged=["A1:A2"])
    assert read_workbook(data)[0].merged == (Block(0, 0, 1, 0),)


def test_hidden_sheets_are_left_out_and_hidden_rows_named() -> None:
    book = openpyxl.Workbook()
    old = book.active
    assert old is not None
    old.sheet_state = "hidden"
    page = book.create_sheet("Now")
    page.append(["a"])
    page.append(["b"])
    page.row_dimensions[2].hidden = True
    (table,) = read_workbook(saved(book))
    assert table.name == "Now"
    assert table.notes == ("Hidden rows were read like the others: 2.",)


def test_two_cells_in_far_corners_are_refused_not_filled_up_between() -> None:
    far = '<row r="1"><c r="KN1"><v>1</v></c></row><row r="20000"><c r="A20000"><v>1</v></c></row>'
    assert "reaches as far as cell A20000" in sheet(far).fault
