"""A column of percentages: read as one, because a lone 0.5 can be half or half of one per cent.

Under a heading with a % sign, 25 is 25 %. Otherwise each cell carries its own sign (25 %, 1 in 4),
or the whole column is shares from 0 to 1. A column that mixes the two is refused.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sroi_app.guide.numbers import BadText, bounded, parse_number, parse_share
from sroi_app.spreadsheet.problem import Problem, listed
from sroi_app.spreadsheet.table import Cell
from sroi_app.text import _

_SIGNED = re.compile(r"%|per ?cent|\d\s*(?:in|out of|of|/)\s*\d")
_NAMED = 5  # cells named in a sentence about a column


@dataclass(frozen=True, slots=True)
class Shares:
    """The shares of a column from 0 to 1 by the address of their cells; blanks are not there."""

    found: Mapping[str, Decimal]
    problems: tuple[Problem, ...]


def read_shares(cells: tuple[Cell, ...], heading: str, *, percent: bool) -> Shares:
    """Return the shares in the cells of one column; `percent` where its heading has a % sign."""
    signed: dict[str, Decimal] = {}
    bare: dict[str, Decimal] = {}
    problems: list[Problem] = []
    for cell in cells:
        number = None if cell.blank else _read(cell)
        if isinstance(number, BadText):
            problems.append(Problem(cell.address, number.message, text=cell.text))
        elif number is not None:
            (signed if _is_signed(cell) else bare)[cell.address] = number
    if unclear := _unclear(heading, signed, bare, percent=percent):
        return Shares({}, (*problems, unclear))
    if percent:
        bare = {where: number / 100 for where, number in bare.items()}
    texts = {cell.address: cell.text for cell in cells}
    return _within_bounds({**signed, **bare}, problems, texts)


def _read(cell: Cell) -> Decimal | BadText:
    if cell.fault:
        return BadText(cell.fault)
    if cell.number is not None:
        return bounded(cell.number)
    return parse_share(cell.text) if _is_signed(cell) else parse_number(cell.text)


def _is_signed(cell: Cell) -> bool:
    """Whether the cell itself says that it is a percentage."""
    return cell.percent or (cell.number is None and bool(_SIGNED.search(cell.text.lower())))


def _unclear(
    heading: str, signed: Mapping[str, Decimal], bare: Mapping[str, Decimal], *, percent: bool
) -> Problem | None:
    """Say why nobody could tell how the column is meant, if so. 0 is 0 either way."""
    parts = [where for where, number in bare.items() if 0 < number <= 1]
    wholes = [where for where, number in bare.items() if number > 1]
    if percent:
        doubtful = any(number < 1 for number in map(bare.__getitem__, parts)) and not wholes
        return _shares_under_percent(heading, parts) if doubtful else None
    if parts and wholes:
        return _mixed(heading, parts, wholes)
    if wholes:
        return _unsigned(heading, wholes)
    marked = [where for where, number in signed.items() if number]
    return _mixed(heading, parts, marked) if parts and marked else None


def _mixed(heading: str, parts: list[str], wholes: list[str]) -> Problem:
    message = _(
        "Under “{heading}” some cells read as shares ({shares}) and some as percentages "
        "({percentages}). Write all of them with a % sign."
    )
    return Problem(
        parts[0],
        message.format(
            heading=heading, shares=listed(parts, _NAMED), percentages=listed(wholes, _NAMED)
        ),
    )


def _unsigned(heading: str, wholes: list[str]) -> Problem:
    message = _(
        "Under “{heading}” it is not said that the numbers are percentages ({cells}). "
        "Put a % sign in the heading or in every cell."
    )
    return Problem(wholes[0], message.format(heading=heading, cells=listed(wholes, _NAMED)))


def _shares_under_percent(heading: str, parts: list[str]) -> Problem:
    message = _(
        "Under “{heading}” no number is above 1 ({cells}): is 0.5 meant as 50% or as 0.5%? "
        "Write every number with its % sign."
    )
    return Problem(parts[0], message.format(heading=heading, cells=listed(parts, _NAMED)))


def _within_bounds(
    shares: dict[str, Decimal], problems: list[Problem], texts: Mapping[str, str]
) -> Shares:
    for where, share in shares.items():
        if not 0 <= share <= 1:
            message = _("A percentage must be from 0% to 100%.")
            problems.append(Problem(where, message, text=texts[where]))
    return Shares(shares, tuple(problems))
