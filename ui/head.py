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

from sroi_app.text import _
from ui.guard import guarded
from ui.look import scaled
from ui.words import reveal

TITLE_WIDTH = 200  # a title is not cut shorter than this for the sake of the buttons
STATE_WIDTH = 330  # up to here what is said of saving is said in full: the title gives way
KEPT = _("Not saved yet; a copy is kept ({time})")  # what is said while somebody types
LEAST_TITLE = 40  # where even what stands beside it has little room
LOW = 400  # pixels of the window's height at 100 %: below, the page needs the lines of the buttons


class Head(QFrame):
    """On one line where there is room; otherwise the buttons take lines of their own."""

    def __init__(self, title: QLabel, tag: QLabel, state: QLabel) -> None:
        super().__init__()
        self.setObjectName("head")
        self._tag, self._state = tag, state
        self._words, self._buttons = QWidget(), QWidget()
        self._made: dict[QPushButton, bool] = {}  # and whether it stays where the window is low
        self._working = False
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(24, 9, 24, 9)
        self._rows.setSpacing(8)
        self._rows.addWidget(self._words, 1)
        self._rows.addWidget(self._buttons)
        self._fill(title)

    def take(self, buttons: Sequence[QPushButton], staying: Sequence[QPushButton]) -> None:
        """Take the buttons in; they come after the first paint, when there is a case.

        In a low window only those that are `staying` are there.
        """
        from ui.flow import Flow

        flow = Flow(self._buttons, gap=6)
        for made in buttons:
            flow.addWidget(made)
        self._made = {made: made in staying for made in buttons}

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def offer(self, working: bool) -> None:
        """Show the buttons while a case is worked on."""
        self._working = working
        self.arrange()

    def arrange(self) -> None:
        """Put the buttons beside the words or under them: the words or the room have changed."""
        low = self.window().height() < scaled(LOW)
        for made, stays in self._made.items():
            reveal(made, self._working and (stays or not low))
        around = self._rows.contentsMargins()
        room = self.width() - around.left() - around.right()
        words = (self._tag, self._state)
        self._state.setMinimumWidth(min(self._state.sizeHint().width(), scaled(STATE_WIDTH)))
        beside = sum(w.sizeHint().width() + scaled(12) for w in words if not w.isHidden())
        if self._working:  # or the page would jump at the first key, as more is said then
            more = self._state.fontMetrics().horizontalAdvance(KEPT.format(time="23:59"))
            beside += max(0, more - self._state.sizeHint().width())
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
        title.setMinimumWidth(scaled(LEAST_TITLE))  # the bar of the window has all of it
        policy = QSizePolicy.Policy
        self._tag.setSizePolicy(policy.Fixed, policy.Fixed)  # the title gives way before it
