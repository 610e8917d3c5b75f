"""What everything we keep on disk must hold to, whoever wrote it: checked on the way in and out."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

from sroi_app.model.address import Address
from sroi_app.model.estimate import Estimate
from sroi_app.model.scope import MOST_DELIVERY_YEARS, Scope
from sroi_app.storage.refusals import shown
from sroi_app.text import _

LARGEST = Decimal(10) ** 12
DIGITS = 30
EXPONENT = 40  # "1E-999999999" is short to write and endless to print


def first_fault(record: object) -> str | None:
    """Return a sentence about the first thing no file may hold, or None when all is well."""
    return next(_faults(record, Address()), None)


# Any is the honest type of "whatever stands at a place": text, number, row or section.
def _faults(value: Any, place: Address) -> Iterator[str]:
    if isinstance(value, Decimal):
        yield from _number_faults(value, place)
    elif isinstance(value, str):
        yield from _text_faults(value, place)
    elif isinstance(value, tuple):
        yield from _list_faults(value, place)
    elif is_dataclass(value):
        yield from _record_faults(value, place)


def _number_faults(number: Decimal, place: Address) -> Iterator[str]:
    if not _is_sound(number):
        yield _("The number at {place} is too large, too long, or not a number at all.").format(
            place=shown(place)
        )


def _is_sound(number: Decimal) -> bool:
    exponent = number.as_tuple().exponent
    return (
        isinstance(exponent, int)  # a letter for NaN and infinity
        and abs(exponent) <= EXPONENT
        and len(number.as_tuple().digits) <= DIGITS
        and number.copy_abs() <= LARGEST
    )


def _text_faults(text: str, place: Address) -> Iterator[str]:
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        yield _("The text at {place} holds half a character.").format(place=shown(place))


def _list_faults(items: tuple[Any, ...], place: Address) -> Iterator[str]:
    if len(items) > MOST_DELIVERY_YEARS and isinstance(items[0], Estimate):
        yield _("There are more than {limit} years at {place}.").format(
            limit=MOST_DELIVERY_YEARS, place=shown(place)
        )
    seen = set[str]()
    for number, item in enumerate(items, start=1):
        name = getattr(item, "id", None)
        if name is not None:
            yield from _name_faults(name, seen, place)
            seen.add(name)
        yield from _faults(item, place / (name or number))


def _name_faults(name: str, seen: set[str], place: Address) -> Iterator[str]:
    if name in seen:
        yield _("Two rows at {place} share one name, {name}.").format(
            place=shown(place), name=shown(name)
        )
    # Such a name could not be pointed at: a slash parts an address, a number is a position.
    if not name or "/" in name or name.isdecimal():
        yield _("A row at {place} has a name that cannot be used: {name}.").format(
            place=shown(place), name=shown(name) or "-"
        )


def _record_faults(record: Any, place: Address) -> Iterator[str]:
    if isinstance(record, Scope) and not 1 <= record.delivery_years <= MOST_DELIVERY_YEARS:
        yield _("The number of delivery years is not between 1 and {limit}.").format(
            limit=MOST_DELIVERY_YEARS
        )
    for field in fields(record):
        yield from _faults(getattr(record, field.name), place / field.name)
