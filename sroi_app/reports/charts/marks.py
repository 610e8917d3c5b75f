"""Upright lines through a chart, each with its words above it: no words lie on others, and no line
runs through the words of another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from sroi_app.reports.charts.scene import Line, Measure, Shape, Text, Tint, wrapped

SIZE, LINE = 8.5, 11.0  # points
APART = 8.0  # between words on the same line
BESIDE = 3.0  # between a line and its words beside it
NEAREST = 2.5  # between a line and the words of another


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A place across the chart, and what lies there."""

    x: float
    words: str
    bold: bool = False
    width: float = 1.25
    dashes: tuple[float, ...] = ()

    def line(self, top: float, bottom: float) -> Line:
        """Return the line of the mark between two heights."""
        return Line(
            x1=self.x,
            y1=top,
            x2=self.x,
            y2=bottom,
            stroke=Tint.INK,
            width=self.width,
            dashes=self.dashes,
        )


@dataclass(frozen=True, slots=True)
class Head:
    """The words above a chart, and the lines from them down to the `height` of it all."""

    shapes: tuple[Shape, ...]
    height: float


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the words of a mark may stand: from, to, and how many lines above the chart."""

    mark: Mark
    start: float
    end: float
    level: int = 0

    def meets(self, other: "_Place") -> bool:
        """Whether the two are in each other's way."""
        if self.level == other.level:
            return self.start < other.end + APART and other.start < self.end + APART
        low, high = sorted((self, other), key=lambda one: one.level)
        return low.start - NEAREST < high.mark.x < low.end + NEAREST

    def at(self, level: int) -> "_Place":
        return _Place(self.mark, self.start, self.end, level)


def head(marks: Sequence[Mark], width: float, measure: Measure) -> Head:
    """Return the words of a few marks, on as few lines as keep everything apart."""
    words = [_fitted(mark, width, measure) for mark in marks]
    spots = [list(_spots(*pair, width, measure)) for pair in zip(marks, words, strict=True)]
    places = _apart(spots)
    count = max((one.level for one in places), default=-1) + 1
    height = LINE * count + 2
    return Head(tuple(_shapes(places, words, count, height)), height)


def _shapes(
    places: Sequence[_Place], words: Sequence[str], count: int, height: float
) -> Iterator[Shape]:
    for place, text in zip(places, words, strict=True):
        mark, baseline = place.mark, LINE * (count - place.level) - 2.5
        covered = place.start <= mark.x <= place.end
        yield Text(x=place.start, y=baseline, text=text, size=SIZE, bold=mark.bold)
        yield mark.line(baseline + 2.5 if covered else baseline - SIZE * 0.7, height)


def _apart(spots: Sequence[Sequence[_Place]]) -> tuple[_Place, ...]:
    """The first choice, lowest and nearest the middle first, in which nothing meets.

    Where there is none each has a line of words of its own.
    """
    levels = product(range(len(spots)), repeat=len(spots))
    for chosen in sorted(levels, key=lambda n: (max(n, default=0), sum(n))):
        for places in product(*spots):
            choice = tuple(one.at(level) for one, level in zip(places, chosen, strict=True))
            if not any(one.meets(other) for one, other in combinations(choice, 2)):
                return choice
    return tuple(some[0].at(level) for level, some in enumerate(spots))


def _spots(mark: Mark, words: str, width: float, measure: Measure) -> Iterator[_Place]:
    """Over the line, to its right and to its left, as far as the edges let them."""
    length = measure(words, SIZE, mark.bold)
    middle = max(min(mark.x - length / 2, width - length), 0.0)
    yield _Place(mark, middle, middle + length)
    if mark.x + BESIDE + length <= width:
        yield _Place(mark, mark.x + BESIDE, mark.x + BESIDE + length)
    if mark.x - BESIDE - length >= 0:
        yield _Place(mark, mark.x - BESIDE - length, mark.x - BESIDE)


def _fitted(mark: Mark, width: float, measure: Measure) -> str:
    return "".join(wrapped(mark.words, SIZE, width, measure, most=1, bold=mark.bold))
