"""What the sum returns: frozen, with every figure kept apart that must not be mixed."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from sroi_app.calculation.bridge import BridgeStep
from sroi_app.calculation.streams import InputStream, OutcomeStream
from sroi_app.library.discount_rates import RateStep
from sroi_app.model.address import Address
from sroi_app.model.inputs import Input, InputKind
from sroi_app.model.outcomes import Outcome
from sroi_app.model.scope import Timing


class Treatment(StrEnum):
    """How an outcome is treated in the result."""

    COUNTED = "counted"
    APART = "apart"  # track record: shown, never in the ratio of this contract
    UNPRICED = "unpriced"
    LEFT_OUT = "left out"
    INCOMPLETE = "incomplete"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeResult:
    """One outcome in the result; `stream` where it could be worked out."""

    outcome: Outcome
    treatment: Treatment
    stream: OutcomeStream | None = None
    missing: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InputResult:
    item: Input
    stream: InputStream | None = None
    missing: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True)
class YearResult:
    """Pounds of one year, counted from 1."""

    year: int
    value: Decimal
    present_value: Decimal
    inputs: Decimal
    present_value_inputs: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """The present value under one heading: gains, harms (negative) and their sum."""

    key: str
    gains: Decimal
    harms: Decimal

    @property
    def net(self) -> Decimal:
        return self.gains + self.harms


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The figures that may be quoted: only there when nothing is missing."""

    total_present_value: Decimal
    total_inputs: Decimal
    present_value_inputs: Decimal
    net_present_value: Decimal
    ratio: Decimal
    net_ratio: Decimal
    payback_months: Decimal | None
    simple_payback_months: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Convention:
    """How the sum was done: printed beside every ratio.

    `price_years` are those of the values counted ("" where one is not known), and `input_kinds`
    the kinds of input that something was counted for.
    """

    timing: Timing
    steps: tuple[RateStep, ...]
    price_year: str
    price_years: tuple[str, ...]
    health_rate_used: bool
    delivery_years: int
    input_kinds: tuple[InputKind, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Everything the sum knows. `value_so_far` and `inputs_so_far` hold what is complete.

    `in_the_case` are the outcomes that are not left out: every check goes through them.
    """

    outcomes: tuple[OutcomeResult, ...]
    in_the_case: tuple[Outcome, ...]
    inputs: tuple[InputResult, ...]
    years: tuple[YearResult, ...]
    missing: tuple[Address, ...]
    value_so_far: Decimal
    inputs_so_far: Decimal
    headline: Headline | None
    by_stakeholder: tuple[Slice, ...]
    by_money: tuple[Slice, ...]
    by_standing: tuple[Slice, ...]
    by_grade: tuple[Slice, ...]
    bridge: tuple[BridgeStep, ...]
    convention: Convention
    only_track_record: bool = False

    @property
    def counted(self) -> tuple[OutcomeResult, ...]:
        """The outcomes inside the headline."""
        return tuple(row for row in self.outcomes if row.treatment is Treatment.COUNTED)
