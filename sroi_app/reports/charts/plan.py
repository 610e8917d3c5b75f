"""The plan by month: a bar for each commitment, a dot for each milestone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sroi_app.guide.dates import format_date, months
from sroi_app.reports.charts.scene import (
    Box,
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

ROW, BAR, DOT = 15.0, 7.0, 7.0  # points
LABEL = 8.5
LABELS = 0.46  # of the width
AXIS = 15.0  # points above the rows, for the months
TICKS = 7
STEPS = (1, 2, 3, 6, 12, 24, 60, 120)  # months between two ticks


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One row: a commitment lasts from `starts` to `ends`, a milestone is due on `ends`."""

    label: str
    starts: date | None = None
    ends: date

    @property
    def lasts(self) -> bool:
        return self.starts is not None and self.starts < self.ends

    @property
    def first(self) -> date:
        return min(self.starts or self.ends, self.ends)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is promised and what happens on the way, in the order given."""

    planned: tuple[Planned, ...]

    @property
    def title(self) -> str:
        return _("The plan by month")

    @property
    def header(self) -> tuple[str, ...]:
        return _("What"), _("From"), _("Until, or by")

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        return tuple(
            (one.label, format_date(one.starts) if one.starts else "", format_date(one.ends))
            for one in self.planned
        )

    @property
    def alt(self) -> str:
        """The chart in words."""
        lasting = [one for one in self.planned if one.lasts]
        due = sorted((one for one in self.planned if not one.lasts), key=lambda one: one.ends)
        span = _("Plan from {first} to {last}.").format(
            first=_month(min(one.first for one in self.planned)),
            last=_month(max(one.ends for one in self.planned)),
        )
        told = [span]
        if lasting:
            told.append(plural("{count} bar lasts.", "{count} bars last.", len(lasting)))
        if due:
            told.append(plural("{count} dot is due.", "{count} dots are due.", len(due)))
            told.append(
                _("The first is “{label}”, {day}.").format(
                    label=due[0].label, day=format_date(due[0].ends)
                )
            )
        return " ".join(told)

    def scene(self, width: float, measure: Measure) -> Scene:
        """Return the plan drawn `width` points wide."""
        return Scene(
            width=width,
            height=AXIS + ROW * len(self.planned) + 2,
            title=self.title,
            alt=self.alt,
            header=self.header,
            rows=self.rows,
            shapes=tuple(_shapes(self.planned, width, measure)),
        )


@dataclass(frozen=True, slots=True)
class _Calendar:
    """Whole months across the chart; `first` and `last` count months since year 0."""

    first: int
    last: int
    left: float
    right: float

    def x(self, day: date) -> float:
        begun = day.year * 12 + day.month - 1
        return self.at(begun + (day.day - 1) / 31)

    def at(self, month: float) -> float:
        share = (month - self.first) / (self.last - self.first)
        return self.left + share * (self.right - self.left)

    def ticks(self) -> Iterator[int]:
        """The months that are named: as few as can be read side by side."""
        span = self.last - self.first
        step = next((one for one in STEPS if span / one <= TICKS), span)
        return iter(range(self.first, self.last, step))


def _calendar(planned: Sequence[Planned], width: float) -> _Calendar:
    first, last = min(one.first for one in planned), max(one.ends for one in planned)
    return _Calendar(
        first=first.year * 12 + first.month - 1,
        last=last.year * 12 + last.month,
        left=width * LABELS,
        right=width - DOT / 2,
    )


def _shapes(planned: Sequence[Planned], width: float, measure: Measure) -> Iterator[Shape]:
    calendar = _calendar(planned, width)
    bottom = AXIS + ROW * len(planned)
    yield from _months(calendar, bottom)
    for place, one in enumerate(planned):
        top = AXIS + ROW * place
        words = wrapped(one.label, LABEL, calendar.left - 12, measure, most=1)
        yield Text(x=0, y=top + ROW / 2 + 3, text="".join(words), size=LABEL)
        yield _mark(one, calendar, top + ROW / 2)


def _months(calendar: _Calendar, bottom: float) -> Iterator[Shape]:
    for month in calendar.ticks():
        x = calendar.at(month)
        yield Line(x1=x, y1=AXIS - 2, x2=x, y2=bottom)
        yield Text(x=x, y=AXIS - 6, text=_short(month), size=8, tint=Tint.MUTED)
    yield Line(x1=0, y1=AXIS, x2=calendar.right, y2=AXIS, stroke=Tint.MUTED, width=0.75)


def _mark(one: Planned, calendar: _Calendar, middle: float) -> Shape:
    """A bar for what lasts, a dot for what is due: told apart by shape."""
    x, tip = calendar.x(one.ends), f"{one.label}: {_when(one)}"
    if one.starts is None or not one.lasts:
        return Box(
            x=x - DOT / 2,
            y=middle - DOT / 2,
            width=DOT,
            height=DOT,
            radius=DOT / 2,
            fill=Tint.INK,
            stroke=Tint.INK,
            tip=tip,
        )
    start = calendar.x(one.starts)
    return Rect(x=start, y=middle - BAR / 2, width=x - start, height=BAR, fill=Tint.VALUE, tip=tip)


def _when(one: Planned) -> str:
    if one.starts is None:
        return format_date(one.ends)
    return f"{format_date(one.starts)} – {format_date(one.ends)}"


def _month(day: date) -> str:
    return f"{months()[day.month - 1]} {day.year}"


def _short(month: int) -> str:
    year, number = divmod(month, 12)
    return f"{months()[number][:3]} {year}"
