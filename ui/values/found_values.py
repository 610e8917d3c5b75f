"""The values found: what each is called, what it is worth, and what marks it out, in words."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.guard import guarded
from ui.look import look, scaled
from ui.values.entries import Entry

AROUND = 12  # pixels left and right of the words
ABOVE = 8  # pixels over and under them
MOST_LINES = 2  # of a name; the card has all of it
SMALLER = 0.88
LEAST, FEW = 150, 3  # pixels of the list, and places, that are in sight wherever there is a list
ENTRY = Qt.ItemDataRole.UserRole
Place = QModelIndex | QPersistentModelIndex


class FoundValues(QListWidget):
    """Values, or themes, to choose from."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("found")
        self.setItemDelegate(_Painter(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def show_entries(self, entries: Sequence[Entry], at: int = 0) -> None:
        """List these; the one at `at` is picked, none where that is below 0."""
        self.blockSignals(True)
        self.clear()
        for entry in entries:
            # A screen reader is told the text; the eye is shown it in lines.
            item = QListWidgetItem(entry.spoken)
            item.setData(ENTRY, entry)
            self.addItem(item)
        self.setCurrentRow(at)
        self.scrollToTop()
        self.setMinimumHeight(min(scaled(LEAST), self._needed()))
        self.blockSignals(False)

    @property
    def room(self) -> int:
        """The width of a place, the same whether or not there is more to scroll to."""
        return self.width() - self.verticalScrollBar().sizeHint().width() - 2 * self.frameWidth()

    def _needed(self) -> int:
        """The height of the first few places: no more is kept free where there is little room."""
        rows = range(min(self.count(), FEW))
        return sum(self.sizeHintForRow(row) for row in rows) + 2 * self.frameWidth() + 2

    @property
    def picked(self) -> Entry | None:
        """What is picked."""
        item = self.currentItem()
        return None if item is None else _entry(item.data(ENTRY))


class _Painter(QStyledItemDelegate):
    """Paints an entry: its name, what it is worth, and its marks in words."""

    @guarded()
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Place) -> None:
        colours = look().theme.colours
        picked = bool(_state(option) & QStyle.StateFlag.State_Selected)
        box = QRectF(_rect(option))
        painter.save()
        painter.fillRect(box, QColor(colours["selected" if picked else "card"]))
        if picked:
            bar = look().theme.lines["bar"]
            painter.fillRect(
                QRectF(box.left(), box.top(), scaled(bar), box.height()), QColor(colours["accent"])
            )
        painter.setPen(QColor(colours["hairline"]))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        self._write(painter, box, _entry(index.data(ENTRY)))
        painter.restore()

    @guarded(default=QSize(200, 76))
    def sizeHint(self, option: QStyleOptionViewItem, index: Place) -> QSize:
        entry, view = _entry(index.data(ENTRY)), self._view()
        height = self._name_height(entry) + QFontMetrics(self._small()).lineSpacing()
        if entry.worth:
            height += QFontMetrics(self._strong()).lineSpacing()
        return QSize(view.room, round(height) + 2 * scaled(ABOVE) + 3)

    def _write(self, painter: QPainter, box: QRectF, entry: Entry) -> None:
        colours = look().theme.colours
        inside = box.adjusted(scaled(AROUND), scaled(ABOVE), 0, -scaled(ABOVE))
        inside.setWidth(self._inside())
        painter.setPen(QColor(colours["ink"]))
        tall = self._name_height(entry)
        painter.setFont(self._view().font())
        name = QRectF(inside.left(), inside.top(), inside.width(), tall)
        painter.drawText(name, _WRAPPED, self._cut(entry.name))
        line = QRectF(inside.left(), name.bottom(), inside.width(), 0)
        if entry.worth:
            self._write_line(painter, line, self._strong(), entry.worth)
        painter.setPen(QColor(colours["muted"]))
        self._write_line(painter, line, self._small(), entry.marks)

    def _write_line(self, painter: QPainter, line: QRectF, font: QFont, words: str) -> None:
        """Write one line, cut where it is too long, and go on to the next."""
        line.setHeight(QFontMetricsF(font).lineSpacing())
        painter.setFont(font)
        cut = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line, _ON_LINE, cut)
        line.moveTop(line.bottom())

    def _name_height(self, entry: Entry) -> float:
        metrics = QFontMetricsF(self._view().font())
        lines = 1 if metrics.horizontalAdvance(entry.name) <= self._inside() else MOST_LINES
        return lines * metrics.lineSpacing()

    def _cut(self, name: str) -> str:
        """A name that is longer than its lines, cut with a sign that it is."""
        metrics = QFontMetrics(self._view().font())
        room = self._inside()
        if metrics.horizontalAdvance(name) <= room:
            return name
        # A little less than two lines: where words wrap, a line is seldom full.
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, round(MOST_LINES * room * 0.9))

    def _inside(self) -> int:
        return self._view().room - 2 * scaled(AROUND)

    def _strong(self) -> QFont:
        font = QFont(self._view().font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _small(self) -> QFont:
        font = QFont(self._view().font())
        font.setPixelSize(max(1, round(font.pixelSize() * SMALLER)))
        return font

    def _view(self) -> FoundValues:
        view = self.parent()
        assert isinstance(view, FoundValues)  # noqa: S101 - made by the list itself
        return view


_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft.value)
_ON_LINE = int(Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignVCenter.value)


# Any is the honest type of what Qt hands back from an item, and of what its stubs leave out.


def _entry(data: Any) -> Entry:
    assert isinstance(data, Entry)  # noqa: S101 - put there by the list itself
    return data


def _state(option: Any) -> QStyle.StateFlag:
    return QStyle.StateFlag(option.state)


def _rect(option: Any) -> Any:
    return option.rect
