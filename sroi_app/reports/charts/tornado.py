"""What each number does to the result between its two ends: the widest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sroi_app.calculation.assumptions import Assumption
from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.one_way import Swing, by_effect
from sroi_app.guide import figures
from sroi_app.guide.assumption_words import assumption_words, figure, row_name, what_words
from sroi_app.model.case import Case
from sroi_app.reports.charts.scene import Measure, Scene
from sroi_app.reports.charts.tornado_drawing import Band, End, drawing
from sroi_app.text import _, plural

ONE = Decimal(1)
MOST = 10  # bars
MOST_TOLD = 3  # numbers that the words for a chart name


@dataclass(frozen=True, slots=True)
class Tornado:
    """A band for each number, in order. `ratio` is the result; `step` a share of 1, what a number
    without a range is moved by."""

    ratio: Decimal
    step: Decimal
    bands: tuple[Band, ...]

    @property
    def title(self) -> str:
        return _("What moves the result most")

    @property
    def header(self) -> tuple[str, ...]:
        return (
            _("Number"),
            _("Low end"),
            _("Result there"),
            _("High end"),
            _("Result there"),
            _("Where the ends come from"),
        )

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        return tuple(
            (
                band.name[:1].upper() + band.name[1:],
                *(words for end in band.ends for words in (end.value, _result(end))),
                self._origin(band),
            )
            for band in self.bands
        )

    @property
    def alt(self) -> str:
        """The chart in words."""
        told = plural(
            "Bar chart of {count} number.",
            "Bar chart of {count} numbers, the widest first.",
            len(self.bands),
        )
        result = _("The result is {ratio}.").format(ratio=figures.ratio(self.ratio))
        return " ".join((told, result, *self._widest(), *self._crossings(), *self._steps()))

    def scene(self, width: float, measure: Measure) -> Scene:
        """Return the bars drawn `width` points wide."""
        shapes, height = drawing(self.bands, self.ratio, self.step_words, width, measure)
        return Scene(
            width=width,
            height=height,
            title=self.title,
            alt=self.alt,
            header=self.header,
            rows=self.rows,
            shapes=shapes,
        )

    @property
    def step_words(self) -> str:
        """What an end is where nobody gave one."""
        return _("a step of {step}, no range given").format(step=figures.percent(self.step))

    def _widest(self) -> Iterator[str]:
        for band in self.bands[:MOST_TOLD]:
            low, high = band.ends
            yield _("{number}: {low} and {high}.").format(
                number=band.name[:1].upper() + band.name[1:], low=low.words, high=high.words
            )

    def _crossings(self) -> Iterator[str]:
        """Which numbers take the result to the other side of £1."""
        pays = self.ratio >= ONE
        found = [band.name for band in self.bands if band.crosses(pays=pays)]
        if found:
            words = (
                _("It falls below £1 for £1 with: {numbers}.")
                if pays
                else _("It rises to £1 for £1 with: {numbers}.")
            )
            yield words.format(numbers=_listed(found))
        elif pays:
            yield _("None of these alone takes it below £1 for £1.")
        else:
            yield _("None of these alone brings it up to £1 for £1.")

    def _steps(self) -> Iterator[str]:
        count = sum(not end.given for band in self.bands for end in band.ends)
        if count:
            words = _("No range was given at {count} of {all} ends: each is a step of {step} away.")
            step = figures.percent(self.step)
            yield words.format(count=count, all=2 * len(self.bands), step=step)

    def _origin(self, band: Band) -> str:
        low, high = (end.given for end in band.ends)
        step = figures.percent(self.step)
        if low and high:
            return _("a range that was given")
        if low:
            return _("low given, high a step of {step}").format(step=step)
        if high:
            return _("high given, low a step of {step}").format(step=step)
        return _("a step of {step}").format(step=step)


def tornado_chart(case: Case, base: Baseline, swings: Sequence[Swing], most: int = MOST) -> Tornado:
    """Return the chart of the `most` numbers that move the result furthest."""
    step = case.sensitivity.step
    widest = by_effect(tuple(swings))[:most]
    return Tornado(base.ratio, step, tuple(_band(case, swing) for swing in widest))


def _band(case: Case, swing: Swing) -> Band:
    number, at = swing.number, swing.number.at
    return Band(
        what=what_words(case, at),
        row=row_name(case, at),
        name=assumption_words(case, at),
        ends=(
            _end(number, number.low, swing.ratio_low, given=number.low_given),
            _end(number, number.high, swing.ratio_high, given=number.high_given),
        ),
        key=str(at / "value"),
    )


def _end(number: Assumption, value: Decimal, ratio: Decimal | None, *, given: bool) -> End:
    return End(figure(number, value), ratio, given)


def _result(end: End) -> str:
    return _("nothing put in") if end.ratio is None else figures.ratio(end.ratio)


def _listed(names: list[str]) -> str:
    more = len(names) - MOST_TOLD
    told = "; ".join(names[:MOST_TOLD])
    return _("{names}; and {count} more").format(names=told, count=more) if more > 0 else told
