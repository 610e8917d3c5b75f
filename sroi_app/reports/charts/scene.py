"""A chart as plain shapes in points, y downwards: the screen and the PDF paint the same one."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

Measure = Callable[[str, float, bool], float]
"""The width in points of a text, set at a size in points, bold or not."""


class Tint(StrEnum):
    """Colours by what they mean; each painter has its own palette."""

    INK = "ink"
    MUTED = "muted"
    LINE = "line"
    PAPER = "paper"
    VALUE = "value"
    LOSS = "loss"


class Anchor(StrEnum):
    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rect:
    """`hatched` says in ink what the tint says in colour; `tip` is what the bar stands for."""

    x: float
    y: float
    width: float
    height: float
    fill: Tint
    hatched: bool = False
    tip: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    x1: float
    y1: float
    x2: float
    y2: float
    stroke: Tint = Tint.LINE
    width: float = 0.5
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """`y` is the baseline."""

    x: float
    y: float
    text: str
    size: float = 9
    bold: bool = False
    anchor: Anchor = Anchor.START
    tint: Tint = Tint.INK


Shape = Rect | Line | Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A drawing of `width` by `height` points, with the same facts as words and as a table."""

    width: float
    height: float
    title: str
    alt: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shapes: tuple[Shape, ...]


class Chart(Protocol):
    """Something to show that can be drawn at any width, read aloud, or listed as a table."""

    @property
    def title(self) -> str: ...
    @property
    def alt(self) -> str: ...
    @property
    def header(self) -> tuple[str, ...]: ...
    @property
    def rows(self) -> tuple[tuple[str, ...], ...]: ...
    def scene(self, width: float, measure: Measure) -> Scene: ...


def wrapped(
    text: str, size: float, width: float, measure: Measure, most: int = 2
) -> tuple[str, ...]:
    """Return a label in lines no wider than `width`; what does not fit in `most` is cut with …"""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, size, False) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    kept = lines[:most]
    if len(lines) > most:
        kept[-1] += "…"
    return tuple(_cut(line, size, width, measure) for line in kept)


def _cut(line: str, size: float, width: float, measure: Measure) -> str:
    """A word wider than the space loses its end, a share at a time, so that long ones are quick."""
    while len(line) > 2 and measure(line, size, False) > width:
        fits = int(len(line) * width / measure(line, size, False))
        line = line[: max(1, min(fits, len(line) - 2))].rstrip("… ") + "…"
    return line
