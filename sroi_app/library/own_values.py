"""Values a person holds a licence for, on lists of their own.

They never ship with the program: the licences of such lists forbid it. They lie on a private
shelf, each list with its edition, its licence and whoever holds that.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sroi_app.library.unit_values import UnitValue
from sroi_app.model.outcomes import MoneyKind

OWN = "own"
"""What the id of every such value begins with: own:LIST:CODE."""

LONGEST = 500  # characters of a name, a unit, a source, a licence ...
LONGEST_NOTES = 2_000
OWN_LIST = "own list"
"""How a figure was checked that stands on such a list: by whoever made the list."""

_NOT_IN_IDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What has to be known of a list before its values may be used: all of it."""

    name: str
    edition: str
    licence: str
    holder: str  # of the licence

    @property
    def id(self) -> str:
        """The same for the same list and edition on every computer."""
        plain = as_id(f"{self.name} {self.edition}")
        return plain if any(sign.isalpha() for sign in plain) else f"list-{plain}"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnValue:
    """Pounds for one `unit`. `code` tells it from the others on its list.

    What the list does not say is "" or None.
    """

    code: str
    name: str
    value: Decimal
    unit: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    price_year: str = ""
    kind: MoneyKind | None = None
    who_gains: str = ""
    source: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnList:
    """The values of one edition of one list."""

    terms: Terms
    values: tuple[OwnValue, ...] = ()

    @property
    def id(self) -> str:
        return self.terms.id

    @property
    def title(self) -> str:
        """The name and the edition as one."""
        return f"{self.terms.name}, {self.terms.edition}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """All lists of a person, in the order in which they were put there."""

    lists: tuple[OwnList, ...] = ()


def is_own(id_: str) -> bool:
    """Whether an id is that of a value on somebody's private shelf."""
    return id_.startswith(f"{OWN}:")


def code_of(id_: str) -> str:
    """Return the code by which an own value is known on its list.

    >>> code_of("own:bank-2024:EMP:1")
    'EMP:1'
    """
    return id_.split(":", 2)[2]


def own_unit_values(shelf: Shelf) -> tuple[UnitValue, ...]:
    """Return everything on a shelf in the form in which the shipped values are."""
    return tuple(_unit_values(shelf))


def as_id(text: str) -> str:
    """Return a text as part of an id: letters and digits of any alphabet, parted by dashes.

    >>> as_id("Social Value Bank (2024)")
    'social-value-bank-2024'
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _NOT_IN_IDS.sub("-", plain).strip("-")


def _unit_values(shelf: Shelf) -> Iterator[UnitValue]:
    for listed in shelf.lists:
        for value in listed.values:
            yield _unit_value(listed, value)


def _unit_value(listed: OwnList, value: OwnValue) -> UnitValue:
    terms = listed.terms
    return UnitValue(
        id=f"{OWN}:{listed.id}:{value.code}",
        theme=OWN,
        name=value.name,
        unit=value.unit,
        value=value.value,
        low=value.low,
        high=value.high,
        price_year=value.price_year,
        kind=value.kind or "",
        who_gains=value.who_gains,
        source=value.source or listed.title,
        publisher=terms.name,
        source_year=terms.edition,
        licence=terms.licence,
        checked=OWN_LIST,
        category=listed.title,
        notes=value.notes,
    )
