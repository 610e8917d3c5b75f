"""One sheet of a workbook, walked through once: what its cells show, as text."""

import re
from bisect import bisect_left, bisect_right
from decimal import Decimal
from functools import cache
from math import isfinite

from sroi_app.spreadsheet.extent import position
from sroi_app.spreadsheet.survey.book import YES, Book, as_day
from sroi_app.spreadsheet.survey.parts import Attributes
from sroi_app.spreadsheet.survey.table import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from sroi_app.spreadsheet.table import LONGEST_TEXT, Block, address

_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384  # of any sheet
_TITLES = 10  # rows above the answers
_MOST_MERGED = 200_000  # cells of merged blocks
_KEPT = 50_000  # different texts held once for all cells that show them
_AS_TYPED = re.compile(r"(?=.{1,16}$)-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")  # 15 digits at the most
_DIGITS = "0123456789"


class TooFar(Exception):
    """The sheet reaches further than any survey; the text names the cell that does."""


class TooLong(Exception):
    """A cell holds a longer text than a cell can; the text names it."""


class SheetRows:
    """Hears a sheet; `rows` are those that hold anything, by their number counted from 1.

    `allowed` is how many cells may be filled.
    """

    def __init__(self, book: Book, allowed: int = MOST_CELLS) -> None:
        self.book = book
        self.rows: dict[int, list[str]] = {}
        self.filled = self.formulas = self.unworked = self.errors = 0
        self.hidden_rows: list[int] = []
        self.hidden_columns = 0
        self.merged: list[Block] = []
        self._allowed = allowed
        self._row = self._column = 0
        self._cells: list[str] = []
        self._texts: dict[str, str] = {}
        self._kind = self._style = ""
        self._formula = self._valued = self._reading = self._aside = False
        self._pieces: list[str] = []
        self._length = 0
        self.starts = {
            "row": self._start_row,
            "c": self._start_cell,
            "v": self._read,
            "t": self._read,
            "f": self._hear_formula,
            "rPh": self._turn_aside,
            "mergeCell": self._merge,
            "col": self._hide,
        }
        self.ends = {
            "row": self._end_row,
            "c": self._end_cell,
            "v": self._stop,
            "t": self._stop,
            "rPh": self._turn_back,
        }

    def text(self, text: str) -> None:
        """Take a piece of what a cell holds."""
        if self._reading:
            self._length += len(text)
            if self._length > LONGEST_TEXT:
                raise TooLong(self._here())
            self._pieces.append(text)

    def fill_merged(self) -> int:
        """Let the first cell of each merged block speak for the others; return how many it did."""
        numbers = sorted(self.rows)
        width = max(map(len, self.rows.values()), default=0)
        filled = looked_at = 0
        for block in self.merged:
            if not (told := self._told(block)):
                continue
            inside = slice(
                bisect_left(numbers, block.top + 1), bisect_right(numbers, block.bottom + 1)
            )
            columns = range(block.left, min(block.right + 1, width))
            looked_at += len(numbers[inside]) * len(columns)
            if looked_at > _MOST_MERGED:
                raise TooFar(address(block.bottom, block.right))
            filled += sum(self._fill(row, columns, told) for row in numbers[inside])
        return filled

    def _told(self, block: Block) -> str:
        cells = self.rows.get(block.top + 1, [])
        return cells[block.left] if block.left < len(cells) else ""

    def _fill(self, row: int, columns: range, told: str) -> int:
        cells = self.rows[row]
        cells.extend([""] * (columns.stop - len(cells)))
        blank = [column for column in columns if not cells[column]]
        for column in blank:
            cells[column] = told
        return len(blank)

    def _here(self) -> str:
        return address(self._row - 1, self._column - 1)

    def _start_row(self, attributes: Attributes) -> None:
        row = int(attributes.get("r", self._row + 1))
        if not self._row < row <= _LAST_ROW:
            raise ValueError(row)  # a reader may pass over rows out of order without a word
        self._row, self._column, self._cells = row, 0, []
        if attributes.get("hidden") in YES and len(self.hidden_rows) < MOST_ROWS:
            self.hidden_rows.append(row)

    def _end_row(self) -> None:
        if self._cells:
            self.rows[self._row] = self._cells

    def _start_cell(self, attributes: Attributes) -> None:
        where = attributes.get("r")
        column = self._place(where) if where else self._column + 1
        if not self._column < column <= _LAST_COLUMN:
            raise ValueError(where)
        self._column = column
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._formula = self._valued = False
        self._pieces, self._length = [], 0

    def _place(self, where: str) -> int:
        letters = where.rstrip(_DIGITS)
        if where[len(letters) :] != str(self._row):
            raise ValueError(where)
        return _column_number(letters)

    def _read(self, _attributes: Attributes) -> None:
        self._reading = not self._aside
        self._valued = True

    def _stop(self) -> None:
        self._reading = False

    def _turn_aside(self, _attributes: Attributes) -> None:
        self._aside = True

    def _turn_back(self) -> None:
        self._aside = False

    def _hear_formula(self, _attributes: Attributes) -> None:
        self._formula = True

    def _end_cell(self) -> None:
        raw = self._pieces[0] if len(self._pieces) == 1 else "".join(self._pieces)
        shown = self._formula_shows(raw) if self._formula else self._shows(raw)
        if not shown:
            return  # a cell that only has a colour or a border
        self.filled += 1
        if (
            self._row > MOST_ROWS + _TITLES
            or self._column > MOST_COLUMNS
            or self.filled > self._allowed
        ):
            raise TooFar(self._here())
        cells = self._cells
        if len(cells) < self._column - 1:
            cells.extend([""] * (self._column - 1 - len(cells)))
        cells.append(self._once(shown))

    def _once(self, text: str) -> str:
        if len(self._texts) < _KEPT:
            return self._texts.setdefault(text, text)
        return self._texts.get(text, text)

    def _formula_shows(self, raw: str) -> str:
        """What a formula showed when it was last saved; where it never was, that it is one."""
        self.formulas += 1
        empty_text = self._kind == "str" and self._valued
        if (not raw and not empty_text) or (self.book.pending and raw == "0"):
            self.unworked += 1
            return "="
        return self._shows(raw)

    def _shows(self, raw: str) -> str:
        kind = self._kind
        if not raw:
            return ""
        if kind == "n":
            plain = not self._style and _AS_TYPED.fullmatch(raw)
            return raw if plain else self._number(raw)
        if kind == "s":
            return self.book.texts[int(raw)]
        if kind == "b":
            return "TRUE" if raw == "1" else "FALSE"
        self.errors += kind == "e"
        return raw

    def _number(self, raw: str) -> str:
        number = float(raw)
        if not isfinite(number):
            raise ValueError(raw)
        style = int(self._style or 0)
        if style in self.book.dates and (day := as_day(number, from_1904=self.book.from_1904)):
            return day
        if style in self.book.percents:
            return f"{(Decimal(f'{number:.15g}') * 100).normalize():f}%"
        if _AS_TYPED.fullmatch(raw):
            return raw
        # A spreadsheet keeps 15 digits; what a float adds beyond them was never typed.
        return f"{Decimal(f'{number:.15g}') + 0:f}"

    def _merge(self, attributes: Attributes) -> None:
        first, _colon, last = attributes.get("ref", "").partition(":")
        top, left = position(first)
        bottom, right = position(last or first)
        self.merged.append(Block(top - 1, left - 1, bottom - 1, right - 1))

    def _hide(self, attributes: Attributes) -> None:
        if attributes.get("hidden") in YES:
            first, last = int(attributes.get("min", 1)), int(attributes.get("max", 1))
            self.hidden_columns += max(0, min(last, MOST_COLUMNS) - first + 1)


@cache
def _column_number(letters: str) -> int:
    return position(f"{letters}1")[1]
