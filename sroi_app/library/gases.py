"""What greenhouse gas costs society: by the tonne, and by what gives it off."""

import re
from collections.abc import Iterator
from decimal import Decimal

from sroi_app.library.tables import Row, number, read_table
from sroi_app.library.unit_value import CARBON, UnitValue

_KILOGRAMS = Decimal(1000)  # in a tonne
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


def tonnes() -> Iterator[UnitValue]:
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


def gases(year: str) -> Iterator[UnitValue]:
    """Yield what using or wasting one thing less is worth in `year`: its gas x pounds a tonne."""
    rows = read_table("carbon")
    (tonne,) = (row for row in rows if row["kind"] == "carbon_value" and row["year"] == year)
    for row in rows:
        if row["kind"] == "ghg_factor":
            yield _gas(row, tonne)


def _gas(row: Row, tonne: Row) -> UnitValue:
    unit = row["unit"].removeprefix("kg CO2e ")
    kilograms = Decimal(row["value"])
    low, high = number(tonne["low"]), number(tonne["high"])
    return UnitValue(
        id=f"ghg{row['year'][2:]}-{_as_id(row['item'])}-{_as_id(unit.removeprefix('per '))}",
        theme="environment",
        name=f"{row['item']}: greenhouse gas avoided in {tonne['year']}",
        unit=unit,
        value=_pounds(kilograms, Decimal(tonne["value"])),
        low=None if low is None else _pounds(kilograms, low),
        high=None if high is None else _pounds(kilograms, high),
        price_year=tonne["price_year"],
        kind="carbon",
        who_gains="society",
        source=f"{row['source_title']}; {tonne['source_title']}",
        publisher=row["publisher"],
        source_year=row["source_year"],
        url=row["source_url"],
        licence=row["licence"],
        checked="derived",
        notes=_working(row, tonne),
        family=CARBON,
    )


def _pounds(kilograms: Decimal, tonne: Decimal) -> Decimal:
    """Pounds for what gives off so many kilograms, at pounds a tonne."""
    return kilograms * tonne / _KILOGRAMS


def _working(row: Row, tonne: Row) -> str:
    sum_ = f"{row['value']} {row['unit']} x £{tonne['value']} a tonne in {tonne['year']} / 1,000."
    return f"{sum_} {row['notes']}.".removesuffix(" .")


def _as_id(text: str) -> str:
    return _NOT_IN_IDS.sub("-", text.lower()).strip("-")
