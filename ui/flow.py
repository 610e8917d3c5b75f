"""Buttons side by side, in as many lines as the width asks for."""

from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.guard import guarded
from ui.look import scaled

GAP = 10


class Flow(QLayout):
    """Lays widgets out like words: from left to right, and on into the next line.

    `gap` is in pixels at 100 %.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = GAP) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.destroyed.connect(self._items.clear)  # Python may keep what is left of it for long
        self.setContentsMargins(0, 0, 0, 0)

    @guarded()
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @guarded(default=0)
    def count(self) -> int:
        return len(self._items)

    @guarded()
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @guarded()
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @guarded()
    def expandingDirections(self) -> Any:
        """Take no more height than the lines need."""
        from PySide6.QtCore import Qt  # not before the first paint: loading it takes 15 ms

        return Qt.Orientation(0)

    @guarded(default=True)
    def hasHeightForWidth(self) -> bool:
        return True

    @guarded(default=40)
    def heightForWidth(self, width: int) -> int:
        return self._lay(QRect(0, 0, width, 0), place=False)

    @guarded()
    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._lay(area, place=True)

    @guarded(default=QSize(100, 40))
    def sizeHint(self) -> QSize:
        """Everything on one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        gaps = scaled(self._gap) * max(len(sizes) - 1, 0)
        return QSize(
            sum(size.width() for size in sizes) + gaps,
            max((size.height() for size in sizes), default=0),
        )

    @guarded(default=QSize(100, 40))
    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lay(self, area: QRect, *, place: bool) -> int:
        """Return the height it takes, having put everything in its place if that is wanted."""
        gap, y = scaled(self._gap), area.y()
        for line in self._lines(area.width(), gap):
            height = max(item.sizeHint().height() for item in line)
            if place:
                self._place(line, QRect(area.x(), y, area.width(), height), gap)
            y += height + gap
        return max(y - gap - area.y(), 0)

    def _lines(self, width: int, gap: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        x = 0
        for item in self._shown():
            taken = item.sizeHint().width()
            if not lines or x + taken > width:
                lines.append([])
                x = 0
            lines[-1].append(item)
            x += taken + gap
        return lines

    def _place(self, line: list[QLayoutItem], area: QRect, gap: int) -> None:
        """Set a line from left to right, each item in the middle of its height.

        An item that would like to be wider than there is room for is as wide as the room.
        """
        x = area.x()
        for item in line:
            size = item.sizeHint().boundedTo(QSize(area.width(), area.height()))
            y = area.y() + (area.height() - size.height()) // 2
            item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + gap
