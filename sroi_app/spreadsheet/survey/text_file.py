"""A survey saved as text: its letters, its delimiter, its headings, and its rows in place."""

import csv
from collections.abc import Sequence
from functools import partial
from io import StringIO
from typing import TYPE_CHECKING

from sroi_app.spreadsheet.survey.choice import ReadChoice
from sroi_app.spreadsheet.survey.delimiter import find_delimiter, says_delimiter
from sroi_app.spreadsheet.survey.headings import Headings, find_headings
from sroi_app.spreadsheet.survey.letters import as_utf8
from sroi_app.spreadsheet.survey.records import (
    Awkward,
    Records,
    TooMany,
    find_records,
    read_columns,
    written_anew,
)
from sroi_app.spreadsheet.survey.refusals import no_table, too_large
from sroi_app.spreadsheet.survey.table import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    Refused,
    SurveyTable,
    spread,
)
from sroi_app.text import _, plural

if TYPE_CHECKING:
    from numpy import ndarray
    from pandas import DataFrame

_HEAD = 40  # rows among which the headings are looked for


def read_text_file(data: bytes, name: str, choice: ReadChoice) -> SurveyTable:
    """Return the table in a text file; NotATable says why there is none."""
    letters = as_utf8(data, choice.encoding)
    delimiter = choice.delimiter or find_delimiter(letters.data)
    records = _records(letters.data, delimiter)
    headings = _headings(records, choice, skipped=says_delimiter(letters.data))
    _insist_small(records, headings)
    rows, body, refused = _body(records, headings)
    notes = (letters.note, *headings_notes(headings, rows.tolist()))
    take = partial(_take, body, delimiter, len(headings.titles), rows)
    return SurveyTable(
        name=name,
        headings=headings.titles,
        heading_rows=tuple(headings.first + number + 1 for number in range(headings.count)),
        first_row=int(rows[0]) if len(rows) else 0,
        rows=len(rows),
        refused=refused,
        notes=tuple(note for note in notes if note),
        encoding=letters.encoding,
        delimiter=delimiter,
        cells=take,
        samples=_samples(records, rows, len(headings.titles)),
    )


def headings_notes(headings: Headings, rows: Sequence[int]) -> tuple[str, ...]:
    """Return what to say about headings that were not plain to see."""
    notes = []
    if not headings.count:
        notes.append(_("No headings were found, so the columns are called by their letters."))
    if headings.count > 1:
        notes.append(
            plural(
                "The headings were put together from {count} row.",
                "The headings were put together from {count} rows.",
                headings.count,
            )
        )
    if headings.repeated:
        note = _("More than one column is called {names}: they were numbered.")
        named = ", ".join(f"“{title}”" for title in headings.repeated[:5])
        notes.append(note.format(names=named))
    if not rows:
        notes.append(_("There is no row of answers beneath the headings."))
    return tuple(notes)


def _records(data: bytes, delimiter: str) -> Records:
    try:
        try:
            return find_records(data, delimiter)
        except Awkward:
            return find_records(written_anew(data, delimiter), delimiter)
    except TooMany as error:
        raise too_large(_("This file has more cells than any survey.")) from error
    except csv.Error as error:
        raise no_table(
            _("A cell in this file never ends: a quotation mark was opened and not closed."),
            _("Save the file again from a spreadsheet, then try that one."),
        ) from error


def _headings(records: Records, choice: ReadChoice, *, skipped: bool) -> Headings:
    head = records.texts(range(min(_HEAD, len(records))))
    if skipped:
        head[0] = []
    first = choice.heading_row - 1 if choice.heading_row else None
    return find_headings(head, first=first, count=choice.heading_rows)


def _insist_small(records: Records, headings: Headings) -> None:
    rows, columns = len(records) - headings.body, len(headings.titles)
    if rows > MOST_ROWS:
        raise too_large(_("This file has more than {most:,} rows.").format(most=MOST_ROWS))
    if columns > MOST_COLUMNS:
        raise too_large(_("This file has more than {most} columns.").format(most=MOST_COLUMNS))
    if rows * columns > MOST_CELLS:
        raise too_large(_("This file has more than {most:,} cells.").format(most=MOST_CELLS))


def _body(records: Records, headings: Headings) -> tuple["ndarray", bytes, tuple[Refused, ...]]:
    """The rows of the file with answers, their bytes, and those that do not fit the headings."""
    import numpy as np

    width, first = len(headings.titles), headings.body
    counts = records.cells[first:]
    fits = counts == width
    odd = np.flatnonzero(~fits & (counts > 0)) + first
    mended, refused = _mended(odd.tolist(), records.texts(odd.tolist()), width, records.delimiter)
    kept = np.flatnonzero(fits) + first
    rows = np.sort(np.concatenate((kept, np.array(list(mended), dtype=kept.dtype))))
    edges = records.starts
    if len(rows) == len(counts) and not mended:
        body = records.data[int(edges[first]) :] if len(rows) else b""
    else:
        spans = zip(rows.tolist(), edges[rows].tolist(), edges[rows + 1].tolist(), strict=True)
        body = b"".join(mended.get(row) or records.data[start:end] for row, start, end in spans)
    return rows + 1, body, refused


def _mended(
    places: Sequence[int], texts: Sequence[list[str]], width: int, delimiter: str
) -> tuple[dict[int, bytes], tuple[Refused, ...]]:
    """Rows that only have blank cells too many, cut; and those whose cells may be out of place."""
    mended: dict[int, bytes] = {}
    refused = []
    for place, row in zip(places, texts, strict=True):
        if not any(text.strip() for text in row):
            continue
        if len(row) > width and not any(text.strip() for text in row[width:]):
            mended[place] = _line(row[:width], delimiter)
        else:
            refused.append(Refused(row=place + 1, why=_misfit(len(row), width)))
    return mended, tuple(refused)


def _line(cells: Sequence[str], delimiter: str) -> bytes:
    text = StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerow(cells)
    return text.getvalue().encode("utf-8")


def _misfit(cells: int, width: int) -> str:
    has = plural("has {count} cell", "has {count} cells", cells)
    headings = plural("there is {count} heading", "there are {count} headings", width)
    return _("{has} where {headings}, so its answers may be out of place").format(
        has=has, headings=headings
    )


def _take(
    body: bytes, delimiter: str, width: int, rows: "ndarray", places: Sequence[int]
) -> "DataFrame":
    from pandas import DataFrame

    if not body:
        return DataFrame(columns=list(places), dtype=object)
    frame = read_columns(body, delimiter, width, places)
    frame.index = rows
    return frame


def _samples(records: Records, rows: "ndarray", width: int) -> tuple[tuple[str, ...], ...]:
    picked = (rows[spread(len(rows))] - 1).tolist() if len(rows) else []
    return tuple(tuple(row[:width]) for row in records.texts(picked))
