"""How many decimals each figure of a working needs, so that it can be checked by hand."""

from decimal import Decimal

from sroi_app.calculation.step import Step, Unit
from sroi_app.guide.decimals import ALLOWED, USUAL, decimals_enough

Key = tuple[str, Decimal | None]


def decimals_needed(tree: Step) -> dict[Key, int]:
    """Return the decimals of every figure that goes into another, so that it gives its pennies."""
    needed: dict[Key, int] = {}
    for step in tree.walk():  # what a figure goes into comes before it
        for part in step.parts:
            enough = decimals_enough(_slope(step, part), _allowed(step, needed))
            needed[key(part)] = max(needed.get(key(part), 0), enough)
    return needed


def key(step: Step) -> Key:
    """Return what tells a figure from the others: it is printed the same wherever it stands."""
    return (step.label, step.value)


def _slope(step: Step, part: Step) -> Decimal:
    """How far a result moves with a part: all formulas but sums multiply or divide."""
    if not step.formula:
        return Decimal(1)
    return abs(step.value / part.value) if step.value and part.value else Decimal(0)


def _allowed(step: Step, needed: dict[Key, int]) -> Decimal:
    if step.unit is Unit.POUNDS:
        return ALLOWED
    return Decimal(1).scaleb(-max(needed.get(key(step), 0), USUAL)) / 5
