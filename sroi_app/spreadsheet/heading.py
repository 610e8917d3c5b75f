"""A heading of a table, and all of them together."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sroi_app.spreadsheet.columns import RESULTS, Bound, Column
from sroi_app.spreadsheet.problem import Problem
from sroi_app.spreadsheet.table import Cell, Table
from sroi_app.spreadsheet.wording import Meaning


@dataclass(frozen=True, slots=True)
class Taken:
    """What a person says a column holds: the figure itself, or one end of it; None leaves it out.

    `year` is the delivery year of a quantity or an input, where the table has one column for each.
    `percent` says whether bare numbers of a share are percentages; None leaves it to the heading.
    """

    column: Column | None = None
    bound: Bound = Bound.VALUE
    year: int | None = None
    percent: bool | None = None


NOTHING_CHOSEN: Mapping[int, Taken] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and the column of the table, counted from 0, that it stands over.

    `by_hand` is where a person said what it means, `by_unit` where also how its numbers are meant.
    """

    cell: Cell
    index: int
    meaning: Meaning
    by_hand: bool = False
    by_unit: bool = False

    @property
    def column(self) -> Column | None:
        """What it heads, where that is clear."""
        columns = self.meaning.columns
        return columns[0] if len(columns) == 1 else None

    @property
    def key(self) -> tuple[Column | None, int | None, Bound]:
        """What no two headings may share."""
        return self.column, self.meaning.year, self.meaning.bound

    @property
    def taken(self) -> Taken:
        """What the column is taken for."""
        percent = self.meaning.percent if self.by_unit else None
        return Taken(self.column, self.meaning.bound, self.meaning.year, percent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Headings:
    """The headings of a table, known and all; its rows begin at `body`, counted from 0.

    `gaps` are columns that a value map has and this one lacks, where that is no problem.
    """

    known: tuple[Heading, ...]
    all: tuple[Heading, ...] = ()
    first: int = 0  # row of the headings
    body: int
    years: int  # delivery years: the number of columns for the quantity
    problems: tuple[Problem, ...]
    notes: tuple[str, ...]
    gaps: tuple[Column, ...] = ()

    @property
    def works_out(self) -> bool:
        """Whether the table works the impact out itself, as the form of Social Value International
        does: there a group is named once, above all the rows that are its own."""
        return any(heading.column in RESULTS for heading in self.known)

    def group_cell(self, table: Table, row: int) -> Cell | None:
        """Return the cell that names the group of a row, which may stand above it."""
        heading = self.find(Column.STAKEHOLDER)
        if heading is None:
            return None
        own = table.shown(row, heading.index)
        above = (table.shown(at, heading.index) for at in range(row - 1, self.body - 1, -1))
        if own.blank and self.works_out:
            return next((cell for cell in above if not cell.blank), own)
        return own

    def outcome_cell(self, table: Table, row: int) -> Cell:
        """Return the cell that names the outcome of a row: merged ones speak for all their rows."""
        heading = self.find(Column.OUTCOME)
        return table.shown(row, heading.index) if heading else Cell("")

    def find(
        self, column: Column, bound: Bound = Bound.VALUE, year: int | None = None
    ) -> Heading | None:
        """Return the heading of a column, if the table has it."""
        key = (column, year, bound)
        return next((heading for heading in self.known if heading.key == key), None)
