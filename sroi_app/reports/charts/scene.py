"""A chart as plain shapes in points, y downwards: the screen and the PDF paint the same one."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from math import hypot
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
    RANGE = "range"  # what a number, or a result, could be: neither gain nor loss


class Anchor(StrEnum):
    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rect:
    """`hatched` says in ink what the tint says in colour; `tip` is what the bar stands for.

    `key` names the figure a bar shows, where it has a working that can be opened. `strength` is
    how much of its tint there is over the paper, from 0 to 1.
    """

    x: float
    y: float
    width: float
    height: float
    fill: Tint
    strength: float = 1.0
    hatched: bool = False
    tip: str = ""
    key: str = ""


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


Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A frame with round corners, which words stand in: `tip` is the whole of them.

    `key` tells which one it is, where more can be asked about it.
    """

    x: float
    y: float
    width: float
    height: float
    radius: float = 4
    fill: Tint = Tint.PAPER
    stroke: Tint = Tint.MUTED
    line: float = 0.75
    dashes: tuple[float, ...] = ()
    tip: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """A line with a head: each piece leads straight to a point, or bends there by two others."""

    start: Point
    pieces: tuple[tuple[Point, ...], ...]
    stroke: Tint = Tint.MUTED
    width: float = 0.9
    head: float = 4.5

    @property
    def tip(self) -> Point:
        return self.pieces[-1][-1]

    @property
    def barbs(self) -> tuple[Point, Point, Point]:
        """The corners of the head, its tip first."""
        points = (self.start, *(point for piece in self.pieces for point in piece))
        x, y = self.tip
        before = next((point for point in reversed(points) if point != self.tip), (x - 1, y))
        length = hypot(x - before[0], y - before[1])
        along = ((x - before[0]) / length * self.head, (y - before[1]) / length * self.head)
        foot = (x - along[0], y - along[1])
        side = (along[1] * 0.5, -along[0] * 0.5)
        return (
            (x, y),
            (foot[0] + side[0], foot[1] + side[1]),
            (foot[0] - side[0], foot[1] - side[1]),
        )


Shape = Rect | Line | Text | Box | Arrow


def mixed(colour: str, paper: str, strength: float) -> str:
    """Return a colour laid thinly over paper, both as #RRGGBB.

    >>> mixed("#000000", "#FFFFFF", 0.2)
    '#CCCCCC'
    """
    pairs = [(int(colour[n : n + 2], 16), int(paper[n : n + 2], 16)) for n in (1, 3, 5)]
    return "#" + "".join(f"{round(p + (c - p) * strength):02X}" for c, p in pairs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A drawing of `width` by `height` points, with the same facts as words and as a table.

    Where what can be walked along stands in rows, `beside` is how many there are in each.
    """

    width: float
    height: float
    title: str
    alt: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shapes: tuple[Shape, ...]
    beside: int = 1


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
    text: str, size: float, width: float, measure: Measure, most: int = 2, *, bold: bool = False
) -> tuple[str, ...]:
    """Return a label in lines no wider than `width`; what does not fit in `most` is cut with …"""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, size, bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    kept = lines[:most]
    if len(lines) > most:
        kept[-1] += "…"
    return tuple(_cut(line, size, width, measure, bold) for line in kept)


def _cut(line: str, size: float, width: float, measure: Measure, bold: bool) -> str:
    """A word wider than the space loses its end, a share at a time, so that long ones are quick."""
    while len(line) > 2 and measure(line, size, bold) > width:
        fits = int(len(line) * width / measure(line, size, bold))
        line = line[: max(1, min(fits, len(line) - 2))].rstrip("… ") + "…"
    return line
