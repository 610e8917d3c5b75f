"""Cells of the value map on their way to a spreadsheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from sroi_app.spreadsheet.block import write_html, write_text
from sroi_app.workspace.grid import Grid


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


def _texts(grid: Grid, row: int, columns: Sequence[int]) -> list[str]:
    return [grid.copied(row, column) for column in columns]


def _copied(rows: list[list[str]], *, headings: bool) -> Copied:
    return Copied(write_text(rows), write_html(rows, headings=headings))
