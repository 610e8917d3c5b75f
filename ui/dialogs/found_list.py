"""The places found: what stands there, the words looked for marked, and where that is."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from sroi_app.guide.search import Found
from ui.guard import guarded
from ui.look import look, scaled

AROUND = 12  # pixels left and right of the words
ABOVE = 8  # pixels over and under them
SMALLER = 0.88  # the line that says where, beside the words themselves
FOUND = Qt.ItemDataRole.UserRole
Place = QModelIndex | QPersistentModelIndex


class FoundList(QListWidget):
    """Places to go to, each with the words as they stand there."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("found")
        self.setItemDelegate(_Painter(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def show_found(self, places: Sequence[Found]) -> None:
        """List these places; the first is picked."""
        self.clear()
        for place in places:
            # A screen reader is told the text; the eye is shown it in two lines.
            item = QListWidgetItem(f"{place.excerpt}. {place.where}")
            item.setData(FOUND, place)
            self.addItem(item)
        self.setCurrentRow(0)

    @property
    def room(self) -> int:
        """The width of a place, the same whether or not there is more to scroll to."""
        return self.width() - self.verticalScrollBar().sizeHint().width() - 2 * self.frameWidth()

    @property
    def picked(self) -> Found | None:
        """The place that is picked."""
        item = self.currentItem()
        return None if item is None else _found(item.data(FOUND))


class _Painter(QStyledItemDelegate):
    """Paints a place: the words, then where they stand. All of it is plain text."""

    @guarded()
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Place) -> None:
        colours = look().theme.colours
        place = _found(index.data(FOUND))
        picked = bool(_state(option) & QStyle.StateFlag.State_Selected)
        box = QRectF(_rect(option))
        painter.save()
        painter.fillRect(box, QColor(colours["selected" if picked else "card"]))
        if picked:
            painter.fillRect(
                QRectF(box.left(), box.top(), scaled(3), box.height()), QColor(colours["accent"])
            )
        painter.setPen(QColor(colours["hairline"]))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        self._write(painter, box, place)
        painter.restore()

    @guarded(default=QSize(200, 56))
    def sizeHint(self, option: QStyleOptionViewItem, index: Place) -> QSize:
        width = self._view().room
        words = self._words(_found(index.data(FOUND)), width - 2 * scaled(AROUND))
        height = words.boundingRect().height() + QFontMetrics(self._small()).lineSpacing()
        return QSize(width, round(height) + 2 * scaled(ABOVE) + 3)

    def _write(self, painter: QPainter, box: QRectF, place: Found) -> None:
        colours = look().theme.colours
        inside = box.adjusted(scaled(AROUND), scaled(ABOVE), 0, -scaled(ABOVE))
        inside.setWidth(self._view().room - 2 * scaled(AROUND))
        words = self._words(place, int(inside.width()))
        painter.setPen(QColor(colours["ink"]))
        words.draw(painter, QPointF(inside.topLeft()))
        small = self._small()
        painter.setFont(small)
        painter.setPen(QColor(colours["muted"]))
        where = QFontMetrics(small).elidedText(
            place.where, Qt.TextElideMode.ElideMiddle, int(inside.width())
        )
        painter.drawText(inside, Qt.AlignmentFlag.AlignBottom, where)

    def _words(self, place: Found, width: int) -> QTextLayout:
        layout = QTextLayout(place.excerpt, self._view().font())
        layout.setFormats([_bold(start, end) for start, end in place.marks])
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout

    def _small(self) -> QFont:
        font = QFont(self._view().font())
        font.setPixelSize(max(1, round(font.pixelSize() * SMALLER)))
        return font

    def _view(self) -> FoundList:
        view = self.parent()
        assert isinstance(view, FoundList)  # noqa: S101 - made by the list itself
        return view


def _bold(start: int, end: int) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start, marked.length = start, end - start
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    form.setForeground(QColor(look().theme.colours["accent"]))
    marked.format = form
    return marked


# Any is the honest type of what Qt hands back from an item, and of what its stubs leave out.


def _found(data: Any) -> Found:
    assert isinstance(data, Found)  # noqa: S101 - put there by the list itself
    return data


def _state(option: Any) -> QStyle.StateFlag:
    return QStyle.StateFlag(option.state)


def _rect(option: Any) -> Any:
    return option.rect
