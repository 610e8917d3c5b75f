"""Published unit values: what one unit of a change is worth in pounds, and who says so.

Every row keeps its own price year; bringing it to another is done where it is shown, and never
stored. Where each file comes from: ``resources/data/SOURCES.md``.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from sroi_app.library.gases import gases, tonnes
from sroi_app.library.hours import hours
from sroi_app.library.price_years import canonical
from sroi_app.library.tables import Row, number, read_table
from sroi_app.library.unit_value import CARBON, QALY, VOLUNTEER_TIME, WELLBY, UnitValue

__all__ = [
    "CARBON",
    "EDITION",
    "QALY",
    "VOLUNTEER_TIME",
    "WELLBY",
    "UnitValue",
    "find",
    "ids",
    "unit_values",
]

EDITION = "2026-11"
"""The edition of the library that ships with this program: the month its figures were checked."""

_BY_QALY = re.compile("per QALY|Method: QALY|QALYs valued")


@cache
def unit_values() -> tuple[UnitValue, ...]:
    """Return every value that ships with the program, read when first asked for."""
    return tuple(value for id_ in ids() if (value := find(id_)))


def ids() -> tuple[str, ...]:
    """Return the ids of every shipped value, in the order of the files."""
    return tuple(dict.fromkeys((*_shelf(), *_more())))


@cache
def find(id_: str) -> UnitValue | None:
    """Return the shipped value with this id, if there is one: the others are not made for it."""
    row = _shelf().get(id_)
    return _value(row) if row else _more().get(id_)


@cache
def _shelf() -> Mapping[str, Row]:
    return {row["id"]: row for row in read_table("unit_values")}


@cache
def _more() -> Mapping[str, UnitValue]:
    """What other files hold that can be used as a value."""
    return {value.id: value for value in (*hours(), *tonnes(), *gases(EDITION[:4]))}


def _value(row: Row) -> UnitValue:
    notes = row["notes"]
    return UnitValue(
        id=row["id"],
        theme=row["theme"],
        name=row["name"],
        unit=row["unit"],
        value=Decimal(row["value_gbp"]),
        low=number(row["low_gbp"]),
        high=number(row["high_gbp"]),
        price_year=canonical(row["price_year"]) or "",
        kind=row["kind"],
        who_gains=row["who_gains"],
        source=row["source"],
        publisher=row["publisher"],
        source_year=row["source_year"],
        url=row["url"],
        licence=row["licence"],
        checked=row["checked"],
        category=row["category"],
        level=row["level"],
        source_quality=row["source_quality"],
        notes=notes,
        transfer=notes.lower().startswith("transfer payment"),
        family=_family(row),
    )


def _family(row: Row) -> str:
    """What a row measures, where two rows that measure the same must not both be counted."""
    if row["kind"] == "wage":
        return VOLUNTEER_TIME
    if row["kind"] == "carbon":
        return CARBON
    if row["kind"] != "wellbeing":
        return ""
    return QALY if _BY_QALY.search(f"{row['unit']} {row['notes']}") else WELLBY
