"""What the marks of a chart mean: samples with their words, side by side while there is room."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sroi_app.reports.charts.scene import Measure, Shape, Text, Tint, wrapped

SIZE, LINE = 8.5, 11.0  # points
WIDTH, HEIGHT = 16.0, 8.0  # of a sample
GAP, BETWEEN = 6.0, 16.0
ABOVE, BELOW = 8.0, 4.0

Sample = Callable[[float, float], Iterable[Shape]]
"""Draws a sample whose left upper corner is given."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a mark looks like, and what it means."""

    sample: Sample
    words: str


def legend(
    entries: Sequence[Entry], top: float, width: float, measure: Measure
) -> tuple[tuple[Shape, ...], float]:
    """Return the samples with their words below `top`, and where they end."""
    shapes: list[Shape] = []
    x, y = 0.0, top + ABOVE
    for entry in entries:
        words = "".join(wrapped(entry.words, SIZE, width - WIDTH - GAP, measure, most=1))
        length = WIDTH + GAP + measure(words, SIZE, False)
        if x and x + length > width:
            x, y = 0.0, y + LINE
        shapes += _entry(entry, words, x, y)
        x += length + BETWEEN
    return tuple(shapes), y + HEIGHT + BELOW


def _entry(entry: Entry, words: str, x: float, y: float) -> Iterator[Shape]:
    yield from entry.sample(x, y)
    yield Text(x=x + WIDTH + GAP, y=y + HEIGHT - 1, text=words, size=SIZE, tint=Tint.MUTED)
