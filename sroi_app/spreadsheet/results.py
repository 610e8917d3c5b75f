"""What a value map itself says it comes to: figures to lay beside our own, never to take."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from sroi_app.guide.numbers import BadText, parse_number
from sroi_app.spreadsheet.columns import Column
from sroi_app.spreadsheet.rows import RowKind, is_result_name
from sroi_app.spreadsheet.sheet import Sheet
from sroi_app.spreadsheet.table import Cell

_LEAST = Decimal("0.005")  # pounds; a spreadsheet's floats differ by less


class Figure(StrEnum):
    """A kind of figure that a value map works out."""

    IMPACT = "impact"
    YEAR = "year"
    TOTAL_IMPACT = "total impact"
    TOTAL_YEAR = "total year"
    DISCOUNTED_YEAR = "discounted year"
    INPUTS = "inputs"
    PRESENT_VALUE = "present value"
    NET = "net present value"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class Key:
    """Which figure: `row` is the number of the outcome from 0, `year` that of the column from 1."""

    figure: Figure
    row: int = -1
    year: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """A figure in the table, and how far from it ours may be and still be the same."""

    value: Decimal
    where: str

    @property
    def slack(self) -> Decimal:
        """Half of the last decimal that is given, where that is more than half a penny."""
        exponent = self.value.as_tuple().exponent
        places = -exponent if isinstance(exponent, int) else 0
        return max(Decimal(1).scaleb(-places) / 2, _LEAST) if places < 3 else _LEAST

    def agrees(self, ours: Decimal) -> bool:
        return abs(self.value - ours) <= self.slack


Published = Mapping[Key, Said]


def find_published(sheet: Sheet) -> Published:
    """Return what a sheet with prices says it comes to."""
    if not sheet.priced:
        return {}
    found: dict[Key, Said] = {}
    for key, cell in (*_of_rows(sheet), *_of_totals(sheet), *_of_names(sheet)):
        number = _number(cell)
        if number is not None:
            found[key] = Said(number, cell.address)
    return found


def _of_rows(sheet: Sheet) -> Iterator[tuple[Key, Cell]]:
    for number, row in enumerate(sheet.rows):
        for heading in sheet.headings.known:
            cell = sheet.table.cell(row, heading.index)
            if heading.column is Column.IMPACT:
                yield Key(Figure.IMPACT, number), cell
            elif heading.column is Column.YEAR:
                yield Key(Figure.YEAR, number, heading.meaning.year or 0), cell


def _of_totals(sheet: Sheet) -> Iterator[tuple[Key, Cell]]:
    """The last row of totals that has an impact is that of the whole."""
    for row, kind in sheet.kinds.items():
        if kind is not RowKind.TOTAL:
            continue
        for heading in sheet.headings.known:
            cell = sheet.table.cell(row, heading.index)
            if heading.column is Column.IMPACT:
                yield Key(Figure.TOTAL_IMPACT), cell
            elif heading.column is Column.YEAR:
                yield Key(Figure.TOTAL_YEAR, year=heading.meaning.year or 0), cell
            elif heading.column is Column.INPUT_VALUE and heading.meaning.year is None:
                yield Key(Figure.INPUTS), cell


def _of_names(sheet: Sheet) -> Iterator[tuple[Key, Cell]]:
    """Figures that stand to the right of their own names, wherever on the sheet."""
    for row, cells in enumerate(sheet.table.rows):
        if sheet.kinds.get(row) in (RowKind.OUTCOME, RowKind.INPUT):
            continue
        for column, cell in enumerate(cells):
            figure = _named(cell) if cell.number is None else None
            if figure is Figure.DISCOUNTED_YEAR:
                yield from _discounted(sheet, row)
            elif figure:
                right = (each for each in cells[column + 1 :] if _number(each) is not None)
                yield Key(figure), next(right, Cell(""))


def _discounted(sheet: Sheet, row: int) -> Iterator[tuple[Key, Cell]]:
    for heading in sheet.headings.known:
        if heading.column is Column.YEAR:
            key = Key(Figure.DISCOUNTED_YEAR, year=heading.meaning.year or 0)
            yield key, sheet.table.cell(row, heading.index)


def _named(cell: Cell) -> Figure | None:
    words = " ".join(cell.text.lower().split())
    if not is_result_name(words):
        return None
    if words.startswith(("net present", "npv")):
        return Figure.NET
    if words.startswith("present value of each"):
        return Figure.DISCOUNTED_YEAR
    if words.startswith(("total present", "present value", "pv", "total pv")):
        return Figure.PRESENT_VALUE
    return Figure.RATIO if words.startswith(("social return", "sroi", "value per")) else None


def _number(cell: Cell) -> Decimal | None:
    if cell.fault or cell.percent:
        return None
    if cell.number is not None:
        return cell.number
    number = parse_number(cell.text, unit="£") if cell.text else BadText("")
    return None if isinstance(number, BadText) else number
