"""A chart on the screen: seen, walked along with the arrow keys, and told in words."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sroi_app.reports.charts.scene import Box, Chart, Rect, Scene
from sroi_app.text import _
from ui.announce import announce
from ui.guard import guarded
from ui.look import look
from ui.painting import measure, paint

__all__ = ["FONT_SCALE", "ChartView", "measure", "paint"]

FONT_SCALE = 1.25  # scenes are laid out in points of paper; a screen is read from further away
RING = 2.0  # points around the bar that the keyboard is on
ROOM = 6  # pixels around a scene in which the ring of its edge fits


WORKING = _("Enter opens the working.")
MOST_SCENES = 48  # remembered: a layout asks at several widths, and a person zooms to and fro


class _Size(NamedTuple):
    """What a scene is laid out for."""

    width: int  # pixels
    scale: float  # pixels to a point
    family: str


class ChartView(QWidget):
    """Shows one chart at whatever width there is; one Tab stop, arrows go from bar to bar."""

    told = Signal(str)  # the bar the keyboard is on, or nothing
    opened = Signal(str)  # the key of a bar whose working is wanted

    def __init__(self, scale: float = FONT_SCALE, hint: str = WORKING) -> None:
        """`hint` says what Enter does on a bar that has a key."""
        super().__init__()
        self._size = scale
        self._hint = hint
        self.chart: Chart | None = None
        self._scenes: dict[_Size, Scene] = {}
        self._place = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chart(self, chart: Chart) -> None:
        """Show a chart, and give its words to those who cannot see it, unless it is shown."""
        if chart == self.chart:
            return
        self.chart = chart
        self._scenes = {}
        self._place = min(self._place, len(self._bars()) - 1)
        self.setAccessibleName(chart.title)
        self._tell()
        self.updateGeometry()
        self.update()

    @property
    def bar(self) -> Rect | Box | None:
        """The bar the keyboard is on."""
        bars = self._bars()
        return bars[self._place] if 0 <= self._place < len(bars) else None

    @guarded(default=True)
    def hasHeightForWidth(self) -> bool:
        return True

    @guarded(default=260)
    def heightForWidth(self, width: int) -> int:
        scene = self._scene_for(width)
        return round(scene.height * self._scale) + 2 * ROOM if scene else 0

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
        painter.translate(ROOM, ROOM)
        painter.scale(self._scale, self._scale)
        paint(painter, scene, look().theme)
        if self.hasFocus():
            self._paint_ring(painter, scene)
        painter.end()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys, last, key = Qt.Key, len(self._bars()) - 1, event.key()
        places: dict[int, int] = {
            keys.Key_Right: min(self._place + 1, last),
            keys.Key_Down: self._a_row_on(1),
            keys.Key_Left: max(self._place - 1, 0),
            keys.Key_Up: self._a_row_on(-1),
            keys.Key_Home: 0,
            keys.Key_End: last,
        }
        if key in places:
            self._go_to(places[key])
        elif key in (keys.Key_Return, keys.Key_Enter, keys.Key_Space):
            self._open()
        else:
            super().keyPressEvent(event)

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the bar that is clicked."""
        at = (event.position() - QPointF(ROOM, ROOM)) / self._scale
        for place, bar in enumerate(self._bars()):
            if _around(bar, 4).contains(at):
                self._go_to(place)

    @guarded()
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._open()

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()
        self.update()

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._tell()
        self.update()

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        """Lay the chart out anew where the letters or the style have changed."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    @property
    def _scale(self) -> float:
        return self._size * look().zoom

    def _go_to(self, place: int) -> None:
        if place != self._place and place >= 0:
            self._place = place
            self._tell()
            self.update()
            announce(self, self._words())

    def _a_row_on(self, rows: int) -> int:
        """The bar so many rows further down, or the present one at the edge."""
        scene, last = self._scene_for(self.width()), len(self._bars()) - 1
        if self._place < 0 or scene is None:
            return min(0, last)
        place = self._place + rows * scene.beside
        return place if 0 <= place <= last else self._place

    def _open(self) -> None:
        bar = self.bar
        if bar is not None and bar.key:
            self.opened.emit(bar.key)

    def _words(self) -> str:
        """The bar the keyboard is on, and where it stands among the others."""
        bar = self.bar
        if bar is None:
            return ""
        words = _("{bar} ({place} of {count})").format(
            bar=bar.tip, place=self._place + 1, count=len(self._bars())
        )
        return f"{words} {self._hint}" if bar.key else words

    def _tell(self) -> None:
        """Say which bar the keyboard is on, before what the chart shows as a whole."""
        words = self._words() if self.hasFocus() else ""
        alt = self.chart.alt if self.chart else ""
        self.setAccessibleDescription(f"{words} {alt}".strip())
        self.told.emit(words)

    def _bars(self) -> tuple[Rect | Box, ...]:
        scene = self._scene_for(self.width())
        shapes = scene.shapes if scene else ()
        return tuple(shape for shape in shapes if isinstance(shape, Rect | Box) and shape.tip)

    def _paint_ring(self, painter: QPainter, scene: Scene) -> None:
        """A ring around the chart, and a stronger one around the bar the keyboard is on."""
        colour = QColor(look().theme.colours["focus"])
        painter.setPen(QPen(colour, 1.5))
        edge = ROOM / self._scale - 1
        whole = QRectF(0, 0, scene.width, scene.height).adjusted(-edge, -edge, edge, edge)
        painter.drawRect(whole)
        bar = self.bar
        if bar is not None:
            painter.setPen(QPen(colour, RING))
            painter.drawRect(_around(bar, RING))

    def _scene_for(self, width: int) -> Scene | None:
        if self.chart is None:
            return None
        size = _Size(width, self._scale, look().family)
        scene = self._scenes.get(size)
        if scene is None:
            points = max(width - 2 * ROOM, 60) / size.scale
            scene = self._scenes[size] = self.chart.scene(points, measure)
            if len(self._scenes) > MOST_SCENES:
                del self._scenes[next(iter(self._scenes))]
        return scene


def _around(bar: Rect | Box, room: float) -> QRectF:
    return QRectF(bar.x, bar.y, bar.width, bar.height).adjusted(-room, -room, room, room)
