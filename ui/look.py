"""How the window looks now: its theme, its zoom and its letters."""

from typing import NamedTuple

from ui.tokens import LIGHT, Theme


class Look(NamedTuple):
    """`zoom` is 1 for 100 %; `family` is the name of the typeface."""

    theme: Theme = LIGHT
    zoom: float = 1.0
    family: str = "Source Sans 3"


_now = Look()


def look() -> Look:
    """Return how everything looks now; what paints itself asks each time it paints."""
    return _now


def scaled(pixels: float) -> int:
    """Return a length laid out for 100 % at the present zoom."""
    return round(pixels * _now.zoom)
