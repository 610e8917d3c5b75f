"""A value map, one row to an outcome, read into a case.

It may be any table under known headings, or the workbook of Social Value International, whose
second sheet holds outcomes without a price.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from sroi_app.model.inputs import Input
from sroi_app.model.organisation import Organisation
from sroi_app.model.outcomes import Outcome
from sroi_app.model.scope import Scope
from sroi_app.spreadsheet.columns import Column, column_name
from sroi_app.spreadsheet.comparison import compare
from sroi_app.spreadsheet.groups import Groups
from sroi_app.spreadsheet.heading import Headings
from sroi_app.spreadsheet.input_rows import whole_sum
from sroi_app.spreadsheet.preamble import find_organisation, find_rate
from sroi_app.spreadsheet.problem import Problem, listed
from sroi_app.spreadsheet.reading import Options, Reading
from sroi_app.spreadsheet.results import find_published
from sroi_app.spreadsheet.rows import RowKind
from sroi_app.spreadsheet.sheet import Sheet, columns_of, find_headings_of, is_priced, read_sheet
from sroi_app.spreadsheet.table import Table
from sroi_app.spreadsheet.tables import read_tables
from sroi_app.spreadsheet.unread import keep_unread
from sroi_app.text import _, plural


def read_value_map(data: bytes, options: Options | None = None) -> Reading:
    """Return the case in a workbook or text file; NotATable where the file is of another kind."""
    return read_map_in(read_tables(data), options)


def read_map_in(tables: tuple[Table, ...], options: Options | None = None) -> Reading:
    """Return the case in the tables of a file, or everything that is wrong with them."""
    options = options or Options()
    found = list(_with_headings(tables, options))
    if not found:
        return Reading(case=None, problems=tuple(_without_headings(tables)), notes=())
    wanted = _together(found, options.sheet)
    groups = Groups()
    sheets = tuple(read_sheet(table, headings, groups, options) for table, headings in wanted)
    others = tuple(table.name for table, _headings in found if table.name)
    reading = _read(sheets, groups, options)
    unread = tuple(name for name in others if name not in {s.table.name for s in sheets})
    notes = (*reading.notes, *_not_read(unread), *_could_not_be_read(tables))
    return replace(reading, others=unread, notes=notes)


def _with_headings(tables: tuple[Table, ...], options: Options) -> Iterator[tuple[Table, Headings]]:
    """Yield the sheets under headings; of the ways to read one text, the first that fits."""
    for table in tables:
        headings = find_headings_of(table, options)
        if headings:
            yield table, headings
            if not table.name:
                return


def _together(found: list[tuple[Table, Headings]], sheet: str) -> list[tuple[Table, Headings]]:
    """Return the sheet that is wanted, and the one without prices that goes with it."""
    first = next((each for each in found if each[0].name == sheet), found[0])
    if not is_priced(first[0]) and not sheet:
        first = next((each for each in found if is_priced(each[0])), first)
    other = next((each for each in found if not is_priced(each[0])), None)
    return [first] if other is None or not is_priced(first[0]) else [first, other]


def _not_read(names: tuple[str, ...]) -> Iterator[str]:
    if names:
        note = _("These sheets look like value maps too, and were not read: {names}.")
        yield note.format(names=listed([f"“{name}”" for name in names]))


def _could_not_be_read(tables: tuple[Table, ...]) -> Iterator[str]:
    """Whatever might have stood on a sheet that was not read at all."""
    yield from (table.fault for table in tables if table.name and table.fault and not table.rows)


def _without_headings(tables: tuple[Table, ...]) -> Iterator[Problem]:
    yield Problem(
        "",
        _(
            "No row of headings was found in the first thirty rows. A value map has one row for "
            "each outcome, under headings such as stakeholder, outcome, quantity, value, "
            "deadweight, displacement, attribution, drop-off and duration."
        ),
    )
    yield from (Problem("", fault) for fault in dict.fromkeys(t.fault for t in tables) if fault)


def _read(sheets: tuple[Sheet, ...], groups: Groups, options: Options) -> Reading:
    first = sheets[0]
    outcomes, repeated = _all_outcomes(sheets)
    rate = find_rate(first.table, first.kinds)
    found = dict.fromkeys((*_problems(sheets, outcomes), *rate.problems))
    problems = sorted(found, key=_place)
    case = Case(
        organisation=Organisation(name=find_organisation(first.table, first.headings.first)),
        stakeholders=groups.stakeholders,
        inputs=_all_inputs(sheets),
        outputs=first.outputs,
        outcomes=outcomes,
        scope=Scope(
            delivery_years=max(first.headings.years, 1),
            rate=rate.share if options.rate is None else options.rate,
            timing=options.timing,
        ),
    )
    kept = keep_unread(case, first, problems if options.checked else ())
    case, problems = kept.case, list(kept.problems) if options.checked else problems
    taken = None if problems else _with_total(case, options.inputs)
    notes = [
        *_taken(sheets, case),
        *kept.notes,
        *rate.notes,
        *_without_groups(first.headings),
        *_missing_columns(first.headings),
        *(note for sheet in sheets for note in _named(sheet, first)),
        *_repeated(repeated),
    ]
    return Reading(
        case=taken,
        problems=tuple(problems),
        notes=tuple(notes),
        compared=compare(taken, find_published(first)) if taken else (),
        sheets=tuple(map(columns_of, sheets)),
        strays=any(RowKind.STRAY in sheet.kinds.values() for sheet in sheets),
    )


def _problems(sheets: tuple[Sheet, ...], outcomes: tuple[Outcome, ...]) -> Iterator[Problem]:
    """Yield all that is wrong; a sheet without a single outcome is not, where another has some."""
    for number, sheet in enumerate(sheets):
        unused = bool(outcomes) and not sheet.rows
        stray = RowKind.STRAY in sheet.kinds.values()
        for problem in sheet.problems:
            if not unused or stray:
                yield replace(problem, sheet=sheet.table.name) if number else problem


def _all_outcomes(sheets: tuple[Sheet, ...]) -> tuple[tuple[Outcome, ...], list[str]]:
    """Return the outcomes of all sheets, and which of them stand on two of them: priced counts."""
    kept: dict[tuple[str, str], Outcome] = {}
    plain: list[Outcome] = []
    repeated: list[str] = []
    for number, sheet in enumerate(sheets):
        for outcome in sheet.outcomes:
            key = outcome.stakeholder, " ".join(outcome.description.split()).casefold()
            if number and key in kept:
                repeated.append(outcome.description)
            else:
                kept[key] = outcome
                plain.append(outcome)
    return tuple(replace(o, id=f"o{n}") for n, o in enumerate(plain, 1)), repeated


def _all_inputs(sheets: tuple[Sheet, ...]) -> tuple[Input, ...]:
    """Return the inputs of all sheets; what the second repeats of the first counts once."""
    kept: list[Input] = []
    for sheet in sheets:
        known = {replace(item, id="") for item in kept}
        kept += [item for item in sheet.inputs if replace(item, id="") not in known]
    return tuple(replace(item, id=f"i{n}") for n, item in enumerate(kept, 1))


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


def _taken(sheets: tuple[Sheet, ...], case: Case) -> Iterator[str]:
    counts: Mapping[str, str] = {
        "outcomes": plural("{count} outcome", "{count} outcomes", len(case.outcomes)),
        "inputs": plural("{count} input", "{count} inputs", len(case.inputs)),
        "groups": plural("{count} stakeholder", "{count} stakeholders", len(case.stakeholders)),
    }
    used = [sheet for sheet in sheets if sheet.rows] or sheets[:1]
    names = [f"“{sheet.table.name}”" for sheet in used if sheet.table.name]
    if len(names) > 1:
        note = _("Read from the sheets {sheets}: {outcomes}, {inputs}, {groups}.")
        yield note.format(sheets=_(" and ").join(names), **counts)
    elif names:
        note = _("Read from the sheet {sheet}: {outcomes}, {inputs}, {groups}.")
        yield note.format(sheet=names[0], **counts)
    else:
        yield _("Read: {outcomes}, {inputs}, {groups}.").format(**counts)
    unpriced = sum(not outcome.priced for outcome in case.outcomes)
    if unpriced:
        yield plural(
            "{count} outcome has no price: it is described, and not part of the ratio.",
            "{count} outcomes have no price: they are described, and not part of the ratio.",
            unpriced,
        )


def _named(sheet: Sheet, first: Sheet) -> Iterator[str]:
    """The notes on a sheet, under its name where it is not the first."""
    for note in sheet.notes:
        if sheet is first:
            yield note
        elif sheet.rows:
            yield _("On “{sheet}”: {note}").format(sheet=sheet.table.name, note=note)


def _without_groups(headings: Headings) -> tuple[str, ...]:
    if headings.find(Column.STAKEHOLDER):
        return ()
    return (_("No column names the stakeholders: choose the group of each outcome afterwards."),)


def _missing_columns(headings: Headings) -> Iterator[str]:
    if headings.gaps:
        note = _("No column holds these; they stay gaps until they are filled: {columns}.")
        yield note.format(columns="; ".join(map(column_name, headings.gaps)))


def _repeated(descriptions: list[str]) -> Iterator[str]:
    if descriptions:
        note = _("Outcomes that stand on both sheets were taken once, with their price: {names}.")
        yield note.format(names=listed([f"“{words}”" for words in descriptions]))


def _place(problem: Problem) -> tuple[str, int, int, str]:
    """Problems of the first sheet before the second's, of a whole sheet before its rows'."""
    letters = problem.where.rstrip("0123456789")
    row = problem.where[len(letters) :]
    return problem.sheet, int(row or 0), len(letters), letters
