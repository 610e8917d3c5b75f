"""What goes in, and what is done with it."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from sroi_app.model.estimate import Estimate


class InputKind(StrEnum):
    MONEY = "money"
    IN_KIND = "gift in kind"
    VOLUNTEER_TIME = "volunteer time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """Pounds by delivery year; for volunteer time, hours by delivery year and pounds an hour."""

    id: str
    stakeholder: str = ""  # id of the group that gives it
    description: str = ""
    kind: InputKind = InputKind.MONEY
    amounts: tuple[Estimate, ...] = ()
    hours: tuple[Estimate, ...] = ()
    rate: Estimate = field(default_factory=Estimate)
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """Something done and counted (40 sessions); never valued."""

    id: str
    description: str = ""
    quantity: Decimal | None = None
    unit: str = ""
