from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sroi_app.reports.charts.bars import MOST, ROW, Bar, Bars
from sroi_app.reports.charts.scene import Line, Rect, Text


def measure(text: str, size: float, _bold: bool) -> float:
    return len(text) * size * 0.5


def bar(label: str, gains: int, harms: int = 0) -> Bar:
    return Bar(label, Decimal(gains), Decimal(harms))


CHART = Bars("Value by group", (bar("Members", 200, -50), bar("Volunteers", 100)))


def test_harms_stand_left_of_the_axis_hatched_and_gains_right_of_it() -> None:
    shapes = CHART.scene(480, measure).shapes
    axis = next(shape for shape in shapes if isinstance(shape, Line)).x1
    members, harm, volunteers = (shape for shape in shapes if isinstance(shape, Rect))
    assert members.x == volunteers.x == axis
    assert harm.x + harm.width == axis
    assert (members.hatched, harm.hatched) == (False, True)
    assert members.width == 2 * volunteers.width == 4 * harm.width


def test_every_bar_is_labelled_with_its_figure() -> None:
    told = [shape.text for shape in CHART.scene(480, measure).shapes if isinstance(shape, Text)]
    assert told == ["Members", "£200", "−£50", "Volunteers", "£100"]


def test_the_words_name_the_largest_gain_and_every_harm() -> None:
    assert CHART.alt == (
        "Bar chart of 2 groups. The largest gain is that of Members, £200. "
        "There is harm to: Members."
    )
    assert CHART.rows == (("Members", "£200", "−£50"), ("Volunteers", "£100", "£0"))


def test_many_groups_are_added_up_in_a_last_bar() -> None:
    chart = Bars("Many", tuple(bar(f"Group {n}", 10) for n in range(40)))
    scene = chart.scene(480, measure)
    assert scene.height < ROW * (MOST + 2)
    told = [shape.text for shape in scene.shapes if isinstance(shape, Text)]
    assert told[-2:] == ["28 other groups", "£280"]
    assert len(scene.rows) == 40


@given(
    st.lists(st.tuples(st.integers(0, 10**9), st.integers(-(10**9), 0)), min_size=1, max_size=20),
    st.floats(300, 900),
)
def test_bars_stay_within_the_scene(pounds: list[tuple[int, int]], width: float) -> None:
    chart = Bars("Any", tuple(bar("A group with a long name", *pair) for pair in pounds))
    scene = chart.scene(width, measure)
    for shape in scene.shapes:
        if isinstance(shape, Rect):
            assert 0 <= shape.x <= shape.x + shape.width <= scene.width + 0.01
            assert 0 <= shape.y <= shape.y + shape.height <= scene.height
