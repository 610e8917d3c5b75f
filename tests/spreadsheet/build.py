"""Value maps as files: text, honest workbooks, and workbooks made by hand to do harm."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

HEADINGS = (
    "Stakeholder",
    "Outcome",
    "Quantity",
    "Value",
    "Deadweight %",
    "Displacement %",
    "Attribution %",
    "Drop-off %",
    "Duration",
)
ROW = ("Older people", "Less lonely", "80", "1100", "35", "0", "15", "0", "1")

_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
    'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ROOT = (
    f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
_BOOK = (
    f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
    '<sheets><sheet name="Map" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_LINKS = (
    f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
)
CELL = '<c r="A1" t="inlineStr"><is><t>hi</t></is></c>'


def text(*rows: Sequence[str], delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    """A value map as a text file."""
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows(rows)
    return file.getvalue().encode(encoding)


def one_row(**changed: str) -> bytes:
    """A value map of one outcome as text; `changed` cells or new columns are by heading."""
    cells = dict(zip(HEADINGS, ROW, strict=True)) | changed
    return text(tuple(cells), tuple(cells.values()))


def workbook(
    *rows: Sequence[Any], formats: Mapping[str, str] | None = None, merged: Sequence[str] = ()
) -> bytes:
    """A value map as a workbook; `formats` are number formats by cell."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Value map"
    for row in rows:
        sheet.append(list(row))
    for where, style in (formats or {}).items():
        sheet[where].number_format = style
    for block in merged:
        sheet.merge_cells(block)
    return saved(book)


def saved(book: Any) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def raw_workbook(
    data: str = f'<row r="1">{CELL}</row>',
    *,
    before: str = "",
    head: str = "",
    tail: str = "",
    book: str = "",
    extra: Mapping[str, bytes] | None = None,
) -> bytes:
    """A workbook of one sheet whose XML is as given; `book` goes into the workbook's own."""
    file = io.BytesIO()
    sheet = f'<worksheet xmlns="{_MAIN}">{head}<sheetData>{data}</sheetData>{tail}</worksheet>'
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _ROOT)
        archive.writestr("xl/workbook.xml", _BOOK.replace("</workbook>", book + "</workbook>"))
        archive.writestr("xl/_rels/workbook.xml.rels", _LINKS)
        archive.writestr("xl/worksheets/sheet1.xml", before + sheet)
        for name, content in (extra or {}).items():
            archive.writestr(name, content)
    return file.getvalue()
