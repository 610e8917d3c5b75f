"""Boxes and arrows of a scene, painted on the screen."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from sroi_app.reports.charts.scene import Arrow, Box
from ui.tokens import Theme


def paint_box(painter: QPainter, box: Box, theme: Theme) -> None:
    """Draw a frame with round corners."""
    painter.save()
    pen = QPen(QColor(theme.chart[box.stroke]), box.line)
    if box.dashes:
        pen.setDashPattern([dash / box.line for dash in box.dashes])
    painter.setPen(pen)
    painter.setBrush(QColor(theme.chart[box.fill]))
    area = QRectF(box.x, box.y, box.width, box.height)
    painter.drawRoundedRect(area, box.radius, box.radius)
    painter.restore()


def paint_arrow(painter: QPainter, arrow: Arrow, theme: Theme) -> None:
    """Draw a line with its head."""
    colour = QColor(theme.chart[arrow.stroke])
    line = QPainterPath(QPointF(*arrow.start))
    for piece in arrow.pieces:
        points = [QPointF(*point) for point in piece]
        if len(points) == 1:
            line.lineTo(points[0])
        else:
            line.cubicTo(points[0], points[1], points[2])
    painter.strokePath(line, QPen(colour, arrow.width))
    head = QPainterPath()
    head.addPolygon(QPolygonF([QPointF(*point) for point in arrow.barbs]))
    head.closeSubpath()
    painter.fillPath(head, colour)
