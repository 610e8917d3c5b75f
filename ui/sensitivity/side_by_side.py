"""Two things beside one another, or one above the other where there is little width."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.guard import guarded
from ui.look import scaled

GAP = 24
_WAYS = QBoxLayout.Direction


class SideBySide(QWidget):
    """Holds two widgets as wide as one another, each of `least` pixels at 100 %."""

    def __init__(self, left: QWidget, right: QWidget, *, least: int) -> None:
        super().__init__()
        self._least = least
        self._row = QBoxLayout(_WAYS.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._sides = (left, right)
        for widget in self._sides:
            self._row.addWidget(widget, 1)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    @guarded(default=QSize(120, 30))
    def minimumSizeHint(self) -> QSize:
        """No wider than the wider of the two: it can put one above the other."""
        widest = max(side.minimumSizeHint().width() for side in self._sides)
        return QSize(widest, super().minimumSizeHint().height())

    def _arrange(self, width: int) -> None:
        beside = width >= 2 * scaled(self._least) + GAP
        way = _WAYS.LeftToRight if beside else _WAYS.TopToBottom
        if way is not self._row.direction():
            self._row.setDirection(way)
