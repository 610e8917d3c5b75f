"""Always in sight: what the case adds up to so far, pounds first, and what is still missing."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from sroi_app.calculation.subject import Subject, Topic
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.firmness import measured_share
from sroi_app.guide.firmness_words import measured_words
from sroi_app.guide.ledger import Ledger, Pounds, ledger
from sroi_app.reports.charts.bridge import bridge_chart
from sroi_app.reports.charts.ladder import Ladder
from sroi_app.text import _
from ui.dialogs.working import WorkingDialog
from ui.guard import guarded
from ui.result.chart_card import ChartCard
from ui.result.convention_note import ConventionNote
from ui.result.figure_link import FigureLink, Line
from ui.result.gap_list import GapList
from ui.result.group_lines import GroupLines
from ui.result.panel_words import beside_words, ratio_name, ratio_words, total_words
from ui.result.range_line import RangeLine
from ui.result.ratio_news import RatioNews
from ui.result.said_range import SaidRange
from ui.result.working import WorkingView
from ui.words import button, label, reveal, rule


class ResultPanel(QWidget):
    """Shows an evaluation; says which missing answer a person wants to go to.

    Any figure in it opens into its working, in its place, or in a window of its own where the
    panel lies below the page. `document` tells one case from another, `range_` what is said of
    the range of its ratio now.
    """

    wanted = Signal(object)  # Address

    def __init__(
        self, document: Callable[[], str] = str, range_: Callable[[], SaidRange] = SaidRange
    ) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._document, self._range_now = document, range_
        self._evaluation: Evaluation | None = None
        self._below = False
        self._came_from: QWidget | None = None
        self._printed_bridge: Pounds = ()
        self._news = RatioNews(self)
        self.total = button("", lambda: self.open_working(Subject(Topic.VALUE)), "total")
        self._total_words = label("", "hint")
        self._groups = GroupLines()
        self._put_in = FigureLink(lambda: self.open_working(Subject(Topic.INPUTS)))
        self.ratio = button("", lambda: self.open_working(Subject(Topic.RATIO)), "ratio")
        self.range = RangeLine()
        self._convention = ConventionNote()
        self.measured = label("", "small")
        self._beside = label("", "small")
        self.gaps = GapList()
        self.card = ChartCard()
        self.chart = self.card.view
        self._why_closed = label("", "finding")
        self.working: WorkingView | None = None
        self._dialog: WorkingDialog | None = None
        self._build()

    # What it shows

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Show what is known now; what has not changed is left alone."""
        result, printed = evaluation.result, ledger(evaluation.result)
        self._evaluation = evaluation
        counted = bool(result.counted)
        _write(self.total, figures.pounds(printed.value) if counted else _("Nothing yet"))
        self.total.setAccessibleName(
            _("{figure}: open the working").format(figure=self.total.text())
        )
        _write(self._total_words, total_words(result))
        self._groups.show_result(evaluation.case, result, printed)
        inputs = figures.pounds(printed.present_value_inputs)
        self._put_in.say(Line(_("Put in, at today’s worth"), inputs, act=_("open the working")))
        _write(self.ratio, ratio_words(result.headline))
        self.ratio.setAccessibleName(ratio_name(result.headline))
        self._show_range(evaluation)
        self._convention.show_convention(result.convention)
        _write(self.measured, measured_words(measured_share(evaluation)))
        _write(self._beside, beside_words(result))
        self.gaps.show_evaluation(evaluation)
        self._show_details(evaluation, printed)
        for view in self._workings():
            view.show_evaluation(evaluation)

    def follow_range(self) -> None:
        """Show what is known of the range by now."""
        if self._evaluation is not None:
            self._show_range(self._evaluation)

    def lie_below(self, below: bool) -> None:
        """Show only what matters most, side by side, where the panel lies under the page."""
        if below == self._below:
            return
        self._below = below
        ways = QBoxLayout.Direction
        self._blocks.setDirection(ways.LeftToRight if below else ways.TopToBottom)
        self._blocks.setSpacing(36 if below else 10)
        for place in range(self._blocks.count()):
            self._blocks.setStretch(place, int(below))
        above = 12 if below else 20
        self._whole.setContentsMargins(24, above, 24, above)
        self.gaps.lie_below(below)
        if self._evaluation is not None:
            self.show_evaluation(self._evaluation)

    def open_working(self, subject: Subject) -> None:
        """Open the working of a figure."""
        if self._evaluation is None:
            return
        self._why_closed.hide()
        self._came_from = self.window().focusWidget()
        view = self._in_a_window() if self._below else self._in_the_panel()
        view.open(self._evaluation, subject)

    def close_working(self, reason: str = "") -> None:
        """Show the result again, and say why where the person did not ask for it."""
        if self.working is None or self.working.isHidden():
            return
        had_keyboard = self.working.isAncestorOf(self.window().focusWidget() or self)
        self.working.way = []
        self.working.hide()
        self._summary.show()
        self._why_closed.setText(reason)
        self._why_closed.setVisible(bool(reason))
        if had_keyboard:
            self._back().setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> QWidget:
        """What a working was opened from, if it is still there: its page may be gone."""
        before = self._came_from
        there = before is not None and isValid(before) and before.isVisible()
        return before if before is not None and there else self.total

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._evaluation is not None:
            self._show_details(self._evaluation, ledger(self._evaluation.result))

    def _show_range(self, evaluation: Evaluation) -> None:
        said = self._range_now()
        self.range.say(said)
        self.ratio.setAccessibleDescription(said.line)
        self._news.hear(self._document(), evaluation.result, said)

    def _show_details(self, evaluation: Evaluation, printed: Ledger) -> None:
        """What there is only room for beside the page."""
        counted, beside = bool(evaluation.result.counted), not self._below
        reveal(self._total_words, beside or not counted)
        reveal(self._groups, beside)
        reveal(self._line, beside)
        reveal(self._put_in, beside and any(row.stream for row in evaluation.result.inputs))
        reveal(self._convention, counted)
        reveal(self._convention.more, beside)
        reveal(self.measured, beside and counted)
        reveal(self._beside, beside and bool(self._beside.text()))
        reveal(self._missing, beside or bool(evaluation.result.missing))
        reveal(self.card, beside and counted)
        if beside and counted and printed.bridge != self._printed_bridge and self.isVisible():
            self._printed_bridge = printed.bridge
            self.card.show_chart(Ladder(bridge_chart(evaluation.result.bridge, printed.bridge)))

    # The working

    def _workings(self) -> list[WorkingView]:
        dialogs = [self._dialog.view] if self._dialog and self._dialog.isVisible() else []
        return [*dialogs, *([self.working] if self.working else [])]

    def _in_the_panel(self) -> WorkingView:
        if self.working is None:
            self.working = WorkingView(_("Back to the result"))
            self.working.wanted.connect(self.wanted)
            self.working.left.connect(self.close_working)
            self._whole.insertWidget(1, self.working)
        self._summary.hide()
        self.working.show()
        return self.working

    def _in_a_window(self) -> WorkingView:
        if self._dialog is None:
            self._dialog = WorkingDialog(self.window())
            self._dialog.view.wanted.connect(self._go_to_answer)
        self._dialog.show()
        self._dialog.activateWindow()
        return self._dialog.view

    def _go_to_answer(self, address: object) -> None:
        self.window().activateWindow()
        self.wanted.emit(address)

    # How it is put together

    def _build(self) -> None:
        self._summary = QWidget()
        self._blocks = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._summary)
        self._blocks.setContentsMargins(0, 0, 0, 0)
        self._blocks.setSpacing(10)
        self._line = rule()
        head = (label(_("Result so far"), "h2"), self._why_closed, self.total, self._total_words)
        self._why_closed.hide()
        self._blocks.addWidget(_block(*head))
        self._blocks.addWidget(self._groups)
        self._blocks.addWidget(self._line)
        self._blocks.addWidget(
            _block(self._put_in, self.ratio, self.range, self._convention, self.measured)
        )
        self._missing = _block(self._beside, self.gaps)
        self._blocks.addWidget(self._missing)
        self._blocks.addWidget(self.card)
        self._groups.opened.connect(self.open_working)
        self.card.opened.connect(self.open_working)
        self.gaps.wanted.connect(self.wanted)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(24, 20, 24, 20)
        self._whole.addWidget(self._summary)
        self._whole.addStretch(1)


def _block(*widgets: QWidget) -> QWidget:
    """Things that stay together, wherever the panel lies."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for widget in widgets:
        column.addWidget(widget)
        if widget.objectName() in ("total", "ratio"):  # underlined no further than their words
            column.setAlignment(widget, Qt.AlignmentFlag.AlignLeft)
    column.addStretch()
    return made


def _write(widget: QLabel | QPushButton, text: str) -> None:
    if widget.text() != text:
        widget.setText(text)
