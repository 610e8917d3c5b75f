"""Where the boxes of a diagram stand, whichever way it runs."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from sroi_app.reports.charts.scene import Arrow, Point

Links = tuple[tuple[int, ...], ...]
"""For each box the places of those it leads to; a box stands before all it leads to."""

Tall = Callable[[int, float], float]
"""The height in points a box needs when it is so many points wide."""


@dataclass(frozen=True, slots=True)
class Spot:
    """The area of a box in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        return self.y + self.height / 2

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Placing:
    """The spot of each box, the arrows between them, and how high it all is."""

    spots: tuple[Spot, ...]
    arrows: tuple[Arrow, ...]
    height: float

    def moved(self, by: float) -> "Placing":
        """Return it all, so many points further right and down."""
        return replace(
            self,
            spots=tuple(replace(spot, x=spot.x + by, y=spot.y + by) for spot in self.spots),
            arrows=tuple(_moved(arrow, by) for arrow in self.arrows),
        )


def _moved(arrow: Arrow, by: float) -> Arrow:
    def move(point: Point) -> Point:
        return point[0] + by, point[1] + by

    pieces = tuple(tuple(map(move, piece)) for piece in arrow.pieces)
    return replace(arrow, start=move(arrow.start), pieces=pieces)
