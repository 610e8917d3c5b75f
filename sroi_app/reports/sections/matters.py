"""The numbers the result hangs on: how far each moves it, and what would make it 1:1."""

from collections.abc import Iterator, Sequence

from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.one_way import Swing
from sroi_app.calculation.tested import Tested
from sroi_app.guide import figures
from sroi_app.guide.assumption_words import (
    assumption_words,
    figure,
    origin_words,
    switching_sentence,
)
from sroi_app.guide.ranking import that_move
from sroi_app.guide.register import grade_words
from sroi_app.reports.blocks import Align, Band, Block, Cells, Column, Table
from sroi_app.reports.sections.phrases import for_each_pound, sentence
from sroi_app.text import _

MOST = 3
"""The numbers set out one by one; the chart shows more of them."""


def what_matters(tested: Tested) -> Iterator[Block]:
    """Yield the numbers that move the result most between their ends."""
    found = that_move(tested.swings)
    if not found:
        return
    yield _table(tested.base, found[:MOST])


def _table(base: Baseline, found: Sequence[Swing]) -> Table:
    return Table(
        caption=_("The numbers the result hangs on most, each moved by itself"),
        columns=(
            Column(_("Best estimate")),
            Column(_("Lowest"), 1, Align.RIGHT),
            Column(_("£1 gives"), 0.8, Align.RIGHT),
            Column(_("Highest"), 1, Align.RIGHT),
            Column(_("£1 gives"), 0.8, Align.RIGHT),
            Column(_("Where the range comes from"), 2.2),
            Column(_("It rests on"), 1),
        ),
        rows=tuple(row for swing in found for row in _rows(base, swing)),
        note=_steps(base, found),
        dense=True,
        together=True,
    )


def _rows(base: Baseline, swing: Swing) -> Iterator[Cells | Band]:
    number = swing.number
    yield Band(sentence(assumption_words(base.case, number.at)).rstrip("."), 2)
    yield (
        figure(number, number.value),
        figure(number, number.low),
        for_each_pound(swing.ratio_low),
        figure(number, number.high),
        for_each_pound(swing.ratio_high),
        origin_words(number),
        grade_words(number.grade),
    )
    yield Band(switching_sentence(number, swing.switching, base.totals.surplus), 3)


def _steps(base: Baseline, found: Sequence[Swing]) -> str:
    """What a step is, where one stands in for a range that nobody gave."""
    if all(swing.number.given for swing in found):
        return ""
    step = base.case.sensitivity.step
    return _(
        "A step is {share} of the number either way, or {points} points of a percentage. It stands "
        "where no range was given, and says nothing about how likely that is."
    ).format(share=figures.percent(step), points=figures.number(figures.rounded(step * 100, 1)))
