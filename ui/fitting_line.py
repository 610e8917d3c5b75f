"""A line that says less where there is less room for it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent

from ui.guard import guarded
from ui.words import PLAIN_TEXT, OneLine


class FittingLine(OneLine):
    """Knows several ways to say it, the fullest first, and shows the first there is room for.

    Its text, which is what others read of it, is the fullest.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("textFormat", PLAIN_TEXT)
        self._ways: tuple[str, ...] = ("",)

    @property
    def shown(self) -> str:
        """What there is room for; the last way may have to be cut."""
        room, metrics = self.contentsRect().width(), self.fontMetrics()
        fitting = (words for words in self._ways if metrics.horizontalAdvance(words) <= room)
        short = metrics.elidedText(self._ways[-1], Qt.TextElideMode.ElideRight, room)
        return next(fitting, short)

    def say(self, *ways: str) -> None:
        """Say it in one of these ways."""
        self._ways = ways
        self.setText(ways[0])

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.contentsRect(), side, self.shown)
        painter.end()
