"""Paints the scene of a chart, in the colours and letters of the present look."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from sroi_app.reports.charts.scene import Anchor, Arrow, Box, Line, Rect, Scene, Text, mixed
from ui.chart_shapes import paint_arrow, paint_box
from ui.look import look
from ui.tokens import Theme

HATCH_GAP = 5


def measure(text: str, size: float, bold: bool) -> float:
    """Return the width of a text in points, for laying scenes out."""
    return _width(look().family, text, size, bold)


def paint(painter: QPainter, scene: Scene, theme: Theme) -> None:
    """Draw a scene in a theme's colours."""
    for shape in scene.shapes:
        match shape:
            case Rect():
                _paint_rect(painter, shape, theme)
            case Line():
                _paint_line(painter, shape, theme)
            case Text():
                _paint_text(painter, shape, theme)
            case Box():
                paint_box(painter, shape, theme)
            case Arrow():
                paint_arrow(painter, shape, theme)


def _paint_rect(painter: QPainter, shape: Rect, theme: Theme) -> None:
    area = QRectF(shape.x, shape.y, shape.width, shape.height)
    fill = mixed(theme.chart[shape.fill], theme.chart["paper"], shape.strength)
    painter.fillRect(area, QColor(fill))
    if not shape.hatched:
        return
    painter.save()
    painter.setClipRect(area)
    light = _colour(theme, "paper")
    light.setAlpha(110)
    painter.setPen(QPen(light, 1.1))
    x = area.left() - area.height()
    while x < area.right():
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()))
        x += HATCH_GAP
    painter.restore()


def _paint_line(painter: QPainter, shape: Line, theme: Theme) -> None:
    pen = QPen(_colour(theme, shape.stroke), shape.width)
    if shape.dashes:
        pen.setDashPattern([dash / shape.width for dash in shape.dashes])
    painter.setPen(pen)
    painter.drawLine(QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2))


def _paint_text(painter: QPainter, shape: Text, theme: Theme) -> None:
    width = measure(shape.text, shape.size, shape.bold)
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[shape.anchor]
    painter.setFont(_font(look().family, shape.size, shape.bold))
    painter.setPen(_colour(theme, shape.tint))
    painter.drawText(QPointF(shape.x - shift, shape.y), shape.text)


@lru_cache(maxsize=20_000)  # the same words are broken into lines again at every width and zoom
def _width(family: str, text: str, size: float, bold: bool) -> float:
    return _metrics(family, size, bold).horizontalAdvance(text)


@lru_cache(maxsize=64)  # a scene is laid out with three or four fonts, and measured often
def _metrics(family: str, size: float, bold: bool) -> QFontMetricsF:
    return QFontMetricsF(_font(family, size, bold))


@lru_cache(maxsize=64)
def _font(family: str, size: float, bold: bool) -> QFont:
    font = QFont(family)
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _colour(theme: Theme, token: str) -> QColor:
    return QColor(theme.chart[str(token)])
