"""The headings of a list of values: which column holds what."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from sroi_app.library.price_years import canonical
from sroi_app.spreadsheet.list_columns import (
    NECESSARY,
    POUNDS,
    SYNONYMS,
    ListColumn,
    column_name,
)
from sroi_app.spreadsheet.matching import (
    all_that_fit,
    is_foreign,
    is_money,
    plain_heading,
    plain_words,
    unnoised,
    without_signs,
)
from sroi_app.spreadsheet.problem import listed
from sroi_app.spreadsheet.table import Cell, Table
from sroi_app.text import _

SEARCHED = 10  # rows from the top in which the headings may stand
_PRICE_YEAR = re.compile(r"\b(?:19|20)\d\d(?:\s*[-/–]\s*(?:(?:19|20)?\d\d))?\b(?:\s*prices)?")
_BREAK = re.compile(r"[\n:?()\[\],]|\s[-–—]\s")


@dataclass(frozen=True, slots=True)
class ListHeading:
    """A heading over the column of that index; `year` is the price year it names, if any."""

    cell: Cell
    index: int
    column: ListColumn
    rank: int  # 0 for the name we think of first
    year: str
    foreign: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ListHeadings:
    """The headings by what they head; rows begin at `body`, counted from 0."""

    known: Mapping[ListColumn, ListHeading]
    body: int
    notes: tuple[str, ...]

    @property
    def year(self) -> str:
        """The price year that stands in the heading of the value."""
        return self.known[ListColumn.VALUE].year

    @property
    def foreign(self) -> ListHeading | None:
        """A heading over pounds that speaks of thousands, or of another currency."""
        return next((h for c, h in self.known.items() if c in POUNDS and h.foreign), None)


def find_list_headings(table: Table) -> ListHeadings | None:
    """Return the headings of a list of values, None where no row near the top looks like them."""
    for row in range(min(SEARCHED, len(table.rows))):
        found = list(_headings(table.rows[row]))
        if set(NECESSARY) <= {heading.column for heading in found}:
            known = _first_of_each(found)
            notes = tuple(_notes(table.rows[row], found, known))
            return ListHeadings(known=known, body=row + 1, notes=notes)
    return None


def _headings(cells: tuple[Cell, ...]) -> Iterator[ListHeading]:
    for index, cell in enumerate(cells):
        plain = plain_heading(cell.text)
        column, rank = _meaning(plain)
        if column is not None:
            yield ListHeading(cell, index, column, rank, _year(plain), is_foreign(plain))


def _meaning(plain: str) -> tuple[ListColumn | None, int]:
    """What a heading means as a whole, or else by the first of its parts that means anything."""
    bare = without_signs(_PRICE_YEAR.sub(" ", plain))
    for part in (bare, *_BREAK.split(bare)):
        words = unnoised(plain_words(part))
        fits = all_that_fit(words, _synonyms())
        if len(fits) == 1:
            return _with_money(fits[0], plain), _rank(words, fits[0])
    return (ListColumn.VALUE, 99) if is_money(plain) and not plain_words(bare) else (None, 0)


def _with_money(column: ListColumn, plain: str) -> ListColumn:
    """“Proxy £” is its value, not its name."""
    return ListColumn.VALUE if column is ListColumn.NAME and is_money(plain) else column


def _rank(words: str, column: ListColumn) -> int:
    names = [unnoised(name) for name in SYNONYMS[column]]
    return names.index(words) if words in names else len(names)


@cache
def _synonyms() -> dict[str, ListColumn]:
    return {unnoised(name): column for column, names in SYNONYMS.items() for name in names}


def _year(plain: str) -> str:
    found = _PRICE_YEAR.search(plain)
    return (canonical(found[0].removesuffix("prices").strip()) or "") if found else ""


def _first_of_each(found: list[ListHeading]) -> dict[ListColumn, ListHeading]:
    known: dict[ListColumn, ListHeading] = {}
    for heading in sorted(found, key=lambda heading: heading.rank):
        known.setdefault(heading.column, heading)
    return known


def _notes(
    cells: tuple[Cell, ...], found: list[ListHeading], known: Mapping[ListColumn, ListHeading]
) -> Iterator[str]:
    for heading in found:
        taken = known[heading.column]
        if taken is not heading:
            note = _("“{taken}” was taken for {column}, so “{heading}” ({where}) was left out.")
            yield note.format(
                taken=taken.cell.text,
                column=column_name(heading.column),
                heading=heading.cell.text,
                where=heading.cell.address,
            )
    heads = {heading.index for heading in found}
    rest = [cell for index, cell in enumerate(cells) if cell.text and index not in heads]
    if rest:
        named = [f"“{' '.join(cell.text.split())[:40]}” ({cell.address})" for cell in rest]
        note = _("Columns under headings that were not recognised were left out: {columns}.")
        yield note.format(columns=listed(named))
