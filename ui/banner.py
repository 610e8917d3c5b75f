"""A strip under the top of the window: what a person should know of the file, and a thing to do.

It never takes the keyboard; F6 leads to it, and a screen reader says it. Where the window has no
height for all it says, it has one button that opens the rest.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sroi_app.text import _, plural
from ui.announce import announce
from ui.fit import fit_gaps
from ui.guard import guarded
from ui.layouts import nest, parts
from ui.look import look, scaled
from ui.tab_order import order_tabs
from ui.words import button, label

if TYPE_CHECKING:
    from ui.main_window import MainWindow

NARROW = 640  # pixels at 100 %: below, words and buttons do not fit side by side
SHARE = 1 / 3  # of the window's height, at most: the page is what people came for

Deed = tuple[str, Callable[[], object]]
"""The words on a button, and what it does."""


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
        self._brief: _Line | None = None  # in place of the lines
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        _whole(window).insertWidget(1, self)
        self.hide()
        window.room_changed.connect(self._arrange)

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
        leave = (_("Not now") if act is not None else _("Close"), lambda: self.hush(topic))
        line = _Line(words, [leave] if act is None else [(button_words, act), leave])
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Esc"), line, leave[1], context=inside)
        self._lines[topic] = line
        self._column.addWidget(line)
        self.show()
        self._arrange()
        announce(self, words)

    def hush(self, topic: str = "") -> None:
        """Put the line of a topic away; the keyboard, if it was there, goes back to the page."""
        line = self._lines.pop(topic, None)
        if line is None:
            return
        left = line if self._lines else self
        had_keyboard = left.isAncestorOf(self._window.focusWidget() or self._window)
        _drop(line)
        self._arrange()
        self.setVisible(bool(self._lines))
        if had_keyboard and self._window.desk.page is not None:
            self._window.desk.page.start()

    def said(self, topic: str = "") -> str:
        """Return what is shown of a topic, "" for nothing."""
        return self._lines[topic].words if topic in self._lines else ""

    def _arrange(self) -> None:
        """Show every line where there is room, else one that says how many there are."""
        width, most = self._window.width(), round(self._window.height() * SHARE)
        fits = sum(line.height_at(width) for line in self._lines.values()) <= most
        self._say_briefly("" if fits else _how_many(len(self._lines)))
        for line in self._lines.values():
            line.setVisible(fits)
        order_tabs([_top(self._window), self])

    def _say_briefly(self, words: str) -> None:
        """Have a line of these words that opens the rest, or none."""
        if words == (self._brief.words if self._brief else ""):
            return
        if self._brief is not None:
            _drop(self._brief)
        self._brief = _Line(words, [(_("Read…"), self._read)], brief=True) if words else None
        if self._brief is not None:
            self._column.addWidget(self._brief)

    def _read(self) -> None:
        """Show all that is said in a dialog, and do what is chosen there."""
        from ui.dialogs.told import read_messages

        lines = list(self._lines.values())
        deed = read_messages(self._window, [(line.words, line.deeds) for line in lines])
        if deed is None:
            return
        line, number = lines[deed[0]], deed[1]
        if line in self._lines.values():  # else it is settled meanwhile
            line.deeds[number][1]()


class _Line(QWidget):
    """Words and buttons; one that is `brief` is as low as can be at any width."""

    def __init__(self, words: str, deeds: Sequence[Deed], *, brief: bool = False) -> None:
        super().__init__()
        self.words, self.deeds, self._brief = words, deeds, brief
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        above = 4 if brief else 8
        self._row.setContentsMargins(24, above, 24, above)
        self._row.setSpacing(16)
        self._row.addWidget(label(words, wrap=not brief), 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(16)
        for said, act in deeds:
            buttons.addWidget(button(said, act))
        buttons.addStretch()
        nest(self._row, buttons)
        fit_gaps(self, look().zoom)

    def height_at(self, width: int) -> int:
        """The height it takes, with the buttons below the words where none is beside them."""
        for part in self.findChildren(QWidget):
            part.ensurePolished()  # or it would be measured in other letters
        way, below = QBoxLayout.Direction, width < scaled(NARROW) and not self._brief
        self._row.setDirection(way.TopToBottom if below else way.LeftToRight)
        wraps = self._row.hasHeightForWidth()
        return self._row.heightForWidth(width) if wraps else self._row.sizeHint().height()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the words where there is no room beside them, and cut neither."""
        self.setMinimumHeight(self.height_at(event.size().width()))
        super().resizeEvent(event)


def _how_many(lines: int) -> str:
    return plural("{count} message about the file", "{count} messages about the file", lines)


def _drop(line: _Line) -> None:
    line.setParent(None)
    line.deleteLater()


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
