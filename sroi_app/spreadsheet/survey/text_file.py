"""A survey saved as text: its letters, its delimiter, its headings, and its rows in place."""

import csv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from io import StringIO
from typing import TYPE_CHECKING

from sroi_app.spreadsheet.refusals import NotATable
from sroi_app.spreadsheet.survey.choice import ReadChoice
from sroi_app.spreadsheet.survey.delimiter import find_delimiter, says_delimiter
from sroi_app.spreadsheet.survey.headings import HEAD, Headings, find_headings
from sroi_app.spreadsheet.survey.letters import as_utf8
from sroi_app.spreadsheet.survey.records import (
    Awkward,
    Records,
    TooMany,
    find_records,
    read_columns,
    written_anew,
)
from sroi_app.spreadsheet.survey.refusals import too_large
from sroi_app.spreadsheet.survey.table import (
    FIRST,
    FOOT,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    Refused,
    SurveyTable,
    spread,
    sums_up,
    totals,
)
from sroi_app.text import _, plural

if TYPE_CHECKING:
    from numpy import ndarray
    from pandas import DataFrame


def read_text_file(data: bytes, name: str, choice: ReadChoice) -> SurveyTable:
    """Return the table in a text file; NotATable says why there is none."""
    with _as_refusal():
        return _read(data, name, choice)


def _read(data: bytes, name: str, choice: ReadChoice) -> SurveyTable:
    letters = as_utf8(data, choice.encoding)
    delimiter = choice.delimiter or find_delimiter(letters.data)
    records = _records(letters.data, delimiter)
    _insist_small(records)
    headings = _headings(records, choice, skipped=says_delimiter(letters.data))
    rows, body, refused = _body(records, headings)
    take = partial(_take, body, delimiter, len(headings.titles), rows)
    return SurveyTable(
        name=name,
        headings=headings.titles,
        heading_rows=headings.file_rows,
        first_row=int(rows[0]) if len(rows) else 0,
        rows=len(rows),
        refused=refused,
        notes=tuple(note for note in (letters.note, *headings.notes()) if note),
        encoding=letters.encoding,
        delimiter=delimiter,
        cells=take,
        samples=_samples(records, rows, len(headings.titles)),
    )


def _records(data: bytes, delimiter: str) -> Records:
    try:
        return find_records(data, delimiter)
    except Awkward:
        return find_records(written_anew(data, delimiter), delimiter)


@contextmanager
def _as_refusal() -> Iterator[None]:
    """Turn what keeps a text from being read as a table into a refusal."""
    try:
        yield
    except TooMany as error:
        raise too_large(_("This file has more cells than any survey.")) from error
    except csv.Error as error:
        raise NotATable(
            _("A cell in this file is too long, or a quotation mark is not closed."),
            _("Save the file again from a spreadsheet, then try that one."),
        ) from error


def _headings(records: Records, choice: ReadChoice, *, skipped: bool) -> Headings:
    head = records.texts(range(min(HEAD + (choice.heading_row or 0), len(records))))
    if skipped:
        head[0] = []
    first = choice.heading_row - 1 if choice.heading_row else None
    return find_headings(head, first=first, count=choice.heading_rows)


def _insist_small(records: Records) -> None:
    if len(records) > MOST_ROWS + HEAD:
        raise too_large(_("This file has more than {most:,} rows.").format(most=MOST_ROWS))
    if int(records.cells[:HEAD].max(initial=0)) > MOST_COLUMNS:
        raise too_large(_("This file has more than {most} columns.").format(most=MOST_COLUMNS))
    if int(records.cells.sum()) > MOST_CELLS:
        raise too_large(_("This file has more than {most:,} cells.").format(most=MOST_CELLS))


def _body(records: Records, headings: Headings) -> tuple["ndarray", bytes, tuple[Refused, ...]]:
    """The rows of the file with answers, their bytes, and those that are no answers."""
    import numpy as np

    width, first = len(headings.titles), headings.body
    counts = records.cells[first:]
    fits = counts == width
    odd = (np.flatnonzero(~fits & (counts > 0)) + first).tolist()
    mended, refused = _mended(odd, records.texts(odd), width, records.delimiter)
    kept = np.flatnonzero(fits) + first
    rows = np.sort(np.concatenate((kept, np.array(list(mended), dtype=kept.dtype))))
    rows, summed = _without_totals(records, rows)
    edges = records.starts
    if len(rows) == len(counts) and not mended:
        body = records.data[int(edges[first]) :] if len(rows) else b""
    else:
        spans = zip(rows.tolist(), edges[rows].tolist(), edges[rows + 1].tolist(), strict=True)
        body = b"".join(mended.get(row) or records.data[start:end] for row, start, end in spans)
    return rows + 1, body, (*refused, *summed)


def _without_totals(records: Records, rows: "ndarray") -> tuple["ndarray", list[Refused]]:
    """The rows without those at their foot that sum them up."""
    import numpy as np

    looked_at = [*rows[: -FOOT or None][:FIRST].tolist(), *rows[-FOOT:].tolist()]
    places = totals(records.texts(looked_at))
    summed = [row for place in places if (row := looked_at[place]) in rows[-FOOT:]]
    return rows[~np.isin(rows, summed)], [sums_up(row + 1) for row in summed]


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
    csv.writer(text, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_ALL).writerow(
        cells
    )
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
