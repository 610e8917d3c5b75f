"""A strip under the top of the window: what a person should know of the file, and a thing to do.

It never takes the keyboard; F6 leads to it, and a screen reader says it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sroi_app.text import _
from ui.announce import announce
from ui.guard import guarded
from ui.layouts import nest, parts
from ui.look import scaled
from ui.tab_order import order_tabs
from ui.words import button, label

if TYPE_CHECKING:
    from ui.main_window import MainWindow

NARROW = 640  # pixels at 100 %: below, words and buttons do not fit side by side


def banner(window: "MainWindow") -> "Banner":
    """Return the one banner of a window, made when it is first needed."""
    return window.findChild(Banner) or Banner(window)


def hush(window: "MainWindow", topic: str) -> None:
    """Put away what is said of a topic, if anything is."""
    if (found := window.findChild(Banner)) is not None:
        found.hush(topic)


class Banner(QFrame):
    """A line for each topic, the newest below. Esc, with the keyboard inside, puts a line away."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setAccessibleName(_("About the file"))
        self._window = window
        self._lines: dict[str, _Line] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        _whole(window).insertWidget(1, self)
        self.hide()

    def say(
        self,
        words: str,
        button_words: str = "",
        act: Callable[[], object] | None = None,
        topic: str = "",
    ) -> None:
        """Show a sentence with a button that calls `act`, in place of the last of its topic.

        Without `act` there is only the button that puts it away.
        """
        if topic in self._lines and self._lines[topic].words == words:
            return
        self.hush(topic)
        line = _Line(words, button_words, act, lambda: self.hush(topic))
        self._lines[topic] = line
        self._column.addWidget(line)
        self.show()
        order_tabs([_top(self._window), self])
        announce(self, words)

    def hush(self, topic: str = "") -> None:
        """Put the line of a topic away; the keyboard, if it was there, goes back to the page."""
        line = self._lines.pop(topic, None)
        if line is None:
            return
        had_keyboard = line.isAncestorOf(self._window.focusWidget() or self._window)
        line.setParent(None)
        line.deleteLater()
        self.setVisible(bool(self._lines))
        if had_keyboard and self._window.desk.page is not None:
            self._window.desk.page.start()

    def said(self, topic: str = "") -> str:
        """Return what is shown of a topic, "" for nothing."""
        return self._lines[topic].words if topic in self._lines else ""


class _Line(QWidget):
    def __init__(
        self,
        words: str,
        button_words: str,
        act: Callable[[], object] | None,
        leave: Callable[[], None],
    ) -> None:
        super().__init__()
        self.words = words
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(*map(scaled, (24, 8, 24, 8)))
        self._row.setSpacing(scaled(16))
        self._row.addWidget(label(words), 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(scaled(16))
        if act is not None:
            buttons.addWidget(button(button_words, act))
        buttons.addWidget(button(_("Not now") if act is not None else _("Close"), leave))
        buttons.addStretch()
        nest(self._row, buttons)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Esc"), self, leave, context=inside)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the words where there is no room beside them, and cut neither."""
        width = event.size().width()
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if width < scaled(NARROW) else way.LeftToRight)
        self.setMinimumHeight(self._row.heightForWidth(width))
        super().resizeEvent(event)


def _top(window: "MainWindow") -> QWidget:
    """Return what stands above the banner."""
    above = parts(_whole(window))[0]
    assert isinstance(above, QWidget)  # noqa: S101 - a window is built with it
    return above


def _whole(window: "MainWindow") -> QVBoxLayout:
    """Return what the parts of the window are stacked in, under the menus."""
    inside = window.centralWidget()
    layout = None if inside is None else inside.layout()
    assert isinstance(layout, QVBoxLayout)  # noqa: S101 - a window is built with it
    return layout
