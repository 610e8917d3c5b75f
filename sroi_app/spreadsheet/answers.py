"""One cell read as the kind of answer its column asks for."""

from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from sroi_app.guide.choices import DIRECTION, MONEY, STANDING, STARTS
from sroi_app.guide.kinds import Choice, PriceYear, Years
from sroi_app.guide.numbers import BadText, bounded, parse_number
from sroi_app.guide.value_map import brief
from sroi_app.model.outcomes import Direction, MoneyKind, Standing, Starts
from sroi_app.spreadsheet.table import Cell
from sroi_app.text import _

E = TypeVar("E", bound=StrEnum)

_STARTS = {
    "1": Starts.DURING,
    "in period": Starts.DURING,
    "in period of activity": Starts.DURING,
    "in the period of activity": Starts.DURING,
    "during activity": Starts.DURING,
    "during the activity": Starts.DURING,
    "2": Starts.AFTER,
    "period after": Starts.AFTER,
    "in the period after": Starts.AFTER,
    "after activity": Starts.AFTER,
    "after the activity": Starts.AFTER,
}
_DIRECTIONS = {
    "gain": Direction.POSITIVE,
    "benefit": Direction.POSITIVE,
    "+": Direction.POSITIVE,
    "harm": Direction.NEGATIVE,
    "loss": Direction.NEGATIVE,
    "-": Direction.NEGATIVE,
    "−": Direction.NEGATIVE,
}


def read_number(cell: Cell) -> Decimal | BadText | None:
    """Return a count or pounds, below 0 too; None where blank."""
    if cell.blank:
        return None
    if cell.fault:
        return BadText(cell.fault)
    if cell.percent:
        return BadText(_("A number belongs here, not a percentage."))
    if cell.number is not None:
        return bounded(cell.number)
    return parse_number(cell.text, unit="£")


def read_years(cell: Cell, *, months: bool) -> Decimal | BadText | None:
    """Return a duration in years; a bare number is of months where the heading says so."""
    number = read_number(cell)
    if number is None or cell.fault or cell.percent:
        return number
    if isinstance(number, BadText):
        return Years().parse(cell.text)
    unit = "months" if months else "years"
    return Years().parse(f"{number:f} {unit}")


def read_price_year(cell: Cell) -> str | BadText:
    """Return the year of the prices as we write it; empty where blank."""
    return BadText(cell.fault) if cell.fault else PriceYear().parse(cell.text)


def read_starts(cell: Cell) -> Starts | BadText | None:
    """Return when an outcome starts: 1 or during, 2 or after."""
    found = _choose(cell, _STARTS, STARTS)
    if isinstance(found, BadText) and not cell.fault:
        return BadText(_("Enter 1 (in the period of activity) or 2 (in the period after it)."))
    return found


def read_direction(cell: Cell) -> Direction | BadText | None:
    """Return whether an outcome is a gain or a harm."""
    return _choose(cell, _DIRECTIONS, DIRECTION)


def read_money(cell: Cell) -> MoneyKind | BadText | None:
    """Return whose pounds they are."""
    return _choose(cell, {}, MONEY)


def read_standing(cell: Cell) -> Standing | BadText | None:
    """Return core, additional or track record."""
    return _choose(cell, {}, STANDING)


def _choose(cell: Cell, words: dict[str, E], choice: Choice) -> E | BadText | None:
    if cell.fault:
        return BadText(cell.fault)
    plain = " ".join(cell.text.lower().split())
    parse: Callable[[str], E | BadText | None] = choice.parse
    shown: dict[str, E] = {brief(one.label).casefold(): one.value for one in choice.options}
    return words.get(plain) or shown.get(plain) or parse(plain)
