"""Blocks for a page on which few letters stand beside each other, as in large print."""

from collections.abc import Iterator
from dataclasses import replace

from sroi_app.reports.blocks import Align, Band, Block, Bullets, Cells, Column, Figure, Table
from sroi_app.reports.charts.ladder import Ladder
from sroi_app.reports.charts.waterfall import Waterfall
from sroi_app.text import _

MOST = 2  # columns that fit beside each other
NAMES = 2  # the level of a band that names the row below it


def narrowed(block: Block) -> Block:
    """Return a block as it can be read where little stands in a line.

    A table with more columns becomes one of two, what it is and the figure, row below row; a
    diagram that is told line by line becomes these lines. Other blocks stay as they are.
    """
    match block:
        case Table() if len(block.columns) > MOST:
            return _narrowed_table(block)
        case Table():
            return replace(block, dense=False)
        case Figure() if block.told:
            return Bullets(block.told)
        case Figure(chart=Waterfall() as chart):
            return replace(block, chart=Ladder(chart))
        case _:
            return block


def _narrowed_table(table: Table) -> Table:
    return replace(
        table,
        columns=(Column(_("What"), 1), Column(_("Answer"), 1.4)),
        rows=tuple(_rows(table)),
        totals=(),
        closing=(),
        dense=False,
        together=False,
        records=True,
    )


def _rows(table: Table) -> Iterator[Cells | Band]:
    named = False
    for row in (*table.rows, *table.totals, *table.closing):
        if isinstance(row, Band):
            named = row.level == NAMES
            yield row
        else:
            yield from _spread(table.columns, row, named=named)
            named = False


def _spread(columns: tuple[Column, ...], row: Cells, *, named: bool) -> Iterator[Cells | Band]:
    """A row as several, under its first cell unless a band has named it; blanks say nothing."""
    told = list(zip(columns, row, strict=True))
    if not named:
        (first, cell), *told = told
        if cell:
            yield Band(_name(first, cell), NAMES)
    yield from ((column.heading, cell) for column, cell in told if cell)


def _name(column: Column, cell: str) -> str:
    """A number alone names nothing: “Year 1”."""
    bare = column.align is Align.RIGHT or cell.strip().isdigit()
    return f"{column.heading} {cell}".strip() if bare else cell
