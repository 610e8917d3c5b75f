"""Value side by side: gains to the right of the axis, harms to the left."""

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
from sroi_app.text import _, plural

MOST = 12  # bars; the rest are added up in one more
ROW, BAR = 27.0, 13.0  # points
LABEL = 9.0
LABELS = 0.3  # of the width
FIGURES = 62.0  # points kept free for a figure at the end of a bar


@dataclass(frozen=True, slots=True)
class Bar:
    """Pounds as they are printed; `harms` are negative. `key` names the figure, if it opens."""

    label: str
    gains: Decimal
    harms: Decimal
    key: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Horizontal bars in the order given; of more than `most` the rest are added up in one."""

    title: str
    bars: tuple[Bar, ...]
    most: int = MOST

    @property
    def header(self) -> tuple[str, ...]:
        return _("Who"), _("Gains"), _("Harms")

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        return tuple(
            (bar.label, figures.pounds(bar.gains), figures.pounds(bar.harms)) for bar in self.bars
        )

    @property
    def alt(self) -> str:
        """The chart in words."""
        largest = max(self.bars, key=lambda bar: bar.gains)
        told = plural("Bar chart of {count} group.", "Bar chart of {count} groups.", len(self.bars))
        told += " " + _("The largest gain is that of {label}, {pounds}.").format(
            label=largest.label, pounds=figures.pounds(largest.gains)
        )
        harmed = [bar.label for bar in self.bars if bar.harms]
        if not harmed:
            return told
        return told + " " + _("There is harm to: {labels}.").format(labels=", ".join(harmed))

    def scene(self, width: float, measure: Measure) -> Scene:
        """Return the bars drawn `width` points wide."""
        shown = self._shown()
        return Scene(
            width=width,
            height=ROW * len(shown) + 4,
            title=self.title,
            alt=self.alt,
            header=self.header,
            rows=self.rows,
            shapes=tuple(_shapes(shown, width, measure)),
        )

    def _shown(self) -> tuple[Bar, ...]:
        if len(self.bars) <= self.most + 1:
            return self.bars
        rest = self.bars[self.most :]
        label = plural("{count} other group", "{count} other groups", len(rest))
        gains = sum((bar.gains for bar in rest), Decimal(0))
        harms = sum((bar.harms for bar in rest), Decimal(0))
        return (*self.bars[: self.most], Bar(label, gains, harms))


def _shapes(bars: tuple[Bar, ...], width: float, measure: Measure) -> Iterator[Shape]:
    harmed = any(bar.harms for bar in bars)
    start = width * LABELS + (FIGURES if harmed else 0)
    room = width - start - FIGURES
    gain = max(float(bar.gains) for bar in bars)
    harm = max(float(-bar.harms) for bar in bars)
    per_pound = room / ((gain + harm) or 1)
    axis = start + harm * per_pound
    for place, bar in enumerate(bars):
        top = ROW * place
        yield from _label(bar.label, top, width * LABELS - 12, measure)
        if bar.gains or not bar.harms:
            yield from _gain(bar, top, axis, float(bar.gains) * per_pound)
        if bar.harms:
            yield from _harm(bar, top, axis, float(-bar.harms) * per_pound)
    yield Line(x1=axis, y1=0, x2=axis, y2=ROW * len(bars), stroke=Tint.INK, width=0.75)


def _label(text: str, top: float, width: float, measure: Measure) -> Iterator[Shape]:
    lines = wrapped(text, LABEL, width, measure)
    first = top + ROW / 2 + 3 - 5.5 * (len(lines) - 1)
    for number, line in enumerate(lines):
        yield Text(x=0, y=first + 11 * number, text=line, size=LABEL)


def _gain(bar: Bar, top: float, axis: float, length: float) -> Iterator[Shape]:
    shown = figures.pounds(bar.gains)
    yield Rect(
        x=axis,
        y=top + (ROW - BAR) / 2,
        width=max(length, 0.75),
        height=BAR,
        fill=Tint.VALUE,
        tip=f"{bar.label}: {shown}",
        key=bar.key,
    )
    yield Text(x=axis + length + 6, y=top + ROW / 2 + 3, text=shown, bold=True)


def _harm(bar: Bar, top: float, axis: float, length: float) -> Iterator[Shape]:
    shown = figures.pounds(bar.harms)
    length = max(length, 0.75)
    yield Rect(
        x=axis - length,
        y=top + (ROW - BAR) / 2,
        width=length,
        height=BAR,
        fill=Tint.LOSS,
        hatched=True,
        tip=f"{bar.label}: {shown}",
        key=bar.key,
    )
    yield Text(x=axis - length - 6, y=top + ROW / 2 + 3, text=shown, bold=True, anchor=Anchor.END)
