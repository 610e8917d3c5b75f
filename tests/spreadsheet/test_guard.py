"""Workbooks made to do harm, each ended quickly with a sentence."""

import io
import zipfile
from collections.abc import Iterator

import pytest

from sroi_app.spreadsheet import guard
from sroi_app.spreadsheet.guard import check_workbook
from sroi_app.spreadsheet.refusals import NotATable
from sroi_app.spreadsheet.tables import read_tables
from tests.hardening.hostile_tables import elsewhere, written
from tests.spreadsheet.build import CELL, raw_workbook

LAUGHS = (
    '<!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(8))
    + "]>"
)
FILE = '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
NUMBER = '<row r="{row}"><c r="{cell}"><v>{value}</v></c></row>'


def hostile() -> Iterator[tuple[str, bytes, str]]:
    yield "a billion laughs", raw_workbook(before=LAUGHS), "no spreadsheet writes"
    yield "another file", raw_workbook(before=FILE), "no spreadsheet writes"
    yield "blanks", raw_workbook(" " * 70_000_000), "unpacks to far more"
    yield "a text", raw_workbook(f"<row>{CELL.replace('hi', 'A' * 70_000_000)}</row>"), "unpacks"
    yield "rows", raw_workbook("<row><c/></row>" * 600_000), "unpacks to far more"
    yield "depth", raw_workbook("<row>" * 200 + "</row>" * 200), "unpacks to far more"
    yield "broken XML", raw_workbook("<row>"), "damaged"
    yield "no number", raw_workbook(NUMBER.format(row=1, cell="A1", value="12abc")), "damaged"
    yield "NaN", raw_workbook(NUMBER.format(row=1, cell="A1", value="NaN")), "damaged"
    yield "far row", raw_workbook(NUMBER.format(row=2 * 10**9, cell="A1", value=1)), "damaged"
    yield "below the first row", raw_workbook(NUMBER.format(row=-5, cell="A-5", value=1)), "damaged"
    yield "no such column", raw_workbook(NUMBER.format(row=1, cell="ZZZZ1", value=1)), "damaged"
    yield "rows out of order", raw_workbook('<row r="2"/><row r="1"/>'), "damaged"
    yield "no such text", raw_workbook('<row r="1"><c r="A1" t="s"><v>9</v></c></row>'), "damaged"
    yield (
        "styles",
        raw_workbook(extra={"xl/styles.xml": b"<s>" + b"<x/>" * 150_000 + b"</s>"}),
        "more",
    )
    yield "parts", raw_workbook(extra={f"{n}.txt": b"" for n in range(2000)}), "unpacks"


@pytest.mark.parametrize(
    ("data", "words"), [pytest.param(*case, id=name) for name, *case in hostile()]
)
def test_a_hostile_workbook_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(NotATable, match=words):
        read_tables(data)


@pytest.mark.parametrize(
    "parts",
    [
        {"head": '<dimension ref="A1:XFD1048576"/>'},
        {"tail": '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'},
    ],
)
def test_a_sheet_that_only_claims_to_be_huge_is_read(parts: dict[str, str]) -> None:
    (table,) = read_tables(raw_workbook(**parts))  # type: ignore[arg-type]
    assert table.rows[0][0].text == "hi"


def test_what_is_never_opened_may_be_of_any_size() -> None:
    data = raw_workbook(extra={"xl/media/film.bin": bytes(80_000_000)})
    assert read_tables(data)[0].rows[0][0].text == "hi"


def test_what_is_not_looked_over_is_never_read() -> None:
    rows = f'<row r="1">{CELL}</row>'
    assert read_tables(written("", rows.encode(), 1, ""))[0].rows[0][0].text == "hi"
    with pytest.raises(NotATable, match="damaged"):
        read_tables(elsewhere("", rows.encode(), 1, ""))


def test_texts_that_are_not_looked_over_are_never_read() -> None:
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    with zipfile.ZipFile(io.BytesIO(raw_workbook())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    named = f'<Override PartName="/xl/texts.dat" ContentType="{types}"/></Types>'.encode()
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", named)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in (parts | {"xl/texts.dat": b"<sst><si><t>a</t></si></sst>"}).items():
            archive.writestr(name, content)
    with pytest.raises(NotATable, match="damaged"):
        read_tables(file.getvalue())


def test_a_zip_that_is_no_workbook_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("content.xml", "<a/>")
    with pytest.raises(NotATable, match="not an Excel workbook"):
        check_workbook(file.getvalue())


def test_a_locked_part_is_refused() -> None:
    data = bytearray(raw_workbook())
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(NotATable, match="password"):
        check_workbook(bytes(data))


def test_the_same_part_twice_is_refused() -> None:
    with pytest.raises(NotATable, match="damaged"):
        check_workbook(raw_workbook(extra={"XL/Workbook.xml": b"<a/>"}))


def test_what_really_comes_out_counts_not_what_is_stated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "LARGEST_INFLATED", 100)
    with pytest.raises(NotATable, match="unpacks"):
        check_workbook(raw_workbook())
