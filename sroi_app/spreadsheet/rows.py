"""What each row under the headings is: every one of them is taken, or listed with the reason."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum

from sroi_app.spreadsheet.columns import OF_OUTCOMES, Bound, Column
from sroi_app.spreadsheet.headings import Headings
from sroi_app.spreadsheet.problem import Problem, listed
from sroi_app.spreadsheet.table import Cell, Table
from sroi_app.text import _

_TOTAL = re.compile(r"(?:grand |sub[- ]?)?totals?\b")


class RowKind(StrEnum):
    """What a row holds; only OUTCOME and INPUT rows are taken."""

    OUTCOME = "outcome"
    INPUT = "input"
    TOTAL = "total"
    EMPTY = "empty"
    NAME = "name"  # a stakeholder and nothing else
    STRAY = "stray"  # figures of an outcome without the outcome
    UNKNOWN = "unknown"  # nothing in any column that is read


def sort_rows(table: Table, headings: Headings) -> Mapping[int, RowKind]:
    """Return the kind of every row below the headings, by its number counted from 0."""
    return {row: _kind(table, headings, row) for row in range(headings.body, len(table.rows))}


def _kind(table: Table, headings: Headings, row: int) -> RowKind:
    filled = [cell for cell in table.rows[row] if not cell.blank]
    if not filled:
        return RowKind.EMPTY
    columns = _filled_columns(table, headings, row)
    if _is_total(filled[0], columns, headings):
        return RowKind.TOTAL
    if Column.OUTCOME in columns:
        return RowKind.OUTCOME
    if columns & OF_OUTCOMES:
        return RowKind.STRAY
    if columns & {Column.INPUT, Column.INPUT_VALUE}:
        return RowKind.INPUT
    return RowKind.NAME if columns else RowKind.UNKNOWN


def _filled_columns(table: Table, headings: Headings, row: int) -> set[Column]:
    return {
        heading.column
        for heading in headings.known
        if heading.column and not table.cell(row, heading.index).blank
    }


def _is_total(first: Cell, columns: set[Column], headings: Headings) -> bool:
    """Whether the row begins with "Total" and names no outcome of its own."""
    words = " ".join(first.text.lower().split()).rstrip(":")
    found = _TOTAL.match(words)
    if not found:
        return False
    heading = headings.find(Column.OUTCOME)
    if heading and _same_column(heading.cell, first):
        return found[0] == words  # "total wellbeing is up" would be an outcome
    return Column.OUTCOME not in columns


def _same_column(one: Cell, other: Cell) -> bool:
    return one.address.rstrip("0123456789") == other.address.rstrip("0123456789")


def problems_of_rows(
    table: Table, headings: Headings, kinds: Mapping[int, RowKind]
) -> Iterator[Problem]:
    """Yield what is wrong with rows as a whole."""
    heading = headings.find(Column.OUTCOME)
    for row, kind in kinds.items():
        if kind is RowKind.STRAY and heading:
            message = _("This row has figures or details of an outcome, but no outcome.")
            yield Problem(table.cell(row, heading.index).address, message)
        if table.ragged and (cell := _beyond(table, headings, row)):
            message = _(
                "This row is longer than the headings: a cell with a comma in it may lack its "
                "quotation marks."
            )
            yield Problem(cell.address, message)
    if RowKind.OUTCOME not in kinds.values():
        yield Problem("", _("There is no outcome under the headings."))


def _beyond(table: Table, headings: Headings, row: int) -> Cell | None:
    width = len(table.rows[headings.body - 1])
    return next((cell for cell in table.rows[row][width:] if not cell.blank), None)


def notes_on_rows(table: Table, headings: Headings, kinds: Mapping[int, RowKind]) -> Iterator[str]:
    """Yield which rows were passed over and why, and which cells were left as gaps."""
    words = {
        RowKind.TOTAL: _("Rows of totals were left out: {rows}."),
        RowKind.EMPTY: _("Empty rows were left out: {rows}."),
        RowKind.NAME: _("Rows with no outcome and no input were left out: {rows}."),
        RowKind.UNKNOWN: _("Rows with nothing under a known heading were left out: {rows}."),
    }
    for kind, sentence in words.items():
        rows = [str(row + 1) for row, found in kinds.items() if found is kind]
        if rows:
            yield sentence.format(rows=listed(rows))
    gaps = list(_gaps(table, headings, kinds))
    if gaps:
        note = _("Blank cells stay gaps until they are filled: {cells}.")
        yield note.format(cells=listed(gaps))


def _gaps(table: Table, headings: Headings, kinds: Mapping[int, RowKind]) -> Iterator[str]:
    for row, kind in kinds.items():
        for heading in headings.known:
            wanted = heading.column in _WANTED and heading.meaning.bound is Bound.VALUE
            cell = table.shown(row, heading.index)
            if kind is RowKind.OUTCOME and wanted and cell.blank:
                yield table.cell(row, heading.index).address


_WANTED = frozenset(
    {
        Column.STAKEHOLDER,
        Column.QUANTITY,
        Column.VALUE,
        Column.AMOUNT,
        Column.DEADWEIGHT,
        Column.DISPLACEMENT,
        Column.ATTRIBUTION,
        Column.DROPOFF,
        Column.DURATION,
    }
)
