"""Published levels for the deductions and for duration: to think with, never a default."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache

from sroi_app.library.tables import Row, read_table

FIVE_STEPS = "five-step scale"
NET_IMPACT = "attribution / deadweight"
DEADWEIGHT = "deadweight"
DROPOFF = "drop-off"

_ATTRIBUTION = "attribution (share due to others)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One published level. `value`, `low` and `high` are shares from 0 to 1, or years.

    None where the source gives words instead of a number: they are then in `words`.
    """

    topic: str
    factor: str
    area: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    words: str
    unit: str
    source: str
    publisher: str
    source_year: str
    url: str
    licence: str
    notes: str
    checked: str


@cache
def levels() -> tuple[Level, ...]:
    """Return every published level, in the order of the file."""
    return tuple(_level(row) for row in read_table("additionality"))


def about(topic: str) -> tuple[Level, ...]:
    """Return the levels of one topic, such as "drop-off"."""
    return tuple(level for level in levels() if level.topic == topic)


def five_steps(factor: str) -> tuple[Level, ...]:
    """Return the published five-step scale of deadweight, displacement or attribution.

    `area` is the sentence that goes with each step, and is to be said in our own words.
    """
    name = _ATTRIBUTION if factor == "attribution" else factor
    return tuple(level for level in about(FIVE_STEPS) if level.factor == name)


def net_shares() -> tuple[Level, ...]:
    """Return what share of the observed outcomes trials found to be caused, by kind of service.

    Deadweight and what others cause are both outside that share.
    """
    return tuple(level for level in about(NET_IMPACT) if level.factor.startswith("net impact"))


def dropoff_notes() -> tuple[Level, ...]:
    """Return what is published about how effects fade, in words."""
    return about(DROPOFF)


def _level(row: Row) -> Level:
    percent = row["unit"] == "%"
    value = _figure(row["value"], percent=percent)
    return Level(
        topic=row["topic"],
        factor=row["factor"],
        area=row["policy_area"],
        value=value,
        low=_figure(row["low"], percent=percent),
        high=_figure(row["high"], percent=percent),
        words=row["value"] if value is None else "",
        unit=row["unit"],
        source=row["source_title"],
        publisher=row["source_publisher"],
        source_year=row["source_year"],
        url=row["source_url"],
        licence=row["licence"],
        notes=row["notes"],
        checked=row["checked"],
    )


def _figure(cell: str, *, percent: bool) -> Decimal | None:
    try:
        figure = Decimal(cell)
    except InvalidOperation:
        return None
    return figure / 100 if percent else figure
