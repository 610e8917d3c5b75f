"""A line with a figure at its end, which opens the working of the figure."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent

from sroi_app.text import _
from ui.guard import guarded
from ui.look import look, scaled
from ui.words import TallButton

GAP = 12  # pixels between the words and their figure
SIDE, ABOVE = 4, 5  # pixels kept free at the edges
LEAST_WORDS = 0.42  # of the width; with less, the figure goes on a line of its own


@dataclass(frozen=True)
class Line:
    """What one line says: words, their figure, a note below them, and what pressing it does."""

    words: str
    figure: str
    note: str = ""
    act: str = ""  # in words, for those who hear it: "open the working"

    @property
    def name(self) -> str:
        """The line in one sentence."""
        told = _("{words}, {figure}").format(words=self.words, figure=self.figure)
        return _("{figure}: {act}").format(figure=told, act=self.act) if self.act else told


class FigureLink(TallButton):
    """Words that wrap at the left, their figure at the right; nothing is cut off."""

    def __init__(self, act: Callable[[], object]) -> None:
        super().__init__(act)
        self.setObjectName("figure-line")
        self._line = Line("", "")

    @property
    def line(self) -> Line:
        """What the line says."""
        return self._line

    def say(self, line: Line) -> None:
        """Let the line say something else; one that opens nothing leaves the way of Tab."""
        if line == self._line:
            return
        self._line = line
        self.setAccessibleName(line.name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if line.act else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()
        self.update()

    @guarded(default=30)
    def heightForWidth(self, width: int) -> int:
        words, figure, note = self._places(width)
        bottom = max(box.bottom() for box in (words, figure, note))
        return max(bottom + scaled(ABOVE) + 1, scaled(28))

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        colours = look().theme.colours
        words, figure, note = self._places(self.width())
        painter = QPainter(self)
        painter.setPen(QColor(colours["ink"]))
        painter.drawText(words, _WRAP, self._line.words)
        painter.setFont(_bold(self.font(), underlined=bool(self._line.act)))
        painter.setPen(QColor(colours["link" if self._line.act else "ink"]))
        painter.drawText(figure, int(Qt.AlignmentFlag.AlignRight), self._line.figure)
        painter.setFont(_smaller(self.font()))
        painter.setPen(QColor(colours["muted"]))
        painter.drawText(note, _WRAP, self._line.note)
        painter.end()

    def _places(self, width: int) -> tuple[QRect, QRect, QRect]:
        """Where the words, the figure and the note lie in a line of this width."""
        side, top, room = scaled(SIDE), scaled(ABOVE), max(width - 2 * scaled(SIDE), 40)
        bold = QFontMetrics(_bold(self.font()))
        long = bold.horizontalAdvance(self._line.figure) + 2
        beside = room - long - scaled(GAP)
        stacked = beside < room * LEAST_WORDS
        words = self._box(self.font(), self._line.words, room if stacked else beside)
        words.moveTo(side, top)
        figure = QRect(side + room - long, top, long, bold.height())
        if stacked:
            figure.moveTop(words.bottom() + 2)
        note = self._box(_smaller(self.font()), self._line.note, room if stacked else beside)
        note.moveTo(side, max(words.bottom(), figure.bottom() if stacked else 0) + 2)
        return words, figure, note

    def _box(self, font: QFont, text: str, room: int) -> QRect:
        if not text:
            return QRect(0, 0, room, 0)
        box = QFontMetrics(font).boundingRect(0, 0, max(room, 40), 4000, _WRAP, text)
        return QRect(0, 0, max(room, 40), box.height())


_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)


def _bold(font: QFont, *, underlined: bool = False) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    made.setUnderline(underlined)
    return made


def _smaller(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(max(round(font.pixelSize() * 0.92), 1))
    return made
