"""The present value under each heading that must be kept apart."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from sroi_app.calculation.result import OutcomeResult, Slice

ZERO = Decimal(0)


def slices(
    rows: Iterable[OutcomeResult], key: Callable[[OutcomeResult], str | None]
) -> tuple[Slice, ...]:
    """Return the present value of outcomes by `key` ("" where blank), in order of appearance."""
    gains: dict[str, Decimal] = {}
    harms: dict[str, Decimal] = {}
    for row in rows:
        if row.stream is None:
            continue
        heading, pounds = key(row) or "", row.stream.present_value
        side = harms if row.stream.terms.sign < 0 else gains
        side[heading] = side.get(heading, ZERO) + pounds
        (gains if side is harms else harms).setdefault(heading, ZERO)
    return tuple(Slice(key=k, gains=gains[k], harms=harms[k]) for k in gains)
