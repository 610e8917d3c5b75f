"""A few rows of a table of answers, to be looked at."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from sroi_app.guide.names import shortened
from sroi_app.text import straight
from ui.guard import guarded
from ui.look import scaled

WIDEST = 220  # pixels of a column
LONGEST = 80  # characters of a cell
AROUND = 32  # pixels on the left and right of a heading
MOST_LINES = 5  # of a heading


class SampleTable(QTableWidget):
    """Arrows walk through its cells and scroll it sideways, Tab leaves it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._shown: tuple[Sequence[str], ...] = ()
        self._headings: tuple[str, ...] = ()
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_rows(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show rows under their headings."""
        if self._shown == (headings, *rows):
            return
        self._shown = (headings, *rows)
        self.clear()
        self.setColumnCount(len(headings))
        self.setRowCount(len(rows))
        self._headings = tuple(headings)
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                self.setItem(number, column, QTableWidgetItem(shortened(text, LONGEST)))
        self.setCurrentCell(0, 0)
        self.fit()

    def fit(self) -> None:
        """Give each column the width of its words, and the whole the height of its rows."""
        self.ensurePolished()
        letters = self.horizontalHeader().fontMetrics()
        room = scaled(WIDEST) - scaled(AROUND)
        self.setHorizontalHeaderLabels([in_lines(each, letters, room) for each in self._headings])
        self.resizeColumnsToContents()
        self.resizeRowsToContents()
        for column in range(self.columnCount()):
            self.setColumnWidth(column, min(self.columnWidth(column), scaled(WIDEST)))
        self.setFixedHeight(self.sizeHint().height())

    @guarded(default=QSize(300, 200))
    def sizeHint(self) -> QSize:
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        bar = self.horizontalScrollBar().sizeHint().height()
        height = self.horizontalHeader().sizeHint().height() + rows + bar + 2 * self.frameWidth()
        return QSize(scaled(300), height + scaled(4))


def in_lines(heading: str, letters: QFontMetrics, room: int) -> str:
    """Return a heading in lines of `room` pixels; of one too long the middle is left out.

    Questions asked before and after often differ in their last word alone.
    """
    lines: list[str] = []
    for word in straight(heading).split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and letters.horizontalAdvance(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(letters.elidedText(word, Qt.TextElideMode.ElideMiddle, room))
    if len(lines) > MOST_LINES:
        lines = [*lines[:2], "…", *lines[2 - MOST_LINES + 1 :]]
    return "\n".join(lines)
