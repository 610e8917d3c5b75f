"""How many decimals each figure of a working needs, so that it can be checked by hand."""

from decimal import ROUND_CEILING, Decimal

from sroi_app.calculation.step import Step, Unit

ALLOWED = Decimal("0.001")  # pounds by which one rounded figure may move what it goes into
MOST = 12
USUAL = 4  # of a figure that goes on into another step

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


def decimals_enough(slope: Decimal, allowed: Decimal = ALLOWED) -> int:
    """Return the decimals whose rounding, half a unit of the last, moves the result no further."""
    moved = slope / (2 * allowed)
    if moved <= 1:
        return 0
    places = int(moved.log10().to_integral_value(rounding=ROUND_CEILING))
    return min(max(places, USUAL), MOST)
