"""What stands beside the rows of a value map: its discount rate, and whose map it is."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from sroi_app.guide import figures
from sroi_app.guide.numbers import BadText, parse_share
from sroi_app.spreadsheet.problem import Problem
from sroi_app.spreadsheet.rows import TAKEN, RowKind
from sroi_app.spreadsheet.table import Cell, Table
from sroi_app.text import _

NEAR = 6  # cells to the right of its name in which a figure may stand
_RATE = re.compile(r"discount rate\b.*", re.IGNORECASE | re.DOTALL)
_WITHIN = re.compile(r"(\d+(?:\.\d+)?)\s*%")
_ORGANISATION = re.compile(r"(?:name of (?:the )?)?organi[sz]ation(?:'s name| name)?:?", re.I)
_LARGEST_SHARE = Decimal("0.3")  # a bare number up to here is a share, 3% and the like
_LEAST_PERCENT = Decimal("0.5")  # and from here on a percentage


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """The discount rate of a sheet as a share, None where it has none; or why it is unclear."""

    share: Decimal | None = None
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()


def find_rate(table: Table, kinds: Mapping[int, RowKind]) -> Rate:
    """Return the discount rate that stands beside or under its name."""
    for row, column in _named(table, kinds):
        name = table.cell(row, column)
        for cell in (name, *_beside(table, row, column)):
            share = _share(cell, within=cell is name)
            if share is None:
                continue
            if isinstance(share, BadText) or not 0 <= share < 1:
                return _unclear(cell)
            note = _("The discount rate is {rate}, from {where}.")
            said = note.format(rate=figures.exact_percent(share), where=cell.address)
            return Rate(share=share, notes=(said,))
    return Rate()


def find_organisation(table: Table, before: int) -> str:
    """Return the name beside “Organisation” in the rows above the headings, "" where none is."""
    for row in range(before):
        cells = table.rows[row]
        for column, cell in enumerate(cells):
            if _ORGANISATION.fullmatch(cell.text.strip()):
                right = (each.text for each in cells[column + 1 :] if not each.blank)
                return next(right, "")
    return ""


def _named(table: Table, kinds: Mapping[int, RowKind]) -> Iterator[tuple[int, int]]:
    for row, cells in enumerate(table.rows):
        if kinds.get(row) not in TAKEN:
            for column, cell in enumerate(cells):
                if _RATE.fullmatch(cell.text.strip()):
                    yield row, column


def _beside(table: Table, row: int, column: int) -> Iterator[Cell]:
    """The next cell to the right that holds anything, then the one below."""
    right = (table.cell(row, at) for at in range(column + 1, column + 1 + NEAR))
    yield next((cell for cell in right if not cell.blank), Cell(""))
    if row + 1 < len(table.rows):
        yield table.cell(row + 1, column)


def _share(cell: Cell, *, within: bool) -> Decimal | BadText | None:
    """Return the share in a cell; of the name's own cell only what has a % sign."""
    if within:
        found = _WITHIN.search(cell.text)
        return Decimal(found[1]) / 100 if found else None
    if cell.number is not None:
        return cell.number if cell.percent else _bare(cell.number)
    if "%" in cell.text:
        return parse_share(cell.text)
    try:
        return _bare(Decimal(cell.text)) if cell.text else None
    except ArithmeticError:
        return None  # words, which may be the name of something else


def _bare(number: Decimal) -> Decimal | BadText:
    if 0 <= number <= _LARGEST_SHARE:
        return number
    return number / 100 if number >= _LEAST_PERCENT else BadText("")


def _unclear(cell: Cell) -> Rate:
    message = _("{text} is no discount rate. Write it with its % sign, such as 3.5%.")
    return Rate(problems=(Problem(cell.address, message.format(text=cell.text)),))
