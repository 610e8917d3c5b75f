"""How large pages are shown, and where each of them then stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, QSize

GAP = 14.0  # pixels around a page
POINT = 96 / 72  # pixels, at 100 %
LEAST_SCALE = 0.1


class Fit(Enum):
    """A page may be as large as there is room for."""

    WIDTH = "width"
    PAGE = "page"


Zoom = Fit | int
"""What fits, or per cent of the size on paper."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where every page stands, one under the other, in pixels from the top left."""

    pages: tuple[QRectF, ...]
    width: float
    height: float

    def around(self, y: float) -> int:
        """Return the number of the page at a height, or of the one that is nearest."""
        return next(
            (number for number, page in enumerate(self.pages) if y < page.bottom() + GAP),
            len(self.pages) - 1,
        )

    def between(self, top: float, bottom: float) -> list[int]:
        """Return the numbers of the pages of which something stands between two heights."""
        return [
            number
            for number, page in enumerate(self.pages)
            if page.bottom() > top and page.top() < bottom
        ]


def places(sizes: Sequence[tuple[float, float]], room: QSize, zoom: Zoom) -> Places:
    """Lay pages out, whose sizes are in points, in the room there is."""
    scale = _scale(sizes, room, zoom)
    widest = max((width for width, _height in sizes), default=0) * scale
    whole = max(widest + 2 * GAP, float(room.width()))
    pages, y = [], GAP
    for width, height in sizes:
        pages.append(QRectF((whole - width * scale) / 2, y, width * scale, height * scale))
        y += height * scale + GAP
    return Places(tuple(pages), whole, y)


def _scale(sizes: Sequence[tuple[float, float]], room: QSize, zoom: Zoom) -> float:
    """Pixels for a point."""
    if isinstance(zoom, int):
        return POINT * zoom / 100
    if not sizes:
        return POINT
    scale = (room.width() - 2 * GAP) / max(width for width, _height in sizes)
    if zoom is Fit.PAGE:
        tallest = max(height for _width, height in sizes)
        scale = min(scale, (room.height() - 2 * GAP) / tallest)
    return max(scale, LEAST_SCALE)
