"""From all of the change to what is claimed: a waterfall."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

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
from sroi_app.text import _

HEIGHT = 200.0  # points
HEAD, FOOT = 20.0, 42.0  # room for the figure above the highest bar, and for three lines of label
LABEL = 8.5
BAR = 0.62  # of the space for one bar


@dataclass(frozen=True, slots=True)
class WaterfallStep:
    """A bar: `standing` ones rise from zero, the others take away or add to what came before.

    `key` names its figure, where it can be opened into its working.
    """

    label: str
    pounds: Decimal
    standing: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class Waterfall:
    """Pounds as they are printed: first and last stand, and the changes between them re-add."""

    title: str
    steps: tuple[WaterfallStep, ...]

    @property
    def header(self) -> tuple[str, ...]:
        return _("Step"), _("Change"), _("What is left")

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        return tuple(
            (step.label, "" if step.standing else figures.pounds(step.pounds), figures.pounds(left))
            for step, (_before, left) in zip(self.steps, self.levels(), strict=True)
        )

    @property
    def alt(self) -> str:
        """The chart in words."""
        changes = [step for step in self.steps if not step.standing]
        told = _("Waterfall chart: {first} of {start} becomes {last} of {end}.").format(
            first=_lower(self.steps[0].label),
            start=figures.pounds(self.steps[0].pounds),
            last=_lower(self.steps[-1].label),
            end=figures.pounds(self.steps[-1].pounds),
        )
        if not any(step.pounds < 0 for step in changes):
            return told
        largest = min(changes, key=lambda step: step.pounds)
        return (
            told
            + " "
            + _("The largest step down is {label}, {pounds}.").format(
                label=_lower(largest.label), pounds=figures.pounds(largest.pounds)
            )
        )

    def scene(self, width: float, measure: Measure) -> Scene:
        """Return the waterfall drawn `width` points wide."""
        return Scene(
            width=width,
            height=HEIGHT,
            title=self.title,
            alt=self.alt,
            header=self.header,
            rows=self.rows,
            shapes=tuple(self._shapes(width, measure)),
        )

    def levels(self) -> list[tuple[Decimal, Decimal]]:
        """Where each bar starts and ends."""
        ends = list(
            accumulate(
                self.steps,
                lambda left, step: step.pounds if step.standing else left + step.pounds,
                initial=Decimal(0),
            )
        )
        return [
            (Decimal(0) if step.standing else before, after)
            for step, before, after in zip(self.steps, ends, ends[1:], strict=False)
        ]

    def _shapes(self, width: float, measure: Measure) -> Iterator[Shape]:
        levels = self.levels()
        scale = _Scale.over([end for level in levels for end in level])
        slot = width / len(self.steps)
        yield Line(x1=0, y1=scale.y(0), x2=width, y2=scale.y(0), stroke=Tint.INK, width=0.75)
        for place, (step, level) in enumerate(zip(self.steps, levels, strict=True)):
            left = slot * place + slot * (1 - BAR) / 2
            yield from _bar(step, level, left, slot * BAR, scale)
            if place < len(self.steps) - 1:
                y = scale.y(level[1])
                yield Line(
                    x1=left + slot * BAR,
                    y1=y,
                    x2=left + slot,
                    y2=y,
                    stroke=Tint.MUTED,
                    dashes=(2, 2),
                )
            yield from _label(step.label, left + slot * BAR / 2, slot - 5, measure)


@dataclass(frozen=True, slots=True)
class _Scale:
    """Pounds as heights."""

    lowest: float
    highest: float

    @classmethod
    def over(cls, pounds: list[Decimal]) -> "_Scale":
        highest, lowest = float(max(pounds)), float(min(pounds))
        return cls(lowest, highest if highest > lowest else lowest + 1)

    def y(self, pounds: Decimal | int) -> float:
        room = HEIGHT - HEAD - FOOT
        return HEAD + room * (self.highest - float(pounds)) / (self.highest - self.lowest)


def _bar(
    step: WaterfallStep, level: tuple[Decimal, Decimal], x: float, width: float, scale: _Scale
) -> Iterator[Shape]:
    top, bottom = sorted((scale.y(level[0]), scale.y(level[1])))
    falls = step.pounds < 0
    yield Rect(
        x=x,
        y=top,
        width=width,
        height=max(bottom - top, 0.75),
        fill=Tint.LOSS if falls else Tint.VALUE,
        hatched=falls,
        tip=f"{step.label}: {figures.pounds(step.pounds)}",
        key=step.key,
    )
    yield Text(
        x=x + width / 2,
        y=top - 5,
        text=figures.pounds(step.pounds),
        bold=True,
        anchor=Anchor.MIDDLE,
    )


def _label(text: str, x: float, width: float, measure: Measure) -> Iterator[Shape]:
    for line, words in enumerate(wrapped(text, LABEL, width, measure, most=3)):
        yield Text(
            x=x,
            y=HEIGHT - FOOT + 14 + 10.5 * line,
            text=words,
            size=LABEL,
            anchor=Anchor.MIDDLE,
            tint=Tint.MUTED,
        )


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:]
