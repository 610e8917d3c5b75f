"""One sentence on what a grid of two numbers shows."""

from collections.abc import Iterable
from decimal import Decimal

from sroi_app.calculation.assumptions import Assumption
from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.two_way import Grid
from sroi_app.guide import figures
from sroi_app.guide.assumption_words import assumption_words, figure, noun_words, switching_figure
from sroi_app.model.case import Case
from sroi_app.text import _

Point = tuple[Decimal, Decimal]
"""A value across and one down at which the ratio is 1:1."""


def grid_sentence(base: Baseline, grid: Grid) -> str:
    """Return how far one number may go, and what the other has to be then."""
    ratios = [ratio for row in grid.ratios for ratio in row if ratio is not None]
    pays = sum(ratio >= 1 for ratio in ratios)
    if pays == len(ratios):
        return _("The project pays back in every one of these {count} combinations.").format(
            count=len(ratios)
        )
    if not pays:
        return _("The project pays back in none of these {count} combinations.").format(
            count=len(ratios)
        )
    point = _telling(base, grid)
    if point is None:
        words = _("The project pays back in {pays} of these {count} combinations.")
        return words.format(pays=pays, count=len(ratios))
    return _on_the_line(base, grid, point)


def equal_words(case: Case, number: Assumption) -> str:
    """Return why one number cannot be moved against itself."""
    words = _("The same number is chosen for both: {what}. Choose another for one of them.")
    return words.format(what=assumption_words(case, number.at))


def _on_the_line(base: Baseline, grid: Grid, point: Point) -> str:
    across, down = point
    holds = _holds(grid, point)
    if not holds:
        words = _("With {first}, the project only pays back if {second}.")
    elif base.totals.surplus >= 0:
        words = _("With {first}, the project still pays back as long as {second}.")
    else:
        words = _("With {first}, the project pays back as long as {second}.")
    return words.format(
        first=_taken(base.case, grid.across, across), second=_stays(base.case, grid, point, down)
    )


def _telling(base: Baseline, grid: Grid) -> Point | None:
    """The point to speak of: the worst that the other number as it is can still bear, or where the
    project does not pay back now, the least that makes it."""
    holding = [point for point in grid.line if _holds(grid, point)]
    if not holding:
        return min(grid.line, key=lambda point: abs(point[0] - grid.across.value), default=None)
    if base.totals.surplus >= 0:
        return _farthest(grid, holding)
    return min(holding, key=lambda point: abs(point[0] - grid.across.value))


def _farthest(grid: Grid, points: Iterable[Point]) -> Point:
    """The point that lies farthest to the side on which the ratio falls."""
    here = grid.ratios[grid.rows.index(grid.down.value)]
    falls = -1 if _rises(here) else 1
    return max(points, key=lambda point: (point[0] - grid.across.value) * falls)


def _holds(grid: Grid, point: Point) -> bool:
    """Whether the number down, as it is, lies on the side of the point that pays back."""
    across, down = point
    at = grid.columns.index(across)
    now = grid.ratios[grid.rows.index(grid.down.value)][at]
    return now is None or now >= 1 or grid.down.value == down


def _stays(case: Case, grid: Grid, point: Point, down: Decimal) -> str:
    number, at = grid.down, grid.columns.index(point[0])
    more = _rises([row[at] for row in grid.ratios])
    # Cut to the side on which it holds: what is said of it is then true of the figure itself.
    value = switching_figure(number, down, figures.ceiled if more else figures.floored)
    if len(number.at.parts) == 1:
        value = _("{share} of what it is now").format(share=value)
    words = _("{what} is {value} or more") if more else _("{what} is {value} or less")
    return words.format(what=noun_words(case, number), value=value)


def _taken(case: Case, number: Assumption, value: Decimal) -> str:
    what = noun_words(case, number)
    if value == number.value:
        return _("{what} as it is").format(what=what)
    if len(number.at.parts) == 1:
        words = _("{what} {share} higher") if value > 1 else _("{what} {share} lower")
        return words.format(what=what, share=figures.percent(abs(value - 1)))
    return _("{what} at {value}").format(what=what, value=figure(number, value))


def _rises(ratios: Iterable[Decimal | None]) -> bool:
    known = [ratio for ratio in ratios if ratio is not None]
    return known[-1] > known[0]
