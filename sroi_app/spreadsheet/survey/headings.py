"""Where the headings of a survey stand, and what they say."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sroi_app.spreadsheet.table import column_letters
from sroi_app.text import _, plural

HEAD = 25  # rows among which the headings are looked for
MOST_HEADING_ROWS = 3
_NUMBER = re.compile(r"[-+−]?\d+(?:[.,]\d+)?\s*%?|\d{4}-\d\d-\d\d.*|\d{1,2}/\d{1,2}/\d{2,4}.*")
_FIGURE = re.compile(r"\d+")
_LETTER = re.compile(r"[^\W\d_]+")
_OF_THE_MAKER = '{"ImportId"'  # what one maker of surveys writes beneath its headings
_ENOUGH = 8  # rows that show which answers come again

Texts = Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Headings:
    """The place of the first heading row, how many there are, and a different title for each
    column. Places are counted from 0."""

    first: int
    count: int
    titles: tuple[str, ...]
    repeated: tuple[str, ...] = ()  # titles that stood there more than once

    @property
    def body(self) -> int:
        """The place of the first row below the headings."""
        return self.first + self.count

    @property
    def file_rows(self) -> tuple[int, ...]:
        """The heading rows as people count them, from 1."""
        return tuple(range(self.first + 1, self.body + 1))

    def notes(self) -> Iterator[str]:
        """Yield what to say about headings that were not plain to see."""
        if not self.count:
            yield _("No headings were found, so the columns are called by their letters.")
        if self.count > 1:
            yield plural(
                "The headings were put together from {count} row.",
                "The headings were put together from {count} rows.",
                self.count,
            )
        if self.repeated:
            named = ", ".join(f"“{title}”" for title in self.repeated[:5])
            note = _("More than one column is called {names}: they were numbered.")
            yield note.format(names=named)


def find_headings(
    rows: Sequence[Texts], *, first: int | None = None, count: int | None = None
) -> Headings:
    """Return the headings of a table from its first rows; what is given is not looked for."""
    start = _first_row(rows) if first is None else first
    counted = _how_many(rows, start) if count is None else count
    lines = [list(row) for row in rows[start : start + counted]]
    width = max((_used(row) for row in rows[start:]), default=0)
    if counted:  # a column without a heading is one only where the heading row has a cell for it
        cells = max(map(len, lines), default=0)
        width = max(*map(_used, lines), min(width, cells), 0)
    joined = [_title(lines, place) for place in range(width)]
    times = Counter(title.casefold() for title in joined)
    repeated = tuple(dict.fromkeys(title for title in joined if times[title.casefold()] > 1))
    return Headings(
        first=start, count=counted, titles=tuple(_all_different(joined)), repeated=repeated
    )


def _first_row(rows: Sequence[Texts]) -> int:
    """The first row with more than the title of the table in it."""
    wide = max((_filled(row) for row in rows), default=0)
    for place, row in enumerate(rows):
        if wide and _filled(row) >= min(2, wide) and _filled(row) * 2 >= wide:
            return place
        if _stands_over(row) and _is_heading(rows, place + 1):
            return place
    return 0


def _stands_over(row: Texts) -> bool:
    """Whether a row may be a group's name over some of the headings, not a title of the table."""
    return _filled(row) > 1 or (_filled(row) == 1 and not row[0].strip())


def _is_heading(rows: Sequence[Texts], place: int) -> bool:
    return place < len(rows) and _is_unlike(rows[place], rows[place + 1 :])


def _how_many(rows: Sequence[Texts], start: int) -> int:
    if start < len(rows) and _is_answers(rows[start], rows[start + 1 :]):
        return 0
    count = 1
    while count < MOST_HEADING_ROWS and _is_heading(rows, start + count):
        count += 1
    return count


def _is_answers(row: Texts, below: Sequence[Texts]) -> bool:
    """Whether what should be headings is already somebody's answers."""
    numbers = [place for place, text in enumerate(row) if _NUMBER.fullmatch(text.strip())]
    like = [place for place in numbers if any(map(_is_number, _column(below, place)))]
    return bool(like) and len(like) * 2 >= _filled(row)


def _is_unlike(row: Texts, below: Sequence[Texts]) -> bool:
    """Whether a row holds words where the rows below hold numbers, or answers that come again.

    A single such cell may be somebody's slip; and a row with a code or a day in its place is a
    person's, whatever else stands in it.
    """
    places = range(len(row))
    if any(_is_somebodys(row[place].strip(), below, place) for place in places):
        return False
    votes = [vote for place in places if (vote := _vote(row, below, place)) is not None]
    return sum(votes) > 1 and sum(votes) * 4 >= len(votes) * 3


def _is_somebodys(text: str, below: Sequence[Texts], place: int) -> bool:
    """Whether a cell is built like those below it, of letters and figures in the same places."""
    if not _FIGURE.search(text) or _is_number(text):
        return False
    column = _column(below, place)
    alike = sum(1 for other in column if _built(other) == _built(text))
    return alike * 2 > len(column)


def _built(text: str) -> str:
    return _LETTER.sub("a", _FIGURE.sub("9", text))


def _vote(row: Texts, below: Sequence[Texts], place: int) -> bool | None:
    """Whether a cell is unlike those below it; None where nothing can be told."""
    text, column = row[place].strip(), _column(below, place)
    if text.startswith(_OF_THE_MAKER):
        return True
    if text in column:
        return False
    if not text or len(column) < 3:
        return None
    numbers = sum(map(_is_number, column))
    if numbers * 5 >= len(column) * 4:
        return not _is_number(text)
    return True if len(column) >= _ENOUGH and len(set(column)) * 4 <= len(column) else None


def _column(rows: Sequence[Texts], place: int) -> list[str]:
    found = (row[place].strip() for row in rows if place < len(row))
    return [text for text in found if text]


def _is_number(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text))


def _title(lines: Sequence[list[str]], place: int) -> str:
    """What stands above a column; of several rows, the upper ones speak to the right too."""
    parts = [
        _above(line, place) if row < len(lines) - 1 else _cell(line, place)
        for row, line in enumerate(lines)
    ]
    told = [part for part in dict.fromkeys(parts) if part and not part.startswith(_OF_THE_MAKER)]
    return " · ".join(told) or _("Column {letters}").format(letters=column_letters(place))


def _above(line: list[str], place: int) -> str:
    return next((text for at in range(place, -1, -1) if (text := _cell(line, at))), "")


def _cell(line: Texts, place: int) -> str:
    """What can be read of a cell, in one line."""
    text = " ".join(line[place].split()) if place < len(line) else ""
    return text if text.isprintable() else "".join(filter(str.isprintable, text))


def _all_different(titles: Sequence[str]) -> list[str]:
    taken: set[str] = set()
    return [_numbered(title, taken) for title in titles]


def _numbered(title: str, taken: set[str]) -> str:
    """A title nothing else has, with a number where it is not the first of its name."""
    name, number = title, 1
    while name.casefold() in taken:
        number += 1
        name = f"{title} ({number})"
    taken.add(name.casefold())
    return name


def _filled(row: Texts) -> int:
    return sum(1 for text in row if text.strip())


def _used(row: Texts) -> int:
    """How many cells a row has, without blank ones at its end."""
    return next((place for place in range(len(row), 0, -1) if row[place - 1].strip()), 0)
