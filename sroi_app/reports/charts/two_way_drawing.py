"""A grid of results as cells: darker for more, hatched at the foot where it is below £1."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import ceil

from sroi_app.guide import figures
from sroi_app.reports.charts.legend import Entry, legend
from sroi_app.reports.charts.scene import (
    Anchor,
    Line,
    Measure,
    Point,
    Rect,
    Shape,
    Text,
    Tint,
    wrapped,
)
from sroi_app.text import _

ONE = Decimal(1)
ROW = 19.0  # points from one row to the next
GAP = 1.0  # between cells
SIZE, LINE = 8.5, 11.0
SIDE = 2.0  # at least between a figure and the edge of its cell
ROW_NAMES = 0.3  # of the width, at most
HATCH = 4.0  # at the foot of a cell below £1
LEAST, MOST = 0.1, 0.4  # strength of cells from £1 up: what stands on them can still be read
FRAME = 1.5
LINE_WIDTH = 1.75
EXTRA = 3.0  # beyond the paper on both sides of the line


@dataclass(frozen=True, slots=True)
class Cells:
    """Results row by row, None where nothing would be put in; `base` is the column and row of what
    is, and `line` where it is £1 for £1, in columns and rows from 0."""

    columns: tuple[str, ...]
    rows: tuple[str, ...]
    ratios: tuple[tuple[Decimal | None, ...], ...]
    base: tuple[int, int]
    line: tuple[Point, ...]

    def result(self, column: int, row: int) -> str:
        ratio = self.ratios[row][column]
        return _("nothing put in") if ratio is None else figures.ratio(ratio)

    def tip(self, column: int, row: int) -> str:
        """A cell in words."""
        return _("{column} across, {row} down: {result}").format(
            column=self.columns[column], row=self.rows[row], result=self.result(column, row)
        )

    @property
    def known(self) -> list[Decimal]:
        return [ratio for row in self.ratios for ratio in row if ratio is not None]


@dataclass(frozen=True, slots=True)
class _Area:
    """Where the cells lie, and how their figures are written."""

    left: float
    top: float
    cell: float
    figures: tuple[tuple[str, ...], ...]

    def corner(self, column: float, row: float) -> Point:
        return self.left + self.cell * column, self.top + ROW * row

    def middle(self, column: float, row: float) -> Point:
        x, y = self.corner(column + 0.5, row + 0.5)
        return x - GAP / 2, y - GAP / 2


def drawing(
    cells: Cells, axes: tuple[str, str], width: float, measure: Measure
) -> tuple[tuple[Shape, ...], float]:
    """Return the shapes of a grid `width` points wide, and how high it is."""
    titles = tuple(_titles(axes, width, measure))
    area = _area(cells, LINE * len(titles) + LINE + 8, width, measure)
    texts = tuple(_texts(cells, area))
    bottom = area.top + ROW * len(cells.rows)
    meanings, height = legend(tuple(_entries(cells, area)), bottom, width, measure)
    shapes = (
        *titles,
        *_column_names(cells, area, width, measure),
        *_row_names(cells, area, measure),
        *_grounds(cells, area),
        *_line(cells, area, [_box(text, measure) for text in texts]),
        *_frame(*area.corner(*cells.base), area.cell - GAP, ROW - GAP),
        *texts,
        *meanings,
    )
    return shapes, height


def _titles(axes: tuple[str, str], width: float, measure: Measure) -> Iterator[Text]:
    lines = [line for words in axes for line in wrapped(words, SIZE, width, measure)]
    for number, line in enumerate(lines, 1):
        yield Text(x=0, y=LINE * number - 2, text=line, size=SIZE)


def _area(cells: Cells, top: float, width: float, measure: Measure) -> _Area:
    longest = max(measure(name, SIZE, True) for name in cells.rows)
    left = min(longest, width * ROW_NAMES) + 6
    cell = (width - left + GAP) / len(cells.columns)
    return _Area(left, top, cell, _figures(cells, cell - GAP - 2 * SIDE, measure))


def _figures(cells: Cells, room: float, measure: Measure) -> tuple[tuple[str, ...], ...]:
    """The figures in the fullest way of writing them that fits every cell; blank if none does."""
    for write in (figures.for_a_pound, _pence, _tenths):
        written = tuple(
            tuple("–" if ratio is None else write(ratio) for ratio in row) for row in cells.ratios
        )
        if max(measure(one, SIZE, True) for row in written for one in row) <= room:
            return written
    return tuple(("",) * len(row) for row in cells.ratios)


def _pence(ratio: Decimal) -> str:
    return figures.number(_short_of_one(ratio, 2), 2)


def _tenths(ratio: Decimal) -> str:
    return figures.number(_short_of_one(ratio, 1), 1)


def _short_of_one(ratio: Decimal, places: int) -> Decimal:
    """A ratio just below 1 is never rounded up to it."""
    cut = figures.rounded(ratio, places)
    return figures.floored(ratio, places) if ratio < ONE <= cut else cut


def _column_names(cells: Cells, area: _Area, width: float, measure: Measure) -> Iterator[Shape]:
    """What stands over the columns: over every second or third where there is little room."""
    longest = max(measure(name, SIZE, True) for name in cells.columns)
    every = ceil((longest + 4) / area.cell)
    for column, name in enumerate(cells.columns):
        bold = column == cells.base[0]
        x, length = area.middle(column, 0)[0], measure(name, SIZE, bold)
        if (column - cells.base[0]) % every or (x + length / 2 > width and not bold):
            continue
        start = max(min(x - length / 2, width - length), 0.0)
        yield Text(x=start, y=area.top - 5, text=name, size=SIZE, bold=bold)


def _row_names(cells: Cells, area: _Area, measure: Measure) -> Iterator[Shape]:
    for row, name in enumerate(cells.rows):
        bold = row == cells.base[1]
        words = "".join(wrapped(name, SIZE, area.left - 6, measure, most=1, bold=bold))
        y = area.middle(0, row)[1] + 3
        x = area.left - 6
        yield Text(x=x, y=y, text=words, size=SIZE, bold=bold, anchor=Anchor.END)


def _grounds(cells: Cells, area: _Area) -> Iterator[Rect]:
    highest = max(cells.known, default=ONE)
    for row, ratios in enumerate(cells.ratios):
        for column, ratio in enumerate(ratios):
            x, y = area.corner(column, row)
            yield Rect(
                x=x,
                y=y,
                width=area.cell - GAP,
                height=ROW - GAP,
                fill=Tint.RANGE,
                strength=_strength(ratio, highest),
                tip=cells.tip(column, row),
            )
            if ratio is not None and ratio < ONE:
                yield _foot(x, y, area.cell - GAP, ROW - GAP)


def _foot(x: float, y: float, width: float, height: float) -> Rect:
    top = y + height - HATCH
    return Rect(x=x, y=top, width=width, height=HATCH, fill=Tint.LOSS, hatched=True)


def _strength(ratio: Decimal | None, highest: Decimal) -> float:
    if ratio is None or ratio < ONE:
        return 0.0
    share = float((ratio - ONE) / (highest - ONE)) if highest > ONE else 0.0
    return LEAST + (MOST - LEAST) * share


def _texts(cells: Cells, area: _Area) -> Iterator[Text]:
    for row, written in enumerate(area.figures):
        for column, words in enumerate(written):
            if words:
                x, y = area.middle(column, row)
                bold = (column, row) == cells.base
                yield Text(x=x, y=y + 1.5, text=words, size=SIZE, bold=bold, anchor=Anchor.MIDDLE)


def _frame(x: float, y: float, width: float, height: float) -> Iterator[Line]:
    """An edge of ink around a cell, within it."""
    half = FRAME / 2
    left, top, right, bottom = x + half, y + half, x + width - half, y + height - half
    corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
    for (x1, y1), (x2, y2) in pairwise(corners):
        yield Line(x1=x1, y1=y1, x2=x2, y2=y2, stroke=Tint.INK, width=FRAME)


# The line of £1 for £1


def _line(cells: Cells, area: _Area, boxes: Sequence[tuple[Point, Point]]) -> Iterator[Line]:
    """The line from edge to edge of the grid, but for where it would run through a figure."""
    ends = (len(cells.columns) - 0.5, len(cells.rows) - 0.5)
    right = area.corner(len(cells.columns), 0)[0] - GAP
    points = [
        (min(max(x, area.left), right), y)
        for x, y in (area.middle(*point) for point in _to_the_edges(cells.line, ends))
    ]
    pieces = [piece for pair in pairwise(points) for piece in _clear(*pair, boxes)]
    for stroke, width in ((Tint.PAPER, LINE_WIDTH + EXTRA), (Tint.INK, LINE_WIDTH)):
        for (x1, y1), (x2, y2) in pieces:
            yield Line(x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, width=width)


def _to_the_edges(points: tuple[Point, ...], ends: Point) -> tuple[Point, ...]:
    """The points with the first and the last piece prolonged to the edges of the grid."""
    if len(points) < 2:
        return ()
    first, last = _prolonged(points[1], points[0], ends), _prolonged(points[-2], points[-1], ends)
    return first, *points, last


def _prolonged(start: Point, end: Point, ends: Point) -> Point:
    """Where a line from one point through another leaves the grid."""
    steps = []
    for here, step, most in zip(end, (end[0] - start[0], end[1] - start[1]), ends, strict=True):
        if step:
            steps.append(((most if step > 0 else -0.5) - here) / step)
    far = max(min(steps, default=0.0), 0.0)
    return end[0] + far * (end[0] - start[0]), end[1] + far * (end[1] - start[1])


def _box(text: Text, measure: Measure) -> tuple[Point, Point]:
    """What a figure in a cell needs free around it: its left upper and right lower corner."""
    half = measure(text.text, text.size, text.bold) / 2 + 1.5
    return (text.x - half, text.y - text.size * 0.8), (text.x + half, text.y + 1.5)


def _clear(
    start: Point, end: Point, boxes: Sequence[tuple[Point, Point]]
) -> Iterator[tuple[Point, Point]]:
    """The pieces of a line that lie in no box."""

    def at(share: float) -> Point:
        return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share

    free = 0.0
    for first, last in sorted(filter(None, (_inside(start, end, box) for box in boxes))):
        if first > free:
            yield at(free), at(first)
        free = max(free, last)
    if free < 1:
        yield at(free), end


def _inside(start: Point, end: Point, box: tuple[Point, Point]) -> tuple[float, float] | None:
    """From which share of a line to which it lies in a box."""
    first, last = 0.0, 1.0
    for axis in (0, 1):
        step = end[axis] - start[axis]
        near, far = box[0][axis] - start[axis], box[1][axis] - start[axis]
        if not step:
            if near > 0 or far < 0:
                return None
            continue
        low, high = sorted((near / step, far / step))
        first, last = max(first, low), min(last, high)
    return (first, last) if first < last else None


# What it all means


def _entries(cells: Cells, area: _Area) -> Iterator[Entry]:
    yield Entry(lambda x, y: _frame(x, y, 16, 9), _("as it is"))
    if any(ratio < ONE for ratio in cells.known):
        yield Entry(lambda x, y: (_foot(x, y - 2, 16, 9),), _("below £1 for £1"))
    if cells.line:
        yield Entry(
            lambda x, y: (Line(x1=x, y1=y + 4, x2=x + 16, y2=y + 4, stroke=Tint.INK, width=1.75),),
            _("£1 for £1"),
        )
    if not area.figures[0][0]:
        yield Entry(lambda _x, _y: (), _("The figures are in the table."))
