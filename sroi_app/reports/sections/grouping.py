"""Printed present values added up under one heading at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from sroi_app.calculation.result import OutcomeResult, Result
from sroi_app.reports.ledger import ZERO, Ledger


@dataclass(frozen=True, slots=True)
class GroupTotal:
    """Whole pounds under one heading; `harms` are negative."""

    key: str
    gains: Decimal
    harms: Decimal

    @property
    def net(self) -> Decimal:
        return self.gains + self.harms


def group_totals(
    result: Result, ledger: Ledger, key: Callable[[OutcomeResult], str | None]
) -> tuple[GroupTotal, ...]:
    """Return the counted outcomes' value by `key` ("" where blank), largest first."""
    found: dict[str, GroupTotal] = {}
    for row in result.counted:
        heading, pounds = key(row) or "", ledger.present_values[row.outcome.id]
        so_far = found.get(heading, GroupTotal(heading, ZERO, ZERO))
        harmful = row.stream is not None and row.stream.terms.sign < 0
        found[heading] = GroupTotal(
            heading,
            so_far.gains + (ZERO if harmful else pounds),
            so_far.harms + (pounds if harmful else ZERO),
        )
    return tuple(sorted(found.values(), key=lambda total: -total.net))
