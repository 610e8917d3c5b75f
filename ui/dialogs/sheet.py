"""A dialog as tall as its questions, as far as the screen goes; its buttons stay in sight below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from ui.fit import fit_gaps
from ui.flow import Flow
from ui.guard import guarded
from ui.layouts import nest
from ui.look import look, scaled

SCREEN_SHARE = 0.9  # of the screen's height, at most


class SheetDialog(QDialog):
    """A subclass fills `column` and `foot`, laid out for 100 %, and then calls `fit`.

    `width` is in pixels at 100 %.
    """

    def __init__(self, parent: QWidget | None, title: str, width: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._parent, self._width = parent, width
        inside, below = QWidget(), QWidget()
        self.column, self.foot = QVBoxLayout(inside), Flow()
        self.column.setContentsMargins(28, 22, 28, 12)
        self.column.setSpacing(12)
        around = QVBoxLayout(below)
        around.setContentsMargins(28, 10, 28, 18)
        nest(around, self.foot)
        self._canvas = QScrollArea()
        self._canvas.setObjectName("sheet")
        self._canvas.setWidgetResizable(True)
        self._canvas.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside.setMinimumHeight(1)  # what counts is its height at this width, not at the narrowest
        self._canvas.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._canvas, 1)
        whole.addWidget(below)

    @guarded()
    def done(self, result: int) -> None:
        """Give the keyboard back to the window."""
        super().done(result)
        if self._parent is not None:
            self._parent.activateWindow()

    def show_part(self, part: QWidget) -> None:
        """Bring something into sight, where the screen is low."""
        self._canvas.ensureWidgetVisible(part)

    def fit(self) -> None:
        """Take the size the questions need now, as far as the screen goes."""
        for part in (self, *self.findChildren(QWidget)):
            part.ensurePolished()  # or it would be measured in other letters
        fit_gaps(self, look().zoom)
        screen = self.screen().availableSize()
        width = min(scaled(self._width), screen.width())
        margins = scaled(28)  # of what is below, above and below its buttons
        below = self.foot.heightForWidth(width - 2 * margins) + margins
        tall = self.column.heightForWidth(width) + below
        self.resize(width, min(tall, round(screen.height() * SCREEN_SHARE)))
        if focused := self.focusWidget():
            self._canvas.ensureWidgetVisible(focused)
