"""Cells on their way to a spreadsheet: figures stay figures, and words never run."""

from dataclasses import replace

from sroi_app.spreadsheet.block import read_block
from sroi_app.workspace.copying import copy_cells, copy_table
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
    assert copied.html.count("<th>") == len(shown.columns)
    assert read_block("", copied.html).rows == rows
