"""The chains of events of a group, drawn: left to right where there is room, else downwards."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from sroi_app.guide import chain_words
from sroi_app.guide.chains import Event, GroupChains
from sroi_app.guide.names import shortened
from sroi_app.model.outcomes import Direction, Outcome, Standing
from sroi_app.reports.charts.columns import column_width, in_columns
from sroi_app.reports.charts.placing import Placing, Spot
from sroi_app.reports.charts.scene import Box, Measure, Scene, Shape, Text, Tint, wrapped
from sroi_app.reports.charts.steps import in_steps
from sroi_app.text import _

SIZE, LINE = 9.0, 11.0  # points
SMALL, SMALL_LINE = 8.0, 10.0
SIDE, ABOVE = 7.0, 5.0  # between a frame and its words
MOST_LINES = 5
MOST_LETTERS = 300
EDGE = 1.0  # room for the frames at the edge of the drawing


@dataclass(frozen=True, slots=True)
class ChainChart:
    """The chains of one group."""

    chains: GroupChains

    @property
    def title(self) -> str:
        return _("How it comes about: {group}").format(group=self.chains.name)

    @property
    def alt(self) -> str:
        """The whole of the chains in words."""
        told = chain_words.sentences(self.chains)
        return " ".join((chain_words.summary(self.chains), *told))

    @property
    def header(self) -> tuple[str, ...]:
        return _("What changes"), _("How it comes about")

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        return tuple(
            (chain_words.marked_name(way.outcome), chain_words.sentence(self.chains, way))
            for way in self.chains.ways
        )

    def scene(self, width: float, measure: Measure) -> Scene:
        """Return the chains drawn `width` points wide."""
        placing = self._placing(width - 2 * EDGE, measure).moved(EDGE)
        boxes = (
            shape
            for place, spot in enumerate(placing.spots)
            for shape in _box(place, self.chains.events[place], spot, measure)
        )
        return Scene(
            width=width,
            height=placing.height + 2 * EDGE,
            title=self.title,
            alt=self.alt,
            header=self.header,
            rows=self.rows,
            shapes=(*placing.arrows, *boxes),
        )

    def _placing(self, width: float, measure: Measure) -> Placing:
        links = tuple(event.leads_to for event in self.chains.events)
        tall = partial(_tall, self.chains.events, measure)
        column = column_width(links, width)
        if column is None:
            return in_steps(links, width, tall)
        return in_columns(links, column, tall)


def _tall(events: tuple[Event, ...], measure: Measure, place: int, width: float) -> float:
    kicker, words = _lines(events[place], width, measure)
    return 2 * ABOVE + SMALL_LINE * len(kicker) + LINE * len(words)


def _lines(event: Event, width: float, measure: Measure) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a box says, in lines: what kind of event it is, and the event."""
    room = width - 2 * SIDE
    kicker = wrapped(_kicker(event), SMALL, room, measure, most=3)
    words = shortened(event.words, MOST_LETTERS)
    bold = event.outcome is not None
    return kicker, wrapped(words, SIZE, room, measure, most=MOST_LINES, bold=bold)


def _kicker(event: Event) -> str:
    outcome = event.outcome
    if outcome is None:
        return _("What we do") if event.starts else ""
    return "; ".join(_said_first(outcome, event))


def _said_first(outcome: Outcome, event: Event) -> Iterator[str]:
    harm = outcome.direction is Direction.NEGATIVE
    yield _("What changes: a harm") if harm else _("What changes")
    yield from (words for words in chain_words.marks(outcome) if words != _("a harm"))
    if event.starts:
        yield _("the way to it is still to be told")


def _box(place: int, event: Event, spot: Spot, measure: Measure) -> Iterator[Shape]:
    outcome = event.outcome
    harm = outcome is not None and outcome.direction is Direction.NEGATIVE
    yield Box(
        x=spot.x,
        y=spot.y,
        width=spot.width,
        height=spot.height,
        stroke=Tint.MUTED if outcome is None else Tint.LOSS if harm else Tint.VALUE,
        line=0.75 if outcome is None else 1.5,
        dashes=(4, 3) if outcome is not None and _stands_apart(outcome) else (),
        tip=event.words,
        key=str(place),
    )
    kicker, words = _lines(event, spot.width, measure)
    y = spot.y + ABOVE
    for line in kicker:
        yield Text(x=spot.x + SIDE, y=y + SMALL, text=line, size=SMALL, tint=Tint.MUTED)
        y += SMALL_LINE
    for line in words:
        bold = outcome is not None
        yield Text(x=spot.x + SIDE, y=y + SIZE, text=line, size=SIZE, bold=bold)
        y += LINE


def _stands_apart(outcome: Outcome) -> bool:
    """Whether it is shown without being part of the sum."""
    before = outcome.standing is Standing.TRACK_RECORD
    return before or not (outcome.included and outcome.priced)
