"""Printed present values added up under one heading at a time."""

from collections.abc import Callable
from decimal import Decimal

from sroi_app.calculation.result import OutcomeResult, Result, Slice
from sroi_app.guide.ledger import ZERO, Ledger


def group_totals(
    result: Result, ledger: Ledger, key: Callable[[OutcomeResult], str | None]
) -> tuple[Slice, ...]:
    """Return the counted outcomes' whole pounds by `key` ("" where blank), largest first."""
    gains: dict[str, Decimal] = {}
    harms: dict[str, Decimal] = {}
    for row in result.counted:
        heading, pounds = key(row) or "", ledger.present_values[row.outcome.id]
        harmful = row.stream is not None and row.stream.terms.sign < 0
        side, other = (harms, gains) if harmful else (gains, harms)
        side[heading] = side.get(heading, ZERO) + pounds
        other.setdefault(heading, ZERO)
    found = [Slice(key=one, gains=gains[one], harms=harms[one]) for one in gains]
    return tuple(sorted(found, key=lambda total: -total.net))
