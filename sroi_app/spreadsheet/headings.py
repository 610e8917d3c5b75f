"""The headings of a table: where they stand, which column each one heads, and what is amiss."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from sroi_app.guide.numbers import BadText, parse_number
from sroi_app.model.scope import MOST_DELIVERY_YEARS
from sroi_app.spreadsheet.columns import (
    IN_FIGURES,
    NECESSARY,
    NUMBERS,
    OF_THE_PRICE,
    RESULTS,
    Bound,
    Column,
    column_name,
)
from sroi_app.spreadsheet.heading_rows import heading_rows, is_stage, year_of
from sroi_app.spreadsheet.matching import plain_heading
from sroi_app.spreadsheet.problem import Problem, listed
from sroi_app.spreadsheet.table import Cell, Table, column_letters
from sroi_app.spreadsheet.wording import Meaning, meaning
from sroi_app.text import _

_GENERIC_VALUES = ("value", "value in currency", "annual value")
_GENERIC_NAMES = ("description", "details", "name")
_GENERIC_SOURCES = ("source", "where did you get information from")


@dataclass(frozen=True, slots=True)
class Taken:
    """What a person says a column holds: the figure itself, or one end of it; None leaves it out.

    `year` is the delivery year of a quantity or an input, where the table has one column for each.
    """

    column: Column | None = None
    bound: Bound = Bound.VALUE
    year: int | None = None


NOTHING_CHOSEN: Mapping[int, Taken] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and the column of the table, counted from 0, that it stands over."""

    cell: Cell
    index: int
    meaning: Meaning

    @property
    def column(self) -> Column | None:
        """What it heads, where that is clear."""
        columns = self.meaning.columns
        return columns[0] if len(columns) == 1 else None

    @property
    def key(self) -> tuple[Column | None, int | None, Bound]:
        """What no two headings may share."""
        return self.column, self.meaning.year, self.meaning.bound

    @property
    def taken(self) -> Taken:
        """What the column is taken for."""
        return Taken(self.column, self.meaning.bound, self.meaning.year)


@dataclass(frozen=True, slots=True, kw_only=True)
class Headings:
    """The headings of a table, known and all; its rows begin at `body`, counted from 0.

    `gaps` are columns that a value map has and this one lacks, where that is no problem.
    """

    known: tuple[Heading, ...]
    all: tuple[Heading, ...] = ()
    first: int = 0  # row of the headings
    body: int
    years: int  # delivery years: the number of columns for the quantity
    problems: tuple[Problem, ...]
    notes: tuple[str, ...]
    gaps: tuple[Column, ...] = ()

    @property
    def works_out(self) -> bool:
        """Whether the table works the impact out itself, as the form of Social Value International
        does: there a group is named once, above all the rows that are its own."""
        return any(heading.column in RESULTS for heading in self.known)

    def group_cell(self, table: Table, row: int) -> Cell | None:
        """Return the cell that names the group of a row, which may stand above it."""
        heading = self.find(Column.STAKEHOLDER)
        if heading is None:
            return None
        own = table.shown(row, heading.index)
        above = (table.shown(at, heading.index) for at in range(row - 1, self.body - 1, -1))
        if own.blank and self.works_out:
            return next((cell for cell in above if not cell.blank), own)
        return own

    def outcome_cell(self, table: Table, row: int) -> Cell:
        """Return the cell that names the outcome of a row: merged ones speak for all their rows."""
        heading = self.find(Column.OUTCOME)
        return table.shown(row, heading.index) if heading else Cell("")

    def find(
        self, column: Column, bound: Bound = Bound.VALUE, year: int | None = None
    ) -> Heading | None:
        """Return the heading of a column, if the table has it."""
        key = (column, year, bound)
        return next((heading for heading in self.known if heading.key == key), None)


def find_headings(
    table: Table,
    *,
    chosen: Mapping[int, Taken] = NOTHING_CHOSEN,
    lenient: bool = False,
    priced: bool = True,
) -> Headings | None:
    """Return the headings of a table, or None where no row near its top looks like headings.

    `chosen` is what a person says of columns by their number. `lenient` lets columns be missing
    that a value map has, save that of the outcomes; without `priced`, those of the proxy are.
    """
    rows = heading_rows(table)
    if not rows:
        return None
    body = rows[-1] + 1
    drafts = _sort_out(table, body, list(_drafts(table, rows)))
    drafts = _as_chosen(table, rows, drafts, chosen)
    known = tuple(draft for draft in drafts if draft.column)
    missing = tuple(_missing(known, priced=priced))
    refused = tuple(c for c in missing if not lenient or c is Column.OUTCOME)
    return Headings(
        known=known,
        all=tuple(drafts),
        first=rows[0],
        body=body,
        years=sum(h.column is Column.QUANTITY and h.meaning.bound is Bound.VALUE for h in known),
        problems=tuple(_problems(drafts, known, refused)),
        notes=tuple(_notes(table, rows, drafts)),
        gaps=tuple(column for column in missing if column not in refused),
    )


def _drafts(table: Table, rows: list[int]) -> Iterator[Heading]:
    """Yield every heading; of two rows of headings, the one nearer to the figures decides."""
    for index in range(max(len(table.rows[row]) for row in rows)):
        cells = [table.cell(row, index) for row in reversed(rows)]
        filled = [cell for cell in cells if cell.text]
        if filled:
            cell = next((cell for cell in filled if meaning(cell.text).columns), filled[0])
            yield Heading(cell, index, _with_signs(_meaning(table, rows, cell, index), filled))


def _meaning(table: Table, rows: list[int], cell: Cell, index: int) -> Meaning:
    """Return what a heading means; “Description” and the like by what stands over it."""
    found = meaning(cell.text)
    if found.columns:
        return found
    year = year_of(cell.text)
    if year is not None:
        return replace(found, columns=(Column.YEAR,), year=year)
    if plain_heading(cell.text).strip() not in _GENERIC_NAMES:
        return found
    over = [table.shown(row, index) for row in reversed(rows)]
    above = (meaning(each.text) for each in over if each.text and each.text != cell.text)
    return next((one for one in above if one.columns), found)


def _as_chosen(
    table: Table, rows: list[int], drafts: list[Heading], chosen: Mapping[int, Taken]
) -> list[Heading]:
    """Let a person's choice stand over what the words of a heading seem to say."""
    headed = {draft.index for draft in drafts}
    new = [
        Heading(table.cell(rows[-1], index), index, Meaning())
        for index, taken in chosen.items()
        if index not in headed and taken.column
    ]
    return [_taken_as(draft, chosen.get(draft.index)) for draft in (*drafts, *new)]


def _taken_as(draft: Heading, taken: Taken | None) -> Heading:
    if taken is None:
        return draft
    columns = (taken.column,) if taken.column else ()
    said = replace(draft.meaning, columns=columns, bound=taken.bound, year=taken.year)
    return replace(draft, meaning=said)


def _with_signs(found: Meaning, cells: list[Cell]) -> Meaning:
    signs = [meaning(cell.text) for cell in cells]
    return replace(
        found,
        percent=any(sign.percent for sign in signs),
        money=any(sign.money for sign in signs),
        months=any(sign.months for sign in signs),
        foreign=any(sign.foreign for sign in signs),
    )


def _sort_out(table: Table, body: int, drafts: list[Heading]) -> list[Heading]:
    """Settle the headings that mean one thing here and another there."""
    signed = [_by_sign(draft) for draft in drafts]
    settled: list[Heading] = []
    for draft in signed:
        settled.append(_by_neighbour(draft, settled, signed))
    clear = [_by_content(draft, table, body, settled) for draft in settled]
    return [_in_the_same_unit(draft, clear) for draft in clear]


def _by_sign(draft: Heading) -> Heading:
    """“Proxy £” is the value of the proxy, “input £” that of the input; so with “input low”."""
    figures = IN_FIGURES.get(draft.column) if draft.column else None
    signed = draft.meaning.money or draft.meaning.bound is not Bound.VALUE
    return _as(draft, figures) if figures and signed else draft


def _by_neighbour(draft: Heading, before: list[Heading], all_: list[Heading]) -> Heading:
    """A bare “value” beside the input is the input's; a bare “source” beside the quantity is
    the quantity's: the value map of the guide repeats both words."""
    neighbour = next((heading for heading in reversed(before) if heading.column), None)
    left = neighbour.column if neighbour else None
    bare = draft.meaning.plain
    if neighbour and _is_another_bound(draft, neighbour):
        return _as(draft, Column.INPUT_VALUE)
    if draft.column is Column.VALUE and bare in _GENERIC_VALUES and left is Column.INPUT:
        return draft if _has(all_, Column.INPUT_VALUE) else _as(draft, Column.INPUT_VALUE)
    beside = left in (Column.OUTCOME, Column.INDICATOR, Column.QUANTITY)
    if draft.column is Column.SOURCE and bare in _GENERIC_SOURCES and beside:
        return _as(draft, Column.EVIDENCE)
    return draft


def _is_another_bound(draft: Heading, left: Heading) -> bool:
    """Whether two bare “value” side by side, one of them “value low”, are both the input's."""
    bare = all(heading.meaning.plain in _GENERIC_VALUES for heading in (draft, left))
    return bare and left.column is Column.INPUT_VALUE and draft.meaning.bound != left.meaning.bound


def _by_content(draft: Heading, table: Table, body: int, all_: list[Heading]) -> Heading:
    """“Proxy” over numbers is the value, where no other column is; so with “input”."""
    value = IN_FIGURES.get(draft.column) if draft.column else None
    if value and not _has(all_, value) and _holds_numbers(table, body, draft.index):
        return _as(draft, value)
    return draft


def _in_the_same_unit(draft: Heading, all_: list[Heading]) -> Heading:
    """“Duration low” beside “Duration (months)” is in months, “deadweight low” beside “deadweight
    %” in per cent."""
    column, year, bound = draft.key
    figure = next((h for h in all_ if h.key == (column, year, Bound.VALUE)), None)
    if bound is Bound.VALUE or column is None or figure is None:
        return draft
    own, years = draft.meaning, "year" in plain_heading(draft.cell.text)
    months = own.months or (figure.meaning.months and not years)
    percent = own.percent or figure.meaning.percent
    return replace(draft, meaning=replace(own, months=months, percent=percent))


def _holds_numbers(table: Table, body: int, index: int) -> bool:
    cells = (table.cell(row, index) for row in range(body, len(table.rows)))
    return any(
        not isinstance(parse_number(cell.text, unit="£"), BadText) for cell in cells if cell.text
    )


def _has(headings: list[Heading], column: Column) -> bool:
    return any(h.column is column and h.meaning.bound is Bound.VALUE for h in headings)


def _as(draft: Heading, column: Column) -> Heading:
    return replace(draft, meaning=replace(draft.meaning, columns=(column,)))


def _problems(
    drafts: list[Heading], known: tuple[Heading, ...], missing: tuple[Column, ...]
) -> Iterator[Problem]:
    for draft in drafts:
        if len(draft.meaning.columns) > 1:
            yield _ambiguous(draft)
        elif draft.column in NUMBERS and draft.meaning.foreign:
            message = _("“{heading}” is not in plain pounds or numbers; give them so.")
            yield Problem(draft.cell.address, message.format(heading=draft.cell.text))
    yield from _doubled(known)
    for column in missing:
        message = _("No column is headed “{heading}”: {column}.")
        yield Problem("", message.format(heading=column, column=column_name(column)))
    yield from _without_value(known)
    yield from _odd_years(known)


def _ambiguous(draft: Heading) -> Problem:
    meanings = " / ".join(column_name(column) for column in draft.meaning.columns)
    message = _("“{heading}” could mean more than one thing: {meanings}. Use one name.")
    return Problem(draft.cell.address, message.format(heading=draft.cell.text, meanings=meanings))


def _doubled(known: tuple[Heading, ...]) -> Iterator[Problem]:
    counts = Counter(heading.key for heading in known)
    for heading in known:
        if counts[heading.key] > 1 and heading.column:
            message = _("“{heading}” is one of {count} headings for {column}. Keep only one.")
            yield Problem(
                heading.cell.address,
                message.format(
                    heading=heading.cell.text,
                    count=counts[heading.key],
                    column=column_name(heading.column),
                ),
            )


def _missing(known: tuple[Heading, ...], *, priced: bool) -> Iterator[Column]:
    present = {heading.column for heading in known}
    for column in NECESSARY:
        if column not in present and (priced or column not in OF_THE_PRICE):
            yield column


def _without_value(known: tuple[Heading, ...]) -> Iterator[Problem]:
    keys = {heading.key for heading in known}
    for heading in known:
        column, year, bound = heading.key
        if bound is not Bound.VALUE and (column, year, Bound.VALUE) not in keys:
            message = _("“{heading}” stands without a column for the figure itself.")
            yield Problem(heading.cell.address, message.format(heading=heading.cell.text))


def _odd_years(known: tuple[Heading, ...]) -> Iterator[Problem]:
    """Years of delivery are counted from 1, without gaps; inputs come in the same years."""
    quantities = [h for h in known if h.column is Column.QUANTITY and h.meaning.bound == "value"]
    years = [heading.meaning.year for heading in quantities]
    whole = set(range(1, min(len(years), MOST_DELIVERY_YEARS) + 1))
    if quantities and years != [None] and set(years) != whole:
        yield Problem(
            quantities[0].cell.address,
            _("Number the columns for the quantity by year from 1, and leave no year out."),
        )
    for heading in known:
        late = heading.meaning.year is not None and heading.meaning.year not in whole
        if heading.column is Column.INPUT_VALUE and late:
            message = _("“{heading}” is for a year in which the table has no quantity.")
            yield Problem(heading.cell.address, message.format(heading=heading.cell.text))


def _notes(table: Table, rows: list[int], drafts: list[Heading]) -> Iterator[str]:
    unknown = [d for d in drafts if not d.meaning.columns and not _is_amount_of_change(d)]
    if unknown:
        names = [f"“{_short(draft.cell.text)}” ({draft.cell.address})" for draft in unknown]
        note = _("Columns under headings that were not recognised were left out: {columns}.")
        yield note.format(columns=listed(names))
    for draft in filter(_is_amount_of_change, drafts):
        note = _("“{heading}” ({where}) is for information, no part of the sum, and was left out.")
        yield note.format(heading=_short(draft.cell.text), where=draft.cell.address)
    nameless = list(_nameless(table, rows, drafts))
    if nameless:
        note = _("Columns without a heading were left out: {columns}.")
        yield note.format(columns=listed(nameless))
    compared = [f"“{_short(d.cell.text)}” ({d.cell.address})" for d in drafts if _is_result(d)]
    if compared:
        note = _("Columns the table works out were compared, and not taken: {columns}.")
        yield note.format(columns=listed(compared))
    above = [str(row + 1) for row in range(rows[0]) if _is_left_out(table.rows[row])]
    if above:
        yield _("Rows above the headings were left out: {rows}.").format(rows=listed(above))


def _is_result(draft: Heading) -> bool:
    return draft.column in RESULTS


def _is_amount_of_change(draft: Heading) -> bool:
    """In the form of Social Value International the amount of change is not multiplied in."""
    words = plain_heading(draft.cell.text)
    return not draft.meaning.columns and "amount of change" in words


def _is_left_out(cells: tuple[Cell, ...]) -> bool:
    """Whether a row holds something other than the bands of the stages."""
    return any(cell.text and not is_stage(cell.text) for cell in cells)


def _nameless(table: Table, rows: list[int], drafts: list[Heading]) -> Iterator[str]:
    """Yield the letters of columns that hold something under no heading."""
    headed = {draft.index for draft in drafts}
    below = table.rows[rows[-1] + 1 :]
    filled = {column for cells in below for column, cell in enumerate(cells) if not cell.blank}
    yield from (column_letters(column) for column in sorted(filled - headed))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"
