"""One row of a list of values, taken whole or listed with the reason why not."""

from collections.abc import Iterator
from decimal import Decimal

from sroi_app.guide.numbers import BadText
from sroi_app.library.own_values import LONGEST, LONGEST_NOTES, OwnValue, as_id
from sroi_app.model.outcomes import MoneyKind
from sroi_app.spreadsheet.answers import read_money, read_number, read_price_year
from sroi_app.spreadsheet.list_columns import ListColumn, column_name
from sroi_app.spreadsheet.list_headings import ListHeadings
from sroi_app.spreadsheet.problem import Problem
from sroi_app.spreadsheet.table import Cell, Table
from sroi_app.text import _

_WORDS = (
    ListColumn.NAME,
    ListColumn.UNIT,
    ListColumn.WHO_GAINS,
    ListColumn.SOURCE,
    ListColumn.CODE,
    ListColumn.NOTES,
)
_KINDS = {
    "fiscal": MoneyKind.FISCAL,
    "cashable": MoneyKind.FISCAL,
    "exchequer": MoneyKind.FISCAL,
    "economic": MoneyKind.ECONOMIC,
    "wellbeing": MoneyKind.WELLBEING,
    "well being": MoneyKind.WELLBEING,
    "social": MoneyKind.SOCIAL,
}


class ListReader:
    """Reads rows one after another; `problems` says of each row that is not taken why.

    `unknown_kinds` are the cells whose kind of money is none we know: such a row is taken without.
    """

    def __init__(self, table: Table, headings: ListHeadings) -> None:
        self._table, self._headings = table, headings
        self._codes: dict[str, str] = {}  # where each code was met first
        self.problems: list[Problem] = []
        self.unknown_kinds: list[str] = []

    def read(self, row: int) -> OwnValue | None:
        """Return the value of a row, None where something in it cannot be taken."""
        found = list(self._refusals(row))
        if found:
            self.problems += found
            return None
        value = self._value(row)
        where = self._cell(row, ListColumn.NAME).address
        first = self._codes.setdefault(value.code.casefold(), where)
        if first != where:
            message = _("The row at {first} has the same code or name, so this one was left out.")
            self.problems.append(Problem(where, message.format(first=first)))
            return None
        return value

    def _refusals(self, row: int) -> Iterator[Problem]:
        for column in self._headings.known:
            cell = self._cell(row, column)
            if message := cell.fault or self._refusal(column, cell):
                yield Problem(cell.address, message)
        if beyond := self._beyond(row):
            message = _(
                "This row is longer than the headings: a cell with a comma in it may lack its "
                "quotation marks."
            )
            yield Problem(beyond.address, message)
        low, value, high = (self._number(row, column) for column in _IN_ORDER)
        given = [number for number in (low, value, high) if number is not None]
        if given != sorted(given):
            message = _("The lowest, the value itself and the highest do not rise in this order.")
            yield Problem(self._cell(row, ListColumn.VALUE).address, message)

    def _refusal(self, column: ListColumn, cell: Cell) -> str:
        if column in (ListColumn.NAME, ListColumn.VALUE) and cell.blank:
            return _("This row has no entry for {column}.").format(column=column_name(column))
        if column in _IN_ORDER:
            return _refused_number(read_number(cell))
        if column is ListColumn.PRICE_YEAR:
            year = read_price_year(cell)
            return year.message if isinstance(year, BadText) else ""
        most = LONGEST_NOTES if column is ListColumn.NOTES else LONGEST
        if len(cell.text) > most:
            return _("This text is longer than the {most} characters that are kept.").format(
                most=f"{most:,}"
            )
        return ""

    def _beyond(self, row: int) -> Cell | None:
        """A filled cell right of all headings, where each row has a length of its own."""
        width = len(self._table.rows[self._headings.body - 1]) if self._table.ragged else None
        cells = () if width is None else self._table.rows[row][width:]
        return next((cell for cell in cells if not cell.blank), None)

    def _value(self, row: int) -> OwnValue:
        name, unit, who, source, code, notes = (self._text(row, column) for column in _WORDS)
        year = read_price_year(self._cell(row, ListColumn.PRICE_YEAR))
        return OwnValue(
            code=code or as_id(f"{name} {unit}"),
            name=name,
            unit=unit,
            value=self._number(row, ListColumn.VALUE) or Decimal(0),
            low=self._number(row, ListColumn.LOW),
            high=self._number(row, ListColumn.HIGH),
            price_year=self._headings.year if isinstance(year, BadText) or not year else year,
            kind=self._kind(row),
            who_gains=who,
            source=source,
            notes=notes,
        )

    def _kind(self, row: int) -> MoneyKind | None:
        cell = self._cell(row, ListColumn.KIND)
        found = _KINDS.get(as_id(cell.text).replace("-", " ")) or read_money(cell)
        if isinstance(found, BadText):
            self.unknown_kinds.append(cell.address)
            return None
        return found

    def _number(self, row: int, column: ListColumn) -> Decimal | None:
        found = read_number(self._cell(row, column))
        return None if isinstance(found, BadText) else found

    def _text(self, row: int, column: ListColumn) -> str:
        return " ".join(self._cell(row, column).text.split())

    def _cell(self, row: int, column: ListColumn) -> Cell:
        heading = self._headings.known.get(column)
        return Cell("") if heading is None else self._table.cell(row, heading.index)


_IN_ORDER = (ListColumn.LOW, ListColumn.VALUE, ListColumn.HIGH)


def _refused_number(found: Decimal | BadText | None) -> str:
    if isinstance(found, BadText):
        return found.message
    if found is not None and found <= 0:
        return _("A value is above 0. Whether it is a gain or a harm is said where it is used.")
    return ""
