"""A list of values people hold a licence for, read from a table: one row to a value."""

from collections.abc import Iterator
from dataclasses import dataclass

from sroi_app.library.own_values import OwnValue
from sroi_app.spreadsheet.apart.call import Cancelled, never
from sroi_app.spreadsheet.list_headings import ListHeadings, find_list_headings
from sroi_app.spreadsheet.list_rows import ListReader
from sroi_app.spreadsheet.problem import Problem, listed
from sroi_app.spreadsheet.refusals import NotATable
from sroi_app.spreadsheet.table import Table
from sroi_app.spreadsheet.tables import read_tables
from sroi_app.text import _, plural


@dataclass(frozen=True, slots=True, kw_only=True)
class ListReading:
    """The values of a table, a problem for each row that was not taken, and what else to know."""

    values: tuple[OwnValue, ...]
    problems: tuple[Problem, ...]
    notes: tuple[str, ...]


def read_value_list(data: bytes, cancelled: Cancelled = never) -> ListReading:
    """Return the values in a workbook or text file; NotATable where it holds no such list."""
    tables = read_tables(data, cancelled)
    for table in tables:
        headings = find_list_headings(table)
        if headings:
            _refuse_foreign(headings)
            return _read(table, headings, tables)
    raise NotATable(_no_headings(tables), _how_it_should_look())


def _read(table: Table, headings: ListHeadings, tables: tuple[Table, ...]) -> ListReading:
    reader = ListReader(table, headings)
    rows = range(headings.body, len(table.rows))
    filled = [row for row in rows if any(not cell.blank for cell in table.rows[row])]
    values = tuple(value for row in filled if (value := reader.read(row)) is not None)
    faults = (Problem("", table.fault),) if table.fault else ()
    return ListReading(
        values=values,
        problems=(*faults, *reader.problems),
        notes=(*_notes(table, tables, reader, values), *headings.notes, *table.notes),
    )


def _notes(
    table: Table, tables: tuple[Table, ...], reader: ListReader, values: tuple[OwnValue, ...]
) -> Iterator[str]:
    others = [f"“{other.name}”" for other in tables if other.name and other is not table]
    if others:
        note = _("Read from the sheet “{sheet}”; not from {others}.")
        yield note.format(sheet=table.name, others=listed(others))
    if reader.unknown_kinds:
        note = _(
            "The kind of money was left open where it is none of fiscal, economic, wellbeing or "
            "social: {cells}."
        )
        yield note.format(cells=listed(reader.unknown_kinds))
    bare = sum(not value.unit for value in values)
    if bare:
        yield plural(
            "{count} value does not say what it buys one of.",
            "{count} values do not say what they buy one of.",
            bare,
        )


def _refuse_foreign(headings: ListHeadings) -> None:
    heading = headings.foreign
    if heading is not None:
        raise NotATable(
            _("“{heading}” ({where}) is not in plain pounds.").format(
                heading=heading.cell.text, where=heading.cell.address
            ),
            _("Give the values in pounds, then try again."),
        )


def _no_headings(tables: tuple[Table, ...]) -> str:
    fault = next((table.fault for table in tables if table.fault), "")
    return fault or _("No row of headings was found in its first ten rows.")


def _how_it_should_look() -> str:
    return _(
        "A list has one row for each value. Over its columns stand headings such as name, unit, "
        "value, price year, kind of money, who gains, source and code; name and value are needed."
    )
