"""Whether there is anything to draw, and whether two baselines would be drawn alike.

Both are asked at every key, so neither works anything out.
"""

from decimal import Decimal

from sroi_app.calculation.assumptions import with_range
from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.terms import DEDUCTIONS
from sroi_app.model.estimate import Estimate
from sroi_app.model.inputs import Input, InputKind
from sroi_app.model.outcomes import Outcome


def is_ranged(base: Baseline) -> bool:
    """Whether any number inside the ratio was given a range of some width."""
    return next(with_range(base.case, base.result), None) is not None


def drawn_alike(one: Baseline, other: Baseline) -> bool:
    """Whether a simulation of one is that of the other too, to the last digit."""
    mine, theirs = one.case, other.case
    return (
        one.totals == other.totals
        and (mine.scope.timing, mine.scope.rate) == (theirs.scope.timing, theirs.scope.rate)
        and mine.sensitivity.step == theirs.sensitivity.step
        and list(one.outcomes) == list(other.outcomes)
        and list(one.inputs) == list(other.inputs)
        and _outcomes_alike(one, other)
        and _inputs_alike(one, other)
    )


def _outcomes_alike(one: Baseline, other: Baseline) -> bool:
    pairs = zip(one.outcomes.values(), other.outcomes.values(), strict=True)
    return all(a.stream == b.stream and _same_numbers(a.outcome, b.outcome) for a, b in pairs)


def _inputs_alike(one: Baseline, other: Baseline) -> bool:
    pairs = zip(one.inputs.values(), other.inputs.values(), strict=True)
    return all(a.stream == b.stream and _same_numbers(a.item, b.item) for a, b in pairs)


def _same_numbers(row: Outcome | Input, other: Outcome | Input) -> bool:
    """Whether two rows hold the same numbers and ranges; most are the very same row."""
    return row is other or list(map(_ends, _estimates(row))) == list(map(_ends, _estimates(other)))


def _estimates(row: Outcome | Input) -> tuple[Estimate, ...]:
    """Every number the sum of a row may take, in one order."""
    if isinstance(row, Outcome):
        shares = (getattr(row, name) for name in DEDUCTIONS)
        return *row.quantities, row.amount, row.proxy.value, row.duration, *shares
    return (*row.hours, row.rate) if row.kind is InputKind.VOLUNTEER_TIME else row.amounts


def _ends(number: Estimate) -> tuple[Decimal | None, ...]:
    return number.value, number.low, number.high
