"""The rows of a text file as stretches of its bytes, found before any of it is read.

A survey has forty columns of which a person needs four. So the file is walked over once for where
its rows begin and whether each has as many cells as there are headings; only the columns that are
asked for are ever turned into text.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import ndarray
    from pandas import DataFrame

_QUOTE, _RETURN, _FEED = b'"\r\n'
_LINE = b"\n"
_END = b"\x1e\x1e\x1e"  # a row that no survey has
_MOST = 4_000_000  # delimiters, line ends or quotation marks, those inside cells too


class Awkward(Exception):
    """Rows that cannot be told apart by their bytes: they are to be written out anew first."""


class TooMany(Exception):
    """More cells or rows than any survey has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """A text file by row: UTF-8, its delimiter, where each row begins and how many cells it has.

    `starts` has one more than there are rows: the end. Blank rows have no cells.
    """

    data: bytes
    delimiter: str
    starts: "ndarray"
    cells: "ndarray"

    def __len__(self) -> int:
        return len(self.cells)

    def texts(self, rows: Sequence[int]) -> list[list[str]]:
        """Return the cells of some rows."""
        import numpy as np

        places = np.array(rows, np.int64)
        edges = zip(self.starts[places].tolist(), self.starts[places + 1].tolist(), strict=True)
        picked = b"".join(self.data[start:end] for start, end in edges)
        return list(_reader(picked, self.delimiter))


def find_records(data: bytes, delimiter: str) -> Records:
    """Return the rows of a text; Awkward where marks of quotation stand inside cells, or lines
    end in an unusual way."""
    import numpy as np

    data = _ended(data)
    letters = np.frombuffer(data, np.uint8)
    ends, marks, quotes = (_places(letters, sign) for sign in (_FEED, ord(delimiter), _QUOTE))
    _insist_plain(letters, marks, quotes)
    ends = _outside(ends, quotes)
    starts = np.concatenate(([0], ends + 1))
    counts = _between(starts, marks) - _quoted(starts, marks, quotes)
    lengths = np.diff(starts) - 1 - counts
    lengths = lengths - (letters[np.maximum(ends - 1, 0)] == _RETURN)
    return Records(
        data=data, delimiter=delimiter, starts=starts, cells=np.where(lengths > 0, counts + 1, 0)
    )


def written_anew(data: bytes, delimiter: str) -> bytes:
    """Return an awkward text with each cell quoted as it should be; csv.Error where it breaks."""
    written = BytesIO()
    text = TextIOWrapper(written, encoding="utf-8", newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_ALL)
    for row in _reader(_ended(data) + _END, delimiter):
        if row == [_END.decode()]:
            text.flush()
            return written.getvalue()
        writer.writerow(row)
    raise csv.Error("a quotation mark is not closed")  # its cell took in all the rest


def read_columns(body: bytes, delimiter: str, width: int, places: Sequence[int]) -> "DataFrame":
    """Return some columns of rows that all have `width` cells, as text and nothing else."""
    from pandas import read_csv

    return read_csv(
        BytesIO(body),
        sep=delimiter,
        header=None,
        names=list(range(width)),
        usecols=sorted(set(places)),
        dtype=object,
        index_col=False,
        keep_default_na=False,
        na_filter=False,
        skip_blank_lines=False,
        engine="c",
        encoding="utf-8",
        low_memory=False,
    )[list(places)]


def _reader(data: bytes, delimiter: str) -> Iterator[list[str]]:
    text = TextIOWrapper(BytesIO(data), encoding="utf-8", newline="")
    return csv.reader(text, delimiter=delimiter)


def _ended(rows: bytes) -> bytes:
    return rows if rows.endswith(_LINE) else rows + _LINE


def _places(letters: "ndarray", sign: int) -> "ndarray":
    """Where a sign stands; TooMany before that list itself fills the memory."""
    import numpy as np

    here = letters == sign
    count = np.count_nonzero(here)
    if count > _MOST:
        raise TooMany
    return np.flatnonzero(here) if count else np.zeros(0, np.int64)


def _insist_plain(letters: "ndarray", marks: "ndarray", quotes: "ndarray") -> None:
    """Refuse to tell rows apart where a quotation mark does not open or close a whole cell, or a
    line ends with a carriage return alone."""
    import numpy as np

    if len(quotes) % 2:
        raise Awkward
    delimiter = letters[marks[0]] if len(marks) else _FEED
    before = letters[np.maximum(quotes[::2] - 1, 0)]
    after = letters[quotes[1::2] + 1]
    opens = np.isin(before, [delimiter, _FEED, _QUOTE]) | (quotes[::2] == 0)
    closes = np.isin(after, [delimiter, _FEED, _RETURN, _QUOTE])
    returns = _outside(_places(letters, _RETURN), quotes)
    if not (opens.all() and closes.all() and (letters[returns + 1] == _FEED).all()):
        raise Awkward


def _outside(places: "ndarray", quotes: "ndarray") -> "ndarray":
    """Those places that do not stand between an opening and a closing quotation mark."""
    if not len(quotes):
        return places
    import numpy as np

    first = np.searchsorted(places, quotes[::2])
    last = np.searchsorted(places, quotes[1::2])
    if (first == last).all():
        return places
    opened = np.bincount(first, minlength=len(places) + 1)
    closed = np.bincount(last, minlength=len(places) + 1)
    outside: ndarray = places[np.cumsum(opened - closed)[:-1] == 0]
    return outside


def _between(starts: "ndarray", marks: "ndarray") -> "ndarray":
    import numpy as np

    return np.diff(np.searchsorted(marks, starts))


def _quoted(starts: "ndarray", marks: "ndarray", quotes: "ndarray") -> "ndarray":
    """How many delimiters each row has inside its quotation marks."""
    import numpy as np

    rows = len(starts) - 1
    held = np.searchsorted(marks, quotes[1::2]) - np.searchsorted(marks, quotes[::2])
    where = np.searchsorted(starts, quotes[::2], side="right") - 1
    return np.bincount(where, weights=held, minlength=rows).astype(np.int64)[:rows]
