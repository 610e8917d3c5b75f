"""The bid a case is attached to, and what it promises."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One thing the buyer asks for, in the buyer's own words and code."""

    id: str
    code: str = ""
    text: str = ""
    weight: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tender:
    buyer: str = ""
    reference: str = ""
    lot: str = ""
    question: str = ""
    contract_value: Decimal | None = None  # pounds
    term_years: Decimal | None = None
    area: str = ""
    social_value_model: str = ""
    criteria: tuple[Criterion, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """A promise with a number, a place, a time and a name. `outcomes` holds ids."""

    id: str
    promise: str = ""
    quantity: Decimal | None = None
    unit: str = ""
    baseline: str = ""
    place: str = ""
    starts: date | None = None
    ends: date | None = None
    owner: str = ""
    evidence: str = ""
    code: str = ""  # the buyer's code
    outcomes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    id: str
    description: str = ""
    due: date | None = None
    owner: str = ""


class Level(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    id: str
    description: str = ""
    likelihood: Level | None = None
    effect: Level | None = None
    action: str = ""
    owner: str = ""
