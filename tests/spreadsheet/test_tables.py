"""Files of every kind."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroi_app.errors import AppError
from sroi_app.spreadsheet.refusals import NotATable
from sroi_app.spreadsheet.survey.read import read_survey
from sroi_app.spreadsheet.tables import LARGEST_FILE, read_tables
from tests.spreadsheet.build import HEADINGS, ROW, raw_workbook, workbook


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000), "old .xls format"),
        (b"%PDF-1.7", "a PDF"),
        (b"<html><table>", "web page"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "neither a workbook nor a table"),
        (b"PK\x03\x04 and then nothing", "damaged"),
    ],
)
def test_another_kind_of_file_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(NotATable, match=words):
        read_tables(data)


def test_a_file_too_large_to_be_a_value_map_is_refused() -> None:
    with pytest.raises(NotATable, match="larger than 20 megabytes"):
        read_tables(b"a" * (LARGEST_FILE + 1))


@given(st.binary(max_size=300))
def test_any_bytes_are_tables_or_refused_in_words(data: bytes) -> None:
    _read_or_refuse(data)


@given(st.sampled_from(["PK", "PK\x03\x04", "\ufeff", "<", "%PDF"]), st.binary(max_size=100))
def test_any_bytes_behind_a_known_beginning_are_tables_or_refused(start: str, rest: bytes) -> None:
    _read_or_refuse(start.encode() + rest)


@settings(max_examples=60)
@given(st.integers(0, 2**32))
def test_a_workbook_with_flipped_bytes_is_read_or_refused(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311
    data = bytearray(_honest)
    for _time in range(dice.randint(1, 30)):
        data[dice.randrange(len(data))] = dice.randrange(256)
    _read_or_refuse(bytes(data))


@settings(max_examples=60)
@given(st.text(st.characters(codec="utf-8"), max_size=60), st.integers(0, 200))
def test_a_sheet_with_anything_written_into_its_xml_is_read_or_refused(text: str, at: int) -> None:
    sheet = '<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1" t="str"><f>A1</f><v>x</v></c></row>'
    _read_or_refuse(raw_workbook(sheet[:at] + text + sheet[at:]))


_honest = workbook(HEADINGS, ROW)


def _read_or_refuse(data: bytes) -> None:
    try:
        tables = read_tables(data)
    except AppError:
        return  # in words; what else it may raise fails the test
    assert all(cell.address for table in tables for row in table.rows for cell in row)


def test_a_text_that_begins_with_pk_is_no_zip() -> None:
    assert read_tables(b"PK,outcome\n1,calm\n")[0].rows[0][0].text == "PK"
    (table,) = read_survey(b"PK,Before,After\n1,3,4\n", "survey")
    assert table.headings[0] == "PK"
