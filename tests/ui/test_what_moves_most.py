"""What moves the result most is the same on the screen, in the report and on the command line."""

from decimal import Decimal

import pytest

from sroi_app.calculation.baseline import baseline
from sroi_app.calculation.one_way import by_effect, swings
from sroi_app.calculation.what_if import what_ifs
from sroi_app.commands.sensitivity import SAID, sensitivity_lines
from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import Figure
from sroi_app.reports.charts.tornado import Tornado
from sroi_app.workspace.files import open_evaluation
from tests.examples.bundle import NAMES, path
from tests.guide.ready import ready_case, with_answers
from ui.sensitivity import testing
from ui.sensitivity.what_moves import WhatMoves


@pytest.mark.parametrize("name", NAMES)
def test_screen_report_and_command_line_name_the_same_numbers(name: str) -> None:
    found = open_evaluation(path(name))
    screen, report = on_screen(found), in_the_report(found)
    assert screen[: len(report)] == report
    assert len(report) == SAID
    told = [line.removeprefix("- ") for line in sensitivity_lines(found)][1:]
    assert len(told) == SAID
    for line, number in zip(told, screen, strict=False):
        assert line.casefold().startswith(number.casefold())


def test_where_nothing_moves_the_result_that_is_said_in_place_of_an_empty_chart() -> None:
    nobody = with_answers(ready_case(), outcomes__o1__quantities__1__value=Decimal(0))
    moves = shown(evaluate(nobody))
    assert not moves.still.isHidden()
    assert moves.chart.isHidden()
    assert moves.table.isHidden()
    assert not moves.fold.isHidden()
    usual = shown(evaluate(ready_case()))
    assert usual.still.isHidden()
    assert not usual.chart.isHidden()


def on_screen(found: Evaluation) -> list[str]:
    chart = shown(found).chart.view.chart
    assert isinstance(chart, Tornado)
    return [band.name for band in chart.bands]


def shown(found: Evaluation) -> WhatMoves:
    base = baseline(found.case, found.result)
    assert base
    moves = WhatMoves()
    moves.show_tests(
        testing.Tests(base=base, swings=by_effect(swings(base)), what_ifs=what_ifs(base))
    )
    return moves


def in_the_report(found: Evaluation) -> list[str]:
    charts = (block.chart for block in assemble(found).blocks if isinstance(block, Figure))
    (chart,) = (chart for chart in charts if isinstance(chart, Tornado))
    return [band.name for band in chart.bands]
