"""How the rows of a table are read: which cells are the headers of which."""

from itertools import groupby

from sroi_app.reports.blocks import Align, Band, Cells, Column, Table
from sroi_app.reports.tagging.structure import Element, Role, Scope

NAMES = 2  # the level of a band that names what is below it


def heading_cell(column: Column) -> Element:
    """Return the head of a column; it is repeated on further pages, and read once."""
    if not column.heading:
        return Element(role=Role.CELL)
    return Element(role=Role.HEADER, scope=Scope.COLUMN, once=True)


def band_cell(columns: int, *, repeated: bool = False) -> Element:
    """Return the one cell of a band, which is read before the rows below it.

    One that is repeated on further pages is read once. It is no header: there is a scope for a
    row or a column, and none for a group of rows.
    """
    return Element(role=Role.CELL, span=columns, once=repeated)


def row_cells(cells: Cells, table: Table, *, named: bool) -> list[Element]:
    """How a row is read: its first cell names it, if it is a text, not alone, and no band has."""
    found = [Element(role=Role.CELL) for _cell in cells]
    first = table.columns[0]
    if not named and len(cells) > 1 and cells[0] and first.align is Align.LEFT:
        found[0] = Element(role=Role.HEADER, scope=Scope.ROW)
    return found


def rows_are_named(table: Table) -> bool:
    """Whether each band of its level is the name of the one row below it."""
    below = [len(list(rows)) for band, rows in groupby(table.rows, _is_band) if not band]
    return any(map(_is_name, table.rows)) and max(below, default=0) == 1


def _is_band(row: Cells | Band) -> bool:
    return isinstance(row, Band)


def _is_name(row: Cells | Band) -> bool:
    return isinstance(row, Band) and row.level == NAMES
