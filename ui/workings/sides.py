"""The two sides of the dialog: what is asked, and what comes of it, which is always in sight."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget

from sroi_app.text import _
from ui.guard import guarded
from ui.look import scaled
from ui.words import restyle

LEAST_WIDTH = 820  # pixels; with less, what comes of it lies below
ASKED, SHOWN = 3, 2  # how the room is divided
ROOM_AROUND = 60  # pixels kept in sight above and below what the keyboard is in


class Sides(QWidget):
    """Questions on the left, their result on the right; one over the other where it is narrow."""

    def __init__(self, result: QWidget) -> None:
        super().__init__()
        self.questions, self.result = _scrolling("sheet"), _scrolling("panel")
        result.setObjectName("sheet")
        # Nothing in there takes the keyboard, and it may be more than there is room for.
        self.result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.result.setAccessibleName(_("The working"))
        self.result.setWidget(result)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        self._halves.addWidget(self.questions, ASKED)
        self._halves.addWidget(self.result, SHOWN)

    def ask(self, inside: QWidget, *, with_result: bool) -> None:
        """Show other questions, from their top."""
        if before := self.questions.takeWidget():
            before.deleteLater()  # what was pressed is in there, and still at it
        inside.setMinimumHeight(1)  # what counts is its height at this width, not the narrowest
        self.questions.setWidget(inside)
        self.questions.verticalScrollBar().setValue(0)
        self.result.setVisible(with_result)

    def follow(self, focused: QWidget | None) -> None:
        """Bring what has the keyboard into sight."""
        inside = self.questions.widget()
        if focused is not None and inside is not None and inside.isAncestorOf(focused):
            self.questions.ensureWidgetVisible(focused, 0, scaled(ROOM_AROUND))

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= scaled(LEAST_WIDTH)
        directions = QBoxLayout.Direction
        self._halves.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        restyle(self.result, "below", not wide)


def _scrolling(name: str) -> QScrollArea:
    made = QScrollArea()
    made.setObjectName(name)
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made
