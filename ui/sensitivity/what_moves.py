"""What moves the result most: the numbers one at a time, the widest first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.calculation.one_way import Swing
from sroi_app.guide.ranking import that_move
from sroi_app.model.address import Address
from sroi_app.reports.charts.tornado import tornado_chart
from sroi_app.text import _, plural
from ui.flow import Flow
from ui.layouts import nest
from ui.result.chart_card import ChartCard
from ui.result.fold import Fold
from ui.result.table_part import TablePart
from ui.sensitivity.card import in_a_card
from ui.sensitivity.held import hold, release
from ui.sensitivity.rows import swing_rows
from ui.sensitivity.testing import Tests
from ui.words import button, label, reveal

MOST = 10  # in sight
SCALE = 1.5  # of the chart: a page has the room to set it as large as its words
AT_ONCE = 20  # more of the rest at a time would keep the window waiting


class WhatMoves(QWidget):
    """The first ten in sight, as a chart and with their break-evens; the rest in a fold."""

    grown = Signal()  # there are new stops for Tab
    wanted = Signal(object)  # Address: the question of a number

    def __init__(self) -> None:
        super().__init__()
        self._tests: Tests | None = None
        self._others: tuple[Swing, ...] = ()
        self._count = AT_ONCE
        self.chart = ChartCard(
            SCALE, "h2", read=Address.parse, hint=_("Enter goes to its question.")
        )
        self.chart.opened.connect(self.wanted)
        self.still = label(_("No number that was estimated moves the result by itself."))
        self.state = label("", "hint")
        self.table = TablePart(_("Where each of them breaks even"), _header(), _NOTE)
        self.rest = TablePart(_("All the others"), _header())
        self.more = button("", self._show_more)
        self.fold = Fold(_("All the other numbers"), self._fill)
        self._build()

    def hold(self) -> None:
        """Show nothing of what was found of a case before."""
        self._tests = None
        hold(self.chart, self.still, self.table, self.rest)

    def show_tests(self, tests: Tests) -> None:
        """Show what was found."""
        self._tests, case = tests, tests.base.case
        widest = that_move(tests.swings)[:MOST]
        shown = {one.number.at for one in widest}
        self._others = tuple(one for one in tests.swings if one.number.at not in shown)
        self.chart.show_chart(tornado_chart(case, tests.base, widest, MOST))
        self.table.table.show_rows(swing_rows(case, widest))
        for part in (self.chart, self.table):
            release(part, bool(widest))
        release(self.still, not widest)
        release(self.rest)
        reveal(self.fold, bool(self._others))
        self.fold.refresh()

    def _fill(self) -> None:
        if self._tests is None:
            return
        others = self._others[: self._count]
        self.rest.table.show_rows(swing_rows(self._tests.base.case, others))
        left = len(self._others) - self._count
        reveal(self.more, left > 0)
        self.more.setText(
            plural("Show {count} more number", "Show {count} more numbers", min(left, AT_ONCE))
        )

    def _show_more(self) -> None:
        self._count += AT_ONCE
        self._fill()
        if self.more.isHidden():
            self.rest.table.setFocus()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(in_a_card(self.chart, self.still, self.state))
        column.addSpacing(6)
        column.addWidget(self.table)
        self.fold.column.addWidget(self.rest)
        buttons = Flow()
        buttons.addWidget(self.more)
        nest(self.fold.column, buttons)
        column.addWidget(self.fold)


def _header() -> list[str]:
    return [_("Number"), _("Tested from"), _("Result for £1"), _("Break-even")]


_NOTE = _(
    "“Step” stands by a number without a range of yours: it is moved by what you set below, under "
    "“How the result is tested”. Break-even is what a number would have to be for just £1 to come "
    "back for each £1; “none” means that nothing it could be does that."
)
