"""The headings of a table: where they stand, and which column each one heads."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sroi_app.guide.numbers import BadText, parse_number
from sroi_app.spreadsheet.columns import IN_FIGURES, NECESSARY, OF_THE_PRICE, Bound, Column
from sroi_app.spreadsheet.heading import NOTHING_CHOSEN, Heading, Headings, Taken
from sroi_app.spreadsheet.heading_faults import notes_on_headings, problems_of_headings
from sroi_app.spreadsheet.heading_rows import heading_rows, year_of
from sroi_app.spreadsheet.matching import plain_heading
from sroi_app.spreadsheet.table import Cell, Table
from sroi_app.spreadsheet.wording import Meaning, meaning

_GENERIC_VALUES = ("value", "value in currency", "annual value")
_GENERIC_NAMES = ("description", "details", "name")
_GENERIC_SOURCES = ("source", "where did you get information from")


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
        problems=tuple(problems_of_headings(drafts, known, refused)),
        notes=tuple(notes_on_headings(table, rows, drafts)),
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
    unit = taken.percent is not None
    said = replace(said, percent=taken.percent or False) if unit else said
    return replace(draft, meaning=said, by_hand=True, by_unit=unit)


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


def _missing(known: tuple[Heading, ...], *, priced: bool) -> Iterator[Column]:
    present = {heading.column for heading in known}
    for column in NECESSARY:
        if column not in present and (priced or column not in OF_THE_PRICE):
            yield column
