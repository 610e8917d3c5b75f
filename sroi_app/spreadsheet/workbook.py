"""The sheets of an Excel workbook as tables: the figures it shows, never its formulas."""

import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from math import isfinite
from typing import Any

from sroi_app.spreadsheet.extent import Extent, TooLarge, is_pending, measure
from sroi_app.spreadsheet.guard import as_refusal, check_workbook, leave_out_the_rest
from sroi_app.spreadsheet.problem import listed
from sroi_app.spreadsheet.table import Cell, Table, address, text_cell
from sroi_app.text import _, plural

_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')  # parts of a number format that are not digits


def read_workbook(data: bytes) -> tuple[Table, ...]:
    """Return the visible sheets of a workbook in their order; NotATable where it is unsafe."""
    check_workbook(data)
    with as_refusal(), warnings.catch_warnings():
        # What the library warns of (a date out of range, say) is seen cell by cell below.
        warnings.simplefilter("ignore")
        return tuple(_tables(data))


def _tables(data: bytes) -> Iterator[Table]:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

    reader = _opened(data)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        leave_out_the_rest(archive)
        book = next(name for name in archive.namelist() if name.lower() == "xl/workbook.xml")
        pending = is_pending(archive.read(book))
        for sheet, link in reader.parser.find_sheets():
            if sheet.state == "visible" and link.Type.endswith("/worksheet"):
                rows = ReadOnlyWorksheet(reader.wb, sheet.name, link.target, reader.shared_strings)
                yield _table(rows, archive.read(link.target), pending)


def _opened(data: bytes) -> Any:
    """A workbook with its texts and styles. Its charts, pictures, names and pivots, which
    openpyxl would read too, are left alone."""
    from openpyxl.reader.excel import ExcelReader
    from openpyxl.styles.stylesheet import apply_stylesheet

    reader = ExcelReader(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    leave_out_the_rest(reader.archive)
    reader.read_manifest()
    reader.read_strings()
    reader.read_workbook()
    apply_stylesheet(reader.archive, reader.wb)
    return reader


def _table(sheet: Any, xml: bytes, pending: bool) -> Table:
    try:
        extent = measure(xml)
    except TooLarge as error:
        fault = _("The sheet “{sheet}” was not read. {why}")
        return Table(name=sheet.title, fault=fault.format(sheet=sheet.title, why=error))
    unworked = extent.unworked | (extent.zeros if pending else frozenset())
    rows = tuple(_rows(sheet, extent, unworked)) if extent.rows else ()
    return Table(name=sheet.title, rows=rows, merged=extent.merged, notes=_notes(extent))


def _rows(sheet: Any, extent: Extent, unworked: frozenset[str]) -> Iterator[tuple[Cell, ...]]:
    found = sheet.iter_rows(max_row=extent.rows, max_col=extent.columns)
    for row, cells in enumerate(found):
        yield tuple(
            _cell(address(row, column), cell, unworked) for column, cell in enumerate(cells)
        )


def _cell(where: str, cell: Any, unworked: frozenset[str]) -> Cell:
    if where in unworked:
        fault = _("This formula has not been worked out. Open the file in a spreadsheet, save it.")
        return Cell(where, fault=fault)
    value = cell.value
    if value is None:
        return Cell(where)
    if isinstance(value, bool):
        return Cell(where, _("TRUE") if value else _("FALSE"))
    if isinstance(value, int | float):
        return _number(where, value, cell.number_format)
    if isinstance(value, datetime) and value.time() == datetime.min.time():
        value = value.date()
    return text_cell(where, value.isoformat() if isinstance(value, date) else str(value))


def _number(where: str, value: int | float, style: str) -> Cell:
    if not isfinite(value):
        return Cell(where, fault=_("This number is too large to be read."))
    # A spreadsheet keeps 15 digits; what a float adds beyond them was never typed.
    number = Decimal(f"{value:.15g}") + 0
    percent = "%" in _NOT_SHOWN.sub("", style)
    shown = f"{(number * 100).normalize():f}%" if percent else f"{number:f}"
    return Cell(where, shown, number, percent)


def _notes(extent: Extent) -> tuple[str, ...]:
    notes = []
    if extent.formulas:
        counted = plural("{count} formula", "{count} formulas", extent.formulas)
        note = _("The sheet has {formulas}: what they showed when it was last saved was taken.")
        notes.append(note.format(formulas=counted))
    inside = [str(row) for row in extent.hidden if row <= extent.rows]
    if inside:
        note = _("Hidden rows were read like the others: {rows}.")
        notes.append(note.format(rows=listed(inside)))
    return tuple(notes)
