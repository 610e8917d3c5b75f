"""Who gains what, a line for each group: each opens its working."""

from decimal import Decimal
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.calculation.result import Result
from sroi_app.calculation.subject import Subject, Topic
from sroi_app.guide import figures
from sroi_app.guide.grouping import group_totals
from sroi_app.guide.ledger import ZERO, Ledger
from sroi_app.guide.names import group_name, shortened
from sroi_app.model.case import Case
from sroi_app.text import _, plural
from ui.result.figure_link import FigureLink, Line

MOST_GROUPS = 6


class GroupLines(QWidget):
    """The groups with their pounds, harms with a minus."""

    opened = Signal(object)  # Subject

    def __init__(self) -> None:
        super().__init__()
        self._subjects: tuple[Subject, ...] = ()
        self._lines = [FigureLink(partial(self._open, n)) for n in range(MOST_GROUPS + 1)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for line in self._lines:
            line.hide()
            column.addWidget(line)

    def show_result(self, case: Case, result: Result, printed: Ledger) -> None:
        """Show who gains what now."""
        told = _groups(case, result, printed)
        self._subjects = tuple(subject for _line, subject in told)
        for number, line in enumerate(self._lines):
            there = number < len(told)
            if there:
                line.say(told[number][0])
            if line.isHidden() is there:
                line.setVisible(there)

    def _open(self, number: int) -> None:
        self.opened.emit(self._subjects[number])


def _groups(case: Case, result: Result, printed: Ledger) -> list[tuple[Line, Subject]]:
    totals = group_totals(result, printed, lambda row: row.outcome.stakeholder)
    told = [
        (_line(shortened(group_name(case, one.key)), one.net), Subject(Topic.GROUP, one.key))
        for one in totals[:MOST_GROUPS]
    ]
    rest = totals[MOST_GROUPS:]
    if rest:
        words = plural("{count} more group", "{count} more groups", len(rest))
        total = sum((one.net for one in rest), ZERO)
        told.append((_line(words, total), Subject(Topic.VALUE)))
    return told


def _line(words: str, pounds: Decimal) -> Line:
    return Line(words, figures.pounds(pounds), act=_("open the working"))
