"""A value map, one row to an outcome, read into a case."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from sroi_app.model.inputs import Input
from sroi_app.model.scope import Scope
from sroi_app.spreadsheet.columns import Column
from sroi_app.spreadsheet.groups import Groups
from sroi_app.spreadsheet.headings import Headings, find_headings
from sroi_app.spreadsheet.input_rows import read_inputs, whole_sum
from sroi_app.spreadsheet.outcome_rows import read_outcome
from sroi_app.spreadsheet.problem import Problem
from sroi_app.spreadsheet.reader import Reader
from sroi_app.spreadsheet.reading import Options, Reading
from sroi_app.spreadsheet.rows import RowKind, notes_on_rows, problems_of_rows, sort_rows
from sroi_app.spreadsheet.table import Table
from sroi_app.spreadsheet.tables import read_tables
from sroi_app.text import _, plural


def read_value_map(data: bytes, options: Options | None = None) -> Reading:
    """Return the case in a workbook or text file; NotATable where the file is of another kind."""
    tables = read_tables(data)
    for table in tables:
        headings = find_headings(table)
        if headings:
            return _read(table, headings, options or Options())
    return Reading(case=None, problems=tuple(_without_headings(tables)), notes=())


def _without_headings(tables: tuple[Table, ...]) -> Iterator[Problem]:
    yield Problem(
        "",
        _(
            "No row of headings was found in the first ten rows. A value map has one row for "
            "each outcome, under headings such as stakeholder, outcome, quantity, value, "
            "deadweight, displacement, attribution, drop-off and duration."
        ),
    )
    yield from (Problem("", fault) for fault in dict.fromkeys(t.fault for t in tables) if fault)


def _read(table: Table, headings: Headings, options: Options) -> Reading:
    kinds = sort_rows(table, headings)
    outcome_rows = [row for row, kind in kinds.items() if kind is RowKind.OUTCOME]
    taken = [row for row, kind in kinds.items() if kind in (RowKind.OUTCOME, RowKind.INPUT)]
    reader = Reader(table, headings, outcome_rows)
    groups = Groups()
    inputs, input_notes = read_inputs(reader, groups, taken)
    outcomes = tuple(
        read_outcome(reader, groups, row, f"o{number}")
        for number, row in enumerate(outcome_rows, 1)
    )
    case = Case(
        stakeholders=groups.stakeholders,
        inputs=inputs,
        outcomes=outcomes,
        scope=Scope(
            delivery_years=max(headings.years, 1), rate=options.rate, timing=options.timing
        ),
    )
    problems = [Problem("", table.fault)] if table.fault else []
    problems += [*headings.problems, *problems_of_rows(table, headings, kinds), *reader.problems]
    notes = (
        _taken(table, case),
        *_without_groups(headings),
        *table.notes,
        *headings.notes,
        *notes_on_rows(table, headings, kinds),
        *input_notes,
    )
    return Reading(
        case=None if problems else _with_total(case, options.inputs),
        problems=tuple(sorted(dict.fromkeys(problems), key=_place)),
        notes=notes,
    )


def _with_total(case: Case, pounds: Decimal | None) -> Case:
    """Add the inputs given as one sum: all of it counts in the first year."""
    if pounds is None:
        return case
    item = Input(
        id=f"i{len(case.inputs) + 1}",
        description=_("Inputs"),
        amounts=whole_sum(Estimate(value=pounds), case.scope.delivery_years),
    )
    return replace(case, inputs=(*case.inputs, item))


def _taken(table: Table, case: Case) -> str:
    counts: Mapping[str, str] = {
        "outcomes": plural("{count} outcome", "{count} outcomes", len(case.outcomes)),
        "inputs": plural("{count} input", "{count} inputs", len(case.inputs)),
        "groups": plural("{count} stakeholder", "{count} stakeholders", len(case.stakeholders)),
    }
    if table.name:
        note = _("Read from the sheet “{sheet}”: {outcomes}, {inputs}, {groups}.")
        return note.format(sheet=table.name, **counts)
    return _("Read: {outcomes}, {inputs}, {groups}.").format(**counts)


def _without_groups(headings: Headings) -> tuple[str, ...]:
    if headings.find(Column.STAKEHOLDER):
        return ()
    return (_("No column names the stakeholders: choose the group of each outcome afterwards."),)


def _place(problem: Problem) -> tuple[int, int, str]:
    """Problems of the whole table first, then row by row."""
    letters = problem.where.rstrip("0123456789")
    row = problem.where[len(letters) :]
    return int(row or 0), len(letters), letters
