"""How the results of a simulation spread: where most lie, the middle, the result itself and £1."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from math import floor, log10

from sroi_app.calculation.simulation.simulated import Bin, Simulation
from sroi_app.guide import figures
from sroi_app.guide.range_words import brief_range, chance_sentence, range_sentence
from sroi_app.reports.charts.marks import Head, Mark, head
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
from sroi_app.text import _

ONE = Decimal(1)
TALL = 110.0  # points: the highest column
SIZE, LINE = 8.5, 11.0
GAP = 0.75  # between columns
NARROWEST = 10.0  # where all cases are the same
BARE = 0.3  # strength of a column outside nine cases out of ten
REACH = Decimal("0.35")  # of what is drawn: how far out £1 may lie to be drawn all the same
TICK = 45.0  # points from one figure of the axis to the next, at least
EDGE = 5.0  # room for what lies at the very edge
SMALLEST = Decimal("0.1")  # in 100 cases


@dataclass(frozen=True, slots=True)
class Spread:
    """What a simulation found, around the result itself; `tall` is the highest column in points."""

    simulation: Simulation
    ratio: Decimal
    tall: float = TALL

    @property
    def title(self) -> str:
        return _("How far the result could spread")

    @property
    def header(self) -> tuple[str, ...]:
        return _("What"), _("Figure")

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        found = self.simulation
        return (
            (_("The result itself"), figures.ratio(self.ratio)),
            (_("5 of 100 cases are below"), figures.ratio(found.p5)),
            (_("Half of all cases are below"), figures.ratio(found.p50)),
            (_("95 of 100 cases are below"), figures.ratio(found.p95)),
            (_("The average of all cases"), figures.ratio(found.mean)),
            (_("Cases that pay back"), figures.percent(found.probability_above_1)),
        )

    @property
    def alt(self) -> str:
        """The chart in words."""
        found = self.simulation
        count = figures.number(Decimal(found.draws))
        told = _("Column chart of all cases tried, {count} of them.").format(count=count)
        most = max(found.bins, key=_density)
        middle = _(
            "Most cases lie around {low} to {high}, the middle at {middle}. The result itself is "
            "{result}."
        ).format(
            low=figures.for_a_pound(most.low),
            high=figures.for_a_pound(most.high),
            middle=figures.for_a_pound(found.p50),
            result=figures.for_a_pound(self.ratio),
        )
        return " ".join((told, range_sentence(found), middle, chance_sentence(found)))

    def scene(self, width: float, measure: Measure) -> Scene:
        """Return the columns drawn `width` points wide."""
        plot = _Plot.of(self, width)
        above = head(tuple(self._marks(plot)), width, measure)
        foot, height = _foot(self.simulation, plot, above.height + self.tall, measure)
        return Scene(
            width=width,
            height=height,
            title=self.title,
            alt=self.alt,
            header=self.header,
            rows=self.rows,
            shapes=(*_columns(self.simulation, plot, above), *self._lines(plot, above), *foot),
        )

    def _marks(self, plot: "_Plot") -> Iterator[Mark]:
        result, middle = (figures.for_a_pound(n) for n in (self.ratio, self.simulation.p50))
        words = _("Result {ratio}").format(ratio=result)
        yield Mark(x=plot.x(self.ratio), words=words, bold=True, width=2)
        words = _("Middle {ratio}").format(ratio=middle)
        yield Mark(x=plot.x(self.simulation.p50), words=words, width=0.75)
        if plot.lowest <= ONE <= plot.highest:
            yield Mark(x=plot.x(ONE), words=_("£1 for £1"), dashes=(3, 2))

    def _lines(self, plot: "_Plot", above: Head) -> Iterator[Shape]:
        """The upright lines, with paper on both sides where they cross columns."""
        top, bottom = above.height, above.height + self.tall
        yield from above.shapes
        marks = tuple(self._marks(plot))
        for mark in marks:
            paper = replace(mark, width=mark.width + 2, dashes=()).line(top, bottom)
            yield replace(paper, stroke=Tint.PAPER)
        yield from (mark.line(top, bottom) for mark in marks)


@dataclass(frozen=True, slots=True)
class _Plot:
    """Pounds for each pound as places across; `tall` is the highest column."""

    lowest: Decimal
    highest: Decimal
    width: float
    tall: float

    @classmethod
    def of(cls, spread: Spread, width: float) -> "_Plot":
        found = spread.simulation
        edges = [edge for one in found.bins for edge in (one.low, one.high)]
        edges += (spread.ratio, found.p5, found.p95)
        span = max(edges) - min(edges)
        if min(edges) - span * REACH <= ONE <= max(edges) + span * REACH:
            edges.append(ONE)
        return cls(min(edges), max(edges), width, spread.tall)

    def x(self, ratio: Decimal) -> float:
        span = float(self.highest - self.lowest)
        if not span:
            return self.width / 2
        return EDGE + (self.width - 2 * EDGE) * float(ratio - self.lowest) / span


def spread_chart(simulation: Simulation, ratio: Decimal, tall: float = TALL) -> Spread | None:
    """Return the chart of a simulation; None where no number has a range, or nothing spreads."""
    return Spread(simulation, ratio, tall) if simulation.ranged and simulation.bins else None


def _density(one: Bin) -> float:
    """Cases for each pound of width: what the height of a column stands for."""
    return one.draws / (float(one.high - one.low) or 1.0)


def _columns(simulation: Simulation, plot: _Plot, above: Head) -> Iterator[Shape]:
    most = max(map(_density, simulation.bins)) or 1.0
    bottom = above.height + plot.tall
    for one in simulation.bins:
        tall = (plot.tall - 4) * _density(one) / most
        left, right = _sides(one, plot)
        whole = Rect(
            x=left,
            y=bottom - tall,
            width=right - left,
            height=tall,
            fill=Tint.RANGE,
            strength=BARE,
            tip=_tip(one, simulation.draws),
        )
        yield whole
        yield from _within(whole, plot.x(simulation.p5), plot.x(simulation.p95))
        if tall:
            yield Line(
                x1=whole.x,
                y1=whole.y,
                x2=whole.x + whole.width,
                y2=whole.y,
                stroke=Tint.RANGE,
                width=1,
            )


def _sides(one: Bin, plot: _Plot) -> tuple[float, float]:
    """From where to where a column stands: one of no width is still to be seen."""
    left, right = plot.x(one.low), plot.x(one.high) - GAP
    return (left, right) if right > left else (left - NARROWEST / 2, left + NARROWEST / 2)


def _within(whole: Rect, start: float, end: float) -> Iterator[Rect]:
    """The part of a column that nine cases out of ten reach."""
    left, right = max(whole.x, start), min(whole.x + whole.width, end)
    if right > left and whole.height:
        yield Rect(x=left, y=whole.y, width=right - left, height=whole.height, fill=Tint.RANGE)


def _tip(one: Bin, draws: int) -> str:
    in_100 = Decimal(100 * one.draws) / draws
    words = _("{low} to {high}: {count} in 100 cases")
    if 0 < in_100 < SMALLEST:
        words = _("{low} to {high}: fewer than {count} in 100 cases")
    return words.format(
        low=figures.for_a_pound(one.low),
        high=figures.for_a_pound(one.high),
        count=figures.number(figures.rounded(max(in_100, SMALLEST) if one.draws else in_100, 1)),
    )


def _foot(
    simulation: Simulation, plot: _Plot, top: float, measure: Measure
) -> tuple[tuple[Shape, ...], float]:
    """The axis, and below it how far nine cases out of ten reach; and where that ends."""
    bracket = top + LINE + 9
    words = _("9 in 10 cases: {range}").format(range=brief_range(simulation))
    ends = plot.x(simulation.p5), plot.x(simulation.p95)
    shapes = [
        Line(x1=0, y1=top, x2=plot.width, y2=top, stroke=Tint.INK, width=0.75),
        *_ticks(plot, top, measure),
        Line(x1=ends[0], y1=bracket, x2=ends[1], y2=bracket, stroke=Tint.RANGE, width=1.5),
        *(
            Line(x1=x, y1=bracket - 4, x2=x, y2=bracket + 4, stroke=Tint.RANGE, width=1.5)
            for x in ends
        ),
    ]
    y = bracket + 4
    for line in wrapped(words, SIZE, plot.width, measure, bold=True):
        y += LINE
        length = measure(line, SIZE, True)
        start = max(min(sum(ends) / 2 - length / 2, plot.width - length), 0.0)
        shapes.append(Text(x=start, y=y, text=line, size=SIZE, bold=True))
    if not plot.lowest <= ONE <= plot.highest:
        y += LINE
        shapes.append(Text(x=0, y=y, text=_beyond(plot), size=SIZE, tint=Tint.MUTED))
    return tuple(shapes), y + 4


def _beyond(plot: _Plot) -> str:
    if plot.lowest > ONE:
        return _("£1 for £1 lies further left.")
    return _("£1 for £1 lies further right.")


def _ticks(plot: _Plot, top: float, measure: Measure) -> Iterator[Shape]:
    """Round figures along the axis, as many as have room."""
    step = _round_step(plot.highest - plot.lowest, max(int(plot.width / TICK), 2))
    if not step:
        return
    place, before = (plot.lowest / step).to_integral_value(), 0.0
    while place * step <= plot.highest:
        x, words = plot.x(place * step), figures.pounds(place * step, 0 if step >= 1 else 2)
        half = measure(words, SIZE, False) / 2
        if x - half >= before and x + half <= plot.width:
            yield Line(x1=x, y1=top, x2=x, y2=top + 3, stroke=Tint.INK, width=0.75)
            yield Text(
                x=x,
                y=top + LINE + 1,
                text=words,
                size=SIZE,
                anchor=Anchor.MIDDLE,
                tint=Tint.MUTED,
            )
            before = x + half + 4
        place += 1


def _round_step(span: Decimal, count: int) -> Decimal:
    """A round figure that goes into a span no more than about `count` times; 0 for no span."""
    if not span:
        return span
    size = floor(log10(span / count))
    steps = (Decimal(digits).scaleb(size) for digits in ("1", "2", "5", "10"))
    return next(step for step in steps if step * count >= span)
