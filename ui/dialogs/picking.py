"""One thing picked from a list that can be searched."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QVBoxLayout, QWidget

from sroi_app.text import _
from ui.dialogs.list_keys import ListKeys
from ui.dialogs.room import resize_within_screen
from ui.flow import Flow
from ui.guard import guarded
from ui.layouts import nest
from ui.look import scaled
from ui.words import button, label, reveal

WIDTH = 640  # pixels
PICKED = Qt.ItemDataRole.UserRole  # what a row of the list stands for


@dataclass(frozen=True, slots=True, kw_only=True)
class PickWords:
    """What is said in the window's title, over the list, where nothing fits, and on the button."""

    window: str
    title: str
    how: str
    none: str
    take: str


class PickDialog(QDialog):
    """Typing narrows the list down, arrows choose, Enter takes it, Esc leaves all as it is.

    A subclass fills the list and calls `begin`; `look_for` shows what fits and picks from it.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget, words: PickWords, height: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.window)
        resize_within_screen(self, WIDTH, height)
        self._parent = parent
        self.line, self.list = QLineEdit(), QListWidget()
        self._none = label(words.none, "hint")
        self._take = button(words.take, self.accept, "primary")
        self._build(words)
        self.line.textChanged.connect(self.look_for)
        self.list.itemActivated.connect(lambda _item: self.accept())
        ListKeys(self.line, self.list)

    def begin(self) -> None:
        """Show all there is, with the keyboard in the line."""
        self.look_for("")
        self.line.setFocus()

    def look_for(self, text: str) -> None:
        """Show only what has all the words; every subclass says what that is."""
        raise AssertionError("every dialog looks in its own way")

    def pick(self, row: int) -> None:
        """Pick a row of the list; -1 where none has the words."""
        self.list.setCurrentRow(row)
        reveal(self._none, row < 0)
        self._take.setEnabled(row >= 0)

    @guarded()
    def done(self, result: int) -> None:
        """Give the keyboard back to the window, then say what was picked."""
        super().done(result)
        self._parent.activateWindow()
        item = self.list.currentItem()
        if result and item is not None:
            self.picked.emit(item.data(PICKED))

    def _build(self, words: PickWords) -> None:
        looking = label(_("Look for"), "question")
        looking.setBuddy(self.line)
        self.line.setAccessibleName(looking.text())
        self.line.setAccessibleDescription(words.how)
        self.list.setAccessibleName(words.title)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(scaled, (28, 24, 28, 24)))
        column.setSpacing(scaled(10))
        over = label(words.title, "h2"), label(words.how, "hint")
        for part in (*over, looking, self.line, self._none):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        nest(column, self._make_buttons())

    def _make_buttons(self) -> Flow:
        leaving = button(_("Leave it"), self.reject)
        self._take.setDefault(True)
        leaving.setAutoDefault(False)
        row = Flow()
        row.addWidget(self._take)
        row.addWidget(leaving)
        return row
