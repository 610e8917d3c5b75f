"""Discount rates in force and the years each step covers.

Source: HM Treasury, The Green Book 2026, paragraphs 6.54 and 6.58.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from sroi_app.library.tables import Row, read_table, share

_STANDARD = "standard (STPR, real)"
_HEALTH = "health and life (real)"


@dataclass(frozen=True, slots=True)
class RateStep:
    """A yearly `rate` (share) that applies up to and including year `last`; None: for ever."""

    rate: Decimal
    last: int | None = None


@cache
def standard_steps() -> tuple[RateStep, ...]:
    """Return the Green Book's rate for most things: 3.5 %, 3.0 % after year 30, 2.5 % after 75."""
    return _in_force(_STANDARD)


@cache
def health_steps() -> tuple[RateStep, ...]:
    """Return the Green Book's rate for health and wellbeing effects: 1.5 % throughout."""
    return _in_force(_HEALTH)


def steps_for(rate: Decimal | None) -> tuple[RateStep, ...]:
    """Return the steps a case's rate means.

    Blank, or the Green Book's own first rate, is the Green Book with its steps; any other rate
    is used unchanged for ever.
    """
    if rate is None or rate == standard_steps()[0].rate:
        return standard_steps()
    return (RateStep(rate),)


def _in_force(kind: str) -> tuple[RateStep, ...]:
    rows = (row for row in read_table("discount_rates") if _applies(row, kind))
    return tuple(
        RateStep(share(row["rate_pct"]) or Decimal(0), int(row["years_to"] or 0) or None)
        for row in rows
    )


def _applies(row: Row, kind: str) -> bool:
    return row["jurisdiction"] == "UK" and row["rate_kind"] == kind and row["status"] == "in force"
