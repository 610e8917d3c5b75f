"""Two-way sensitivity: two numbers moved at once, and where the ratio is 1:1 between them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from sroi_app.calculation.assumptions import Assumption
from sroi_app.calculation.baseline import Baseline, changed
from sroi_app.calculation.precision import exact
from sroi_app.calculation.switching import moved, switching_value
from sroi_app.calculation.terms import INPUTS, OUTCOMES

STEPS = 5  # on each side of the number itself
HALF = Decimal("0.5")
ONE = Decimal(1)

ALL_VALUE = Assumption(at=OUTCOMES, value=ONE, low=ONE - HALF, high=ONE + HALF)
ALL_INPUTS = Assumption(at=INPUTS, value=ONE, low=ONE - HALF, high=ONE + HALF)
"""The value of all outcomes, and all that goes in, as factors half as much either way: the tables
that published reports print."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The ratio for each value `down`, row by row, and each value `across`; None without inputs.

    `line` holds the points, across and down, at which the ratio is 1:1, in the order of `across`,
    where they lie between the ends.
    """

    across: Assumption
    down: Assumption
    columns: tuple[Decimal, ...]
    rows: tuple[Decimal, ...]
    ratios: tuple[tuple[Decimal | None, ...], ...]
    line: tuple[tuple[Decimal, Decimal], ...]


def _never() -> bool:
    return False


@exact
def grid(
    base: Baseline,
    across: Assumption,
    down: Assumption,
    steps: int = STEPS,
    stopped: Callable[[], bool] = _never,
) -> Grid:
    """Return the ratios over two numbers, each in steps from its low end to its high one.

    Once it is `stopped` it ends with the row it is at: such a grid is not whole.
    """
    columns, rows = stops(across, steps), stops(down, steps)
    return Grid(
        across=across,
        down=down,
        columns=columns,
        rows=rows,
        ratios=tuple(
            tuple(changed(base, {across.at: x, down.at: y}).ratio for x in columns)
            for y in rows
            if not stopped()
        ),
        line=() if stopped() else tuple(_line(base, across, down, columns)),
    )


def stops(number: Assumption, steps: int) -> tuple[Decimal, ...]:
    """Return the number itself with even steps down to its low end and up to its high one.

    An end that is the number itself takes no steps.
    """
    below = _steps(number.low, number.value, steps)
    above = _steps(number.high, number.value, steps)
    return (*below, number.value, *reversed(above))


def _steps(end: Decimal, start: Decimal, steps: int) -> tuple[Decimal, ...]:
    """From an end towards the start, without the start."""
    if end == start:
        return ()
    return tuple(end + (start - end) * step / steps for step in range(steps))


def _line(
    base: Baseline, across: Assumption, down: Assumption, columns: tuple[Decimal, ...]
) -> Iterator[tuple[Decimal, Decimal]]:
    for x in columns:
        totals = moved(base, down, {across.at: x})
        y = switching_value(down, totals)
        # Nothing for nothing is no ratio.
        if y is not None and down.low <= y <= down.high and totals(y).inputs:
            yield x, y
