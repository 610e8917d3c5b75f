"""A list whose places are painted by ourselves: several lines each, all of it plain text.

A screen reader is told the text of a place; the eye is shown what was put with it.
"""

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.guard import guarded
from ui.look import look, scaled

AROUND = 12  # pixels left and right of the words
ABOVE = 8  # pixels over and under them
SMALLER = 0.88  # of the letters: what stands beside the words themselves
SHOWN = Qt.ItemDataRole.UserRole
Place = QModelIndex | QPersistentModelIndex
T = TypeVar("T")


class PaintedList(QListWidget, Generic[T]):
    """Places to choose from, each as tall as what is painted in it."""

    def __init__(self, painter: type["PlacePainter"]) -> None:
        super().__init__()
        self.setObjectName("found")
        self.setItemDelegate(painter(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def fill(self, places: Iterable[tuple[str, T]]) -> None:
        """List these: what a screen reader is told of each, and what is painted."""
        self.clear()
        for told, shown in places:
            item = QListWidgetItem(told)
            item.setData(SHOWN, shown)
            self.addItem(item)

    @property
    def room(self) -> int:
        """The width for words, the same whether or not there is more to scroll to."""
        bar = self.verticalScrollBar().sizeHint().width()
        return self.width() - bar - 2 * self.frameWidth() - 2 * scaled(AROUND)

    @property
    def picked(self) -> T | None:
        """What is picked."""
        item = self.currentItem()
        shown: T | None = None if item is None else item.data(SHOWN)
        return shown


# Any is the honest type of what Qt hands back from an item, and of what its stubs leave out.


class PlacePainter(QStyledItemDelegate):
    """Paints the ground of a place; a subclass says what is written on it, and how tall that is."""

    def write(self, painter: QPainter, inside: QRectF, shown: Any) -> None:
        """Write what is shown into a place."""
        raise AssertionError("every list writes its own")

    def height(self, shown: Any) -> float:
        """Return how tall that is."""
        raise AssertionError("every list writes its own")

    @guarded()
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Place) -> None:
        colours = look().theme.colours
        picked = bool(_state(option) & QStyle.StateFlag.State_Selected)
        box = QRectF(_rect(option))
        painter.save()
        painter.fillRect(box, QColor(colours["selected" if picked else "card"]))
        if picked:
            bar = scaled(look().theme.lines["bar"])
            place = QRectF(box.left(), box.top(), bar, box.height())
            painter.fillRect(place, QColor(colours["accent"]))
        painter.setPen(QColor(colours["hairline"]))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        inside = box.adjusted(scaled(AROUND), scaled(ABOVE), 0, -scaled(ABOVE))
        inside.setWidth(self.view.room)
        self.write(painter, inside, index.data(SHOWN))
        painter.restore()

    @guarded(default=QSize(200, 56))
    def sizeHint(self, option: QStyleOptionViewItem, index: Place) -> QSize:
        height = self.height(index.data(SHOWN))
        return QSize(self.view.room + 2 * scaled(AROUND), round(height) + 2 * scaled(ABOVE) + 3)

    @property
    def view(self) -> PaintedList[Any]:
        """The list that is painted."""
        view = self.parent()
        assert isinstance(view, PaintedList)  # noqa: S101 - made by the list itself
        return view

    def letters(self) -> QFont:
        """The letters of the list."""
        return QFont(self.view.font())

    def small(self) -> QFont:
        """Smaller ones, for what stands beside the words themselves."""
        font = self.letters()
        font.setPixelSize(max(1, round(font.pixelSize() * SMALLER)))
        return font


def _state(option: Any) -> QStyle.StateFlag:
    return QStyle.StateFlag(option.state)


def _rect(option: Any) -> Any:
    return option.rect
