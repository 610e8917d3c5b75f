"""Who a value is a gain to, in the few groups a person chooses from."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from sroi_app.library.unit_values import UnitValue


class Gainer(StrEnum):
    """Whose gain it is; a value may be several parties' at once."""

    PEOPLE = "people"
    HEALTH = "health service"
    COUNCIL = "council"
    JUSTICE = "police, courts and prisons"
    GOVERNMENT = "central government"
    ECONOMY = "employers and the economy"
    SOCIETY = "society"
    SEVERAL = "several public bodies"


_SAID: Mapping[Gainer, tuple[str, ...]] = {
    Gainer.PEOPLE: (
        "person",
        "individual",
        "victim",
        "household",
        "patient",
        "pupil",
        "resident",
        "traveller",
        "volunteer",
    ),
    Gainer.HEALTH: ("nhs",),
    Gainer.COUNCIL: ("local authority", "fire service"),
    Gainer.JUSTICE: ("police", "justice", "cjs", "court", "prison", "probation", "legal aid"),
    Gainer.GOVERNMENT: ("dwp", "treasury", "revenue", "department for education"),
    Gainer.ECONOMY: ("employer", "economy", "host organisation"),
    Gainer.SOCIETY: ("society",),
    Gainer.SEVERAL: ("multiple",),
}
"""What the sources write for each group."""


def gainers(value: UnitValue) -> frozenset[Gainer]:
    """Return whose gain a value is, as far as its source says."""
    return _gainers(value.who_gains.lower())


@cache
def _gainers(said: str) -> frozenset[Gainer]:
    return frozenset(
        gainer for gainer, words in _SAID.items() if any(word in said for word in words)
    )
