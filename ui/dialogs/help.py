"""Help on the page that is open, and the words of the method explained."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sroi_app.guide.glossary import WORDS, find_word
from sroi_app.guide.help import help_for, read_help
from sroi_app.guide.schema import Field
from sroi_app.text import _
from ui.announce import announce
from ui.dialogs.contents import Contents
from ui.dialogs.help_text import question_html, word_html
from ui.dialogs.reader import Reader
from ui.dialogs.room import scroll_where_low
from ui.forms.field_row import FieldRow
from ui.guard import guarded
from ui.layouts import nest
from ui.look import scaled
from ui.words import button

if TYPE_CHECKING:
    from ui.main_window import MainWindow


LEAST_TEXT = 330  # pixels beside the contents, or the text goes under them


class Shown(NamedTuple):
    """What is open in the help window; `field` is the question it was asked about."""

    place: str
    field: Field | None = None


def show_help(window: "MainWindow") -> None:
    """Show the help for the page that is open, first of all for the question one is in."""
    stop = window.desk.current
    page = "welcome" if stop is None else help_for(stop.stage, stop.page)
    _dialog(window).open_at(Shown(f"help:{page}", _field_in(window)))


def show_glossary(window: "MainWindow") -> None:
    """Show the words of the method, explained; or the word of the question one is in."""
    field = _field_in(window)
    show_word(window, field.term if field is not None and field.term else WORDS[0].term)
    _dialog(window).contents.line.setFocus()


def show_word(window: "MainWindow", term: str) -> None:
    """Show one word explained; one that is not in the glossary shows where it begins."""
    word = find_word(term) or WORDS[0]
    _dialog(window).open_at(Shown(f"word:{word.key}"))


class HelpDialog(QDialog):
    """A window beside the other: contents on the left, the text on the right."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._shown: Shown | None = None
        self._before: list[Shown] = []
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.contents = Contents()
        self.reader = Reader()
        self._back = button(_("Back"), self.go_back)
        self._build()
        self.contents.picked.connect(lambda place: self.show_place(Shown(place)))
        self.contents.entered.connect(self.reader.setFocus)
        self.reader.followed.connect(self._follow)
        window.appearance.changed.connect(self._show_look)

    def open_at(self, shown: Shown) -> None:
        """Come into sight with this, and the keyboard in the text."""
        if not self.isVisible():
            self.setGeometry(_beside(self._window))
            self.show()
            self.contents.fit()
        self.activateWindow()
        self.show_place(shown)
        self.reader.setFocus()

    def show_place(self, shown: Shown) -> None:
        """Show a page or a word, and remember what was there before."""
        if self._shown not in (None, shown):
            self._before.append(self._shown)
        self._show(shown)

    def go_back(self) -> None:
        """Show what was there before."""
        if self._before:
            self._show(self._before.pop())
            self.reader.setFocus()

    @guarded()
    def done(self, result: int) -> None:
        """Give the keyboard back to where it was in the window."""
        super().done(result)
        self._window.activateWindow()

    def _show_look(self) -> None:
        self.reader.lay_out_anew()
        self.contents.fit()
        self._arrange()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the contents over the text where there is no room for them beside it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < self.contents.sizeHint().width() + scaled(LEAST_TEXT)
        ways = QBoxLayout.Direction
        self._across.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self.contents.be_low(narrow)

    def _follow(self, place: str) -> None:
        self.show_place(Shown(place))
        announce(self.reader, self.reader.accessibleName())

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        kind, _colon, name = shown.place.partition(":")
        if kind == "word":
            word = find_word(name) or WORDS[0]
            self.reader.read(word.term, word_html(word))
        else:
            page = read_help(name)
            about = "" if shown.field is None else question_html(shown.field)
            self.reader.read(page.title, about + page.html)
        self.contents.show_place(shown.place)
        self._back.setVisible(bool(self._before))

    def _build(self) -> None:
        self.setWindowTitle(_("Help"))
        QShortcut(QKeySequence("Alt+Left"), self, self.go_back)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.contents, 1)
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addWidget(button(_("Close"), self.reject))
        row.addStretch()
        nest(left, row)
        self._across.setContentsMargins(*(scaled(side) for side in (20, 20, 20, 20)))
        self._across.setSpacing(scaled(18))
        nest(self._across, left)
        self._across.addWidget(self.reader, 1)
        scroll_where_low(self)


def _dialog(window: "MainWindow") -> HelpDialog:
    return window.findChild(HelpDialog) or HelpDialog(window)


def _field_in(window: "MainWindow") -> Field | None:
    """Return the question the keyboard is in, or was in before it went to the top."""
    at: QWidget | None = None if window.desk.page is None else window.desk.page.focusWidget()
    while at is not None and not isinstance(at, FieldRow):
        at = at.parentWidget()
    return None if at is None else at.question.field


def _beside(window: QWidget) -> QRect:
    """Return a place at the right of the window, over its edge where the screen ends."""
    screen = window.screen().availableGeometry()
    width, height = min(scaled(900), screen.width()), min(scaled(700), screen.height())
    left = min(window.frameGeometry().right() + 8, screen.right() - width)
    top = min(max(window.frameGeometry().top() + 40, screen.top()), screen.bottom() - height)
    return QRect(max(left, screen.left()), max(top, screen.top()), width, height)
