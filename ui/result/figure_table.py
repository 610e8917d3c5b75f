"""A table to read: words left, figures right, as tall as its rows, and nothing cut off."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QTableWidget,
    QTableWidgetItem,
)

from sroi_app.calculation.subject import Subject
from sroi_app.guide.figures import MINUS
from sroi_app.text import _
from sroi_app.workspace.copying import Rows
from ui.guard import guarded
from ui.look import Look, look, scaled
from ui.result.sight import bring_into_sight

ROOM = 30  # pixels of a cell that are not its words
JOINED = "\u2060"  # no line may end here: a minus stays with its pounds
LEAST = 90  # pixels of the first column
NO_LIMIT = 100_000
BESIDE, ABOVE_AND_BELOW = 24, 17  # pixels around the words of a cell
_Index = QModelIndex | QPersistentModelIndex
MANY = 7  # columns: more of them are not squeezed into the width, but scrolled sideways
MOST_OF_IT = 0.7  # of the width, for all columns but the first


class _Joining(QStyledItemDelegate):
    """Keeps a minus with its pounds where a line ends."""

    @guarded(default="")
    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:
        return str(value).replace(MINUS, MINUS + JOINED)


class FigureTable(QTableWidget):
    """Arrows walk through its cells, Tab leaves it, Enter opens the working of a row."""

    opened = Signal(object)  # Subject

    def __init__(self, name: str, header: Sequence[str], *, words: bool = False) -> None:
        """With `words` there are no figures in it, and every column stands left."""
        super().__init__(0, len(header))
        self._words = words
        self.header = tuple(header)
        self.rows: Rows = ()
        self._subjects: tuple[Subject | None, ...] = ()
        self._look: Look | None = None  # that its cells were made in
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Joining(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self._name_columns()
        self.cellClicked.connect(self._clicked)

    def show_rows(self, rows: Rows, subjects: Sequence[Subject | None] = ()) -> None:
        """Show rows, unless they are shown; `subjects` are what they open, one for each."""
        self.ensurePolished()
        told = tuple(subjects) or (None,) * len(rows)
        if (tuple(rows), told, look()) == (self.rows, self._subjects, self._look):
            return
        self.rows, self._subjects, self._look = tuple(rows), told, look()
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, words in enumerate(row):
                self.setItem(number, column, self._cell(number, column, words))
        if rows and self.currentRow() < 0:
            self.setCurrentCell(0, 0)
            self.clearSelection()
        self._lay_out()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentRow())
        else:
            super().keyPressEvent(event)

    @guarded()
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus():
            bring_into_sight(self.viewport(), self.visualRect(current))

    def _clicked(self, row: int, column: int) -> None:
        if column == len(self.header) - 1:
            self._open(row)

    def _open(self, row: int) -> None:
        subject = self._subjects[row] if 0 <= row < len(self._subjects) else None
        if subject is not None:
            self.opened.emit(subject)

    def _name_columns(self) -> None:
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        for column, words in enumerate(self.header):
            cell = QTableWidgetItem(words)
            cell.setTextAlignment(self._side(column) | Qt.TextFlag.TextWordWrap)
            self.setHorizontalHeaderItem(column, cell)

    def _side(self, column: int) -> Qt.AlignmentFlag:
        left = self._words or column == 0
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter

    def _cell(self, row: int, column: int, words: str) -> QTableWidgetItem:
        cell = QTableWidgetItem(words)
        cell.setTextAlignment(self._side(column))
        if not words:
            cell.setData(Qt.ItemDataRole.AccessibleTextRole, _("blank"))
        last = column == len(self.header) - 1  # the figure whose working is opened
        if last and self._subjects[row] is not None:
            font = self.font()
            font.setUnderline(True)
            cell.setFont(font)
            cell.setForeground(QColor(look().theme.colours["link"]))
            cell.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                _("{figure}: open the working").format(figure=words),
            )
        return cell

    def _lay_out(self) -> None:
        """Give figures the width they need, words the rest, and every row its height."""
        widths, scrolls = self._widths()
        least = scaled(2 * LEAST if scrolls and len(widths) >= MANY else LEAST)
        room = max(self.viewport().width() - sum(widths), least)
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff
        )
        for column, width in enumerate((room, *widths)):
            self.setColumnWidth(column, width)
        self.horizontalHeader().setFixedHeight(self._head_height())
        self.resizeRowsToContents()
        self._make_tall_enough()
        rows = sum(self.rowHeight(number) for number in range(self.rowCount()))
        bar = self.horizontalScrollBar().sizeHint().height() if scrolls else 0
        self.setFixedHeight(rows + self.horizontalHeader().height() + 6 + bar)

    def _widths(self) -> tuple[list[int], bool]:
        """The widths of all columns but the first, and whether the table is scrolled sideways.

        Where there is little room a figure may wrap, but never within a word.
        """
        room, columns = self.viewport().width(), range(1, len(self.header))
        wanted = [self._width(column) for column in columns]
        most = max(int(room * MOST_OF_IT), room - scaled(220))
        shrink = min(1.0, most / (sum(wanted) or 1))
        if shrink == 1 or len(columns) >= MANY:
            return wanted, shrink < 1
        least = [self._width_of_words(column) for column in columns]
        widths = [max(int(one * shrink), word) for one, word in zip(wanted, least, strict=True)]
        return widths, sum(widths) + scaled(LEAST) > room

    def _make_tall_enough(self) -> None:
        """Words that just about fit are taken to, and would end in “…”."""
        metrics, wrap = self.fontMetrics(), int(Qt.TextFlag.TextWordWrap)
        for number, row in enumerate(self.rows):
            words = row[0]
            width = max(self.columnWidth(0) - scaled(BESIDE), 20)
            box = metrics.boundingRect(QRect(0, 0, width, NO_LIMIT), wrap, words)
            tall = box.height() + scaled(ABOVE_AND_BELOW)
            if tall > self.rowHeight(number):
                self.setRowHeight(number, tall)

    def _width(self, column: int) -> int:
        """The width of the widest figure, or of the longest word of the heading."""
        cells = self.fontMetrics()
        figures = (cells.horizontalAdvance(row[column]) for row in self.rows)
        return max((*figures, self._longest_of_head(column))) + scaled(ROOM)

    def _width_of_words(self, column: int) -> int:
        """The width of the longest word of a column."""
        cells = self.fontMetrics()
        words = (word for row in self.rows for word in row[column].split())
        longest = max(map(cells.horizontalAdvance, words), default=0)
        return max(longest, self._longest_of_head(column)) + scaled(ROOM)

    def _longest_of_head(self, column: int) -> int:
        head = self.horizontalHeader().fontMetrics()
        return max(head.horizontalAdvance(word + " ") for word in self.header[column].split())

    def _head_height(self) -> int:
        metrics, tallest = self.horizontalHeader().fontMetrics(), 0
        wrap = int(Qt.TextFlag.TextWordWrap)
        for column, words in enumerate(self.header):
            width = max(self.columnWidth(column) - scaled(ROOM), 20)
            box = metrics.boundingRect(QRect(0, 0, width, 2000), wrap, words)
            tallest = max(tallest, box.height())
        return tallest + scaled(14)
