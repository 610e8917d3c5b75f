"""A text in runs, each in the face that carries its characters: ours, or one that steps in."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from sroi_app.reports.fonts import REGULAR, SEMIBOLD, carried, register, stands_in

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


def runs(text: str, face: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of a printable text, each with its face; all of it in `face` is one part."""
    if text.isascii() or carried().issuperset(map(ord, text)):
        yield face, text
        return
    for other, part in groupby(text, lambda one: stands_in(one) or face):
        yield other, "".join(part)


def width(text: str, face: str, size: float) -> float:
    """Return the width in points of a text in all its faces."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    register()
    return float(sum(stringWidth(part, one, size) for one, part in runs(text, face)))


def measure(text: str, size: float, bold: bool = False) -> float:
    """Return the width in points of a text in the regular or the bold face."""
    return width(text, SEMIBOLD if bold else REGULAR, size)


def draw(
    canvas: "Canvas", at: tuple[float, float], text: str, face: str, size: float, side: float = 0
) -> None:
    """Draw a line of text; `side` is the part of it that lies left of its place, 1 all of it."""
    x = at[0] - side * width(text, face, size)
    for one, part in runs(text, face):
        canvas.setFont(one, size)
        canvas.drawString(x, at[1], part)
        x += width(part, one, size)
