from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sroi_app.guide.ledger import ledger
from sroi_app.reports.charts.bridge import bridge_chart
from sroi_app.reports.charts.scene import Line, Rect, Scene, Text, Tint
from sroi_app.reports.charts.waterfall import Waterfall, WaterfallStep
from tests.reports.sample import sample


def measure(text: str, size: float, _bold: bool) -> float:
    return len(text) * size * 0.5


def step(label: str, pounds: int, *, standing: bool = False) -> WaterfallStep:
    return WaterfallStep(label, Decimal(pounds), standing)


FALLING = Waterfall(
    "From gross to net",
    (step("Gross", 100, standing=True), step("Anyway", -30), step("Net", 70, standing=True)),
)


def bars(scene: Scene) -> list[Rect]:
    return [shape for shape in scene.shapes if isinstance(shape, Rect)]


def test_bars_hang_from_where_the_last_one_ended() -> None:
    gross, anyway, net = bars(FALLING.scene(480, measure))
    assert anyway.y == gross.y
    assert anyway.y + anyway.height == net.y
    assert gross.y + gross.height == net.y + net.height


def test_what_is_taken_away_is_hatched_and_not_only_coloured() -> None:
    assert [bar.hatched for bar in bars(FALLING.scene(480, measure))] == [False, True, False]


def test_the_table_and_the_words_hold_the_figures_of_the_bars() -> None:
    assert FALLING.rows == (("Gross", "", "£100"), ("Anyway", "−£30", "£70"), ("Net", "", "£70"))
    assert FALLING.alt == (
        "Waterfall chart: gross of £100 becomes net of £70. "
        "The largest step down is anyway, £30.".replace("£30", "−£30")
    )


def test_a_total_below_zero_stands_under_the_axis() -> None:
    gross, net = step("Gross", 10, standing=True), step("Net", -20, standing=True)
    chart = Waterfall("Harm", (gross, step("Harms", -30), net))
    scene = chart.scene(480, measure)
    axis = next(s for s in scene.shapes if isinstance(s, Line) and s.stroke is Tint.INK)
    assert bars(scene)[-1].y == axis.y1


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=7), st.floats(120, 900))
def test_everything_is_drawn_within_the_scene(changes: list[int], width: float) -> None:
    steps = (
        step("A first step with a long label", 10**9, standing=True),
        *(step("unbreakablelabelthatislong" * 3, change) for change in changes),
        step("Last", 10**9 + sum(changes), standing=True),
    )
    scene = Waterfall("Any", steps).scene(width, measure)
    for bar in bars(scene):
        assert 0 <= bar.x <= bar.x + bar.width <= scene.width + 0.01
        assert 0 <= bar.y <= bar.y + bar.height <= scene.height + 0.01
    assert all(0 < s.y <= scene.height for s in scene.shapes if isinstance(s, Text))


def test_a_case_without_value_is_still_drawn() -> None:
    chart = Waterfall("None", (step("Gross", 0, standing=True), step("Net", 0, standing=True)))
    assert len(bars(chart.scene(480, measure))) == 2


def test_the_chart_of_a_case_re_adds_to_what_is_claimed() -> None:
    evaluation = sample()
    book = ledger(evaluation.result)
    chart = bridge_chart(evaluation.result.bridge, book.bridge)
    assert chart.steps[-1].pounds == book.value
    assert sum(one.pounds for one in chart.steps[:-1]) == book.value
    assert chart.rows[-2][2] == chart.rows[-1][2]
