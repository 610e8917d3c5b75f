"""How the desk is divided: three sides where there is room, and one above the other where not."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from sroi_app.text import _
from ui.canvas import SideCanvas
from ui.fit import fit_gaps
from ui.fitting_line import FittingLine
from ui.guard import guarded
from ui.icons import put_icon
from ui.layouts import nest
from ui.look import look, scaled
from ui.words import button, restyle

RAIL_WIDTH = 292
PANEL_WIDTH = 372
ROOM_FOR_THREE = 1100  # pixels at 100 % for stages, page and result side by side
ROOM_FOR_STAGES = 920  # and for stages beside a page on which the longest answer fits
ROOM_FOR_RESULT = 520  # of height, for the result under the page
ROOM_FOR_WORDS = 480  # of width, for the figures between buttons that say all of what they do
ROOM_FOR_A_TABLE = 1500  # of width, for both beside a page that needs all it can get
PANEL_HEIGHT = 190  # of the result where it lies under the page
PANEL_SHARE = 0.26  # of the height, at most
OPEN_SHARE = 0.5  # of the height, for a side that was brought out
LEAST = (300, 140)
_WAYS = QBoxLayout.Direction


class _Fold:
    """A side of the desk that can be put away behind a button."""

    def __init__(self, canvas: SideCanvas, name: str, show: str, hide: str) -> None:
        self.canvas = canvas
        self.button = button("", self._turn, "tool")
        self._name, self._words = name, (show, hide)
        self.folds = self.open = self.brief = False
        self.fold(folds=False)

    @property
    def away(self) -> bool:
        return self.folds and not self.open

    def fold(self, folds: bool, *, brief: bool = False) -> None:
        """Have the side behind its button, or always in sight.

        Where it has to be `brief` the button has the name of the side, and its mark says the rest.
        """
        self.folds, self.brief = folds, brief
        self._show()

    def put_away(self) -> None:
        self.open = False
        self._show()

    def _turn(self) -> None:
        self.open = not self.open
        self._show()

    def _show(self) -> None:
        self.button.setVisible(self.folds)
        self.canvas.setVisible(not self.away)
        words = self._words[self.open]
        self.button.setText(self._name if self.brief else words)
        self.button.setAccessibleName(words)
        put_icon(self.button, "chevron-down" if self.open else "chevron-right")


class Sides(QWidget):
    """Stages left, page in the middle, result right.

    With less room the result goes under the page. With less still the stages fold away above it,
    and where it is low as well the result does too: a strip keeps the figures and brings them out.
    """

    result_lies_below = Signal(bool)  # under the page, or beside it

    def __init__(self, rail: QWidget, page: QWidget, panel: QWidget) -> None:
        super().__init__()
        self._rail, self._panel = rail, panel
        self._stages = _Fold(
            SideCanvas(rail, RAIL_WIDTH), _("Stages"), _("Show the stages"), _("Hide the stages")
        )
        self._result = _Fold(
            SideCanvas(panel, PANEL_WIDTH), _("Result"), _("Show the result"), _("Hide the result")
        )
        self._makes_way = False
        self._figures = FittingLine("strong")
        self.strip = self._make_strip()
        self._outer = _box(self.strip, self._stages.canvas)
        self._inner = _box(page, self._result.canvas)
        self._inner.setStretchFactor(page, 1)
        nest(self._outer, self._inner, 1)
        self.setLayout(self._outer)
        self.strip.hide()

    @property
    def stages(self) -> QWidget:
        """The stages, or what brings them out where they are folded away."""
        return self.strip if self._stages.away else self._rail

    def say_result(self, *ways: str) -> None:
        """Keep the figures in sight where the result is folded away, the fullest way that fits."""
        self._figures.say(*ways)

    def put_away(self) -> None:
        """Put the stages away again, where they fold."""
        self._stages.put_away()

    def make_way(self, wanted: bool) -> None:
        """Fold both sides away sooner, for a page that needs the room; then divide the desk."""
        self._makes_way = wanted
        self.arrange()

    def arrange(self) -> None:
        """Divide the desk anew: it has another size, or the zoom has changed."""
        width, height = self.width() / look().zoom, self.height() / look().zoom
        narrow = width < (ROOM_FOR_A_TABLE if self._makes_way else ROOM_FOR_STAGES)
        low = narrow and (self._makes_way or height < ROOM_FOR_RESULT)
        brief = width < ROOM_FOR_WORDS
        self._stages.fold(narrow, brief=brief)
        self._result.fold(low, brief=brief)
        self.strip.setVisible(narrow)
        self._figures.setVisible(low)
        self._outer.setDirection(_WAYS.TopToBottom if narrow else _WAYS.LeftToRight)
        self._place_stages(narrow)
        self._place_result(narrow or width < ROOM_FOR_THREE, low)

    @guarded(default=QSize(*LEAST))
    def minimumSizeHint(self) -> QSize:
        """What stands side by side now must not keep the window from being made narrower.

        Nor do larger letters make a window larger: what is above the page would be cut.
        """
        return QSize(*LEAST)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def _place_stages(self, above: bool) -> None:
        if above:
            self._stages.canvas.lie_across(round(self.height() * OPEN_SHARE))
        else:
            self._stages.canvas.stand_beside()

    def _place_result(self, below: bool, low: bool) -> None:
        self.result_lies_below.emit(below)
        restyle(self._panel, "below", below)
        fit_gaps(self._panel, look().zoom)
        self._inner.setDirection(_WAYS.TopToBottom if below else _WAYS.LeftToRight)
        if below:
            share = round(self.height() * (OPEN_SHARE if low else PANEL_SHARE))
            self._result.canvas.lie_across(min(scaled(PANEL_HEIGHT), share))
        else:
            self._result.canvas.stand_beside()

    def _make_strip(self) -> QFrame:
        strip = QFrame()
        strip.setObjectName("strip")
        row = QHBoxLayout(strip)
        row.setContentsMargins(15, 2, 15, 2)
        row.setSpacing(12)
        row.addWidget(self._stages.button)
        row.addStretch()
        row.addWidget(self._figures)
        row.addWidget(self._result.button)
        return strip


def _box(*widgets: QWidget) -> QBoxLayout:
    box = QBoxLayout(_WAYS.LeftToRight)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    for widget in widgets:
        box.addWidget(widget)
    return box
