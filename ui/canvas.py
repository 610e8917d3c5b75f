"""What pages and side panels lie on: it scrolls up and down, never sideways."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

PAGE_WIDTH = 780
ROOM_AROUND = 120  # pixels kept in sight above and below what the keyboard is in
HEIGHT_BELOW = 190  # of a side that lies under the page
NO_LIMIT = 16_777_215  # Qt's own largest size of a widget
LAYOUT_TIME = 200  # milliseconds in which a new page finds its height


class _Canvas(QScrollArea):
    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)


class SideCanvas(_Canvas):
    """A side of the desk, of one width."""

    def __init__(self, widget: QWidget, width: int) -> None:
        widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        super().__init__(widget)
        self._width = width
        self.lie_below(False)

    def lie_below(self, below: bool) -> None:
        """Take the whole width and little height, or the other way round."""
        self.setMinimumWidth(0 if below else self._width)
        self.setMaximumWidth(NO_LIMIT if below else self._width)
        self.setMaximumHeight(HEIGHT_BELOW if below else NO_LIMIT)
        self.setMinimumHeight(HEIGHT_BELOW if below else 0)


class PageCanvas(_Canvas):
    """A page in a column of readable width."""

    def __init__(self, page: QWidget, *, wide: bool = False) -> None:
        inside = QWidget()
        inside.setObjectName("canvas")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        page.setMaximumWidth(NO_LIMIT if wide else PAGE_WIDTH)
        row.addWidget(page, 1)
        super().__init__(inside)
        self._inside = inside
        self._following = QTimer(self, interval=LAYOUT_TIME, singleShot=True)
        self.verticalScrollBar().rangeChanged.connect(lambda: self._follow())

    def follow_keyboard(self) -> None:
        """Bring what has the keyboard into sight, also while the page still finds its height."""
        self._following.start()
        self._follow()

    def _follow(self) -> None:
        focused = self._inside.focusWidget()
        if self._following.isActive() and focused is not None:
            self.ensureWidgetVisible(focused, 0, ROOM_AROUND)
