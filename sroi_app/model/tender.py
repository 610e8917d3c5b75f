"""The bid a case is attached to, and what it promises."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One thing the buyer asks for, in the buyer's own words and code.

    `source` names the item of a published social value model it was chosen from, if it was.
    """

    id: str
    code: str = ""
    text: str = ""
    weight: Decimal | None = None
    source: str = ""


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


class Basis(StrEnum):
    """What the number of a promise is counted over."""

    TERM = "over the contract"
    YEAR = "each year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """A promise with a number, a place, a time and a name.

    `criteria` and `outcomes` hold ids: what the buyer asks for that it answers, and what changes
    because of it.
    """

    id: str
    promise: str = ""
    quantity: Decimal | None = None
    unit: str = ""
    basis: Basis | None = None
    baseline: str = ""
    place: str = ""
    local: str = ""  # what the buyer, or we, count as local
    starts: date | None = None
    ends: date | None = None
    owner: str = ""
    evidence: str = ""
    reported: str = ""  # when the buyer is told how far it has come
    criteria: tuple[str, ...] = ()
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidential:
    """Something the buyer is asked not to release, why, and for how long.

    `at` is the address, as text, of what the public version leaves out; blank where the item is
    only described.
    """

    id: str
    at: str = ""
    item: str = ""
    effect: str = ""
    until: str = ""
