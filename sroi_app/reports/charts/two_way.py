"""Two numbers moved at once: the result for each pair, and where it is £1 for £1."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from sroi_app.calculation.assumptions import Assumption
from sroi_app.calculation.two_way import Grid
from sroi_app.guide import figures
from sroi_app.guide.assumption_words import assumption_words, figure
from sroi_app.model.case import Case
from sroi_app.reports.charts.scene import Measure, Point, Scene
from sroi_app.reports.charts.two_way_drawing import Cells, drawing
from sroi_app.text import _

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class TwoWay:
    """The results over two numbers, each named for the middle of a sentence."""

    across: str
    down: str
    cells: Cells
    ends: tuple[tuple[str, str], ...]
    """The first and the last point of the line of £1 for £1, across and down; none without one."""

    @property
    def title(self) -> str:
        return _("Two numbers at once")

    @property
    def header(self) -> tuple[str, ...]:
        corner = _("{down}, by {across}").format(down=_capital(self.down), across=self.across)
        return corner, *self.cells.columns

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        return tuple(
            (name, *(self.cells.result(column, row) for column in range(len(self.cells.columns))))
            for row, name in enumerate(self.cells.rows)
        )

    @property
    def alt(self) -> str:
        """The chart in words."""
        cells = self.cells
        told = _(
            "Grid of {count} results: across, {across}, from {first} to {last}; down, {down}, "
            "from {top} to {bottom}."
        ).format(
            count=len(cells.columns) * len(cells.rows),
            across=self.across,
            first=cells.columns[0],
            last=cells.columns[-1],
            down=self.down,
            top=cells.rows[0],
            bottom=cells.rows[-1],
        )
        return " ".join((told, *self._extremes(), self._below(), *self._line()))

    def scene(self, width: float, measure: Measure) -> Scene:
        """Return the grid drawn `width` points wide."""
        shapes, height = drawing(self.cells, self._axes(), width, measure)
        return Scene(
            width=width,
            height=height,
            title=self.title,
            alt=self.alt,
            header=self.header,
            rows=self.rows,
            shapes=shapes,
            beside=len(self.cells.columns),
        )

    def _axes(self) -> tuple[str, str]:
        return (
            _("Across: {number}").format(number=self.across),
            _("Down: {number}").format(number=self.down),
        )

    def _extremes(self) -> Iterator[str]:
        yield _("As it is: {ratio}.").format(ratio=self.cells.result(*self.cells.base))
        known = [ratio for row in self.cells.ratios for ratio in row if ratio is not None]
        if known:
            yield _("The lowest is {low}, the highest {high}.").format(
                low=figures.ratio(min(known)), high=figures.ratio(max(known))
            )

    def _below(self) -> str:
        known = [ratio for row in self.cells.ratios for ratio in row if ratio is not None]
        below = sum(ratio < ONE for ratio in known)
        if not below:
            return _("None is below £1 for £1.")
        if below == len(known):
            return _("All are below £1 for £1.")
        return _("{some} of the {all} are below £1 for £1.").format(some=below, all=len(known))

    def _line(self) -> Iterator[str]:
        if self.ends:
            (x, y), (last_x, last_y) = self.ends
            yield _(
                "The line of £1 for £1 runs from {first} across and {top} down to {last} across "
                "and {bottom} down."
            ).format(first=x, top=y, last=last_x, bottom=last_y)


def two_way_chart(case: Case, grid: Grid) -> TwoWay:
    """Return the chart of a grid."""
    across, down = grid.across, grid.down
    cells = Cells(
        columns=tuple(_value(across, value) for value in grid.columns),
        rows=tuple(_value(down, value) for value in grid.rows),
        ratios=grid.ratios,
        base=(grid.columns.index(across.value), grid.rows.index(down.value)),
        line=_positions(grid),
    )
    ends = (grid.line[0], grid.line[-1]) if len(grid.line) > 1 else ()
    return TwoWay(
        across=assumption_words(case, across.at),
        down=assumption_words(case, down.at),
        cells=cells,
        ends=tuple((_value(across, x), _value(down, y)) for x, y in ends),
    )


def _value(number: Assumption, value: Decimal) -> str:
    """A value of a number; of a factor for everything, by how much it is more or less."""
    if len(number.at.parts) > 1:
        return figure(number, value)
    change = figures.percent(value - 1)
    return f"+{change}" if value > 1 else change


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _positions(grid: Grid) -> tuple[Point, ...]:
    """The line of £1 for £1 in columns across and rows down, counted from the first as 0.

    A line so steep that it passes between columns is found between them, row by row.
    """
    points = [
        (float(grid.columns.index(x)), _place(grid.rows, y))
        for x, y in grid.line
        if grid.rows[0] <= y <= grid.rows[-1]
    ]
    if len(points) < 2:
        points = sorted({*points, *_between_columns(grid)}, key=lambda point: point[1])
    return tuple(points) if len(points) != 1 else _through(points[0], grid)


def _through(point: Point, grid: Grid) -> tuple[Point, Point]:
    """A line through the only point there is: along a single row of cells, or across one."""
    x, y = point
    if len(grid.rows) == 1:
        return (x, y - 0.5), (x, y + 0.5)
    return (x - 0.5, y), (x + 0.5, y)


def _place(stops: tuple[Decimal, ...], value: Decimal) -> float:
    after = min(max(bisect_right(stops, value), 1), len(stops) - 1)
    if len(stops) < 2:
        return 0.0
    low, high = stops[after - 1], stops[after]
    return after - 1 + float((value - low) / (high - low))


def _between_columns(grid: Grid) -> Iterator[Point]:
    for row, ratios in enumerate(grid.ratios):
        for column, (one, other) in enumerate(pairwise(ratios)):
            if one is not None and other is not None and (one < ONE) is not (other < ONE):
                yield column + float((ONE - one) / (other - one)), float(row)
