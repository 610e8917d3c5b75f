"""A table as it was read: cells with their addresses, before anybody asks what they mean."""

from bisect import bisect_right
from dataclasses import dataclass, field
from decimal import Decimal

from sroi_app.text import _

MOST_ROWS = 20_000
MOST_COLUMNS = 300
MOST_CELLS = 100_000
LONGEST_TEXT = 32_767  # the most a spreadsheet's cell can hold, by `length`
ERRORS = frozenset(
    ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"]
)
"""What a spreadsheet writes in a cell whose formula went wrong."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. `number` where the file holds a number, `percent` where it is shown as one of
    a hundred; `fault` says why the cell cannot be used."""

    address: str
    text: str = ""
    number: Decimal | None = None
    percent: bool = False
    fault: str = ""

    @property
    def blank(self) -> bool:
        return not self.text and not self.fault


@dataclass(frozen=True, slots=True)
class Block:
    """Cells merged into one; rows and columns are counted from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One sheet, or one way to read a text file. Rows and columns are counted from 0.

    `fault` says why not all of it could be read; `ragged` that each row has its own length, so
    that a row longer than its headings is a sign of trouble.
    """

    name: str = ""
    rows: tuple[tuple[Cell, ...], ...] = ()
    merged: tuple[Block, ...] = ()
    notes: tuple[str, ...] = ()
    fault: str = ""
    ragged: bool = False
    # Of `merged` those in a column, by their first row: found when they are first asked for.
    _blocks: dict[int, tuple[Block, ...]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell, a blank one where the row is shorter than that."""
        cells = self.rows[row]
        return cells[column] if column < len(cells) else Cell(address(row, column))

    def shown(self, row: int, column: int) -> Cell:
        """Return what a person sees in a cell: of merged cells, the content of the first."""
        blocks = self._blocks_in(column)
        before = bisect_right(blocks, row, key=lambda block: block.top)
        block = blocks[before - 1] if before else None
        if block and block.bottom >= row and block.top < len(self.rows):
            return self.cell(block.top, block.left)
        return self.cell(row, column)

    def _blocks_in(self, column: int) -> tuple[Block, ...]:
        if column not in self._blocks:
            found = (block for block in self.merged if block.left <= column <= block.right)
            self._blocks[column] = tuple(sorted(found, key=lambda block: block.top))
        return self._blocks[column]


def length(text: str) -> int:
    """Return how long a text is as spreadsheets count: most pictures are two signs.

    >>> length("ŵ"), length("😀")
    (1, 2)
    """
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2


def beginning(text: str, most: int) -> str:
    """Return what a cell of `most` signs holds of a text, and no half picture."""
    return text.encode("utf-16-le", errors="surrogatepass")[: 2 * most].decode(
        "utf-16-le", "ignore"
    )


def text_cell(where: str, text: str) -> Cell:
    """Return a cell that holds text, or says what is the matter with it."""
    text = text.strip()
    if text.upper() in ERRORS:
        return Cell(where, fault=_("This cell shows the error {error}.").format(error=text))
    if len(text) > LONGEST_TEXT:
        return Cell(where, fault=_("The text in this cell is too long."))
    return Cell(where, text)


def address(row: int, column: int) -> str:
    """Return a cell's address as spreadsheets write it.

    >>> address(13, 3), address(0, 26)
    ('D14', 'AA1')
    """
    return f"{column_letters(column)}{row + 1}"


def column_letters(column: int) -> str:
    """Return the letters of a column counted from 0."""
    letters = ""
    number = column + 1
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters
