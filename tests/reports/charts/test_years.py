"""What each year brings, drawn and listed."""

from decimal import Decimal

from sroi_app.reports.audit import money
from sroi_app.reports.charts.ladder import Fitting, Ladder
from sroi_app.reports.charts.scene import Rect
from sroi_app.reports.charts.waterfall import Waterfall, WaterfallStep
from sroi_app.reports.charts.years import Years


def measure(text: str, size: float, _bold: bool) -> float:
    return len(text) * size / 2


def bars(chart: Years, width: float = 400) -> list[Rect]:
    return [s for s in chart.scene(width, measure).shapes if isinstance(s, Rect) and s.tip]


def test_every_year_is_drawn_and_listed_with_the_same_pounds() -> None:
    chart = Years(tuple(Decimal(n) for n in (100, 250, 50)))
    assert chart.rows == (("1", "£100"), ("2", "£250"), ("3", "£50"))
    assert [bar.tip for bar in bars(chart)] == ["Year 1: £100", "Year 2: £250", "Year 3: £50"]
    assert [bar.key for bar in bars(chart)] == ["year/1", "year/2", "year/3"]
    widths = [bar.width for bar in bars(chart)]
    assert widths[1] > widths[0] > widths[2]


def test_a_year_that_harms_lies_on_the_other_side_and_is_hatched() -> None:
    good, bad = bars(Years((Decimal(100), Decimal(-40))))
    assert bad.hatched
    assert not good.hatched
    assert bad.x + bad.width <= good.x + 0.01


def test_no_year_is_added_up_with_others() -> None:
    assert len(bars(Years((Decimal(10),) * 40))) == 40


def test_the_words_name_the_year_that_brings_most() -> None:
    assert Years((Decimal(1), Decimal(7))).alt == (
        "Bar chart of 2 years. Year 2 brings the most, £7."
    )


def test_a_waterfall_lies_down_where_there_is_no_width() -> None:
    steps = (
        WaterfallStep("All", Decimal(10), True, "bridge/gross"),
        WaterfallStep("Less", Decimal(-4), False, "bridge/deadweight"),
        WaterfallStep("Left", Decimal(6), True, "bridge/total"),
    )
    falls = Waterfall("From all to left", steps)
    chart = Fitting(falls)
    assert chart.scene(300, measure) == Ladder(falls).scene(300, measure)
    assert chart.scene(600, measure) == falls.scene(600, measure)
    for width in (300, 600):
        shapes = chart.scene(width, measure).shapes
        keys = [s.key for s in shapes if isinstance(s, Rect)]
        assert keys == [step.key for step in steps]
    assert [money(row[2]) for row in chart.rows] == [10, 6, 6]


def test_a_waterfall_lies_down_where_its_figures_would_touch() -> None:
    steps = (WaterfallStep("All", Decimal(10**30), True), WaterfallStep("Left", Decimal(1), True))
    falls = Waterfall("From all to left", steps)
    assert Fitting(falls).scene(440, measure) == falls.scene(440, measure)
    wide = tuple(WaterfallStep(f"{n}", Decimal(10**30)) for n in range(9))
    many = Waterfall("Many", wide)
    assert Fitting(many).scene(440, measure) == Ladder(many).scene(440, measure)
