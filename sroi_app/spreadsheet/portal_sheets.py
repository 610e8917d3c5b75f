"""Tables for portals as files: .csv for forms that read one table, .xlsx for people."""

import csv
from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO, StringIO
from typing import TYPE_CHECKING

from sroi_app.guide.portal.tables import Cell, PortalTable
from sroi_app.spreadsheet.block import guard_in_file
from sroi_app.text import _

if TYPE_CHECKING:
    from sroi_app.spreadsheet.book.page import Page

HEAD = 2  # the row of the headings, from 0; the title stands above
A4 = 9  # as the format numbers papers
CUT = _("… (cut here: a cell holds no more; the whole text stands in the case itself)")


def as_csv(table: PortalTable) -> bytes:
    """Return a table for any program that reads tables; no words become a formula in one."""
    file = StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(map(guard_in_file, table.header))
    writer.writerows([_text(cell) for cell in row] for row in table.rows)
    return file.getvalue().encode("utf-8-sig", "replace")  # its mark tells Excel the letters


def as_xlsx(tables: Sequence[PortalTable], title: str) -> bytes:
    """Return tables as the sheets of a workbook; numbers are numbers, words are never formulas."""
    import xlsxwriter

    from sroi_app.spreadsheet.book.contents import fitting
    from sroi_app.spreadsheet.book.looks import Looks
    from sroi_app.spreadsheet.book.make import MADE
    from sroi_app.spreadsheet.book.page import Page

    file = BytesIO()
    workbook = xlsxwriter.Workbook(file, {"in_memory": True})
    workbook.set_properties({"title": fitting(title)[:255], "created": MADE, "author": ""})
    looks = Looks(workbook)
    for table in tables:
        _write(Page(workbook.add_worksheet(table.name), looks, table.name), table)
    workbook.close()
    return file.getvalue()


def _write(page: "Page", table: PortalTable) -> None:
    from sroi_app.spreadsheet.book.contents import fitting

    page.words(0, 0, table.title, "title")
    for column, (heading, width) in enumerate(zip(table.header, table.widths, strict=True)):
        page.sheet.set_column(column, column, width)
        page.words(HEAD, column, heading, "head")
    for place, row in enumerate(table.rows, HEAD + 1):
        for column, cell in enumerate(row):
            if isinstance(cell, Decimal):
                page.number(place, column, cell, "number")
            else:
                page.words(place, column, fitting(cell or "", CUT), "words")
    page.sheet.freeze_panes(HEAD + 1, 0)
    page.sheet.set_landscape()
    page.sheet.set_paper(A4)
    page.sheet.fit_to_pages(1, 0)
    page.sheet.repeat_rows(HEAD)


def _text(cell: Cell) -> str:
    """A cell as text: a number as a form reads it, without marks for thousands."""
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return guard_in_file(cell or "")
