"""How far the result could be out: the range in sentences, and how the cases tried spread."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.simulation.simulated import NothingPutIn, Simulation
from sroi_app.guide.range_words import (
    chance_sentence,
    held_sentence,
    lean_sentence,
    middle_sentence,
    nothing_put_in_sentence,
    range_sentence,
)
from sroi_app.reports.charts.spread import spread_chart
from sroi_app.text import _
from ui.result.chart_card import ChartCard
from ui.simulating import Answer
from ui.words import label, reveal

SCALE = 1.5  # of the chart: a page has the room to set it as large as its words


class TheRange(QWidget):
    """Says what to do until there is a range, and never shows one of before."""

    def __init__(self) -> None:
        super().__init__()
        self._first = label("", "answer")
        self._chance, self._middle, self._held = label(""), label("", "hint"), label("", "small")
        self._found = QWidget()
        self.chart = ChartCard(SCALE)
        self._build()

    @property
    def words(self) -> tuple[str, ...]:
        """All that is said, from the top down."""
        said = (self._first, self._chance, self._middle, self._held)
        there = said if not self._found.isHidden() else said[:1]
        return tuple(part.text() for part in there)

    def show_answer(self, base: Baseline, answer: Answer | None, *, pending: bool) -> None:
        """Show what a simulation found of the result, or that one is on its way."""
        self._hold(pending)
        ranged = isinstance(answer, Simulation) and answer.ranged > 0 and not pending
        reveal(self._found, ranged)
        if ranged and isinstance(answer, Simulation):
            self._show_range(base, answer)
        elif pending:
            self._first.setText(_("The range is being worked out."))
        elif isinstance(answer, NothingPutIn):
            self._first.setText(nothing_put_in_sentence(base.case, answer))
        else:
            self._first.setText(_WHAT_TO_DO)

    def _show_range(self, base: Baseline, found: Simulation) -> None:
        self._first.setText(range_sentence(found))
        told = (chance_sentence(found), lean_sentence(found, base.ratio))
        self._chance.setText(" ".join(filter(None, told)))
        self._middle.setText(middle_sentence(found))
        self._held.setText(held_sentence(found))
        chart = spread_chart(found, base.ratio)
        reveal(self.chart, chart is not None)
        if chart is not None:
            self.chart.show_chart(chart)

    def _hold(self, pending: bool) -> None:
        """Keep the room of the last range while another is worked out: nothing below may move."""
        if not pending:
            self.setMinimumHeight(0)
        elif self.isVisible() and not self._found.isHidden():
            self.setMinimumHeight(self.height())

    def _build(self) -> None:
        inside = QVBoxLayout(self._found)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        for part in (self._chance, self._middle, self._held):
            inside.addWidget(part)
        inside.addSpacing(8)
        inside.addWidget(self.chart)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(_("How far could the result be out?"), "h2"))
        column.addWidget(self._first)
        column.addWidget(self._found)
        column.addStretch()
        self._found.hide()


_WHAT_TO_DO = _(
    "Nobody can say yet. Give the lowest and the highest you would believe for the numbers below, "
    "and you see here between which figures the result is likely to lie."
)
