"""The waterfall lying down: one step to a line, for where there is little width."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sroi_app.guide import figures
from sroi_app.reports.charts.scene import (
    Anchor,
    Line,
    Measure,
    Rect,
    Scene,
    Shape,
    Text,
    Tint,
    wrapped,
)
from sroi_app.reports.charts.waterfall import Waterfall, WaterfallStep

STEP = 31.0  # points from one step to the next
BAR = 10.0
SIZE = 11.0
STANDS_FROM = 420.0  # points of width in which the labels of a waterfall can be read
GAP = 8.0  # between a label and its figure


@dataclass(frozen=True, slots=True)
class Ladder:
    """The same chart as a waterfall, read from top to bottom."""

    waterfall: Waterfall

    @property
    def title(self) -> str:
        return self.waterfall.title

    @property
    def alt(self) -> str:
        return self.waterfall.alt

    @property
    def header(self) -> tuple[str, ...]:
        return self.waterfall.header

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        return self.waterfall.rows

    def scene(self, width: float, measure: Measure) -> Scene:
        """Return the ladder drawn `width` points wide."""
        return Scene(
            width=width,
            height=STEP * len(self.waterfall.steps),
            title=self.title,
            alt=self.alt,
            header=self.header,
            rows=self.rows,
            shapes=tuple(self._shapes(width, measure)),
        )

    def _shapes(self, width: float, measure: Measure) -> Iterator[Shape]:
        levels = self.waterfall.levels()
        ends = [float(end) for level in levels for end in level]
        lowest, span = min(ends), (max(ends) - min(ends)) or 1.0

        def across(pounds: Decimal) -> float:
            return width * (float(pounds) - lowest) / span

        if lowest < 0:  # otherwise the edge is zero
            zero = across(Decimal(0))
            yield Line(x1=zero, y1=SIZE + 3, x2=zero, y2=STEP * len(levels) - 4)
        for place, (step, (start, end)) in enumerate(
            zip(self.waterfall.steps, levels, strict=True)
        ):
            left, right = sorted((across(start), across(end)))
            top = STEP * place
            yield from _words(step, top + SIZE, width, measure)
            yield _bar(step, left, right, top + SIZE + 4)


@dataclass(frozen=True, slots=True)
class Fitting(Ladder):
    """A waterfall that stands where there is width enough, and lies down where there is not."""

    def scene(self, width: float, measure: Measure) -> Scene:
        """Return the chart drawn `width` points wide."""
        figure = max(measure(figures.pounds(s.pounds), 9, True) for s in self.waterfall.steps)
        slot = width / len(self.waterfall.steps)
        if width >= STANDS_FROM and figure + 3 < slot:
            return self.waterfall.scene(width, measure)
        return Ladder(self.waterfall).scene(width, measure)


def _words(step: WaterfallStep, y: float, width: float, measure: Measure) -> Iterator[Shape]:
    pounds = figures.pounds(step.pounds)
    room = width - measure(pounds, SIZE, True) - GAP
    label = wrapped(step.label, SIZE, room, measure, most=1)
    yield Text(x=0, y=y, text=label[0] if label else "", size=SIZE, tint=Tint.MUTED)
    yield Text(x=width, y=y, text=pounds, size=SIZE, bold=True, anchor=Anchor.END)


def _bar(step: WaterfallStep, left: float, right: float, y: float) -> Rect:
    falls = step.pounds < 0
    return Rect(
        x=left,
        y=y,
        width=max(right - left, 0.75),
        height=BAR,
        fill=Tint.LOSS if falls else Tint.VALUE,
        hatched=falls,
        tip=f"{step.label}: {figures.pounds(step.pounds)}",
        key=step.key,
    )
