"""Keeps what is being typed in its place while something above it grows or shrinks."""

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.canvas import LAYOUT_TIME


class Steady(QObject):
    """For a page on a canvas that scrolls: the answer with the keyboard stays where it is seen."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._area: QScrollArea | None = None  # known once the page lies on it
        self._held: QWidget | None = None
        self._at = 0  # where it stood, from the top of what is seen
        self._sees = False  # whether that was in sight
        self._holding = QTimer(self, interval=LAYOUT_TIME, singleShot=True)

    def hold(self, below: QWidget) -> None:
        """Keep what has the keyboard in its place, if it stands under a widget that will change."""
        held = self._page.focusWidget()
        area = self._find()
        if area is None or held is None or below.isAncestorOf(held) or not held.hasFocus():
            return
        if not self._holding.isActive():
            self._held, self._at = held, self._place(area, held)
            self._sees = 0 <= self._at < area.viewport().height()
        if self._sees:
            self._holding.start()

    def _find(self) -> QScrollArea | None:
        if self._area is None:
            above = self._page.parentWidget()
            while above is not None and not isinstance(above, QScrollArea):
                above = above.parentWidget()
            self._area = above
            if above is not None:
                above.verticalScrollBar().rangeChanged.connect(lambda: self._settle())
        return self._area

    def _settle(self) -> None:
        if self._holding.isActive():
            self._put_back()
            QTimer.singleShot(0, self, self._put_back)  # once everything has its place

    def _put_back(self) -> None:
        area, held = self._area, self._held
        if area is not None and held is not None and held.hasFocus():
            bar = area.verticalScrollBar()
            bar.setValue(bar.value() + self._place(area, held) - self._at)

    def _place(self, area: QScrollArea, held: QWidget) -> int:
        return held.mapTo(area.viewport(), QPoint(0, 0)).y()
