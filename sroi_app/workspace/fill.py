"""Cells emptied or filled from above: plans that need no reading."""

from collections.abc import Iterable
from typing import Any

from sroi_app.guide.value_map import Column, blank, value_of
from sroi_app.workspace.grid import Grid
from sroi_app.workspace.plan import Change, Plan


def plan_clear(grid: Grid, rows: Iterable[int], columns: Iterable[int]) -> Plan:
    """Return what emptying cells does; what always has an answer keeps it."""
    columns = tuple(columns)
    cells = ((row, column) for row in rows for column in columns)
    changes = (_emptied(grid, *cell) for cell in cells if _is_open(grid, *cell))
    return Plan(columns=grid.columns, changes=tuple(filter(None, changes)))


def plan_fill_down(grid: Grid, rows: Iterable[int], columns: Iterable[int]) -> Plan:
    """Return what filling the rows from the first of them does; one alone from that above it."""
    rows = [row for row in rows if row < grid.rows]
    if len(rows) == 1:
        rows = [rows[0] - 1, rows[0]]
    if not rows or rows[0] < 0:
        return Plan(columns=grid.columns)
    columns = tuple(columns)
    changes = (_copied(grid, rows[0], row, column) for row in rows[1:] for column in columns)
    return Plan(columns=grid.columns, changes=tuple(filter(None, changes)))


def _is_open(grid: Grid, row: int, column: int) -> bool:
    return row < grid.rows and grid.columns[column].asked_of(grid.case.outcomes[row])


def _emptied(grid: Grid, row: int, column: int) -> Change | None:
    head, present = grid.columns[column], _present(grid, row, column)
    empty = blank(head, present)
    if empty == present and grid.unread_text(row, column) is None:
        return None
    return Change(row, column, empty)


def _copied(grid: Grid, above: int, row: int, column: int) -> Change | None:
    if not (_is_open(grid, above, column) and _is_open(grid, row, column)):
        return None
    unread, value = grid.unread_text(above, column), _present(grid, above, column)
    if (unread, value) == (grid.unread_text(row, column), _present(grid, row, column)):
        return None
    return Change(row, column, value, unread)


def _present(grid: Grid, row: int, column: int) -> Any:
    head: Column = grid.columns[column]
    return value_of(grid.case.outcomes[row], head)
