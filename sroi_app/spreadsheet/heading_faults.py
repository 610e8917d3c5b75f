"""What is amiss with the headings of a table, and what else there is to say about them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from sroi_app.model.scope import MOST_DELIVERY_YEARS
from sroi_app.spreadsheet.columns import NUMBERS, RESULTS, Bound, Column, column_name
from sroi_app.spreadsheet.heading import Heading
from sroi_app.spreadsheet.heading_rows import is_stage
from sroi_app.spreadsheet.matching import plain_heading
from sroi_app.spreadsheet.problem import Problem, listed
from sroi_app.spreadsheet.table import Cell, Table, column_letters
from sroi_app.text import _


def problems_of_headings(
    drafts: Sequence[Heading], known: tuple[Heading, ...], missing: tuple[Column, ...]
) -> Iterator[Problem]:
    """Yield what stands in the way of reading the columns under some headings."""
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


def notes_on_headings(
    table: Table, rows: Sequence[int], drafts: Sequence[Heading]
) -> Iterator[str]:
    """Yield which columns and rows about the headings are left out, and why."""
    left = [draft for draft in drafts if not draft.meaning.columns]
    chosen = [_named(draft) for draft in left if draft.by_hand]
    amounts = [draft for draft in left if not draft.by_hand and _is_amount_of_change(draft)]
    unknown = [_named(draft) for draft in left if not draft.by_hand and draft not in amounts]
    if chosen:
        note = _("Columns you left out: {columns}.")
        yield note.format(columns=listed(chosen))
    if unknown:
        note = _("Columns under headings that were not recognised were left out: {columns}.")
        yield note.format(columns=listed(unknown))
    for draft in amounts:
        note = _("“{heading}” ({where}) is for information, no part of the sum, and was left out.")
        yield note.format(heading=_short(draft.cell.text), where=draft.cell.address)
    nameless = list(_nameless(table, rows, drafts))
    if nameless:
        note = _("Columns without a heading were left out: {columns}.")
        yield note.format(columns=listed(nameless))
    compared = [_named(draft) for draft in drafts if draft.column in RESULTS]
    if compared:
        note = _("Columns the table works out were compared, and not taken: {columns}.")
        yield note.format(columns=listed(compared))
    above = [str(row + 1) for row in range(rows[0]) if _is_left_out(table.rows[row])]
    if above:
        yield _("Rows above the headings were left out: {rows}.").format(rows=listed(above))


def _named(draft: Heading) -> str:
    return f"“{_short(draft.cell.text)}” ({draft.cell.address})"


def _is_amount_of_change(draft: Heading) -> bool:
    """In the form of Social Value International the amount of change is not multiplied in."""
    return "amount of change" in plain_heading(draft.cell.text)


def _is_left_out(cells: tuple[Cell, ...]) -> bool:
    """Whether a row holds something other than the bands of the stages."""
    return any(cell.text and not is_stage(cell.text) for cell in cells)


def _nameless(table: Table, rows: Sequence[int], drafts: Sequence[Heading]) -> Iterator[str]:
    """Yield the letters of columns that hold something under no heading."""
    headed = {draft.index for draft in drafts}
    below = table.rows[rows[-1] + 1 :]
    filled = {column for cells in below for column, cell in enumerate(cells) if not cell.blank}
    yield from (column_letters(column) for column in sorted(filled - headed))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"
