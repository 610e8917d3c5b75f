"""A line around a part of the window, which goes where that part goes."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.guard import guarded
from ui.look import look, scaled

LINE = 3  # pixels
CORNER = 7  # pixels
GAP = 7  # pixels between the part and the line
FOLLOWS = 120  # milliseconds: pages find their height late, and people scroll


class Outline(QWidget):
    """Lies over everything in `above`; neither the mouse nor the keyboard notices it."""

    def __init__(self, above: QWidget) -> None:
        super().__init__(above)
        self._above = above
        self._find: Callable[[], QWidget | None] = lambda: None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._timer = QTimer(self, interval=FOLLOWS)
        self._timer.timeout.connect(self._follow)
        self.hide()

    def surround(self, find: Callable[[], QWidget | None]) -> None:
        """Draw the line from now on around what `find` returns; a page may be made anew."""
        self._find = find
        self._follow()
        self._timer.start()

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = scaled(LINE)
        painter.setPen(QPen(QColor(look().theme.colours["focus"]), width))
        inside = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inside, scaled(CORNER), scaled(CORNER))
        painter.end()

    def _follow(self) -> None:
        """Go where the part is now; vanish while it is out of sight."""
        part = self._find()
        if part is None or not part.isVisible():
            self.hide()
            return
        seen = part.visibleRegion().boundingRect()
        place = QRect(part.mapTo(self._above, seen.topLeft()), seen.size())
        room = QRect(QPoint(0, 0), self._above.size())
        gap = scaled(GAP)
        self.setGeometry(place.adjusted(-gap, -gap, gap, gap) & room)
        self.setVisible(not seen.isEmpty())
        self.raise_()
