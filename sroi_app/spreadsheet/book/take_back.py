"""A workbook of ours turned into a case again: all its answers, and what was changed in its cells.

Cells that people answer in are compared with what was written there: one that was changed wins
over the list of all answers, and is told.
"""

from dataclasses import dataclass
from typing import Any

from sroi_app.calculation.terms import INPUTS, OUTCOMES, SCOPE
from sroi_app.guide.numbers import BadText
from sroi_app.guide.value_map import Column, shown
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get, get_in, put
from sroi_app.spreadsheet.book import words
from sroi_app.spreadsheet.book.answers import Muddled, put_together
from sroi_app.spreadsheet.book.answers_sheet import FORMAT
from sroi_app.spreadsheet.book.answers_sheet import HEADS as ANSWER_HEADS
from sroi_app.spreadsheet.book.contents import answer_in, content, is_as_it_was
from sroi_app.spreadsheet.book.grid import Grid
from sroi_app.spreadsheet.book.input_columns import input_grid
from sroi_app.spreadsheet.book.map_columns import map_grid
from sroi_app.spreadsheet.book.settings_sheet import SETTINGS, TOP, VALUE
from sroi_app.spreadsheet.problem import Problem
from sroi_app.spreadsheet.reading import Reading
from sroi_app.spreadsheet.table import Cell, Table
from sroi_app.text import _, plural

Raw = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Kept:
    """The plain values of the case that a workbook holds, and the format they are in."""

    raw: Raw
    format: int


def kept_in(tables: tuple[Table, ...]) -> Kept | Problem | None:
    """Return the answers listed in a workbook, or why they cannot be read.

    None where it has no such list: it is not one of ours, or the sheet was deleted.
    """
    table = _named(tables, words.ANSWERS)
    if table is None:
        return None
    if table.fault:
        return _unreadable(table.fault)
    listed = [_listed(cells) for cells in table.rows[ANSWER_HEADS + 1 :]]
    found = dict(pair for pair in listed if pair[0])
    number = found.pop(FORMAT, "")
    try:
        return Kept(put_together(found.items()), int(number))
    except (Muddled, ValueError):
        return _unreadable(_("It does not hold what SROI Case wrote there."))


def _unreadable(why: str) -> Problem:
    message = _(
        "The sheet “{sheet}” cannot be read. {why} Delete that sheet to have the value map read by "
        "itself."
    )
    return Problem("", message.format(sheet=words.ANSWERS, why=why))


def with_changes(case: Case, tables: tuple[Table, ...]) -> Reading:
    """Return the case with what was changed in the cells, or what cannot be read of it."""
    taking = _Taking(case)
    for grid, rows in ((map_grid(case), OUTCOMES), (input_grid(case), INPUTS)):
        table = _named(tables, grid.sheet)
        if table is not None:
            taking.take_rows(table, grid, rows)
    settings = _named(tables, words.SETTINGS)
    if settings is not None:
        taking.take_settings(settings)
    return taking.reading()


class _Taking:
    """Grows a case by every cell that was changed; `problems` by each that cannot be read."""

    def __init__(self, case: Case) -> None:
        self.before = self.case = case
        self.problems: list[Problem] = []
        self.changes: list[str] = []

    def take_rows(self, table: Table, grid: Grid, rows: Address) -> None:
        """Take the answers of a sheet with a row for each outcome or input."""
        places = _places(table, grid)
        known = {row.id: row for row in get(self.before, rows)}
        if not places or grid.heads >= len(table.rows):
            self._refuse_sheet(table)
            return
        seen = set[str]()
        for number in range(grid.first, min(grid.after, len(table.rows))):
            ref = table.cell(number, 0).text
            if ref in known and ref not in seen:
                seen.add(ref)
                for place, column in places:
                    self._take(table, table.cell(number, place), column, rows / ref, known[ref])
        if seen != known.keys():
            self._refuse_sheet(table)

    def take_settings(self, table: Table) -> None:
        """Take the rate, the timing and the price year."""
        for row, column in enumerate(SETTINGS.values(), TOP):
            if row < len(table.rows):
                self._take(table, table.cell(row, VALUE), column, SCOPE, self.before.scope)

    def reading(self) -> Reading:
        """Return what came of it."""
        notes = [_("Read from the sheet “{sheet}”: the whole case.").format(sheet=words.ANSWERS)]
        if self.changes:
            changed = plural(
                "{count} cell was changed since the export, and counts as it is now:",
                "{count} cells were changed since the export, and count as they are now:",
                len(self.changes),
            )
            notes += [changed, *self.changes]
        return Reading(
            case=None if self.problems else self.case,
            problems=tuple(self.problems),
            notes=tuple(notes),
        )

    def _take(self, table: Table, cell: Cell, column: Column, at: Address, row: Any) -> None:
        if is_as_it_was(cell, content(self.before, column, at, row)):
            return
        present = get_in(row, column.address)
        where = f"{table.name} {cell.address}"
        answer = (
            BadText(cell.fault) if cell.fault else answer_in(self.before, column, cell, present)
        )
        if isinstance(answer, BadText):
            self.problems.append(Problem(where, answer.message))
            return
        if answer == present:  # other words for the same answer
            return
        self.case = put(self.case, at / column.path, answer)
        was, now = (shown(self.before, column, value) or "–" for value in (present, answer))
        told = _("{where}, {column}: {was} is now {now}")
        self.changes.append(told.format(where=where, column=column.head, was=was, now=now))

    def _refuse_sheet(self, table: Table) -> None:
        message = _(
            "The rows or columns of the sheet “{sheet}” are no longer those that were exported. "
            "Delete the sheet “{answers}” to have the value map read by itself."
        )
        told = message.format(sheet=table.name, answers=words.ANSWERS)
        self.problems.append(Problem("", told))


def _places(table: Table, grid: Grid) -> list[tuple[int, Column]]:
    """Return where each answer stands by its heading; nothing where one of them is gone."""
    if grid.heads >= len(table.rows):
        return []
    heads = {cell.text: place for place, cell in enumerate(table.rows[grid.heads])}
    asked = [column.asked for column in grid.columns if column.asked is not None]
    if not all(column.head in heads for column in asked):
        return []
    return [(heads[column.head], column) for column in asked]


def _named(tables: tuple[Table, ...], name: str) -> Table | None:
    return next((table for table in tables if table.name == name), None)


def _listed(cells: tuple[Cell, ...]) -> tuple[str, str]:
    address, *rest = (cell.text for cell in cells)
    return address, "".join(rest)
