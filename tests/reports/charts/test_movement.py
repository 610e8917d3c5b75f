import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.reports.charts.movement import Movement
from sroi_app.reports.charts.scene import Rect, Text, Tint

CHART = Movement("How loneliness moved", improved=25, same=60, worse=5)
PEOPLE = st.integers(0, 10_000)


def measure(text: str, size: float, _bold: bool) -> float:
    return len(text) * size * 0.5


def test_a_bar_is_as_long_as_its_share_of_everybody() -> None:
    improved, same, worse = (s for s in CHART.scene(480, measure).shapes if isinstance(s, Rect))
    assert improved.width / same.width == pytest.approx(25 / 60)
    assert improved.width / worse.width == pytest.approx(5)


def test_each_kind_is_told_by_words_and_worse_is_hatched() -> None:
    scene = CHART.scene(480, measure)
    bars = [shape for shape in scene.shapes if isinstance(shape, Rect)]
    assert [bar.fill for bar in bars] == [Tint.VALUE, Tint.MUTED, Tint.LOSS]
    assert [bar.hatched for bar in bars] == [False, False, True]
    assert [shape.text for shape in scene.shapes if isinstance(shape, Text)] == [
        *("Improved", "25 (28%)"),
        *("About the same", "60 (67%)"),
        *("Got worse", "5 (6%)"),
    ]


def test_the_words_and_the_table_say_the_same() -> None:
    assert CHART.alt == (
        "Bar chart of 90 people: 25 improved, 60 stayed about the same, 5 got worse."
    )
    assert CHART.rows == (
        ("Improved", "25", "28%"),
        ("About the same", "60", "67%"),
        ("Got worse", "5", "6%"),
    )


@given(PEOPLE, PEOPLE, PEOPLE, st.floats(240, 1200))
def test_bars_and_figures_stay_within_the_scene(
    improved: int, same: int, worse: int, width: float
) -> None:
    scene = Movement("Any", improved, same, worse).scene(width, measure)
    for shape in scene.shapes:
        if isinstance(shape, Rect):
            assert 0 <= shape.x <= shape.x + shape.width <= width + 1
        if isinstance(shape, Text):
            assert shape.x + measure(shape.text, shape.size, shape.bold) <= width + 1
        if isinstance(shape, Rect | Text):
            assert 0 <= shape.y <= scene.height
