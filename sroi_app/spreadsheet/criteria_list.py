"""What a buyer asks for, read from a table or from copied cells: one row to a criterion."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from sroi_app.guide.folding import alike
from sroi_app.spreadsheet.apart.call import Cancelled, never
from sroi_app.spreadsheet.block import Block
from sroi_app.spreadsheet.matching import (
    all_that_fit,
    is_percent,
    plain_heading,
    plain_words,
    unnoised,
    without_signs,
)
from sroi_app.spreadsheet.percentages import read_shares
from sroi_app.spreadsheet.problem import Problem
from sroi_app.spreadsheet.refusals import NotATable
from sroi_app.spreadsheet.table import Cell, Table, address, text_cell
from sroi_app.spreadsheet.tables import read_tables
from sroi_app.text import _

SEARCHED = 10  # rows from the top in which the headings may stand
MOST = 200  # criteria; no tender that we know of has half as many
LONGEST_CODE = 24  # characters of a code in a list without headings
_MARKS = re.compile(r"\d+(?:[.,]\d+)?\s*%?")
_BULLET = re.compile(r"^[•·▪‣*–—-]\s+")
_CODE_BEFORE = re.compile(
    r"(?P<code>[A-Za-z]{1,5}[ .-]?\d[\d.]*[a-z]?)\s*[:–—-]\s+(?P<words>\S.*)", re.DOTALL
)
"""A code written before the words, as in “SV2.1: Volunteering”."""


class CriteriaColumn(StrEnum):
    """What a column of a buyer’s list holds."""

    CODE = "code"
    WORDS = "words"
    WEIGHT = "weight"


SYNONYMS: Mapping[CriteriaColumn, tuple[str, ...]] = {
    CriteriaColumn.CODE: (
        *("code", "id", "ref", "reference", "number", "no", "measure code", "criterion code"),
        *("criterion number", "criteria code", "question number", "measure reference"),
        *("reference number", "ref no", "item"),
    ),
    CriteriaColumn.WORDS: (
        *("criterion", "criteria", "award criterion", "award criteria", "words", "text"),
        *("description", "question", "requirement", "measure", "outcome", "priority"),
        *("what buyer asks", "what buyer asks for", "what is asked", "social value measure"),
        *("social value outcome", "social value criterion", "theme", "title", "name"),
    ),
    CriteriaColumn.WEIGHT: (
        *("weight", "weighting", "share", "share of marks", "marks", "percentage", "score"),
        *("max score", "maximum score", "percentage weighting", "share of score"),
    ),
}
"""Of two headings over one thing, the one named earlier here is taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCriterion:
    """A criterion that was read; `weight` is a share from 0 to 1."""

    code: str = ""
    words: str = ""
    weight: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaReading:
    """The criteria of a list, a problem for each cell or row not taken, and what else to know."""

    criteria: tuple[NewCriterion, ...]
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Columns:
    """Which column holds what; rows begin at `body`, counted from 0."""

    at: Mapping[CriteriaColumn, int]
    body: int
    heading: str = ""  # over the weights


def read_criteria_file(data: bytes, cancelled: Cancelled = never) -> CriteriaReading:
    """Return the criteria in a workbook or text file; NotATable where it holds no such list."""
    tables = read_tables(data, cancelled)
    for table in tables:
        if columns := _headed(table):
            return _read(table, columns, table.notes)
    fault = next((table.fault for table in tables if table.fault), "")
    raise NotATable(fault or _("No row of headings was found in its first ten rows."), _LOOKS)


def read_criteria_block(block: Block) -> CriteriaReading:
    """Return the criteria in copied cells, or in copied lines; NotATable where there are none.

    Without headings it is guessed which column holds what, and that is said.
    """
    rows = tuple(
        tuple(text_cell(address(row, column), text) for column, text in enumerate(cells))
        for row, cells in enumerate(block.rows)
    )
    table = Table(rows=rows)
    if not any(not cell.blank for row in rows for cell in row):
        raise NotATable(_("Nothing was copied that could be pasted here."), _LOOKS)
    columns = _headed(table)
    return _read(table, columns) if columns else _read(table, _guessed(table), (_NO_HEADINGS,))


def _headed(table: Table) -> _Columns | None:
    """A row that names the words; else one that names something beside them, as buyers do whose
    own heading over the words is a whole sentence."""
    searched = range(min(SEARCHED, len(table.rows)))
    for row in searched:
        at = _meanings(table.rows[row])
        if CriteriaColumn.WORDS in at:
            return _under(table, row, at)
    for row in searched:
        at = _meanings(table.rows[row])
        others = [n for n, cell in enumerate(table.rows[row]) if not cell.blank]
        unnamed = [index for index in others if index not in at.values()]
        if at and unnamed:
            words = max(unnamed, key=lambda index: _letters(table, index, row + 1))
            return _under(table, row, {**at, CriteriaColumn.WORDS: words})
    return None


def _under(table: Table, row: int, at: Mapping[CriteriaColumn, int]) -> _Columns:
    weight = at.get(CriteriaColumn.WEIGHT)
    heading = "" if weight is None else table.cell(row, weight).text
    return _Columns(at=at, body=row + 1, heading=heading)


def _letters(table: Table, index: int, body: int) -> int:
    """How many letters stand in a column."""
    return sum(len(table.cell(row, index).text) for row in range(body, len(table.rows)))


def _meanings(cells: Sequence[Cell]) -> dict[CriteriaColumn, int]:
    found = sorted(
        (rank, index, column)
        for index, cell in enumerate(cells)
        for column, rank in [_meaning(cell.text)]
        if column is not None
    )
    at: dict[CriteriaColumn, int] = {}
    for _rank, index, column in found:
        at.setdefault(column, index)
    return at


def _meaning(heading: str) -> tuple[CriteriaColumn | None, int]:
    plain = plain_heading(heading)
    words = unnoised(plain_words(without_signs(plain)))
    if not words:
        return (CriteriaColumn.WEIGHT, 99) if is_percent(plain) else (None, 0)
    known = {unnoised(name): column for column, names in SYNONYMS.items() for name in names}
    fits = all_that_fit(words, known)
    if len(fits) != 1:
        return None, 0
    names = [unnoised(name) for name in SYNONYMS[fits[0]]]
    return fits[0], names.index(words) if words in names else len(names)


def _guessed(table: Table) -> _Columns:
    """The words are where most is written, a code before them is short, marks are numbers.

    What stands above the first full row is a title, and no criterion.
    """
    filled = [sum(not cell.blank for cell in row) for row in table.rows]
    body = filled.index(max(filled)) if max(filled) > 1 else 0
    columns = range(max(len(row) for row in table.rows))
    texts = {
        index: [
            text for row in range(body, len(table.rows)) if (text := table.cell(row, index).text)
        ]
        for index in columns
    }
    marks = [
        index for index in columns if texts[index] and all(map(_MARKS.fullmatch, texts[index]))
    ]
    wordy = [index for index in columns if index not in marks] or list(columns)
    words = max(wordy, key=lambda index: sum(map(len, texts[index])))
    at = {CriteriaColumn.WORDS: words}
    codes = [index for index in wordy if index < words and _are_codes(texts[index])]
    if codes:
        at[CriteriaColumn.CODE] = codes[0]
    if after := [index for index in marks if index != words]:
        at[CriteriaColumn.WEIGHT] = after[-1]
    return _Columns(at=at, body=body)


def _are_codes(texts: Sequence[str]) -> bool:
    return bool(texts) and all(len(text) <= LONGEST_CODE for text in texts)


def _read(table: Table, columns: _Columns, notes: tuple[str, ...] = ()) -> CriteriaReading:
    rows = [
        row
        for row in range(columns.body, len(table.rows))
        if any(not _cell(table, columns, row, column).blank for column in columns.at)
    ]
    weights, problems = _weights(table, columns, rows)
    kept: dict[tuple[str, str], NewCriterion] = {}
    for row in rows:
        found = _criterion(table, columns, row, weights)
        trouble = _trouble(table, columns, row, found, kept)
        if trouble is None:
            kept[_key(found)] = found
        else:
            problems.append(trouble)
    faults = [Problem("", table.fault)] if table.fault else []
    return CriteriaReading(
        criteria=tuple(kept.values()), problems=(*faults, *problems), notes=tuple(notes)
    )


def _weights(
    table: Table, columns: _Columns, rows: Sequence[int]
) -> tuple[Mapping[str, Decimal], list[Problem]]:
    if CriteriaColumn.WEIGHT not in columns.at:
        return {}, []
    cells = tuple(_cell(table, columns, row, CriteriaColumn.WEIGHT) for row in rows)
    percent = is_percent(plain_heading(columns.heading))
    shares = read_shares(cells, columns.heading or _("Marks"), percent=percent)
    refused = {problem.where for problem in shares.problems}
    found = {where: share for where, share in shares.found.items() if where not in refused}
    return found, list(shares.problems)


def _criterion(
    table: Table, columns: _Columns, row: int, weights: Mapping[str, Decimal]
) -> NewCriterion:
    code = _cell(table, columns, row, CriteriaColumn.CODE).text
    words = _BULLET.sub("", _cell(table, columns, row, CriteriaColumn.WORDS).text)
    written = None if code else _CODE_BEFORE.fullmatch(words)
    return NewCriterion(
        code=written["code"] if written else code,
        words=written["words"] if written else words,
        weight=weights.get(_cell(table, columns, row, CriteriaColumn.WEIGHT).address),
    )


def _trouble(
    table: Table,
    columns: _Columns,
    row: int,
    found: NewCriterion,
    kept: Mapping[tuple[str, str], NewCriterion],
) -> Problem | None:
    """Why a row is left out, if it is."""
    cell = _cell(table, columns, row, CriteriaColumn.WORDS)
    where = cell.address or address(row, 0)
    if cell.fault:
        return Problem(where, cell.fault)
    if not found.words:
        return Problem(where, _("This row has no words to say what is asked for."))
    if _key(found) in kept:
        return Problem(where, _("This row says the same as one above it."))
    if len(kept) >= MOST:
        return Problem(where, _("Only the first {most} criteria are taken.").format(most=MOST))
    return None


def _key(criterion: NewCriterion) -> tuple[str, str]:
    return alike(criterion.code), alike(criterion.words)


def _cell(table: Table, columns: _Columns, row: int, column: CriteriaColumn) -> Cell:
    index = columns.at.get(column)
    return Cell("") if index is None else table.cell(row, index)


_LOOKS = _(
    "A list has one row for each criterion, under the headings code, criterion and weight; only "
    "the criterion itself is needed."
)
_NO_HEADINGS = _(
    "No headings were found: the words were taken from where most is written, a code from short "
    "texts before them, the marks from a column of numbers."
)
