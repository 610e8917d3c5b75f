"""What each row under the headings is: every one of them is taken, or listed with the reason."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum

from sroi_app.spreadsheet.columns import BESIDE_OUTCOMES, OF_OUTCOMES, RESULTS, Bound, Column
from sroi_app.spreadsheet.heading import Heading, Headings
from sroi_app.spreadsheet.problem import Problem, listed
from sroi_app.spreadsheet.table import Cell, Table
from sroi_app.text import _

_TOTAL = re.compile(r"(?:grand |sub[- ]?)?totals?\b")
_RESULT = re.compile(
    r"(?:total |net )?present value\b|(?:total )?n?pv\b|social return\b|value per amount\b"
    r"|discount rate\b|benefit.cost ratio\b|s?roi(?: ratio)?\s*(?:[(:=].*)?$"
)
_NOTHING_BUT_A_RESULT = re.compile(
    r"(?:(?:total |net )?present value(?: of each year)?|(?:total )?n?pv"
    r"|social return(?: on investment)?(?: ratio)?|s?roi(?: ratio)?|value per amount(?: invested)?"
    r"|discount rate|benefit.cost ratio)\s*£?\s*(?:[(:=].*)?"
)
"""A result's name as it may stand in a column of words, where “social return fund” is no result."""
_ZERO = re.compile(r"[£\s]*(?:[-–—]|-?\s*0*(?:[.,]0+)?)\s*%?")
_OWN = frozenset({Column.QUANTITY, Column.VALUE, Column.PROXY, Column.INDICATOR})
"""What makes a row under a merged outcome one of its own."""
_USUAL = frozenset({Column.STARTS, Column.DURATION})  # a form may have a 1 there from the start


class RowKind(StrEnum):
    """What a row holds; only OUTCOME and INPUT rows are taken, the others by what they are."""

    OUTCOME = "outcome"
    INPUT = "input"  # or something else that needs no outcome
    TOTAL = "total"
    RESULT = "result"  # a present value, a ratio
    FILLER = "filler"  # a row of the form that nobody filled in
    EMPTY = "empty"
    NAME = "name"  # a stakeholder and nothing else
    STRAY = "stray"  # figures of an outcome without the outcome
    UNKNOWN = "unknown"  # nothing in any column that is read


TAKEN = (RowKind.OUTCOME, RowKind.INPUT)
_TOLD = (RowKind.STRAY, RowKind.INPUT)  # what a total without its name looks like


def sort_rows(table: Table, headings: Headings) -> Mapping[int, RowKind]:
    """Return the kind of every row below the headings, by its number counted from 0."""
    rows = range(headings.body, len(table.rows))
    kinds = {row: _kind(table, headings, row) for row in rows}
    outcomes = [row for row, kind in kinds.items() if kind is RowKind.OUTCOME]
    below = rows if not outcomes else range(outcomes[-1] + 1, len(table.rows))
    nameless = (
        row for row in below if kinds[row] in _TOLD and _is_nameless_total(table, headings, row)
    )
    return kinds | dict.fromkeys(nameless, RowKind.TOTAL)


def _is_nameless_total(table: Table, headings: Headings, row: int) -> bool:
    """Whether a row under the last outcome has figures alone, an impact among them."""
    heading = headings.find(Column.IMPACT)
    if heading is None or table.cell(row, heading.index).number is None:
        return False
    return all(cell.blank or cell.number is not None for cell in table.rows[row])


def _kind(table: Table, headings: Headings, row: int) -> RowKind:
    filled = [cell for cell in table.rows[row] if not cell.blank]
    if not filled:
        return RowKind.EMPTY
    columns = _filled_columns(table, headings, row)
    if _is_result(table, headings, row, columns):
        return RowKind.RESULT
    if _is_total(filled, columns, headings):
        return RowKind.TOTAL
    if Column.OUTCOME in columns:
        return RowKind.OUTCOME
    telling = _telling_columns(table, headings, row)
    if telling & _OWN and headings.outcome_cell(table, row).text:
        return RowKind.OUTCOME
    if telling & OF_OUTCOMES:
        return RowKind.STRAY
    if telling & BESIDE_OUTCOMES:
        return RowKind.INPUT
    if Column.STAKEHOLDER in columns:
        return RowKind.NAME
    return RowKind.FILLER if columns else RowKind.UNKNOWN


def _filled_columns(table: Table, headings: Headings, row: int) -> set[Column]:
    return {
        heading.column
        for heading in headings.known
        if heading.column and not table.cell(row, heading.index).blank
    }


def _telling_columns(table: Table, headings: Headings, row: int) -> set[Column]:
    """The columns in which a row says anything: a form is full of 0 and 0% before it is used."""
    return {
        heading.column
        for heading in headings.known
        if heading.column and not _says_nothing(table.cell(row, heading.index), heading.column)
    }


def _says_nothing(cell: Cell, column: Column) -> bool:
    return not cell.fault and (is_zero(cell) or (column in _USUAL and cell.text == "1"))


def is_zero(cell: Cell) -> bool:
    """Whether a cell is blank, or shows 0 in one of the ways a spreadsheet does."""
    return not cell.fault and bool(_ZERO.fullmatch(cell.text))


def _is_result(table: Table, headings: Headings, row: int, columns: set[Column]) -> bool:
    """Whether a row names a result, and has not the figures of an outcome."""
    if {Column.QUANTITY, Column.VALUE} & columns:
        return False
    in_words = {heading.index for heading in headings.known if heading.column not in RESULTS}
    for index, cell in enumerate(table.rows[row]):
        words = " ".join(cell.text.lower().split())
        if index in in_words and _NOTHING_BUT_A_RESULT.fullmatch(words):
            return True
        if index not in in_words and Column.OUTCOME not in columns and is_result_name(words):
            return True
    return False


def is_result_name(text: str) -> bool:
    """Whether a text names what a value map comes to: “Total present value (PV)”."""
    return bool(_RESULT.match(" ".join(text.lower().split())))


def _is_total(filled: list[Cell], columns: set[Column], headings: Headings) -> bool:
    """Whether the row begins with "Total" and names no outcome of its own.

    With no words about an outcome or an input, “Total” may also stand after the first figures.
    """
    words_of_its_own = {Column.OUTCOME, Column.INPUT, Column.STAKEHOLDER} & columns
    texts = [cell for cell in filled if cell.number is None]
    first = filled[0] if words_of_its_own or not texts else texts[0]
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
    table: Table, headings: Headings, kinds: Mapping[int, RowKind], *, without_strays: bool
) -> Iterator[Problem]:
    """Yield what is wrong with rows as a whole."""
    heading = headings.find(Column.OUTCOME)
    for row, kind in kinds.items():
        if kind is RowKind.STRAY and heading and not without_strays:
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


def notes_on_rows(
    table: Table, headings: Headings, kinds: Mapping[int, RowKind], *, without_strays: bool
) -> Iterator[str]:
    """Yield which rows were passed over and why, and which cells were left as gaps."""
    words = {
        RowKind.TOTAL: _("Rows of totals were left out: {rows}."),
        RowKind.RESULT: _("Rows of results were left out: {rows}."),
        RowKind.FILLER: _("Rows that hold nothing but 0 were left out: {rows}."),
        RowKind.EMPTY: _("Empty rows were left out: {rows}."),
        RowKind.STRAY: _("Rows that name no outcome were left out, as you said: {rows}."),
        RowKind.NAME: _("Rows with no outcome and no input were left out: {rows}."),
        RowKind.UNKNOWN: _("Rows with nothing under a known heading were left out: {rows}."),
    }
    for kind, sentence in words.items():
        rows = [str(row + 1) for row, found in kinds.items() if found is kind]
        if rows and (without_strays or kind is not RowKind.STRAY):
            yield sentence.format(rows=listed(rows))
    below = [str(row + 1) for row, kind in kinds.items() if _is_below(table, headings, row, kind)]
    if below:
        note = _("Rows that name no group were taken for the group above them: {rows}.")
        yield note.format(rows=listed(below))
    gaps = list(_gaps(table, headings, kinds))
    if gaps:
        note = _("Blank cells stay gaps until they are filled: {cells}.")
        yield note.format(cells=listed(gaps))


def _is_below(table: Table, headings: Headings, row: int, kind: RowKind) -> bool:
    heading = headings.find(Column.STAKEHOLDER)
    if heading is None or kind not in TAKEN or not table.shown(row, heading.index).blank:
        return False
    cell = headings.group_cell(table, row)
    return cell is not None and not cell.blank


def _gaps(table: Table, headings: Headings, kinds: Mapping[int, RowKind]) -> Iterator[str]:
    for row, kind in kinds.items():
        for heading in headings.known:
            wanted = heading.column in _WANTED and heading.meaning.bound is Bound.VALUE
            cell = _shown(table, headings, row, heading)
            if kind is RowKind.OUTCOME and wanted and cell.blank:
                yield table.cell(row, heading.index).address


def _shown(table: Table, headings: Headings, row: int, heading: Heading) -> Cell:
    group = headings.group_cell(table, row) if heading.column is Column.STAKEHOLDER else None
    return group or table.shown(row, heading.index)


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
