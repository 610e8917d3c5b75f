"""The groups an activity changes or depends on."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sroi_app.model.estimate import Estimate


class Role(StrEnum):
    """What a group is to the activity; funders and staff alone do not make a case."""

    PEOPLE_HELPED = "people helped"
    FAMILY = "family and carers"
    VOLUNTEERS = "volunteers"
    COMMUNITY = "community"
    PUBLIC_BODY = "public body"
    PARTNER = "partner"
    FUNDER = "funder"
    STAFF = "staff"
    OTHER = "other"


class WorseOff(StrEnum):
    """The answer to "could anyone in this group be worse off?"."""

    ASKED_NONE_FOUND = "asked, none found"
    YES_COUNTED = "yes, counted as an outcome"
    YES_NOT_PRICED = "yes, described but not priced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stakeholder:
    id: str
    name: str = ""
    role: Role | None = None
    size: Estimate = field(default_factory=Estimate)
    included: bool | None = None
    reason: str = ""  # why in or out
    involvement: str = ""  # how they were asked
    asked: Decimal | None = None  # how many were asked
    asked_on: date | None = None
    worse_off: WorseOff | None = None
    worse_off_notes: str = ""
