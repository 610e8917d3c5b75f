"""Labels, links and buttons that show text as text, never as markup.

Loading the namespace `Qt` takes 15 ms, a tenth of the way to the first paint. What the window
needs by then does without it.
"""

import re
from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from sroi_app.text import straight
from ui.guard import guarded
from ui.look import scaled

PLAIN_TEXT = 0  # Qt.TextFormat.PlainText, as the property takes it
LONGEST_WORD = 22
LEAST_WIDTH = 120  # a line is never cut shorter than this
LEAST_HEIGHT = 24  # of what can be pressed, at any zoom
BESIDE, ABOVE = 7, 5  # room around the words of a link
NO_LIMIT = 100_000
BREAK_HERE = "\u200b"  # where a line may end, seen by nobody
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")


class _Label(QLabel):
    """Words that wrap; one that is too long for a line may be broken."""

    def setText(self, text: str) -> None:
        super().setText(_LONG_WORD.sub(lambda word: word[0] + BREAK_HERE, straight(text)))


class OneLine(QLabel):
    """A line of words that ends in "…" where there is no room for all of them."""

    def setText(self, text: str) -> None:
        super().setText(straight(text))

    @guarded(default=QSize(40, 24))
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), scaled(LEAST_WIDTH)), hint.height())

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect().width()
        if self.sizeHint().width() <= self.width():
            super().paintEvent(event)
            return
        from PySide6.QtCore import Qt

        cut = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter = QPainter(self)
        painter.drawText(self.contentsRect(), Qt.AlignmentFlag.AlignVCenter, cut)
        painter.end()


class EnterButton(QPushButton):
    """A button that Enter presses as Space does."""

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "\r":
            self.click()
        else:
            super().keyPressEvent(event)


class NarrowButton(EnterButton):
    """A button whose words end in "…" where there is no room for all of them."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @guarded(default=QSize(120, 30))
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), scaled(LEAST_WIDTH)), hint.height())

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        over = self.sizeHint().width() - self.width()
        if over <= 0:
            super().paintEvent(event)
            return
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

        option, painter = QStyleOptionButton(), QStylePainter(self)
        self.initStyleOption(option)
        metrics, letters = self.fontMetrics(), Qt.TextFlag.TextShowMnemonic
        room = metrics.size(letters, self.text()).width() - over
        end = Qt.TextElideMode.ElideRight
        option.text = metrics.elidedText(self.text(), end, room, letters)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()


def label(text: str = "", name: str = "", *, wrap: bool = True) -> QLabel:
    """Return a label that shows exactly `text`; `name` picks its look in the style sheet."""
    made = _Label() if wrap else OneLine()
    made.setObjectName(name)
    made.setProperty("textFormat", PLAIN_TEXT)
    made.setText(text)
    made.setWordWrap(wrap)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    return made


def button(
    text: str, act: Callable[[], object], name: str = "", icon: str = "", *, narrows: bool = False
) -> QPushButton:
    """Return a button that calls `act`; an ampersand in `text` is shown as one.

    One that `narrows` ends in "…" where there is no room for all its words.
    `icon` is the name of a drawing to stand beside the words; what is there at the first paint
    has none, because drawing them has to be loaded.
    """
    words = text.replace("&", "&&")
    made = NarrowButton(words) if narrows else EnterButton(words)
    made.setObjectName(name)
    made.clicked.connect(lambda: act())
    if icon:
        from ui.icons import put_icon, token_for

        put_icon(made, icon, token_for(name))
    return made


def reveal(widget: QWidget, there: bool) -> None:
    """Show a widget or hide it, if it is not so already: each time costs a layout."""
    if widget.isHidden() is there:
        widget.setVisible(there)


def rule() -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setObjectName("rule")
    return made


def restyle(widget: QWidget, property_name: str, value: object) -> None:
    """Set a property the style sheet looks at, and let the look follow."""
    if widget.property(property_name) != value:
        widget.setProperty(property_name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def dress_as(widget: QWidget, name: str) -> None:
    """Give a widget the look of another name in the style sheet."""
    if widget.objectName() != name:
        widget.setObjectName(name)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class TallButton(EnterButton):
    """A button as tall as what it shows needs at its width, which a plain one cannot be.

    A subclass says how tall that is, in `heightForWidth`.
    """

    def __init__(self, act: Callable[[], object]) -> None:
        super().__init__()
        self.clicked.connect(lambda: act())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @guarded(default=True)
    def hasHeightForWidth(self) -> bool:
        return True

    @guarded(default=QSize(120, 30))
    def sizeHint(self) -> QSize:
        width = max(self.width(), scaled(240))
        return QSize(width, self.heightForWidth(width))

    @guarded(default=QSize(80, 28))
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.heightForWidth(max(self.width(), 80)))


class WrappedLink(TallButton):
    """A link whose words wrap."""

    def __init__(self, text: str, act: Callable[[], object]) -> None:
        super().__init__(act)
        self.setObjectName("link")
        self.setAccessibleName(text)
        self._words = text

    @property
    def words(self) -> str:
        """What the link says."""
        return self._words

    def say(self, words: str) -> None:
        """Let the link say something else."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self.updateGeometry()
            self.update()

    @guarded(default=30)
    def heightForWidth(self, width: int) -> int:
        metrics = self.fontMetrics()
        room = max(width - 2 * scaled(BESIDE), 40)
        box = metrics.boundingRect(0, 0, room, NO_LIMIT, self._flags(), self._words)
        return max(box.height() + 2 * scaled(ABOVE), scaled(28), LEAST_HEIGHT)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            self._paint_ring()
        painter = QPainter(self)
        painter.setPen(self.palette().link().color())
        font = self.font()
        font.setUnderline(True)
        painter.setFont(font)
        x, y = scaled(BESIDE), scaled(ABOVE)
        painter.drawText(self.rect().adjusted(x, y, -x, -y), self._flags(), self._words)
        painter.end()

    def _paint_ring(self) -> None:
        """Paint the ring of the keyboard no wider than the words: a wide one looks like a field."""
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

        option, painter = QStyleOptionButton(), QStylePainter(self)
        self.initStyleOption(option)
        room = self.rect().adjusted(scaled(BESIDE), 0, -scaled(BESIDE), 0)
        box = self.fontMetrics().boundingRect(room, self._flags(), self._words)
        option.rect.setWidth(min(box.width() + 2 * scaled(BESIDE), self.width()))
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()

    def _flags(self) -> int:
        from PySide6.QtCore import Qt

        return int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft.value)
