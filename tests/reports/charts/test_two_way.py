"""Two numbers at once: the cells, which of them fall below £1, and the line between them."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroi_app.calculation.assumptions import Assumption, assumptions
from sroi_app.calculation.two_way import ALL_INPUTS, ALL_VALUE, grid
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from sroi_app.reports.charts.scene import Anchor, Line, Rect, Scene, Text
from sroi_app.reports.charts.two_way import TwoWay, two_way_chart
from sroi_app.reports.charts.two_way_drawing import ROW, Cells, _clear
from tests.calculation.examples import case, outcome
from tests.calculation.test_baseline import based


def measure(text: str, size: float, _bold: bool) -> float:
    return len(text) * size * 0.5


MADE = case(outcome(description="Less lonely"))  # £2 for £1


def totals(steps: int = 5, made: Case = MADE) -> TwoWay:
    return two_way_chart(made, grid(based(made), ALL_VALUE, ALL_INPUTS, steps))


def numbers(made: Case) -> dict[str, Assumption]:
    return {number.name: number for number in assumptions(made, based(made).result)}


def cells(scene: Scene) -> list[Rect]:
    return [shape for shape in scene.shapes if isinstance(shape, Rect) and shape.tip]


def feet(scene: Scene) -> list[Rect]:
    return [shape for shape in scene.shapes if isinstance(shape, Rect) and shape.hatched][:-1]


def texts(scene: Scene) -> list[str]:
    return [shape.text for shape in scene.shapes if isinstance(shape, Text)]


def line(scene: Scene) -> list[Line]:
    """The pieces of the line of £1 for £1, without those of a frame and of the legend."""
    return [
        shape
        for shape in scene.shapes
        if isinstance(shape, Line) and shape.width == 1.75 and shape.y2 < cells(scene)[-1].y + ROW
    ]


def test_the_table_is_the_grid_itself() -> None:
    chart = totals(steps=2)
    assert chart.header == (
        "All that goes in, by the value of all outcomes",
        *("−50%", "−25%", "0%", "+25%", "+50%"),
    )
    assert chart.rows[0] == (
        *("−50%", "£2.00 : £1", "£3.00 : £1", "£4.00 : £1", "£5.00 : £1", "£6.00 : £1"),
    )
    assert [row[0] for row in chart.rows] == ["−50%", "−25%", "0%", "+25%", "+50%"]
    assert chart.rows[4][1] == "£0.67 : £1"


def test_a_cell_for_each_pair_says_what_it_is() -> None:
    scene = totals().scene(480, measure)
    assert len(cells(scene)) == 121
    assert scene.beside == 11
    assert cells(scene)[0].tip == "−50% across, −50% down: £2.00 : £1"


def test_cells_below_a_pound_have_a_hatched_foot_and_no_tint() -> None:
    chart = totals()
    scene = chart.scene(480, measure)
    below = [ratio < 1 for row in chart.cells.ratios for ratio in row if ratio is not None]
    assert len(feet(scene)) == sum(below) == 9
    assert [cell.strength == 0 for cell in cells(scene)] == below
    strongest = max(cells(scene), key=lambda cell: cell.strength)
    assert strongest.tip == "+50% across, −50% down: £6.00 : £1"


def test_what_is_as_it_is_has_a_frame() -> None:
    scene = totals().scene(480, measure)
    base = next(cell for cell in cells(scene) if cell.tip.startswith("0% across, 0% down"))
    frame = [s for s in scene.shapes if isinstance(s, Line) and s.width == 1.5][:4]
    assert min(edge.x1 for edge in frame) == pytest.approx(base.x, abs=1)
    assert max(edge.y2 for edge in frame) == pytest.approx(base.y + base.height, abs=1)


def test_the_line_of_a_pound_parts_the_cells_below_it_from_the_others() -> None:
    chart = totals()
    for column in range(11):
        for x, y in chart.cells.line:
            if x == column:
                for row in range(11):
                    ratio = chart.cells.ratios[row][column]
                    assert ratio is not None
                    assert (ratio < 1) is (row > y)
    assert chart.cells.line[0] == (0.0, 5.0)


def test_a_line_too_steep_for_the_columns_is_found_row_by_row() -> None:
    made = case(
        outcome(
            deadweight=Estimate(value=Decimal("0.2"), low=Decimal(0), high=Decimal("0.9")),
            displacement=Estimate(value=Decimal("0.01"), low=Decimal(0), high=Decimal("0.02")),
        )
    )
    found = numbers(made)
    base = based(made)
    made_grid = grid(base, found["deadweight"], found["displacement"], 2)
    assert len(made_grid.line) < 2
    chart = two_way_chart(made, made_grid)
    assert [round(y) for _x, y in chart.cells.line] == [0, 1, 2, 3, 4]
    assert all(2 < x < 3 for x, _y in chart.cells.line)
    assert line(chart.scene(480, measure))


def test_no_figure_has_the_line_through_it() -> None:
    for width in (240, 480, 700):
        scene = totals().scene(width, measure)
        figures = [s for s in scene.shapes if isinstance(s, Text) and s.anchor is Anchor.MIDDLE]
        assert line(scene)
        for text in figures:
            half = measure(text.text, text.size, text.bold) / 2
            box = ((text.x - half, text.y - 6), (text.x + half, text.y))
            for piece in line(scene):
                ends = (piece.x1, piece.y1), (piece.x2, piece.y2)
                assert list(_clear(*ends, [box])) == [ends]


def test_figures_are_written_as_fully_as_there_is_room() -> None:
    assert "£2.00" in texts(totals().scene(700, measure))
    assert "2.00" in texts(totals().scene(300, measure))
    assert "2.0" in texts(totals().scene(240, measure))
    assert "The figures are in the table." in texts(totals().scene(150, measure))


def test_just_short_of_a_pound_is_never_written_as_one() -> None:
    ratio = Decimal("0.9999")
    short = Cells(("a", "b"), ("c",), ((ratio, Decimal(2)),), (1, 0), ())
    chart = TwoWay("x", "y", short, ())
    for width in (40, 60, 90, 300):
        assert not {"£1.00", "1.00", "1.0"} & set(texts(chart.scene(width, measure)))


def test_the_words_tell_what_is_seen() -> None:
    assert totals().alt == (
        "Grid of 121 results: across, the value of all outcomes, from −50% to +50%; down, all "
        "that goes in, from −50% to +50%. As it is: £2.00 : £1. The lowest is £0.67 : £1, the "
        "highest £6.00 : £1. 9 of the 121 are below £1 for £1. The line of £1 for £1 runs from "
        "−50% across and 0% down to −30% across and +40% down."
    )


def test_numbers_of_rows_are_named_and_written_as_they_are_elsewhere() -> None:
    made = case(outcome(description="Less lonely"))
    found = numbers(made)
    chart = two_way_chart(made, grid(based(made), found["duration"], found["proxy/value"], 1))
    assert chart.cells.columns == ("1.6 years", "2 years", "2.4 years")
    assert chart.cells.rows == ("£80", "£100", "£120")
    assert texts(chart.scene(480, measure))[0] == ("Across: how long it lasts, for “Less lonely”")


RATIOS = st.one_of(st.none(), st.decimals(-(10**9), 10**9, places=3))
NAMES = st.one_of(st.text(max_size=30), st.just("£123,456,789,012"))


@st.composite
def charts(draw: st.DrawFn) -> TwoWay:
    columns, rows = draw(st.integers(1, 11)), draw(st.integers(1, 11))
    points = st.tuples(st.floats(0, columns - 1), st.floats(0, rows - 1))
    some = Cells(
        columns=tuple(draw(NAMES) for _column in range(columns)),
        rows=tuple(draw(NAMES) for _row in range(rows)),
        ratios=tuple(
            tuple(draw(st.lists(RATIOS, min_size=columns, max_size=columns)))
            for _row in range(rows)
        ),
        base=(draw(st.integers(0, columns - 1)), draw(st.integers(0, rows - 1))),
        line=tuple(sorted(draw(st.lists(points, max_size=6)))),
    )
    return TwoWay(draw(st.text(max_size=400)), draw(st.text(max_size=80)), some, ())


@given(charts(), st.floats(180, 1000))
@settings(max_examples=60, deadline=None)
def test_everything_stays_within_the_scene(chart: TwoWay, width: float) -> None:
    scene = chart.scene(width, measure)
    for shape in scene.shapes:
        match shape:
            case Text():
                length = measure(shape.text, shape.size, shape.bold)
                share = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[shape.anchor]
                assert shape.x - length * share >= -0.5
                assert shape.x + length * (1 - share) <= width + 0.5
                assert 0 < shape.y <= scene.height
            case Rect():
                assert -0.01 <= shape.x <= shape.x + shape.width <= width + 0.01
                assert 0 <= shape.y <= shape.y + shape.height <= scene.height
            case Line():
                assert min(shape.x1, shape.x2) >= -0.01
                assert max(shape.x1, shape.x2) <= width + 0.01
                assert max(shape.y1, shape.y2) <= scene.height
    assert chart.alt
    assert {len(row) for row in chart.rows} == {len(chart.header)}
