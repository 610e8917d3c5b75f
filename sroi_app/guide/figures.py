"""Figures as people read them: £1,234; 25%; £3.15 for every £1."""

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal

from sroi_app.text import _, plural

MINUS = "−"
MOST_PLACES = 6
_SURE = 18  # decimals: what comes after them is only what was lost on the way
_ROOM = Context(prec=80)  # digits: more than the largest figure a case can come to


def rounded(value: Decimal, places: int = 0) -> Decimal:
    """Return a figure cut for display; half goes up, as people expect."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP, context=_ROOM)


def floored(value: Decimal, places: int = 0) -> Decimal:
    """Return a figure cut downwards, though not for the hair that a share which does not end loses.

    Fourteen times 5 ÷ 14 is 4.999… and was 5.
    """
    unit = Decimal(1).scaleb(-places)
    return rounded(value, _SURE).quantize(unit, rounding=ROUND_FLOOR, context=_ROOM)


def ceiled(value: Decimal, places: int = 0) -> Decimal:
    """Return a figure cut upwards, though not for the hair that a share which does not end has."""
    unit = Decimal(1).scaleb(-places)
    return rounded(value, _SURE).quantize(unit, rounding=ROUND_CEILING, context=_ROOM)


def number(value: Decimal, places: int | None = None) -> str:
    """Return a number with thousands marked, all its decimals unless `places` are given.

    >>> number(Decimal("-1234.50"))
    '−1,234.5'
    """
    cut = value if places is None else rounded(value, places)
    shown = _plain(cut) if places is None else f"{cut:,f}"
    return shown.replace("-", MINUS if cut else "")


def pounds(value: Decimal, places: int = 0) -> str:
    """Return money as £1,234 (or £1,234.50 with two places); a minus stands before the sign."""
    return _money(number(value, places))


def exact_pounds(value: Decimal) -> str:
    """Return money as it was typed: pence only where there are any."""
    if value == value.to_integral_value():
        return pounds(value)
    if value == rounded(value, 2):
        return pounds(value, 2)
    return _money(number(value))


def percent(share: Decimal) -> str:
    """Return a share as a percentage to read: 0.25 is 25%, a third is 33.33%."""
    return number(rounded(share * 100, 2)) + "%"


def exact_percent(share: Decimal) -> str:
    """Return a share as a percentage with every digit it was given."""
    return number(share * 100) + "%"


def ratio(value: Decimal, places: int = 2) -> str:
    """Return a ratio as £3.15 : £1; one that is just short of £1 is never rounded up to it."""
    return f"{for_a_pound(value, places)} : £1"


def for_a_pound(value: Decimal, places: int = 2) -> str:
    """Return what £1 brings, £3.15; what is just short of £1 is never rounded up to it."""
    return pounds(value, _telling_places(value, places))


def years(value: Decimal) -> str:
    """Return a duration in words, in months where that is plainer."""
    months = rounded(value * 12, 9)  # a third of a year is kept as 0.333…, and is 4 months
    if value < 2 and months == months.to_integral_value() and months % 12:
        return plural("{count} month", "{count} months", int(months))
    if value == 1:
        return _("1 year")
    return _("{number} years").format(number=number(value))


def months(value: Decimal) -> str:
    """Return how many months it takes: a month that is begun counts, since it is waited for."""
    whole = int(value.to_integral_value(rounding=ROUND_CEILING))
    return plural("{count} month", "{count} months", whole)


def re_adding(
    values: Sequence[Decimal], places: int = 0, *, total: Decimal | None = None
) -> tuple[Decimal, ...]:
    """Return `values` rounded so that they add to their rounded total.

    Those with the largest cut-off part are rounded up (largest remainder), so no figure moves
    by a whole unit or more. `total` is a sum already printed, less than a unit from theirs.
    """
    unit = Decimal(1).scaleb(-places)
    floors = [value.quantize(unit, rounding=ROUND_FLOOR, context=_ROOM) for value in values]
    total = rounded(sum(values, Decimal(0)), places) if total is None else total
    short = int((total - sum(floors, Decimal(0))) / unit)
    by_remainder = sorted(range(len(values)), key=lambda n: floors[n] - values[n])
    for n in by_remainder[:short]:
        floors[n] += unit
    return tuple(floors)


def _telling_places(ratio: Decimal, places: int) -> int:
    """How many decimals show on which side of 1 a ratio lies."""
    while places < MOST_PLACES and ratio != 1 and rounded(ratio, places) == 1:
        places += 1
    return places


def _plain(value: Decimal) -> str:
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _money(text: str) -> str:
    return f"{MINUS}£{text[1:]}" if text.startswith(MINUS) else f"£{text}"
