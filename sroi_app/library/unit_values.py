"""Published unit values: what one unit of a change is worth in pounds, and who says so.

Every row keeps its own price year; bringing it to another is done where it is shown, and never
stored. Where each file comes from: ``resources/data/SOURCES.md``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from sroi_app.library.price_years import canonical, financial
from sroi_app.library.tables import Row, number, read_table
from sroi_app.library.wages import Wage, wages

EDITION = "2026-11"
"""The edition of the library that ships with this program: the month its figures were checked."""

WELLBY = "wellby"
QALY = "qaly"
VOLUNTEER_TIME = "volunteer time"
CARBON = "carbon"

_BY_QALY = re.compile("per QALY|Method: QALY|QALYs valued")
_HOURS = {
    "national_living_wage": ("nlw", "Hour at the National Living Wage"),
    "nmw_21_22": ("nmw-21-22", "Hour at the National Minimum Wage"),
    "nmw_21_24": ("nmw-21-24", "Hour at the National Minimum Wage"),
    "nmw_18_20": ("nmw-18-20", "Hour at the National Minimum Wage"),
    "nmw_under18": ("nmw-under18", "Hour at the National Minimum Wage"),
    "nmw_apprentice": ("nmw-apprentice", "Hour at the National Minimum Wage"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitValue:
    """Pounds for one `unit`, in prices of `price_year`, with the lowest and highest published.

    `kind` is whose pounds they are (fiscal, economic, wellbeing, social), or wage or carbon.
    `checked` says how the figure was checked against its source. `transfer` marks money that
    only changes hands. Values of one `family` ("wellby", "qaly", "volunteer time", "carbon", or "")
    measure the same thing.
    """

    id: str
    theme: str
    name: str
    unit: str
    value: Decimal
    low: Decimal | None = None
    high: Decimal | None = None
    price_year: str
    kind: str
    who_gains: str = ""
    source: str
    publisher: str = ""
    source_year: str = ""
    url: str = ""
    licence: str = ""
    checked: str = ""
    category: str = ""
    level: str = ""
    source_quality: str = ""
    notes: str = ""
    transfer: bool = False
    family: str = ""


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
    return {value.id: value for value in (*_hours(), *_carbon())}


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


def _hours() -> Iterator[UnitValue]:
    """An hour of work at the legal minimum of each year."""
    for wage in wages():
        if wage.series in _HOURS:
            yield _hour(wage, *_HOURS[wage.series])


def _hour(wage: Wage, stem: str, name: str) -> UnitValue:
    year, month = wage.effective_from[:4], wage.effective_from[5:7]
    starts = int(year) if month >= "04" else int(year) - 1
    return UnitValue(
        id=f"wage-{stem}-{year}",
        theme="volunteering",
        name=f"{name}, {wage.who} (from {_MONTHS[month]} {year})",
        unit="per hour",
        value=wage.pounds,
        price_year=financial(starts),
        kind="wage",
        who_gains="host organisation (input or replacement value)",
        source=wage.source,
        publisher=wage.publisher,
        source_year=year,
        url=wage.url,
        licence=wage.licence,
        checked=wage.checked,
        notes=_GROSS,
        family=VOLUNTEER_TIME,
    )


_MONTHS = {"04": "April", "10": "October"}
_GROSS = (
    "Gross wage: add employer on-costs for replacement cost. Volunteer time is an INPUT in SROI; "
    "do not also count it as an outcome."
)


def _carbon() -> Iterator[UnitValue]:
    """A tonne of greenhouse gas, by the year in which it is emitted or avoided."""
    for row in read_table("carbon"):
        if row["kind"] == "carbon_value":
            yield _tonne(row)


def _tonne(row: Row) -> UnitValue:
    return UnitValue(
        id=f"desnz-carbon-{row['year']}",
        theme="environment",
        name=f"Greenhouse gas avoided in {row['year']}",
        unit="per tCO2e",
        value=Decimal(row["value"]),
        low=number(row["low"]),
        high=number(row["high"]),
        price_year=row["price_year"],
        kind="carbon",
        who_gains="society",
        source=row["source_title"],
        publisher=row["publisher"],
        source_year=row["source_year"],
        url=row["source_url"],
        licence=row["licence"],
        checked=row["checked"],
        notes=row["notes"],
        family=CARBON,
    )
