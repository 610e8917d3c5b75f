"""Cells and printed tables on their way to a spreadsheet or a letter."""

from collections.abc import Sequence
from dataclasses import dataclass

from sroi_app.guide.figures import MINUS
from sroi_app.reports.audit import money
from sroi_app.spreadsheet.block import guard, write_html, write_text
from sroi_app.workspace.grid import Grid

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Copied:
    """The same cells as text with tabs and as a web table; a program takes what it likes better."""

    text: str
    html: str


def copy_cells(grid: Grid, rows: Sequence[int], columns: Sequence[int]) -> Copied:
    """Return some cells, without headings, so that they can be pasted back as they are."""
    return _copied([_texts(grid, row, columns) for row in rows], headings=False)


def copy_table(grid: Grid) -> Copied:
    """Return the whole table under its headings."""
    heads = [column.head for column in grid.columns]
    everything = range(len(grid.columns))
    rows = [_texts(grid, row, everything) for row in range(grid.rows)]
    return _copied([heads, *rows], headings=True)


def copy_printed(caption: str, header: Sequence[str], rows: Rows) -> Copied:
    """Return a table of the report: its figures stay figures, and none of its words can run."""
    cells = [[_printed(text) for text in row] for row in (header, *rows)]
    return Copied(write_text(cells), write_html(cells, headings=True, caption=caption))


def _printed(text: str) -> str:
    """Return a text as a spreadsheet takes it: it reads no minus but the hyphen."""
    return guard(text) if money(text) is None else text.replace(MINUS, "-")


def _texts(grid: Grid, row: int, columns: Sequence[int]) -> list[str]:
    return [grid.copied(row, column) for column in columns]


def _copied(rows: Rows, *, headings: bool) -> Copied:
    return Copied(write_text(rows), write_html(rows, headings=headings))
