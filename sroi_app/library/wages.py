"""Published hourly pay: what a volunteer's hour may be put at."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from sroi_app.library.tables import Row, read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Wage:
    """Pounds an hour for one kind of worker from one date."""

    series: str
    effective_from: str
    pounds: Decimal
    who: str
    source: str
    publisher: str
    url: str
    licence: str
    checked: str


@cache
def wages() -> tuple[Wage, ...]:
    """Return every published hourly wage, in the order of the file."""
    return tuple(_wage(row) for row in read_table("wages") if row["unit"] == "per hour")


def latest(series: str) -> Wage:
    """Return the newest wage of a series, e.g. "national_living_wage"."""
    return max((w for w in wages() if w.series == series), key=lambda wage: wage.effective_from)


def _wage(row: Row) -> Wage:
    return Wage(
        series=row["series"],
        effective_from=row["effective_from"],
        pounds=Decimal(row["value_gbp"]),
        who=row["who"],
        source=row["source_title"],
        publisher=row["publisher"],
        url=row["source_url"],
        licence=row["licence"],
        checked=row["checked"],
    )
