"""The values found: what each is called, what it is worth, and what marks it out, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter

from ui.look import look, scaled
from ui.painted_list import PaintedList, PlacePainter
from ui.values.entries import Entry

MOST_LINES = 2  # of a name; the card has all of it
LEAST, FEW = 150, 3  # pixels of the list, and places, that are in sight wherever there is a list
_FULL = 0.9  # of a line, where words wrap
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft.value)
_ON_LINE = int(Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignVCenter.value)


class FoundValues(PaintedList[Entry]):
    """Values, or themes, to choose from."""

    def __init__(self) -> None:
        super().__init__(_Painter)

    def show_entries(self, entries: Sequence[Entry], at: int = 0) -> None:
        """List these; the one at `at` is picked, none where that is below 0."""
        self.blockSignals(True)
        self.fill((entry.spoken, entry) for entry in entries)
        self.setCurrentRow(at)
        if at <= 0:
            self.scrollToTop()
        self.setMinimumHeight(min(scaled(LEAST), self._needed()))
        self.blockSignals(False)

    def _needed(self) -> int:
        """The height of the first few places: no more is kept free where there is little room."""
        rows = range(min(self.count(), FEW))
        return sum(self.sizeHintForRow(row) for row in rows) + 2 * self.frameWidth() + 2


class _Painter(PlacePainter):
    """Writes an entry: its name, what it is worth, and its marks in words."""

    def height(self, shown: Entry) -> float:
        lines = [self.small()] if not shown.worth else [self.small(), self._strong()]
        return self._name_height(shown) + sum(QFontMetricsF(f).lineSpacing() for f in lines)

    def write(self, painter: QPainter, inside: QRectF, shown: Entry) -> None:
        colours = look().theme.colours
        painter.setPen(QColor(colours["ink"]))
        painter.setFont(self.letters())
        name = QRectF(inside.left(), inside.top(), inside.width(), self._name_height(shown))
        painter.drawText(name, _WRAPPED, self._cut(shown.name))
        line = QRectF(inside.left(), name.bottom(), inside.width(), 0)
        if shown.worth:
            _write_line(painter, line, self._strong(), shown.worth)
        painter.setPen(QColor(colours["muted"]))
        _write_line(painter, line, self.small(), shown.marks)

    def _name_height(self, entry: Entry) -> float:
        metrics = QFontMetricsF(self.letters())
        lines = 1 if metrics.horizontalAdvance(entry.name) <= self.view.room else MOST_LINES
        return lines * metrics.lineSpacing()

    def _cut(self, name: str) -> str:
        """A name that is longer than its lines, cut with a sign that it is."""
        metrics, room = QFontMetrics(self.letters()), self.view.room
        if metrics.horizontalAdvance(name) <= room:
            return name
        return metrics.elidedText(
            name, Qt.TextElideMode.ElideRight, round(MOST_LINES * room * _FULL)
        )

    def _strong(self) -> QFont:
        font = self.letters()
        font.setWeight(QFont.Weight.DemiBold)
        return font


def _write_line(painter: QPainter, line: QRectF, font: QFont, words: str) -> None:
    """Write one line, cut where it is too long, and go on to the next."""
    line.setHeight(QFontMetricsF(font).lineSpacing())
    painter.setFont(font)
    cut = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(line.width()))
    painter.drawText(line, _ON_LINE, cut)
    line.moveTop(line.bottom())
