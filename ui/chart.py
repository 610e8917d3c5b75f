"""Paints a chart's scene on the screen, and says the same to a screen reader."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sroi_app.calculation.bridge import BridgeStep
from sroi_app.reports.charts.bridge import bridge_chart
from sroi_app.reports.charts.ladder import Ladder
from sroi_app.reports.charts.scene import Anchor, Chart, Line, Rect, Scene, Text
from sroi_app.reports.ledger import Pounds
from ui.guard import guarded
from ui.theme import FAMILY
from ui.tokens import LIGHT, Theme

HATCH_GAP = 5
FONT_SCALE = 1.25  # scenes are laid out in points of paper; a screen is read from further away


class ChartView(QWidget):
    """Shows one chart at whatever width there is."""

    def __init__(self) -> None:
        super().__init__()
        self._chart: Chart | None = None
        self._scenes: dict[int, Scene] = {}
        self._printed: Pounds = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_bridge(self, bridge: tuple[BridgeStep, ...], printed: Pounds) -> None:
        """Show where the value goes, in whole pounds as printed, unless it is shown already."""
        if printed != self._printed:
            self._printed = printed
            self.show_chart(Ladder(bridge_chart(bridge, printed)))

    def show_chart(self, chart: Chart) -> None:
        """Show a chart, and give its words to those who cannot see it."""
        self._chart = chart
        self._scenes = {}
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.alt)
        self.updateGeometry()
        self.update()

    @guarded(default=True)
    def hasHeightForWidth(self) -> bool:
        return True

    @guarded(default=260)
    def heightForWidth(self, width: int) -> int:
        scene = self._scene_for(width)
        return round(scene.height * FONT_SCALE) if scene else 0

    @guarded(default=QSize(300, 260))
    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(max(self.width(), 300)))

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        scene = self._scene_for(self.width())
        if scene is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(FONT_SCALE, FONT_SCALE)
        paint(painter, scene, LIGHT)
        painter.end()

    def _scene_for(self, width: int) -> Scene | None:
        if self._chart is None:
            return None
        # A layout asks for the height at several widths before it settles on one.
        if width not in self._scenes:
            self._scenes[width] = self._chart.scene(width / FONT_SCALE, measure)
        return self._scenes[width]


def measure(text: str, size: float, bold: bool) -> float:
    """Return the width of a text in points, for laying scenes out."""
    return QFontMetricsF(_font(size, bold)).horizontalAdvance(text)


def paint(painter: QPainter, scene: Scene, theme: Theme) -> None:
    """Draw a scene in a theme's colours."""
    for shape in scene.shapes:
        if isinstance(shape, Rect):
            _paint_rect(painter, shape, theme)
        elif isinstance(shape, Line):
            _paint_line(painter, shape, theme)
        else:
            _paint_text(painter, shape, theme)


def _paint_rect(painter: QPainter, shape: Rect, theme: Theme) -> None:
    area = QRectF(shape.x, shape.y, shape.width, shape.height)
    painter.fillRect(area, _colour(theme, shape.fill))
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
    font = _font(shape.size, shape.bold)
    width = QFontMetricsF(font).horizontalAdvance(shape.text)
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[shape.anchor]
    painter.setFont(font)
    painter.setPen(_colour(theme, shape.tint))
    painter.drawText(QPointF(shape.x - shift, shape.y), shape.text)


def _font(size: float, bold: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _colour(theme: Theme, token: str) -> QColor:
    return QColor(theme.chart[str(token)])
