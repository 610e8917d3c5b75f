"""The result in full: figures, years, outcomes, groups and kinds of money, kept apart."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sroi_app.calculation.result import Result, Slice, Treatment
from sroi_app.evaluation import Evaluation
from sroi_app.guide import choices, figures
from sroi_app.guide.convention import convention_sentence
from sroi_app.guide.kinds import Choice
from sroi_app.guide.names import group_name, outcome_name
from sroi_app.text import _
from ui.words import button, label

Rows = Sequence[Sequence[str]]


class FigureTable(QTableWidget):
    """A table to read: words left, figures right, as tall as its rows."""

    def __init__(self, name: str, header: Sequence[str]) -> None:
        super().__init__(0, len(header))
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        for column, words in enumerate(header):
            cell = QTableWidgetItem(words)
            cell.setTextAlignment(_alignment(column))
            self.setHorizontalHeaderItem(column, cell)

    def show_rows(self, rows: Rows) -> None:
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, words in enumerate(row):
                cell = QTableWidgetItem(words)
                cell.setTextAlignment(_alignment(column))
                self.setItem(number, column, cell)
        self.resizeRowsToContents()
        height = sum(self.rowHeight(number) for number in range(len(rows)))
        self.setFixedHeight(height + self.horizontalHeader().sizeHint().height() + 4)


class ResultPage(QWidget):
    """Shows the whole result."""

    forward = Signal()
    back = Signal()

    def __init__(self, stage_words: str) -> None:
        super().__init__()
        self._headline = FigureTable(_("The figures"), [_("Figure"), _("Amount")])
        self._outcomes = FigureTable(
            _("Value by outcome"), [_("Outcome"), _("Impact"), _("Present value")]
        )
        self._years = FigureTable(
            _("Value by year"), [_("Year"), _("Inputs"), _("Value"), _("Present value")]
        )
        self._slices = {
            "by_stakeholder": self._slice_table(_("Who gains")),
            "by_money": self._slice_table(_("Kinds of money, never to be mixed")),
            "by_standing": self._slice_table(_("Core, additional and track record")),
            "by_grade": self._slice_table(_("How firm the evidence is")),
        }
        self._convention = label("", "hint")
        self._build(stage_words)

    def show_evaluation(self, evaluation: Evaluation, _findings: object = None) -> None:
        """Show the result as it is."""
        result = evaluation.result
        self._headline.show_rows(_headline_rows(result))
        self._convention.setText(convention_sentence(result.convention))
        self._outcomes.show_rows(_outcome_rows(result))
        self._years.show_rows(_year_rows(result))
        names = {
            group.id: group_name(evaluation.case, group.id)
            for group in evaluation.case.stakeholders
        }
        self._show_slices(
            "by_stakeholder",
            result.by_stakeholder,
            lambda key: names.get(key, _("No group chosen")),
        )
        for name, kind in _KINDS.items():
            self._show_slices(name, getattr(result, name), partial(_choice, kind))

    def start(self) -> None:
        """Put the keyboard on the first table."""
        self._headline.setFocus()

    def _show_slices(
        self, name: str, slices: tuple[Slice, ...], word: Callable[[str], str]
    ) -> None:
        rows = [
            (word(s.key), figures.pounds(s.gains), figures.pounds(s.harms), figures.pounds(s.net))
            for s in slices
        ]
        self._slices[name].show_rows(rows)

    def _slice_table(self, title: str) -> FigureTable:
        return FigureTable(title, [title, _("Gains"), _("Harms"), _("Together")])

    def _build(self, stage_words: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 30, 40, 34)
        column.setSpacing(14)
        column.addWidget(label(stage_words, "hint"))
        column.addWidget(label(_("The result"), "h1"))
        column.addWidget(self._headline)
        column.addWidget(self._convention)
        for title, table in (
            (_("Outcome by outcome"), self._outcomes),
            (_("Year by year"), self._years),
            (_("Kept apart"), None),
        ):
            column.addSpacing(8)
            column.addWidget(label(title, "h2"))
            if table is not None:
                column.addWidget(table)
        for table in self._slices.values():
            column.addWidget(table)
            column.addSpacing(6)
        foot = QHBoxLayout()
        foot.addWidget(button(_("Continue"), self.forward.emit, "primary"))
        foot.addWidget(button(_("Back"), self.back.emit))
        foot.addStretch()
        column.addLayout(foot)
        column.addStretch()


_KINDS: dict[str, Choice] = {
    "by_money": choices.MONEY,
    "by_standing": choices.STANDING,
    "by_grade": choices.GRADE,
}


def _choice(kind: Choice, key: str) -> str:
    words = next((option.label for option in kind.options if option.value == key), "")
    return words.split(":")[0] if words else _("Not yet said")


def _headline_rows(result: Result) -> Rows:
    headline = result.headline
    if headline is None:
        return [
            (_("Value counted so far (present value)"), figures.pounds(result.value_so_far)),
            (_("Inputs counted so far"), figures.pounds(result.inputs_so_far)),
            (_("Ratio"), _("not yet: answers are missing")),
        ]
    payback = headline.payback_months
    return [
        (
            _("Value of all outcomes (total present value)"),
            figures.pounds(headline.total_present_value),
        ),
        (_("All inputs (present value)"), figures.pounds(headline.present_value_inputs)),
        (_("Value less inputs (net present value)"), figures.pounds(headline.net_present_value)),
        (_("Ratio of value to inputs"), figures.ratio(headline.ratio)),
        (_("Net value for every £1 (net ratio)"), figures.ratio(headline.net_ratio)),
        (_("Paid back after"), _("never") if payback is None else figures.months(payback)),
    ]


def _outcome_rows(result: Result) -> Rows:
    words = {
        Treatment.UNPRICED: _("not priced"),
        Treatment.LEFT_OUT: _("left out"),
        Treatment.INCOMPLETE: _("not yet complete"),
    }
    rows = []
    for row in result.outcomes:
        name = outcome_name(row.outcome)
        if row.treatment is Treatment.APART:
            name = _("{name} (track record, not in the ratio)").format(name=name)
        if row.stream is None:
            word = words.get(row.treatment, _("not yet complete"))
            rows.append((name, word, word))
        else:
            stream = row.stream
            rows.append((name, figures.pounds(stream.impact), figures.pounds(stream.present_value)))
    return rows


def _year_rows(result: Result) -> Rows:
    return [
        (
            str(y.year),
            figures.pounds(y.inputs),
            figures.pounds(y.value),
            figures.pounds(y.present_value),
        )
        for y in result.years
    ]


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
