"""The places found: what stands there, the words looked for marked, and where that is."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout

from sroi_app.guide.search import Found
from ui.look import look
from ui.painted_list import PaintedList, PlacePainter


class FoundList(PaintedList[Found]):
    """Places to go to, each with the words as they stand there."""

    def __init__(self) -> None:
        super().__init__(_Painter)

    def show_found(self, places: Sequence[Found]) -> None:
        """List these places; the first is picked."""
        self.fill((f"{place.excerpt}. {place.where}", place) for place in places)
        self.setCurrentRow(0)


class _Painter(PlacePainter):
    """Writes the words, then where they stand."""

    def height(self, shown: Found) -> float:
        where = QFontMetrics(self.small()).lineSpacing()
        return self._words(shown).boundingRect().height() + where

    def write(self, painter: QPainter, inside: QRectF, shown: Found) -> None:
        colours = look().theme.colours
        painter.setPen(QColor(colours["ink"]))
        self._words(shown).draw(painter, QPointF(inside.topLeft()))
        small = self.small()
        painter.setFont(small)
        painter.setPen(QColor(colours["muted"]))
        where = QFontMetrics(small).elidedText(
            shown.where, Qt.TextElideMode.ElideMiddle, int(inside.width())
        )
        painter.drawText(inside, Qt.AlignmentFlag.AlignBottom, where)

    def _words(self, place: Found) -> QTextLayout:
        layout = QTextLayout(place.excerpt, self.letters())
        layout.setFormats([_bold(start, end) for start, end in place.marks])
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(self.view.room, 1))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout


def _bold(start: int, end: int) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start, marked.length = start, end - start
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    form.setForeground(QColor(look().theme.colours["accent"]))
    marked.format = form
    return marked
