"""The changes people experience: each one a row of the value map."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sroi_app.model.estimate import Estimate, Grade


class Direction(StrEnum):
    POSITIVE = "positive"
    NEGATIVE = "negative"


class Standing(StrEnum):
    """Paid for by the contract already, brought only by it, or done elsewhere."""

    CORE = "core"
    ADDITIONAL = "additional"
    TRACK_RECORD = "track record"


class MoneyKind(StrEnum):
    """Whose pounds they are; the kinds are never mixed."""

    FISCAL = "fiscal"
    ECONOMIC = "economic"
    WELLBEING = "wellbeing"
    SOCIAL = "social"


class Starts(StrEnum):
    """In the period of activity, or in the period after."""

    DURING = "during"
    AFTER = "after"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """How we know that so many people changed."""

    source: str = ""
    collected: date | None = None
    sample: Decimal | None = None
    grade: Grade | None = None
    compared: bool | None = None  # the number is already net of a comparison group


@dataclass(frozen=True, slots=True, kw_only=True)
class Proxy:
    """The financial proxy: what one unit of the change is worth, and who says so."""

    description: str = ""
    unit: str = ""
    value: Estimate = field(default_factory=Estimate)
    price_year: str = ""
    source: str = ""
    licence: str = ""
    accessed: date | None = None
    fits: str = ""  # why this value fits this group
    tested: bool | None = None  # shown to the people concerned
    library_id: str = ""  # of the published, or privately held, value it was taken from
    edition: str = ""  # of the library or list it was taken from


def one() -> Estimate:
    """One unit of the proxy per person, unless somebody says otherwise."""
    return Estimate(value=Decimal(1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One change for one group. `quantities` holds the people by delivery year."""

    id: str
    stakeholder: str = ""
    description: str = ""
    chain: tuple[str, ...] = ()  # the chain of events that leads to it
    direction: Direction = Direction.POSITIVE
    intended: bool | None = None
    included: bool = True
    exclusion_reason: str = ""
    priced: bool = True
    standing: Standing | None = None
    money: MoneyKind | None = None
    health_rate: bool = False
    indicator: str = ""
    evidence: Evidence = field(default_factory=Evidence)
    quantities: tuple[Estimate, ...] = ()
    amount: Estimate = field(default_factory=one)
    proxy: Proxy = field(default_factory=Proxy)
    overlap: str = ""  # why what it counts is not counted twice
    deadweight: Estimate = field(default_factory=Estimate)
    displacement: Estimate = field(default_factory=Estimate)
    attribution: Estimate = field(default_factory=Estimate)  # the share caused by others
    dropoff: Estimate = field(default_factory=Estimate)
    duration: Estimate = field(default_factory=Estimate)  # years
    starts: Starts = Starts.DURING
