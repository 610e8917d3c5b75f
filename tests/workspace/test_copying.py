"""Cells on their way to a spreadsheet: figures stay figures, and words never run."""

from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from sroi_app.spreadsheet.block import read_block
from sroi_app.workspace.copying import copy_cells, copy_printed, copy_table
from tests.workspace.value_maps import column, grid, small_case


def test_figures_are_copied_as_figures() -> None:
    shown = grid(small_case())
    at = [column(shown, head) for head in ("Quantity", "Duration", "Value", "Deadweight %")]
    assert copy_cells(shown, [0], at).text == "11\t2\t307\t11%\n"


def test_words_that_look_like_formulas_are_guarded() -> None:
    case = small_case()
    outcomes = tuple(
        replace(outcome, description=text)
        for outcome, text in zip(
            case.outcomes, ("=1+1", "-5 hours a week", "<img src=x>"), strict=True
        )
    )
    shown = grid(replace(case, outcomes=outcomes))
    copied = copy_cells(shown, range(3), [column(shown, "Outcome")])
    assert copied.text == "'=1+1\n'-5 hours a week\n<img src=x>\n"
    assert "<img" not in copied.html


def test_the_whole_table_is_copied_under_its_headings() -> None:
    shown = grid(small_case())
    copied = copy_table(shown)
    rows = read_block(copied.text).rows
    assert rows[0] == tuple(found.head for found in shown.columns)
    assert len(rows) == 1 + shown.rows
    assert {len(row) for row in rows} == {len(shown.columns)}
    assert copied.html.count("<th ") == len(shown.columns)
    assert read_block("", copied.html).rows == rows


def test_a_printed_table_is_guarded_as_the_value_map_is() -> None:
    rows = [["'=1+1", "−£1,234"], ["two\nlines", "-5 hours"], ['she "said"', "@cmd"]]
    copied = copy_printed("Value", ["Who", "Harms"], rows)
    assert read_block(copied.text).rows == (
        ("Who", "Harms"),
        ("''=1+1", "-£1,234"),
        ("two\nlines", "'-5 hours"),
        ('she "said"', "'@cmd"),
    )
    assert read_block("", copied.html).rows == read_block(copied.text).rows
    assert '<th scope="col">Who</th>' in copied.html
    assert '<td align="right">-£1,234</td>' in copied.html
    assert "<caption>Value</caption>" in copied.html


cells = st.text(max_size=30)
tables = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1, max_size=5)
)


class Tags(HTMLParser):
    """Counts what a browser would make of a text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self.tags.append(tag)


@given(tables)
def test_no_text_of_a_printed_table_is_read_as_markup(rows: list[list[str]]) -> None:
    header, *body = rows
    found = Tags()
    found.feed(copy_printed("<b>caption</b>", header, body).html)
    assert "b" not in found.tags
    assert found.tags.count("tr") == len(rows)
    assert found.tags.count("td") + found.tags.count("th") == len(rows) * len(header)


@given(tables)
def test_no_text_of_a_printed_table_is_a_formula(rows: list[list[str]]) -> None:
    header, *body = rows
    text = copy_printed("", header, body).text
    for row in read_block(text).rows:
        assert not any(cell.startswith(("=", "+", "@")) for cell in row)
