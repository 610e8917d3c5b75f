"""One sheet of a value map, read on its own."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sroi_app.model.inputs import Input, Output
from sroi_app.model.outcomes import Outcome
from sroi_app.spreadsheet.answers import read_number
from sroi_app.spreadsheet.columns import SHARES, Bound, Column
from sroi_app.spreadsheet.groups import Groups
from sroi_app.spreadsheet.heading import Heading, Headings, Taken
from sroi_app.spreadsheet.headings import find_headings
from sroi_app.spreadsheet.input_rows import read_inputs
from sroi_app.spreadsheet.outcome_rows import read_outcome
from sroi_app.spreadsheet.problem import Problem
from sroi_app.spreadsheet.reader import Reader
from sroi_app.spreadsheet.reading import ColumnRead, Options, SheetRead
from sroi_app.spreadsheet.rows import (
    TAKEN,
    RowKind,
    is_zero,
    notes_on_rows,
    problems_of_rows,
    sort_rows,
)
from sroi_app.spreadsheet.table import Table, column_letters
from sroi_app.text import _, plural

SAMPLE = 3  # rows that are shown of each column
_WITHOUT_PRICES = re.compile(r"\bnon[\s\-–]*sroi\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What was read of a sheet; `rows` are those of its outcomes, counted from 0."""

    table: Table
    headings: Headings
    kinds: Mapping[int, RowKind]
    priced: bool
    rows: tuple[int, ...]
    outcomes: tuple[Outcome, ...]
    inputs: tuple[Input, ...]
    outputs: tuple[Output, ...]
    problems: tuple[Problem, ...]
    notes: tuple[str, ...]


def is_priced(table: Table) -> bool:
    """Whether the outcomes of a sheet have a price: those of “Value Map (non-SROI)” have none."""
    return not _WITHOUT_PRICES.search(table.name)


def find_headings_of(table: Table, options: Options) -> Headings | None:
    """Return the headings of a sheet, with what a person said of its columns."""
    chosen = {at: taken for (name, at), taken in options.chosen.items() if name == table.name}
    priced = is_priced(table)
    return find_headings(table, chosen=chosen, lenient=options.checked, priced=priced)


def read_sheet(table: Table, headings: Headings, groups: Groups, options: Options) -> Sheet:
    """Return what a sheet holds; its groups are added to those that are known."""
    without_strays = options.without_strays
    kinds = sort_rows(table, headings)
    rows = tuple(row for row, kind in kinds.items() if kind is RowKind.OUTCOME)
    taken = [row for row, kind in kinds.items() if kind in TAKEN]
    reader = Reader(table, headings, rows)
    inputs, input_notes = read_inputs(reader, groups, taken)
    outcomes = [read_outcome(reader, groups, row, f"o{n}") for n, row in enumerate(rows, 1)]
    priced = is_priced(table)
    for row in taken:
        _read_group(reader, groups, row)
    return Sheet(
        table=table,
        headings=headings,
        kinds=kinds,
        priced=priced,
        rows=rows,
        outcomes=tuple(outcomes if priced else (replace(o, priced=False) for o in outcomes)),
        inputs=inputs,
        outputs=tuple(_outputs(reader, taken)),
        problems=(
            *([Problem("", table.fault)] if table.fault else ()),
            *headings.problems,
            *problems_of_rows(table, headings, kinds, without_strays=without_strays),
            *reader.problems,
        ),
        notes=(
            *table.notes,
            *headings.notes,
            *_typed_zeros(table, headings, rows),
            *notes_on_rows(table, headings, kinds, without_strays=without_strays),
            *input_notes,
        ),
    )


def _read_group(reader: Reader, groups: Groups, row: int) -> None:
    """Keep how many are in the group of a row, and how many of them were asked."""
    name = reader.group(row)
    if name:
        size = reader.answer(row, Column.GROUP_SIZE, read_number)
        asked = reader.answer(row, Column.ASKED, read_number)
        for cell, number in (
            (reader.cell(row, Column.GROUP_SIZE), size),
            (reader.cell(row, Column.ASKED), asked),
        ):
            if number is not None and number < 0:
                reader.refuse(cell, _("A number of people cannot be below 0."))
        groups.learn(name, size, asked)


def _outputs(reader: Reader, rows: list[int]) -> Iterator[Output]:
    """Yield what was done, each thing once."""
    told = dict.fromkeys(reader.text(row, Column.OUTPUT) for row in rows)
    for number, words in enumerate(filter(None, told), 1):
        yield Output(id=f"u{number}", description=words)


def _typed_zeros(table: Table, headings: Headings, rows: tuple[int, ...]) -> Iterator[str]:
    """Say how many 0% of the rows that were taken count as answers."""
    shares = [h for h in headings.known if h.column in SHARES and h.meaning.bound is Bound.VALUE]
    cells = (table.cell(row, heading.index) for row in rows for heading in shares)
    count = sum(not cell.blank and is_zero(cell) for cell in cells)
    if count:
        yield plural(
            "{count} cell with 0% in a row of an outcome was taken as an answer: nothing is "
            "deducted there. Empty it where nobody has thought about it yet.",
            "{count} cells with 0% in rows of outcomes were taken as answers: nothing is "
            "deducted there. Empty those nobody has thought about yet.",
            count,
        )


# What is shown of it


def columns_of(sheet: Sheet) -> SheetRead:
    """Return every column of a sheet that holds anything, with what became of it."""
    table, headings = sheet.table, sheet.headings
    below = [row for row, kind in sheet.kinds.items() if kind in TAKEN]
    rows = tuple((list(sheet.rows) or below)[:SAMPLE])
    headed = {heading.index: heading for heading in headings.all}
    filled = {at for row in below for at, cell in enumerate(table.rows[row]) if not cell.blank}
    return SheetRead(
        name=table.name,
        priced=sheet.priced,
        rows=tuple(row + 1 for row in rows),
        columns=tuple(
            _column(sheet, index, headed.get(index), rows)
            for index in sorted(headed.keys() | filled)
        ),
    )


def _column(sheet: Sheet, index: int, heading: Heading | None, rows: tuple[int, ...]) -> ColumnRead:
    return ColumnRead(
        place=(sheet.table.name, index),
        letters=column_letters(index),
        heading=" ".join(heading.cell.text.split()) if heading else "",
        sample=tuple(_shown_text(sheet, row, index) for row in rows),
        taken=heading.taken if heading else Taken(),
        also=heading.meaning.columns if heading and not heading.column else (),
    )


def _shown_text(sheet: Sheet, row: int, index: int) -> str:
    cell = sheet.table.shown(row, index)
    return cell.text or cell.fault
