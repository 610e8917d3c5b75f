"""Finds words among all that was asked and answered."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout

from sroi_app.guide.search import MOST_FOUND, Index, PageTitle, Places
from sroi_app.text import _, plural
from ui.announce import announce
from ui.dialogs.found_list import FoundList
from ui.dialogs.list_keys import ListKeys
from ui.guard import guarded
from ui.layouts import nest
from ui.look import scaled
from ui.route import Stop
from ui.words import button, label

if TYPE_CHECKING:
    from ui.main_window import MainWindow

WIDTH, HEIGHT = 640, 560  # pixels
PAUSE = 70  # milliseconds without a key before the list follows
SILENCE = 900  # milliseconds without a key before a screen reader is told how many there are


def show_find(window: "MainWindow") -> None:
    """Let the person look for words, and go to where they stand."""
    dialog = window.findChild(FindDialog) or FindDialog(window)
    dialog.open_anew()


class FindDialog(QDialog):
    """A line to type in and what is found: arrows choose, Enter goes there, Esc leaves."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._index: Index | None = None
        self.line = QLineEdit()
        self.list = FoundList()
        self.said = label(_EXPLANATION, "hint")
        self._go = button(_("Go there"), self.go, "primary")
        self.list.hide()
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._silence = QTimer(self, interval=SILENCE, singleShot=True)
        self._build()
        self._connect()

    def open_anew(self) -> None:
        """Come into sight with the last words selected, so that typing replaces them."""
        self._window.store.finish_typing()
        room = self._window.screen().availableSize()
        self.resize(min(scaled(WIDTH), room.width()), min(scaled(HEIGHT), room.height()))
        self.show()
        self.activateWindow()
        self.line.setFocus()
        self.line.selectAll()
        self._pause.start()  # a large case takes a moment to read, which opening need not wait for

    def go(self) -> None:
        """Go to the place that is picked, and be out of the way."""
        if self._pause.isActive():
            self._look()
        found = self.list.picked
        if found is None:
            return
        self.accept()
        desk = self._window.desk
        if found.address is not None:
            desk.go_to_address(found.address)
        elif found.page is not None:
            desk.go_to(desk.stops[found.page])

    @guarded()
    def done(self, result: int) -> None:
        """Give the keyboard back to where it was in the window."""
        super().done(result)
        self._window.activateWindow()

    def _look(self) -> None:
        """Find what stands in the line now."""
        self._pause.stop()
        found = self._fresh_index().find(self.line.text())
        self.list.show_found(found.first)
        self.list.setVisible(found.count > 0)
        self._go.setVisible(found.count > 0)
        self.said.setText(_words_for(found, self.line.text()))

    def _fresh_index(self) -> Index:
        if self._index is None:
            pages = [_title(stop) for stop in self._window.desk.stops]
            self._index = Index(self._window.store.evaluation.case, pages)
        return self._index

    def _forget(self) -> None:
        """The case has changed: what was found may be gone."""
        self._index = None
        if self.isVisible():
            self._pause.start()

    def _typed(self) -> None:
        self._pause.start()
        self._silence.start()

    def _build(self) -> None:
        self.setWindowTitle(_("Find in the case"))
        self.line.setAccessibleName(_("Words to look for"))
        self.line.setAccessibleDescription(_EXPLANATION)
        self.list.setAccessibleName(_("Places found"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(scaled(side) for side in (24, 20, 24, 20)))
        column.setSpacing(scaled(10))
        words = label(_("Words to look for"), "strong")
        words.setBuddy(self.line)
        for part in (words, self.line, self.said):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addStretch()
        nest(column, self._make_foot())

    def _make_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._go.setDefault(True)
        row.addWidget(self._go)
        row.addWidget(button(_("Close"), self.reject))
        row.addStretch()
        return row

    def _connect(self) -> None:
        self.line.textChanged.connect(lambda _text: self._typed())
        ListKeys(self.line, self.list)
        self.list.itemActivated.connect(lambda _item: self.go())
        self._pause.timeout.connect(self._look)
        self._silence.timeout.connect(lambda: announce(self, self.said.text()))
        self._window.store.changed.connect(lambda _evaluation: self._forget())


_EXPLANATION = _(
    "All questions, answers and pages are looked through. "
    "The arrow keys choose a place and Enter goes there."
)


def _title(stop: Stop) -> PageTitle:
    return PageTitle(
        stop.title,
        stop.stage.title if stop.stage is not None else "",
        stop.section.id if stop.section is not None else stop.page,
    )


def _words_for(found: Places, typed: str) -> str:
    if not typed.strip():
        return _EXPLANATION
    if not found.count:
        return _("Nothing found. Try one word only, or the beginning of a word.")
    if found.count > MOST_FOUND:
        said = _("These are the first {shown} of {count} places. One more word narrows it down.")
        return said.format(shown=MOST_FOUND, count=f"{found.count:,}")
    return plural("{count} place found", "{count} places found", found.count)
