"""What moves the result: bars around its line, told apart by shape, and the same in words."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.one_way import by_effect, swings
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from sroi_app.reports.charts.scene import Anchor, Arrow, Box, Line, Rect, Scene, Text
from sroi_app.reports.charts.tornado import Tornado, tornado_chart
from sroi_app.reports.charts.tornado_drawing import Band, End
from tests.calculation.examples import case, outcome
from tests.calculation.test_baseline import based


def measure(text: str, size: float, _bold: bool) -> float:
    return len(text) * size * 0.5


def estimate(value: str, low: str, high: str) -> Estimate:
    return Estimate(value=Decimal(value), low=Decimal(low), high=Decimal(high))


def ranged() -> tuple[Case, Baseline]:
    """10 people at £100 for 2 years for £1,000: £2.00, and a deadweight from 0 to 75 %."""
    made = case(outcome(description="Less lonely", deadweight=estimate("0", "0", "0.75")))
    return made, based(made)


def drawn(made: Case, base: Baseline, most: int = 10) -> Tornado:
    return tornado_chart(made, base, swings(base), most)


def bars(scene: Scene) -> list[Box]:
    return [shape for shape in scene.shapes if isinstance(shape, Box) and shape.tip]


def texts(scene: Scene) -> list[str]:
    return [shape.text for shape in scene.shapes if isinstance(shape, Text)]


def band(low: End, high: End, row: str = "Less lonely") -> Band:
    what = "how long it lasts"
    return Band(what, row, f"{what}, for “{row}”", (low, high), "outcomes/o1/duration/value")


def end(value: str, ratio: str | None, *, given: bool = True) -> End:
    return End(value, None if ratio is None else Decimal(ratio), given)


STEP = Decimal("0.2")


def test_the_widest_comes_first_and_only_so_many_are_shown() -> None:
    made, base = ranged()
    chart = drawn(made, base, most=3)
    widest = by_effect(swings(base))[:3]
    assert [one.key for one in chart.bands] == [f"{swing.number.at}/value" for swing in widest]
    assert chart.bands[0].key == "outcomes/o1/deadweight/value"
    assert len(bars(chart.scene(480, measure))) == len(chart.rows) == 3


def test_a_bar_runs_from_the_ratio_at_one_end_to_that_at_the_other() -> None:
    made, base = ranged()
    first, second = bars(drawn(made, base, most=2).scene(480, measure))
    # £0.50 to £2.00 for the deadweight, £2.50 to £1.67 for what goes in.
    assert second.width / first.width == pytest.approx((2.5 - 5 / 3) / 1.5)
    assert second.x + second.width > first.x + first.width


def test_both_ends_are_printed_with_what_they_lead_to() -> None:
    made, base = ranged()
    told = texts(drawn(made, base).scene(480, measure))
    assert "75% → £0.50" in told
    assert "0% → £2.00" in told
    assert "8 → £1.60" in told


def test_the_line_of_a_pound_is_drawn_and_named_where_it_is_in_view() -> None:
    made, base = ranged()
    assert "£1 for £1" in texts(drawn(made, base).scene(480, measure))
    sure_case = case(outcome())
    far = drawn(sure_case, based(sure_case)).scene(480, measure)
    assert "£1 for £1" not in texts(far)
    assert not any(shape.dashes for shape in far.shapes if isinstance(shape, Line))


def test_an_upright_line_is_broken_only_where_a_figure_stands_on_it() -> None:
    wide = band(end("1", "0.5"), end("9", "3"))
    covering = band(end("3", "1.2"), end("4", "2.2"))  # “3 → £1.20” stands where £1 is
    scene = Tornado(Decimal(2), STEP, (wide, covering, wide)).scene(480, measure)
    (label,) = (one for one in scene.shapes if isinstance(one, Text) and one.text == "3 → £1.20")
    pound = [one for one in scene.shapes if isinstance(one, Line) and one.dashes]
    start, last = label.x - measure(label.text, label.size, label.bold), label.x
    assert start < pound[0].x1 < last
    gaps = [after.y1 - before.y2 for before, after in pairwise(pound)]
    assert [gap for gap in gaps if gap > 0] == [pytest.approx(label.size, abs=4)]
    assert pound[-1].y2 == max(one.y2 for one in scene.shapes if isinstance(one, Line))


def test_what_rests_on_no_range_is_an_empty_frame_and_the_legend_says_so() -> None:
    chart = Tornado(
        Decimal(2), STEP, (band(end("1 year", "1.5"), end("3 years", "2.5", given=False)),)
    )
    scene = chart.scene(480, measure)
    frame = bars(scene)[0]
    filled = next(shape for shape in scene.shapes if isinstance(shape, Rect))
    assert filled.x == frame.x
    assert filled.width == pytest.approx(frame.width / 2)
    assert texts(scene)[-2:] == ["the range that was given", "a step of 20%, no range given"]
    given_only = Tornado(Decimal(2), STEP, (band(end("1 year", "1.5"), end("3 years", "2.5")),))
    assert "no range given" not in " ".join(texts(given_only.scene(480, measure)))


def test_an_end_at_which_nothing_is_put_in_is_said_in_words_and_has_an_arrow() -> None:
    made = case(outcome())
    grant = replace(made.inputs[0], amounts=(estimate("1000", "0", "2000"),))
    made = replace(made, inputs=(grant,))
    chart = drawn(made, based(made))
    scene = chart.scene(480, measure)
    assert "£0 → nothing put in" in texts(scene)
    assert any(isinstance(shape, Arrow) for shape in scene.shapes)
    assert chart.rows[0][1:5] == ("£0", "nothing put in", "£2,000", "£1.00 : £1")
    assert "nothing put in at £0 and £1.00 at £2,000" in chart.alt


def test_the_words_name_the_widest_and_what_falls_below_a_pound() -> None:
    made, base = ranged()
    assert drawn(made, base, most=2).alt == (
        "Bar chart of 2 numbers, the widest first. The result is £2.00 : £1. "
        "How many would have changed anyway, for “Less lonely”: £2.00 at 0% and £0.50 at 75%. "
        "How much goes in, for “Input without a name”: £2.50 at £800 and £1.67 at £1,200. "
        "It falls below £1 for £1 with: how many would have changed anyway, for “Less lonely”. "
        "No range was given at 2 of 4 ends: each is a step of 20% away."
    )


def test_a_result_below_a_pound_is_told_what_brings_it_up() -> None:
    lower = Tornado(Decimal("0.9"), STEP, (band(end("1 year", "0.5"), end("3 years", "1.2")),))
    assert "It rises to £1 for £1 with: how long it lasts" in lower.alt
    never = Tornado(Decimal("0.5"), STEP, (band(end("1 year", "0.4"), end("3 years", "0.6")),))
    assert "None of these alone brings it up to £1 for £1." in never.alt


def test_the_table_has_the_figures_of_the_bars_and_where_they_come_from() -> None:
    made, base = ranged()
    chart = drawn(made, base, most=2)
    assert chart.rows == (
        (
            "How many would have changed anyway, for “Less lonely”",
            *("0%", "£2.00 : £1", "75%", "£0.50 : £1"),
            "a range that was given",
        ),
        (
            "How much goes in, for “Input without a name”",
            *("£800", "£2.50 : £1", "£1,200", "£1.67 : £1"),
            "a step of 20%",
        ),
    )
    assert {len(row) for row in chart.rows} == {len(chart.header)}


def test_every_bar_leads_to_the_question_that_asks_for_its_number() -> None:
    made, base = ranged()
    for bar in bars(drawn(made, base).scene(480, measure)):
        assert Address.parse(bar.key).name == "value"
        assert "at" in bar.tip


def test_a_chart_of_nothing_is_only_its_result() -> None:
    empty = Tornado(Decimal(2), STEP, ())
    assert texts(empty.scene(300, measure)) == ["Result £2.00"]


def test_words_stand_above_the_bars_where_there_is_little_width() -> None:
    made, base = ranged()
    chart = drawn(made, base, most=1)
    wide, narrow = (bars(chart.scene(width, measure))[0] for width in (480, 240))
    label = "How many would have changed anyway"
    placed = next(
        shape
        for shape in chart.scene(240, measure).shapes
        if isinstance(shape, Text) and shape.text == label
    )
    assert wide.x > 480 * 0.36
    assert placed.y < narrow.y
    assert narrow.x < 240 * 0.36


RATIOS = st.decimals(-(10**9), 10**9, places=3)
ENDS = st.builds(
    End,
    st.one_of(st.text(max_size=12), st.just("123,456,789,012")),
    st.one_of(st.none(), RATIOS),
    st.booleans(),
)
NAMES = st.one_of(st.text(max_size=60), st.just("unbreakable" * 6), st.just("שלום עולם " * 6))


@given(
    RATIOS,
    st.lists(st.builds(band, ENDS, ENDS, NAMES), max_size=10),
    st.floats(180, 1000),
)
def test_everything_stays_within_the_scene(ratio: Decimal, bands: list[Band], width: float) -> None:
    chart = Tornado(ratio, STEP, tuple(bands))
    scene = chart.scene(width, measure)
    for shape in scene.shapes:
        match shape:
            case Text():
                length = measure(shape.text, shape.size, shape.bold)
                start = shape.x - length if shape.anchor is Anchor.END else shape.x
                assert start >= -0.5
                assert start + length <= width + 0.5
                assert 0 < shape.y <= scene.height
            case Rect() | Box():
                assert shape.x >= -0.5
                assert shape.x + shape.width <= width + 1
                assert 0 <= shape.y <= shape.y + shape.height <= scene.height
            case Line():
                assert -0.5 <= shape.x1 == shape.x2 <= width + 0.5
                assert 0 <= shape.y1 <= shape.y2 <= scene.height
    assert chart.alt
    assert len(chart.rows) == len(bands)


@given(st.lists(st.builds(band, ENDS, ENDS, NAMES), max_size=6), RATIOS, st.floats(180, 1000))
def test_no_upright_line_runs_through_a_figure(
    bands: list[Band], ratio: Decimal, width: float
) -> None:
    scene = Tornado(ratio, STEP, tuple(bands)).scene(width, measure)
    lines = [shape for shape in scene.shapes if isinstance(shape, Line)]
    for text in scene.shapes:
        if isinstance(text, Text) and " → " in text.text:
            length = measure(text.text, text.size, text.bold)
            start = text.x - length if text.anchor is Anchor.END else text.x
            for line in lines:
                above = line.y2 <= text.y - text.size * 0.6 or line.y1 >= text.y
                assert above or not start < line.x1 < start + length
