"""Printed present values added up under one heading at a time."""

from collections.abc import Callable

from sroi_app.calculation.result import OutcomeResult, Result, Slice
from sroi_app.reports.ledger import ZERO, Ledger


def group_totals(
    result: Result, ledger: Ledger, key: Callable[[OutcomeResult], str | None]
) -> tuple[Slice, ...]:
    """Return the counted outcomes' whole pounds by `key` ("" where blank), largest first."""
    found: dict[str, Slice] = {}
    for row in result.counted:
        heading, pounds = key(row) or "", ledger.present_values[row.outcome.id]
        so_far = found.get(heading, Slice(key=heading, gains=ZERO, harms=ZERO))
        harmful = row.stream is not None and row.stream.terms.sign < 0
        found[heading] = Slice(
            key=heading,
            gains=so_far.gains + (ZERO if harmful else pounds),
            harms=so_far.harms + (pounds if harmful else ZERO),
        )
    return tuple(sorted(found.values(), key=lambda total: -total.net))
