from decimal import Decimal

from sroi_app.calculation.one_way import swings
from sroi_app.reports.aloud import aloud
from sroi_app.reports.blocks import Figure
from sroi_app.reports.charts.bars import Bar, Bars
from sroi_app.reports.charts.tornado import tornado_chart
from tests.calculation.test_baseline import based
from tests.reports.sample import CASE

CHART = Bars("Value by group", (Bar("Volunteers", Decimal(5), Decimal(0)),))


def test_a_figure_is_told_with_every_number_it_shows() -> None:
    assert aloud(Figure(CHART, "")).endswith("Volunteers: Gains £5, Harms £0.")


def test_numbers_that_a_table_holds_are_not_told_twice() -> None:
    told = aloud(Figure(CHART, "", tabled=True))
    assert told.startswith("Value by group. Bar chart")
    assert "Harms £0" not in told


def test_numbers_that_its_sentence_says_are_not_told_twice() -> None:
    base = based(CASE)
    chart = tornado_chart(CASE, base, swings(base), most=3)
    told = aloud(Figure(chart, ""))
    assert told.count(chart.rows[0][0]) == 1
    assert told.endswith(chart.alt)


def test_a_figure_that_is_told_line_by_line_is_told_so() -> None:
    told = aloud(Figure(CHART, "", told=("One leads to two.", "Two leads\nto three", "")))
    assert told == "Value by group. One leads to two. Two leads to three."
