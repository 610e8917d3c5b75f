"""What the case covers, and the conventions its sum follows."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

MOST_DELIVERY_YEARS = 50


class CaseKind(StrEnum):
    """Expected value, or value already shown by data collected over time."""

    FORECAST = "forecast"
    EVALUATIVE = "evaluative"


class Timing(StrEnum):
    """When in a year its value is taken to arrive."""

    YEAR_END = "year-end"
    MID_YEAR = "mid-year"
    YEAR_START = "year-start"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """`delivery_years` is N of the sum; a blank `rate` means the Green Book's own steps."""

    purpose: str = ""
    audience: str = ""
    kind: CaseKind | None = None
    starts: date | None = None
    ends: date | None = None
    geography: str = ""
    delivery_years: int = 1
    price_year: str = ""
    rate: Decimal | None = None
    timing: Timing = Timing.YEAR_END
