"""Who makes the case, and what they do."""

from dataclasses import dataclass
from enum import StrEnum


class OrganisationKind(StrEnum):
    VOLUNTARY = "voluntary group"
    CHARITY = "charity"
    COMMUNITY_COMPANY = "community interest company"
    CO_OPERATIVE = "co-operative"
    SMALL_BUSINESS = "small business"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    name: str = ""
    kind: OrganisationKind | None = None
    number: str = ""  # charity or company number
    about: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    name: str = ""
    description: str = ""
    problem: str = ""  # the need it answers
