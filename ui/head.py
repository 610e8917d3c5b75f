"""The strip at the top of the window: what is open, whether it is kept, and what can be done."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ui.guard import guarded
from ui.look import scaled

TITLE_WIDTH = 240  # a title is not cut shorter than this for the sake of the buttons
STATE_WIDTH = 330  # up to here what is said of saving is said in full: the title gives way


class Head(QFrame):
    """On one line where there is room; otherwise the buttons take lines of their own."""

    def __init__(self, title: QLabel, tag: QLabel, state: QLabel) -> None:
        super().__init__()
        self.setObjectName("head")
        self._tag, self._state = tag, state
        self._words, self._buttons = QWidget(), QWidget()
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(24, 9, 24, 9)
        self._rows.setSpacing(8)
        self._rows.addWidget(self._words, 1)
        self._rows.addWidget(self._buttons)
        self._fill(title)

    def take(self, buttons: Sequence[QPushButton]) -> None:
        """Take the buttons in; they come after the first paint, when there is a case."""
        from ui.flow import Flow

        flow = Flow(self._buttons, gap=6)
        for made in buttons:
            flow.addWidget(made)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Put the buttons beside the words or under them: the words or the width have changed."""
        around = self._rows.contentsMargins()
        room = self.width() - around.left() - around.right()
        words = (self._tag, self._state)
        self._state.setMinimumWidth(min(self._state.sizeHint().width(), scaled(STATE_WIDTH)))
        beside = sum(w.sizeHint().width() + scaled(12) for w in words if not w.isHidden())
        needed = scaled(TITLE_WIDTH) + beside + self._buttons.sizeHint().width()
        ways = QBoxLayout.Direction
        self._rows.setDirection(ways.LeftToRight if needed <= room else ways.TopToBottom)

    def _fill(self, title: QLabel) -> None:
        row = QHBoxLayout(self._words)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(title)
        row.addWidget(self._tag)
        row.addStretch()
        row.addWidget(self._state)
        policy = QSizePolicy.Policy
        self._tag.setSizePolicy(policy.Fixed, policy.Fixed)  # the title gives way before it
