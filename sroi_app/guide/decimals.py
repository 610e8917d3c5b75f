"""How many decimals a rounded figure needs, so that what is worked out from it can be checked."""

from decimal import Decimal

ALLOWED = Decimal("0.001")  # pounds by which one rounded figure may move what it goes into
MOST = 12
USUAL = 4  # of a figure that goes on into another step


def decimals_enough(slope: Decimal, allowed: Decimal = ALLOWED) -> int:
    """Return the decimals whose rounding, half a unit of the last, moves the result no further."""
    moved = slope / (2 * allowed)
    if moved <= 1:
        return 0
    whole = moved.adjusted()  # the logarithm itself, cut, would take most of the time of a report
    places = whole if moved == Decimal(1).scaleb(whole) else whole + 1
    return min(max(places, USUAL), MOST)
