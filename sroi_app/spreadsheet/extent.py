"""How far the cells of a sheet reach, and what its reader would not tell us.

A sheet may state that it is a million rows long, or hold one cell in its last corner; readers
that believe it never come back. It is walked through once before it is read.
"""

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from sroi_app.spreadsheet.table import (
    LONGEST_TEXT,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    Block,
    address,
)
from sroi_app.text import _

MOST_MERGED = 2_000
MOST_PLACES = 400_000  # from the first cell to the last, most of them empty
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_INSIDE = ("v", "t")  # the elements whose text is a cell's content


class TooLarge(Exception):
    """The sheet is larger than any such table; the words say in what way, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """The size of the part in use; `unworked` are formulas without a figure, `zeros` those
    whose figure is 0, `hidden` rows by their number."""

    rows: int
    columns: int
    formulas: int
    unworked: frozenset[str]
    zeros: frozenset[str]
    hidden: tuple[int, ...]
    merged: tuple[Block, ...]


def measure(xml: bytes) -> Extent:
    """Return the extent of a sheet; TooLarge names the cell that reaches too far, or the count.

    Raises ValueError or ExpatError where it is broken.
    """
    walk = _Walk()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    parser.CharacterDataHandler = walk.text
    parser.Parse(xml, True)
    return Extent(
        rows=walk.rows,
        columns=walk.columns,
        formulas=walk.formulas,
        unworked=frozenset(walk.unworked),
        zeros=frozenset(walk.zeros),
        hidden=tuple(walk.hidden),
        merged=tuple(walk.merged),
    )


def is_pending(workbook: bytes) -> bool:
    """Whether a workbook asks for its formulas to be worked out on opening.

    A program that writes formulas without working them out does; what it puts in their place,
    often a 0, is no figure. The reader takes a workbook that says nothing for one that asks.
    """
    asked: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(" ")[2] == "calcPr":
            asked.append(attributes.get("fullCalcOnLoad", "0"))

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    parser.Parse(workbook, True)
    return any(answer in ("1", "true") for answer in asked)


@dataclass(slots=True)
class _Walk:
    """What has been seen so far; the row and column being walked are counted from 1."""

    row: int = 0
    column: int = 0
    rows: int = 0
    columns: int = 0
    filled: int = 0
    formulas: int = 0
    unworked: set[str] = field(default_factory=set)
    zeros: set[str] = field(default_factory=set)
    hidden: list[int] = field(default_factory=list)
    merged: list[Block] = field(default_factory=list)
    inside: str = ""
    kind: str = ""
    content: str = ""
    length: int = 0
    tags: set[str] = field(default_factory=set)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = self.inside = name.rpartition(" ")[2]
        if tag == "row":
            self._start_row(attributes)
        elif tag == "c":
            self._start_cell(attributes)
        elif tag == "mergeCell":
            self._merge(attributes.get("ref", ""))
        else:
            self.tags.add(tag)

    def text(self, text: str) -> None:
        if self.inside in _INSIDE:
            self.length += len(text)
            self.content = (self.content + text)[:2]  # enough to know a 0

    def end(self, name: str) -> None:
        self.inside = ""
        if name.rpartition(" ")[2] == "c":
            self._end_cell()

    def _start_row(self, attributes: dict[str, str]) -> None:
        row = int(attributes.get("r", self.row + 1))
        _insist(row > self.row)
        self.row, self.column = row, 0
        if attributes.get("hidden") in ("1", "true") and len(self.hidden) < MOST_ROWS:
            self.hidden.append(self.row)

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self.tags, self.length, self.content = set(), 0, ""
        self.kind = attributes.get("t", "n")
        here = (self.row, self.column + 1)
        row, column = position(attributes["r"]) if "r" in attributes else here
        _insist(row == self.row and column > self.column)
        self.column = column

    def _end_cell(self) -> None:
        if "f" in self.tags:
            self._formula()
        elif not self.length:
            return  # a cell that only has a colour or a border
        self.filled += 1
        self.rows, self.columns = max(self.rows, self.row), max(self.columns, self.column)
        self._insist_small()

    def _insist_small(self) -> None:
        small = self.rows <= MOST_ROWS and self.columns <= MOST_COLUMNS
        if not small or self.rows * self.columns > MOST_PLACES:
            raise TooLarge(_reaches_too_far(address(self.row - 1, self.column - 1)))
        if self.filled > MOST_CELLS:
            raise TooLarge(_too_many(MOST_CELLS))
        if self.length > LONGEST_TEXT:
            raise TooLarge(_too_long(address(self.row - 1, self.column - 1)))

    def _formula(self) -> None:
        self.formulas += 1
        here = address(self.row - 1, self.column - 1)
        empty_text = self.kind == "str" and "v" in self.tags
        if not self.length and not empty_text:
            self.unworked.add(here)
        if self.content == "0":
            self.zeros.add(here)

    def _merge(self, reference: str) -> None:
        first, _colon, last = reference.partition(":")
        top, left = position(first)
        bottom, right = position(last or first)
        self.merged.append(Block(top - 1, left - 1, bottom - 1, right - 1))
        if len(self.merged) > MOST_MERGED:
            raise TooLarge(_too_many_merged())


def _reaches_too_far(cell: str) -> str:
    return _(
        "It reaches as far as cell {cell}, further than such a table can. Delete what stands far "
        "from the table, or copy the table alone into a new workbook."
    ).format(cell=cell)


def _too_many(most: int) -> str:
    return _(
        "It has more than {most:,} filled cells. Copy the table alone into a new workbook."
    ).format(most=most)


def _too_many_merged() -> str:
    return _(
        "It has more than {most:,} merged blocks of cells. Copy the table alone into a new "
        "workbook."
    ).format(most=MOST_MERGED)


def _too_long(cell: str) -> str:
    words = _("The text in {cell} is longer than a cell can hold. Delete it, then try again.")
    return words.format(cell=cell)


def _insist(holds: bool) -> None:
    """Refuse rows and cells out of order: a reader may pass over them without a word."""
    if not holds:
        raise ValueError


def position(reference: str) -> tuple[int, int]:
    """Return the row and column of a cell, counted from 1; ValueError where it is none."""
    found = _REFERENCE.fullmatch(reference.replace("$", ""))
    if not found:
        raise ValueError(reference)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column
