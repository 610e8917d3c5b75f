"""Text files: letters, delimiters, quotation marks, and every row accounted for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.spreadsheet.delimited import DELIMITERS, read_delimited
from sroi_app.spreadsheet.refusals import NotATable
from sroi_app.spreadsheet.table import ERRORS, MOST_COLUMNS, MOST_ROWS, Table
from tests.spreadsheet.build import text

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12).filter(
    # At the very beginning of a file it is its mark, and no text.
    lambda word: word.strip().upper() not in ERRORS and "\ufeff" not in word
)


def read(data: bytes, delimiter: str = ",") -> Table:
    return read_delimited(data)[DELIMITERS.index(delimiter)]


def words(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-32"])
@pytest.mark.parametrize("delimiter", DELIMITERS)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_letters_survive_every_encoding_delimiter_and_line_end(
    encoding: str, delimiter: str, end: str
) -> None:
    data = end.join([f"Größe{delimiter}£5", f'"a{delimiter}b"{delimiter}é']) + end
    table = read(data.encode(encoding), delimiter)
    assert words(table) == [["Größe", "£5"], [f"a{delimiter}b", "é"]]
    assert bool(table.notes) == (encoding == "cp1252")


@given(st.lists(st.lists(WORDS, min_size=2, max_size=4), min_size=1, max_size=5))
def test_every_cell_comes_back_as_text(rows: list[list[str]]) -> None:
    table = read(text(*rows))
    assert words(table) == [[cell.strip() for cell in row] for row in rows]
    assert not any(cell.number is not None for row in table.rows for cell in row)


def test_nothing_is_guessed_at() -> None:
    cells = ["007", "03/04/2026", "NA", "None", "1e400", "nan", "=1+1"]
    assert words(read(text(cells))) == [cells]


def test_cells_know_their_address_though_a_cell_above_has_two_lines() -> None:
    table = read(b'a,"two\nlines"\nb,c')
    assert table.rows[1][1].address == "B2"


def test_an_open_quotation_mark_is_a_fault_and_what_came_before_is_kept() -> None:
    table = read(b'a,b\nc,d\ne,"f\ng,h\n')
    assert words(table) == [["a", "b"], ["c", "d"]]
    assert "line 4" in table.fault


@pytest.mark.parametrize(
    ("data", "words_"),
    [
        (b"a\n" * (MOST_ROWS + 1), "rows"),
        (b"," * (MOST_COLUMNS + 1), "columns"),
        ((b"," * (MOST_COLUMNS - 1) + b"\n") * 400, "cells"),
        (b"x" * 200_000, "too long"),
    ],
)
def test_an_endless_table_is_a_fault(data: bytes, words_: str) -> None:
    assert words_ in read(data).fault


def test_control_characters_are_no_text() -> None:
    with pytest.raises(NotATable):
        read_delimited(b"a,b\x00c")
