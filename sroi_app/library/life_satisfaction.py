"""How much circumstances and courses move life satisfaction, on a ladder from 0 to 10."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from sroi_app.library.tables import Row, number, read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """Points of life satisfaction for one person; below nothing where it makes life worse.

    `low` and `high` are the 95 % interval, where one was published.
    """

    id: str
    effect: str
    points: Decimal
    low: Decimal | None
    high: Decimal | None
    who: str
    source: str
    publisher: str
    year: str
    url: str
    licence: str
    notes: str
    checked: str


@cache
def effects() -> tuple[Effect, ...]:
    """Return every effect, in the order of the file."""
    return tuple(_effect(row) for row in read_table("life_satisfaction"))


def effect(id_: str) -> Effect:
    """Return the effect with this id; KeyError where there is none."""
    return _by_id()[id_]


@cache
def _by_id() -> Mapping[str, Effect]:
    return {found.id: found for found in effects()}


def _effect(row: Row) -> Effect:
    return Effect(
        id=row["id"],
        effect=row["effect"],
        points=Decimal(row["points"]),
        low=number(row["low"]),
        high=number(row["high"]),
        who=row["who"],
        source=row["source_title"],
        publisher=row["publisher"],
        year=row["year"],
        url=row["url"],
        licence=row["licence"],
        notes=row["notes"],
        checked=row["checked"],
    )
