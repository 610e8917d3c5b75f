"""What everything we keep on disk must hold to, whoever wrote it: checked on the way in and out."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from sroi_app.model.address import Address
from sroi_app.model.estimate import Estimate
from sroi_app.model.scope import MOST_DELIVERY_YEARS, Scope
from sroi_app.storage.refusals import shown
from sroi_app.text import _

LARGEST = Decimal(10) ** 12
DIGITS = 30
EXPONENT = 40  # "1E-999999999" is short to write and endless to print
_HALF = re.compile("[\ud800-\udfff]")


# Where a value stands: the trail of what it is in, and its name there. An Address for each of tens
# of thousands of values takes most of the time of a save, and is needed for the first fault alone.
Trail = tuple["Trail", object] | None


def first_fault(record: object) -> str | None:
    """Return a sentence about the first thing no file may hold, or None when all is well."""
    return next(_faults(record, None), None)


# Any is the honest type of "whatever stands at a place": text, number, row or section.
def _faults(value: Any, trail: Trail) -> Iterator[str]:
    if isinstance(value, Decimal):
        if not _is_sound(value):
            yield _("The number at {place} is too large, too long, or not a number at all.").format(
                place=place_of(trail)
            )
    elif isinstance(value, str):
        if _HALF.search(value):
            yield _("The text at {place} holds half a character.").format(place=place_of(trail))
    elif isinstance(value, tuple):
        yield from _list_faults(value, trail)
    elif is_dataclass(value):
        yield from _record_faults(value, trail)


def _is_sound(number: Decimal) -> bool:
    _sign, digits, exponent = number.as_tuple()
    return (
        isinstance(exponent, int)  # a letter for NaN and infinity
        and abs(exponent) <= EXPONENT
        and len(digits) <= DIGITS
        and number.copy_abs() <= LARGEST
    )


def _list_faults(items: tuple[Any, ...], trail: Trail) -> Iterator[str]:
    if len(items) > MOST_DELIVERY_YEARS and isinstance(items[0], Estimate):
        yield _("There are more than {limit} years at {place}.").format(
            limit=MOST_DELIVERY_YEARS, place=place_of(trail)
        )
    seen = set[str]()
    for number, item in enumerate(items, start=1):
        name = getattr(item, "id", None)
        if name is not None:
            yield from _name_faults(name, seen, trail)
            seen.add(name)
        yield from _faults(item, (trail, name or number))


def _name_faults(name: str, seen: set[str], trail: Trail) -> Iterator[str]:
    if name in seen:
        yield _("Two rows at {place} share one name, {name}.").format(
            place=place_of(trail), name=shown(name)
        )
    # Such a name could not be pointed at: a slash parts an address, a number is a position.
    if not name or "/" in name or name.isdecimal():
        yield _("A row at {place} has a name that cannot be used: {name}.").format(
            place=place_of(trail), name=shown(name) or "-"
        )


def _record_faults(record: Any, trail: Trail) -> Iterator[str]:
    if isinstance(record, Scope) and not 1 <= record.delivery_years <= MOST_DELIVERY_YEARS:
        yield _("The number of delivery years is not between 1 and {limit}.").format(
            limit=MOST_DELIVERY_YEARS
        )
    for name in names_of(type(record)):
        value = getattr(record, name)
        if value is not None and value != () and value != "":
            yield from _faults(value, (trail, name))


def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


names_of: Callable[[type], tuple[str, ...]] = cache(_names)
"""The names of the fields of a dataclass, looked up once."""


def place_of(trail: Trail) -> str:
    """Return the address of a value, as it is shown."""
    return shown(Address(parts_of(trail)))


def parts_of(trail: Trail) -> tuple[str, ...]:
    """Return the names on the way to a value."""
    parts = list[str]()
    while trail is not None:
        trail, name = trail
        parts.append(str(name))
    return tuple(reversed(parts))
