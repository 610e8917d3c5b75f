"""The result in full: figures, years, outcomes, groups and kinds of money, kept apart."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
)

from sroi_app.evaluation import Evaluation
from sroi_app.guide.convention import convention_sentence
from sroi_app.model.case import Case
from sroi_app.reports.ledger import ledger
from sroi_app.text import _
from ui.pages.page import Findings, Page
from ui.pages.result_rows import (
    Rows,
    headline_rows,
    kept_apart,
    outcome_rows,
    slice_rows,
    year_rows,
)
from ui.words import label


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


class ResultPage(Page):
    """Shows the whole result."""

    def __init__(self, place: str) -> None:
        super().__init__(place, _("The result"))
        self._headline = FigureTable(_("The figures"), [_("Figure"), _("Amount")])
        self._outcomes = FigureTable(
            _("Value by outcome"), [_("Outcome"), _("Impact"), _("Present value")]
        )
        self._years = FigureTable(
            _("Value by year"), [_("Year"), _("Inputs"), _("Value"), _("Present value")]
        )
        self._slices = {
            title: FigureTable(title, [title, _("Gains"), _("Harms"), _("Together")])
            for title in kept_apart(Case())
        }
        self._convention = label("", "hint")
        self._build()

    def show_evaluation(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show the result as it is."""
        result, printed = evaluation.result, ledger(evaluation.result)
        self._headline.show_rows(headline_rows(result, printed))
        self._convention.setText(convention_sentence(result.convention))
        self._outcomes.show_rows(outcome_rows(result, printed))
        self._years.show_rows(year_rows(printed))
        for title, heading in kept_apart(evaluation.case).items():
            self._slices[title].show_rows(slice_rows(result, printed, heading))

    def start(self) -> None:
        """Put the keyboard on the first table."""
        self._headline.setFocus()

    def _build(self) -> None:
        column = self.column
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
        self.add_foot()


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
