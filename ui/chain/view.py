"""The diagram of a group's chains: one Tab stop, and the arrow keys walk along the events."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent

from sroi_app.guide.chain_words import place_words
from sroi_app.guide.chains import GroupChains
from sroi_app.reports.charts.chain import ChainChart
from sroi_app.text import _
from ui.chart import ChartView
from ui.guard import guarded
from ui.look import look
from ui.result.sight import bring_into_sight

SCALE = 1.5  # pixels to a point at 100 %: the words of a diagram are read, not glanced at


class ChainView(ChartView):
    """Right goes on to what follows, left back to what came before, down and up to the next."""

    @property
    def chains(self) -> GroupChains | None:
        return self.chart.chains if isinstance(self.chart, ChainChart) else None

    @property
    def place(self) -> int:
        """The place of the event the keyboard is on, -1 while it is on none."""
        return self._place

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # or the page keeps the height of another width

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self._beside(Qt.Key(event.key()))
        if place is None:
            super().keyPressEvent(event)
        else:
            self._go_to(place)

    def _beside(self, key: Qt.Key) -> int | None:
        """Where a key leads that goes along a chain; None for any other."""
        if self.chains is None or key not in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            return None
        if self._place < 0:
            return 0
        right = key == Qt.Key.Key_Right
        event = self.chains.events[self._place]
        near = event.leads_to if right else self.chains.before(self._place)
        return near[0] if near else self._place

    def _go_to(self, place: int) -> None:
        super()._go_to(place)
        bar = self.bar
        if bar is not None:
            scale = self._scale
            part = QRect(
                round(bar.x * scale),
                round(bar.y * scale),
                round(bar.width * scale),
                round(bar.height * scale),
            )
            bring_into_sight(self, part)

    def _words(self) -> str:
        if self.chains is None or not 0 <= self._place < len(self.chains.events):
            return ""
        return place_words(self.chains, self._place) + " " + _("Enter opens it.")

    @property
    def _scale(self) -> float:
        return SCALE * look().zoom
