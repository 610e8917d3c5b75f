"""The cells of a table by what they mean, and a list of all that could not be read."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TypeVar

from sroi_app.guide.numbers import BadText
from sroi_app.model.estimate import Estimate
from sroi_app.spreadsheet.answers import read_number, read_years
from sroi_app.spreadsheet.columns import SHARES, Bound, Column, column_name
from sroi_app.spreadsheet.heading import Heading, Headings
from sroi_app.spreadsheet.percentages import read_shares
from sroi_app.spreadsheet.problem import Problem
from sroi_app.spreadsheet.table import Cell, Table
from sroi_app.text import _

T = TypeVar("T")

NOWHERE = Cell("")
_RISING = (Bound.LOW, Bound.VALUE, Bound.HIGH)


class Reader:
    """Reads the cells of some rows; `problems` grows with each one that cannot be read."""

    def __init__(self, table: Table, headings: Headings, rows: Iterable[int]) -> None:
        self.table = table
        self.headings = headings
        self.problems: list[Problem] = []
        self._shares: dict[str, Decimal] = {}
        self._read_shares(tuple(rows))

    def cell(
        self, row: int, column: Column, bound: Bound = Bound.VALUE, year: int | None = None
    ) -> Cell:
        """Return a cell of a column, a blank one where the table has no such column."""
        heading = self.headings.find(column, bound, year)
        return self.table.cell(row, heading.index) if heading else NOWHERE

    def least(self, row: int, column: Column, year: int | None = None) -> Cell:
        """Return the filled cell with the lowest figure of a range that is in order."""
        cells = [self.cell(row, column, bound, year) for bound in _RISING]
        return next((cell for cell in cells if not cell.blank), NOWHERE)

    def text(self, row: int, column: Column) -> str:
        """Return the words in a cell."""
        return self._words(self.cell(row, column))

    def group(self, row: int) -> str:
        """Return the stakeholder of a row; merged cells speak for each of their rows."""
        cell = self.headings.group_cell(self.table, row)
        return self._words(cell) if cell else ""

    def outcome(self, row: int) -> str:
        """Return the outcome of a row, which may be one of several under merged cells."""
        return self._words(self.headings.outcome_cell(self.table, row))

    def answer(
        self, row: int, column: Column, read: Callable[[Cell], T | BadText | None]
    ) -> T | None:
        """Return a cell as `read` understands it; None where it cannot be read."""
        return self._take(self.cell(row, column), read)

    def estimate(self, row: int, column: Column, year: int | None = None) -> Estimate:
        """Return a figure with its low and high, below 0 too."""
        low, value, high = (
            self._figure(row, self.headings.find(column, bound, year)) for bound in _RISING
        )
        found = Estimate(low=low, value=value, high=high)
        if not _in_order(found):
            message = _(
                "The low, the figure itself and the high do not rise in this order: {what}."
            )
            wrong = self.cell(row, column, _astray(found), year)
            self.refuse(wrong, message.format(what=column_name(column)))
        return found

    def refuse(self, cell: Cell, message: str) -> None:
        """Add a problem found by weighing several cells against each other."""
        self.problems.append(Problem(cell.address, message))

    def _words(self, cell: Cell) -> str:
        if cell.fault:
            self.problems.append(Problem(cell.address, cell.fault))
        return cell.text

    def _figure(self, row: int, heading: Heading | None) -> Decimal | None:
        if heading is None:
            return None
        cell = self.table.cell(row, heading.index)
        if heading.column in SHARES:
            return self._shares.get(cell.address)
        if heading.column is Column.DURATION:
            months = heading.meaning.months
            return self._take(cell, lambda found: read_years(found, months=months))
        return self._take(cell, read_number)

    def _take(self, cell: Cell, read: Callable[[Cell], T | BadText | None]) -> T | None:
        found = read(cell)
        if isinstance(found, BadText):
            self.problems.append(Problem(cell.address, found.message, text=cell.text))
            return None
        return found

    def _holds_shares(self, cells: tuple[Cell, ...]) -> bool:
        """Whether the form's own formula, which takes each from 1, says how numbers are meant."""
        numbers = [cell.number for cell in cells if cell.number is not None and not cell.percent]
        return self.headings.works_out and bool(numbers) and all(0 <= n <= 1 for n in numbers)

    def _read_shares(self, rows: tuple[int, ...]) -> None:
        for heading in self.headings.known:
            if heading.column in SHARES:
                cells = tuple(self.table.cell(row, heading.index) for row in rows)
                shares_of_one = not heading.by_unit and self._holds_shares(cells)
                percent = heading.meaning.percent and not shares_of_one
                shares = read_shares(cells, heading.cell.text, percent=percent)
                self._shares.update(shares.found)
                self.problems.extend(shares.problems)


def _astray(estimate: Estimate) -> Bound:
    """Return which end is on the wrong side of the figure: the low one where both are."""
    low, best, high = estimate.low, estimate.value, estimate.high
    wrong = best if best is not None else high
    return Bound.LOW if low is not None and wrong is not None and low > wrong else Bound.HIGH


def _in_order(estimate: Estimate) -> bool:
    given = [n for n in (estimate.low, estimate.value, estimate.high) if n is not None]
    return given == sorted(given)
