"""The bars of a tornado: words beside them, or above where there is little width."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from sroi_app.guide import figures
from sroi_app.reports.charts.legend import Entry, legend
from sroi_app.reports.charts.marks import Mark, head
from sroi_app.reports.charts.scene import (
    Anchor,
    Arrow,
    Box,
    Line,
    Measure,
    Rect,
    Shape,
    Text,
    Tint,
    wrapped,
)
from sroi_app.text import _

ONE = Decimal(1)
STANDS_FROM = 420.0  # points of width in which words have room beside the bars
LABELS = 0.36  # of the width, for them
LABEL, LINE, LINES = 9.0, 11.0, 2
FIGURE = 8.5
BAR = 12.0
BETWEEN = 9.0  # rows; more where the words of each lie above its bar
BETWEEN_ABOVE = 14.0
GAP = 4.0
FIGURES = 0.6  # of the room for the bars: what figures beside them may take at most
HALO = 1.0  # of paper on each side of a line that crosses what is filled


@dataclass(frozen=True, slots=True)
class End:
    """One end of a number in words, and the ratio there; None where nothing would be put in."""

    value: str
    ratio: Decimal | None
    given: bool

    @property
    def short(self) -> str:
        """What stands at the end of a bar: 12 → £1.90."""
        there = _("nothing put in") if self.ratio is None else figures.for_a_pound(self.ratio)
        return f"{self.value} → {there}"

    @property
    def words(self) -> str:
        if self.ratio is None:
            return _("nothing put in at {value}").format(value=self.value)
        ratio = figures.for_a_pound(self.ratio)
        return _("{ratio} at {value}").format(ratio=ratio, value=self.value)


@dataclass(frozen=True, slots=True)
class Band:
    """One number: `what` it is and of which `row`, its low and its high end, and where it is
    asked for."""

    what: str
    row: str
    name: str
    ends: tuple[End, End]
    key: str

    @property
    def ratios(self) -> tuple[Decimal, ...]:
        return tuple(end.ratio for end in self.ends if end.ratio is not None)

    @property
    def sides(self) -> tuple[End, End]:
        """The end that lies to the left, and that to the right."""
        low, high = self.ends
        if low.ratio is None or high.ratio is None:
            return (high, low) if low.ratio is None else (low, high)
        return (low, high) if low.ratio <= high.ratio else (high, low)

    def crosses(self, *, pays: bool) -> bool:
        """Whether an end lies on the other side of £1 than a result that pays back, or does not."""
        return any((ratio >= ONE) is not pays for ratio in self.ratios)

    def tip(self, step_words: str) -> str:
        """The bar in words."""
        low, high = self.ends
        told = f"{self.name}: {low.words}, {high.words}"
        return told if low.given and high.given else f"{told} ({step_words})"


@dataclass(frozen=True, slots=True)
class _Row:
    """Where one band lies: from its `top` to its `bottom`, its bar and its figures within."""

    band: Band
    lines: tuple[tuple[str, Tint], ...]
    top: float
    words: float
    bar: float
    figures: float
    bottom: float


def drawing(
    bands: Sequence[Band], ratio: Decimal, step_words: str, width: float, measure: Measure
) -> tuple[tuple[Shape, ...], float]:
    """Return the shapes of a tornado `width` points wide, and how high it is."""
    plot = _Plot(tuple(bands), ratio, width, measure)
    shapes = list(plot.head.shapes)
    for row in plot.rows:
        shapes += _row(plot, row, step_words)
    entries = tuple(_legend(bands, step_words))
    if not entries:
        return tuple(shapes), plot.bottom
    meanings, height = legend(entries, plot.bottom, width, measure)
    return (*shapes, *meanings), height


class _Plot:
    """What every row is drawn by."""

    def __init__(
        self, bands: tuple[Band, ...], ratio: Decimal, width: float, measure: Measure
    ) -> None:
        self.ratio, self.width, self.measure = ratio, width, measure
        self.beside = width >= STANDS_FROM
        self.left = width * LABELS + 2 * GAP if self.beside else 0.0
        ratios = [one for band in bands for one in band.ratios]
        self._lowest, self._highest = min((*ratios, ratio)), max((*ratios, ratio))
        wanted = self._figures(bands)
        self.under = self._under(wanted)
        before, after = (GAP, GAP) if self.under else wanted
        self.start, self.end = self.left + before, width - after
        self.marks = tuple(self._marks())
        self.head = head(self.marks, width, measure)
        self.rows = tuple(self._placed(bands))

    def x(self, ratio: Decimal) -> float:
        span = float(self._highest - self._lowest)
        if not span:
            return (self.start + self.end) / 2
        return self.start + (self.end - self.start) * float(ratio - self._lowest) / span

    @property
    def bottom(self) -> float:
        return self.rows[-1].bottom if self.rows else self.head.height

    def _figures(self, bands: Sequence[Band]) -> tuple[float, float]:
        """How much room the figures to the left of the bars need, and those to the right."""
        lengths = [[self.measure(end.short, FIGURE, False) for end in one.sides] for one in bands]
        left, right = (max(side) for side in zip(*lengths, strict=True)) if lengths else (0, 0)
        return left + 2 * GAP, right + 2 * GAP

    def _under(self, wanted: tuple[float, float]) -> int:
        """How many lines of figures there are below each bar; none where they fit beside it."""
        room = self.width - self.left
        if sum(wanted) <= room * FIGURES:
            return 0
        return 1 if max(wanted) <= room / 2 else 2

    def _marks(self) -> Iterator[Mark]:
        result = _("Result {ratio}").format(ratio=figures.for_a_pound(self.ratio))
        yield Mark(x=self.x(self.ratio), words=result, bold=True)
        if self._lowest <= ONE <= self._highest and self.ratio != ONE:
            yield Mark(x=self.x(ONE), words=_("£1 for £1"), dashes=(3, 2))

    def _placed(self, bands: Sequence[Band]) -> Iterator[_Row]:
        top = self.head.height
        for band in bands:
            lines = tuple(self._lines(band))
            tall, figure = LINE * len(lines), LINE * self.under
            if self.beside:
                height = BETWEEN + max(tall, BAR + figure)
                words, bar = top + (height - tall) / 2, top + (height - BAR - figure) / 2
            else:
                height, words = BETWEEN_ABOVE + tall + GAP + BAR + figure, top + BETWEEN_ABOVE / 2
                bar = words + tall + GAP
            yield _Row(
                band=band,
                lines=lines,
                top=top,
                words=words,
                bar=bar,
                figures=bar + BAR + LINE - 2 if self.under else bar + BAR / 2 + 3,
                bottom=top + height,
            )
            top += height

    def _lines(self, band: Band) -> Iterator[tuple[str, Tint]]:
        room = self.width * LABELS if self.beside else self.width
        what = band.what[:1].upper() + band.what[1:]
        for text, tint in ((what, Tint.INK), (band.row, Tint.MUTED)):
            for line in wrapped(text, LABEL, room, self.measure, most=LINES):
                yield line, tint


def _row(plot: _Plot, row: _Row, step_words: str) -> Iterator[Shape]:
    for number, (line, tint) in enumerate(row.lines):
        y = row.words + LINE * number + LABEL
        yield Text(x=0, y=y, text=line, size=LABEL, tint=tint)
    bar = _bar(plot, row, step_words)
    filled = tuple(_filled(plot, row))
    figures = tuple(_figures(plot, row, bar))
    yield bar
    yield from filled
    yield from _arrow(plot, row)
    yield from figures
    for mark in plot.marks:
        yield from _line(plot, row, mark, filled, figures)


def _bar(plot: _Plot, row: _Row, step_words: str) -> Box:
    """The frame from one end to the other: what is not filled in it rests on no range."""
    ends = [plot.x(ratio) for ratio in (*row.band.ratios, plot.ratio)]
    return Box(
        x=min(ends),
        y=row.bar,
        width=max(max(ends) - min(ends), 0.75),
        height=BAR,
        radius=0,
        stroke=Tint.RANGE,
        line=1,
        tip=row.band.tip(step_words),
        key=row.band.key,
    )


def _filled(plot: _Plot, row: _Row) -> Iterator[Rect]:
    """From the result to each end of a range that was given."""
    middle = plot.x(plot.ratio)
    for end in row.band.ends:
        if end.given and end.ratio is not None:
            left, right = sorted((middle, plot.x(end.ratio)))
            yield Rect(x=left, y=row.bar, width=right - left, height=BAR, fill=Tint.RANGE)


def _arrow(plot: _Plot, row: _Row) -> Iterator[Arrow]:
    """Out of the picture, where the result has no end."""
    start, y = (plot.x(plot.ratio), row.bar + BAR / 2)
    for end, edge in zip(row.band.sides, (plot.start, plot.end), strict=True):
        if end.ratio is None:
            yield Arrow(start=(start, y), pieces=(((edge, y),),), stroke=Tint.RANGE, width=1.5)


def _figures(plot: _Plot, row: _Row, bar: Box) -> Iterator[Text]:
    """What the number is at each end, and what the result would be."""
    y = row.figures
    left, right = row.band.sides
    if not plot.under:
        before = plot.start if left.ratio is None else bar.x
        after = plot.end if right.ratio is None else bar.x + bar.width
        yield Text(x=before - GAP, y=y, text=left.short, size=FIGURE, anchor=Anchor.END)
        yield Text(x=after + GAP, y=y, text=right.short, size=FIGURE)
        return
    room = plot.width - plot.left
    below = LINE * (plot.under - 1)
    for end, x, down, anchor in (
        (left, plot.left, 0.0, Anchor.START),
        (right, plot.width, below, Anchor.END),
    ):
        text = "".join(wrapped(end.short, FIGURE, room, plot.measure, most=1))
        yield Text(x=x, y=y + down, text=text, size=FIGURE, anchor=anchor)


def _line(
    plot: _Plot, row: _Row, mark: Mark, filled: Sequence[Rect], figures: Sequence[Text]
) -> Iterator[Line]:
    """The piece of an upright line in a row, with paper on both sides where it crosses a bar, and
    in two where a figure stands on it."""
    whole = plot.beside and not plot.under
    if any(bar.x <= mark.x <= bar.x + bar.width for bar in filled):
        halo = replace(mark, width=mark.width + 2 * HALO, dashes=())
        yield replace(halo.line(row.bar, row.bar + BAR), stroke=Tint.PAPER)
    top, bottom = (row.top, row.bottom) if whole else (row.bar - 3, row.bar + BAR + 3)
    if plot.under or not any(_covers(text, mark.x, plot.measure) for text in figures):
        yield mark.line(top, bottom)
    elif whole:  # too short a piece to see, otherwise
        yield mark.line(top, row.figures - FIGURE)
        yield mark.line(row.figures + 2 * HALO, bottom)


def _covers(text: Text, x: float, measure: Measure) -> bool:
    length = measure(text.text, text.size, text.bold)
    start = text.x - length if text.anchor is Anchor.END else text.x
    return start - 2 < x < start + length + 2


def _legend(bands: Sequence[Band], step_words: str) -> Iterator[Entry]:
    """What a filled bar is and what an empty one, where there is an empty one."""
    ends = [end for band in bands for end in band.ends]
    if all(end.given for end in ends):
        return
    if any(end.given for end in ends):
        yield Entry(_filled_sample, _("the range that was given"))
    yield Entry(_empty_sample, step_words)


def _empty_sample(x: float, y: float) -> Iterator[Shape]:
    yield Box(x=x + 0.5, y=y, width=15, height=8, radius=0, stroke=Tint.RANGE, line=1)


def _filled_sample(x: float, y: float) -> Iterator[Shape]:
    yield Rect(x=x, y=y, width=16, height=8, fill=Tint.RANGE)
