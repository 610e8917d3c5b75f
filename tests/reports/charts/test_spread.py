"""How far the result spreads: columns, nine cases out of ten, and three lines with their words."""

from decimal import Decimal
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.calculation.simulation.simulated import Bin, Simulation
from sroi_app.reports.charts.scene import Anchor, Line, Rect, Scene, Text, Tint
from sroi_app.reports.charts.spread import Spread, spread_chart


def measure(text: str, size: float, _bold: bool) -> float:
    return len(text) * size * 0.5


def bins(start: str, step: str, *draws: int) -> tuple[Bin, ...]:
    edges = [Decimal(start) + Decimal(step) * place for place in range(len(draws) + 1)]
    return tuple(
        Bin(low, high, count) for (low, high), count in zip(pairwise(edges), draws, strict=True)
    )


def found(
    some: tuple[Bin, ...], p5: str, p50: str, p95: str, chance: str = "0.97", ranged: int = 3
) -> Simulation:
    return Simulation(
        draws=sum(one.draws for one in some),
        seed=1,
        ranged=ranged,
        mean=Decimal(p50),
        p5=Decimal(p5),
        p50=Decimal(p50),
        p95=Decimal(p95),
        probability_above_1=Decimal(chance),
        value_p5=Decimal(p5),
        value_p95=Decimal(p95),
        bins=some,
    )


FOUND = found(bins("0.5", "0.5", 100, 400, 800, 500, 200), "0.75", "1.75", "2.75")
CHART = Spread(FOUND, Decimal("2.25"))


def columns(scene: Scene) -> list[Rect]:
    return [shape for shape in scene.shapes if isinstance(shape, Rect) and shape.tip]


def texts(scene: Scene) -> list[Text]:
    return [shape for shape in scene.shapes if isinstance(shape, Text)]


def told(scene: Scene) -> list[str]:
    return [text.text for text in texts(scene)]


def test_without_a_range_or_without_a_spread_there_is_no_chart() -> None:
    assert spread_chart(found((), "2", "2", "2"), Decimal(2)) is None
    none = found(bins("1", "1", 10), "2", "2", "2", ranged=0)
    assert spread_chart(none, Decimal(2)) is None
    assert spread_chart(FOUND, Decimal("2.25")) == CHART


def test_columns_are_as_high_as_their_share_of_the_cases() -> None:
    scene = CHART.scene(480, measure)
    low, next_, highest, *_rest = columns(scene)
    assert next_.height == pytest.approx(4 * low.height)
    assert highest.height == pytest.approx(8 * low.height)
    assert [column.tip for column in columns(scene)][:2] == [
        "£0.50 to £1.00: 5 in 100 cases",
        "£1.00 to £1.50: 20 in 100 cases",
    ]


def test_only_nine_cases_out_of_ten_are_filled_and_a_column_may_be_in_part() -> None:
    scene = CHART.scene(480, measure)
    filled = [s for s in scene.shapes if isinstance(s, Rect) and s.strength == 1]
    whole = columns(scene)
    assert filled[0].x == pytest.approx((whole[0].x + whole[1].x) / 2)
    assert filled[-1].x + filled[-1].width == pytest.approx(whole[-1].x + (whole[1].width) / 2, 1)
    assert all(shape.strength < 1 for shape in whole)


def test_the_result_the_middle_and_a_pound_are_named() -> None:
    said = told(CHART.scene(480, measure))
    assert said[:3] == ["Result £2.25", "Middle £1.75", "£1 for £1"]
    assert "9 in 10 cases: between £0.75 and £2.75" in said


def test_no_colour_says_that_high_is_good() -> None:
    used = {shape.fill for shape in CHART.scene(480, measure).shapes if isinstance(shape, Rect)}
    assert used == {Tint.RANGE}


def test_a_pound_that_is_far_away_is_said_and_one_that_is_near_is_drawn() -> None:
    far = found(bins("20", "1", 1, 2, 1), "20", "21", "22", "1")
    assert told(Spread(far, Decimal(21)).scene(480, measure))[-1] == "£1 for £1 lies further left."
    under = found(bins("-20", "1", 1, 2, 1), "-20", "-19", "-18", "0")
    words = told(Spread(under, Decimal(-19)).scene(480, measure))
    assert words[-1] == "£1 for £1 lies further right."
    near = found(bins("1.2", "0.4", 1, 2, 1), "1.3", "1.7", "2.2", "1")
    assert "£1 for £1" in told(Spread(near, Decimal("1.7")).scene(480, measure))


def test_the_words_and_the_table_have_the_same_figures() -> None:
    assert CHART.alt == (
        "Column chart of all cases tried, 2,000 of them. If every number with a range could be "
        "anything within it, £1 would return between £0.75 and £2.75 in nine cases out of ten. "
        "Most cases lie around £1.50 to £2.00, the middle at £1.75. The result itself is £2.25. "
        "It paid back in 97 of every 100 draws, 2,000 in all."
    )
    assert CHART.rows == (
        ("The result itself", "£2.25 : £1"),
        ("5 of 100 cases are below", "£0.75 : £1"),
        ("Half of all cases are below", "£1.75 : £1"),
        ("95 of 100 cases are below", "£2.75 : £1"),
        ("The average of all cases", "£1.75 : £1"),
        ("Cases that pay back", "97%"),
    )


def test_a_column_of_very_few_cases_is_not_said_to_have_none() -> None:
    few = found(bins("1", "1", 1, 9999, 0), "2", "2.5", "3")
    tips = [column.tip for column in columns(Spread(few, Decimal(2)).scene(480, measure))]
    assert tips == [
        "£1.00 to £2.00: fewer than 0.1 in 100 cases",
        "£2.00 to £3.00: 100 in 100 cases",
        "£3.00 to £4.00: 0 in 100 cases",
    ]


PLACES = st.decimals(-(10**9), 10**9, places=2)


@given(
    PLACES,
    st.sampled_from(["0", "0.01", "0.07", "1", "333", "100000000"]),
    st.lists(st.integers(0, 5000), min_size=1, max_size=30).filter(any),
    st.floats(0, 1),
    st.floats(180, 1000),
)
def test_everything_stays_within_the_scene_and_no_words_lie_on_others(
    start: Decimal, step: str, draws: list[int], within: float, width: float
) -> None:
    some = bins(str(start), step, *draws)
    span = some[-1].high - some[0].low
    low, middle, high = (some[0].low + span * Decimal(n) / 20 for n in (1, 11, 19))
    simulation = found(some, str(low), str(middle), str(high))
    scene = Spread(simulation, start + span * Decimal(within)).scene(width, measure)
    spans = []
    for shape in scene.shapes:
        match shape:
            case Text():
                length = measure(shape.text, shape.size, shape.bold)
                left = shape.x - (length / 2 if shape.anchor is Anchor.MIDDLE else 0)
                assert left >= -0.5
                assert left + length <= width + 0.5
                assert 0 < shape.y <= scene.height
                spans.append((left, left + length, shape.y))
            case Rect():
                assert -0.01 <= shape.x <= shape.x + shape.width <= width + 0.01
                assert 0 <= shape.y <= shape.y + shape.height <= scene.height
            case Line():
                assert -0.01 <= min(shape.x1, shape.x2) <= max(shape.x1, shape.x2) <= width + 0.01
    for one, other in combinations(spans, 2):
        assert abs(one[2] - other[2]) > 5 or one[1] <= other[0] or other[1] <= one[0]
