"""Where a table stands on its sheet, and how a formula points at its cells."""

from dataclasses import dataclass
from functools import cached_property

from sroi_app.guide.value_map import Column
from sroi_app.spreadsheet.table import column_letters

ROW = "¤"
"""Stands for the number of the row in a formula that is written once for all of them."""


@dataclass(frozen=True, kw_only=True)
class BookColumn:
    """One column: `asked` where people answer in it, a `year` where its head is that number."""

    key: str
    head: str
    band: str
    letters: int
    look: str
    asked: Column | None = None
    year: int | None = None


@dataclass(frozen=True, kw_only=True)
class Grid:
    """A table: `heads` is the row of its headings, `rows` how many follow it; counted from 0."""

    sheet: str
    columns: tuple[BookColumn, ...]
    heads: int
    rows: int

    @cached_property
    def places(self) -> dict[str, int]:
        """The column of each key, counted from 0."""
        return {column.key: place for place, column in enumerate(self.columns)}

    @property
    def first(self) -> int:
        """The first row of the table, counted from 0."""
        return self.heads + 1

    @property
    def after(self) -> int:
        """The row that follows the table, counted from 0."""
        return self.first + max(self.rows, 1)

    @property
    def last_column(self) -> int:
        return len(self.columns) - 1

    def letters(self, key: str) -> str:
        return column_letters(self.places[key])

    def here(self, key: str) -> str:
        """Return the cell of a column in the row a formula stands in, such as “$L¤”."""
        return f"${self.letters(key)}{ROW}"

    def across(self, keys: tuple[str, ...]) -> str:
        """Return the cells of neighbouring columns in the row a formula stands in."""
        return (
            self.here(keys[0]) if len(keys) == 1 else f"{self.here(keys[0])}:{self.here(keys[-1])}"
        )

    def head(self, key: str, *, fixed: bool = False) -> str:
        """Return the cell with a column's heading; a `fixed` one stays when it is copied across."""
        return f"{'$' if fixed else ''}{self.letters(key)}${self.heads + 1}"

    def heads_across(self, keys: tuple[str, ...]) -> str:
        if len(keys) == 1:
            return self.head(keys[0], fixed=True)
        return f"{self.head(keys[0], fixed=True)}:{self.head(keys[-1], fixed=True)}"

    def down(self, key: str) -> str:
        """Return all cells of a column, for a formula on the same sheet."""
        return f"${self.letters(key)}${self.first + 1}:${self.letters(key)}${self.after}"

    def down_from_elsewhere(self, key: str) -> str:
        """Return all cells of a column, for a formula on another sheet."""
        return f"{quoted(self.sheet)}!{self.down(key)}"


def quoted(sheet: str) -> str:
    """Return the name of a sheet as formulas write it."""
    return "'" + sheet.replace("'", "''") + "'"
