"""How a cell, a heading and the number of a row are painted, in the colours of the moment."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from sroi_app.guide.findings import Severity
from sroi_app.workspace.grid import Cell
from ui.look import look, scaled

GAP = 8  # pixels between the edge of a cell and its words
CORNER = 8  # pixels: the mark of a cell that something is the matter with
UNREAD = "!"
_ALIGN = Qt.AlignmentFlag


def colour(token: str) -> QColor:
    """Return the colour of a token in the theme that is worn now."""
    return QColor(look().theme.colours[token])


def inside(area: QRect) -> QRect:
    """Return where the words of a cell stand."""
    gap = scaled(GAP)
    return area.adjusted(gap, 0, -gap, 0)


def paint_ground(
    painter: QPainter, area: QRect, cell: Cell, *, selected: bool, open_: bool
) -> None:
    """Fill a cell: what nobody can type in has another ground than what they can."""
    plain = "card" if open_ else "raised"
    token = "selected" if selected else "error-soft" if cell.unread else plain
    painter.fillRect(area, colour(token))


def paint_words(painter: QPainter, area: QRect, cell: Cell, *, left: bool) -> None:
    """Write what stands in a cell; what could not be read begins with a mark."""
    room = inside(area)
    if cell.unread:
        painter.setPen(colour("error"))
        _paint_mark(painter, room)
        room = room.adjusted(scaled(GAP) + painter.fontMetrics().horizontalAdvance(UNREAD), 0, 0, 0)
    else:
        painter.setPen(colour("ink"))
    side = _ALIGN.AlignLeft if left or cell.unread else _ALIGN.AlignRight
    paint_line(painter, room, cell.text, side)


def paint_line(painter: QPainter, room: QRect, text: str, side: Qt.AlignmentFlag) -> None:
    """Write one line, ending in "…" where there is no room for all of it."""
    line = " ".join(text[:400].split())
    cut = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(side | _ALIGN.AlignVCenter), cut)


def paint_corner(painter: QPainter, area: QRect, cell: Cell) -> None:
    """Mark a cell with findings: full where an answer is doubted, hollow where one is missing."""
    if not cell.findings:
        return
    size = scaled(CORNER)
    right, top = area.right() + 0.5, area.top() + 0.5
    points = [QPointF(right - size, top), QPointF(right, top), QPointF(right, top + size)]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    blocked = any(finding.severity is Severity.BLOCKS for finding in cell.findings)
    tint = colour("error" if cell.unread else "warning" if cell.text or blocked else "muted")
    painter.setPen(QPen(tint, 1.2))
    painter.setBrush(tint if cell.text else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF(points))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_frame(painter: QPainter, area: QRect, *, keyboard: bool) -> None:
    """Draw the frame of the cell that is current, thicker where the keyboard is."""
    wide = scaled(2) if keyboard else 1
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(colour("focus" if keyboard else "edge"), wide)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    half = wide // 2
    painter.drawRect(area.adjusted(half, half, -max(wide - half, 1), -max(wide - half, 1)))


def bold(font: QFont) -> QFont:
    """Return a font, semibold."""
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def line_height(font: QFont) -> int:
    """Return how tall a row of one line is."""
    return max(QFontMetrics(font).height() + scaled(12), scaled(32))


def _paint_mark(painter: QPainter, room: QRect) -> None:
    plain = painter.font()
    painter.setFont(bold(plain))
    painter.drawText(room, int(_ALIGN.AlignLeft | _ALIGN.AlignVCenter), UNREAD)
    painter.setFont(plain)
