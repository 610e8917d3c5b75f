"""Blocks of cells as other programs copy them: read without loss, whatever is in them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.spreadsheet.block import (
    MOST_CELLS,
    Block,
    guard,
    read_block,
    unguard,
    write_html,
    write_text,
)
from tests.strategies import texts

CELLS = st.one_of(texts(), st.text("ab\"\t\n\r ='", max_size=8))
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=5)


def rows_of(text: str) -> list[list[str]]:
    return [list(row) for row in read_block(text).rows]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ("a\tb\nc", [["a", "b"], ["c"]]),
        ("a\rb", [["a"], ["b"]]),
        ('"two\r\nlines"\tb', [["two\r\nlines", "b"]]),
        ('"she said ""yes"""\n', [['she said "yes"']]),
        ('"not closed\tb', [['"not closed', "b"]]),
        ('"I go out" she said\tb', [['"I go out" she said', "b"]]),
        ("\ta\t\n", [["", "a", ""]]),
        ("a\n\nb", [["a"], [""], ["b"]]),
        ("5\x00", [["5"]]),
        ("", []),
        ("\r\n\r\n", []),
    ],
)
def test_text_is_read_as_spreadsheets_write_it(text: str, rows: list[list[str]]) -> None:
    assert rows_of(text) == rows


def test_a_web_table_is_read_where_there_is_no_text() -> None:
    html = (
        "<html><head><style>td{color:red}</style></head><body><!--StartFragment-->"
        "<table><tr><td colspan=2>a<br>\n b</td><th>&amp;&nbsp;c</th></tr>"
        "<tr><td>=1+1<td> d \n e </tr></table></body></html>"
    )
    assert read_block("", html).rows == (("a\nb", "", "&\xa0c"), ("=1+1", "d e"))
    assert read_block("x", html).rows == (("x",),)


def test_rows_without_anything_at_the_end_are_no_rows() -> None:
    assert read_block("a\t\n\t\n\t\n").rows == (("a", ""),)
    assert read_block("\t\n\t\n").rows == (("", ""),)


def test_endless_tables_are_cut() -> None:
    block = read_block("\n".join(["a"] * (MOST_CELLS + 10)))
    assert block.cut
    assert len(block.rows) == MOST_CELLS


@pytest.mark.parametrize(
    "text", ['"a\t' * 60_000, '""' * 60_000 + "x", '"' + '\t""' * 60_000, "\t" * 200_000]
)
def test_hostile_text_is_read_in_no_time(text: str) -> None:
    start = time.perf_counter()
    read_block(text)
    assert time.perf_counter() - start < 2


@given(ROWS)
def test_what_is_written_is_read_again(rows: list[list[str]]) -> None:
    read = read_block(write_text(rows))
    wanted = list(rows)
    while len(wanted) > 1 and not any(wanted[-1]):
        wanted.pop()
    joined = "".join(text for row in rows for text in row)
    if joined.strip("\0\r\n") and "\0" not in joined:
        assert [list(row) for row in read.rows] == wanted


@given(st.text(), st.text())
def test_nothing_that_is_copied_makes_reading_fail(text: str, html: str) -> None:
    assert isinstance(read_block(text, html), Block)
    assert isinstance(read_block("", f"<table><tr><td>{html}<tr>{text}"), Block)


@given(ROWS)
def test_a_web_table_holds_words_and_no_markup_of_theirs(rows: list[list[str]]) -> None:
    html = write_html(rows, headings=True)
    assert html.count("<td>") + html.count("<th ") == sum(map(len, rows))
    assert "<img" not in html


@given(CELLS)
def test_guarded_words_are_no_formula_and_come_back_as_they_were(text: str) -> None:
    guarded = guard(text)
    assert not guarded.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguard(guarded) == text
