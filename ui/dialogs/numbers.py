"""One number of the result, picked from a list that can be searched."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sroi_app.guide.folding import folded
from sroi_app.guide.names import shortened
from sroi_app.guide.number_choice import NumberChoice, NumberGroup
from sroi_app.text import _
from ui.dialogs.list_keys import ListKeys
from ui.dialogs.room import resize_within_screen
from ui.flow import Flow
from ui.guard import guarded
from ui.look import scaled
from ui.words import button, label, reveal

WIDTH, HEIGHT = 640, 620  # pixels
LONGEST = 120  # characters of a row's name
PLACE = Qt.ItemDataRole.UserRole
ITEM_NAME = Qt.ItemDataRole.AccessibleTextRole


class NumbersDialog(QDialog):
    """Typing narrows the list down, arrows choose, Enter takes it, Esc leaves all as it is."""

    picked = Signal(object)  # Address of the number's estimate

    def __init__(self, parent: QWidget, title: str, groups: Sequence[NumberGroup]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Choose a number"))
        resize_within_screen(self, WIDTH, HEIGHT)
        self._parent = parent
        self.line, self.list = QLineEdit(), QListWidget()
        self._none = label(_("No number has all of these words."), "hint")
        self._take = button(_("Choose this number"), self.accept, "primary")
        self._given = groups
        self._groups: list[tuple[QListWidgetItem, list[QListWidgetItem]]] = []
        self._searched: list[tuple[str, str]] = []  # of each number: see `_fit`
        for group in groups:
            self._add_group(group)
        self._build(title)
        self.line.textChanged.connect(self._look)
        self.list.itemActivated.connect(lambda _item: self.accept())
        ListKeys(self.line, self.list)
        self._look("")
        self.line.setFocus()

    @guarded()
    def done(self, result: int) -> None:
        """Give the keyboard back to the window, then say what was picked."""
        super().done(result)
        self._parent.activateWindow()
        item = self.list.currentItem()
        if result and item is not None:
            self.picked.emit(item.data(PLACE))

    def _add_group(self, group: NumberGroup) -> None:
        head = QListWidgetItem(shortened(group.title, LONGEST))
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        bold = QFont()
        bold.setBold(True)
        head.setData(Qt.ItemDataRole.FontRole, bold)
        self.list.addItem(head)
        items = [_item(number) for number in group.numbers]
        for item in items:
            self.list.addItem(item)
        self._groups.append((head, items))

    def _look(self, text: str) -> None:
        """Show only what has all the words, under its heading, and pick what has them best."""
        fits = iter(self._fits(folded(text).split()))
        found: list[tuple[int, QListWidgetItem]] = []
        for head, items in self._groups:
            fitting = [
                (fit, item) for item in items if (fit := _shown(item, next(fits))) is not None
            ]
            head.setHidden(not fitting)
            found += fitting
        best = max(found, key=lambda one: one[0], default=None)  # of those alike the first
        self.list.setCurrentRow(-1 if best is None else self.list.row(best[1]))
        reveal(self._none, best is None)
        self._take.setEnabled(best is not None)

    def _fits(self, words: Sequence[str]) -> list[int | None]:
        """Return how well each number has all the words; they are made alike once, when asked."""
        if not words:
            return [0] * self.list.count()
        if not self._searched:
            self._searched = [
                _searched(group.title, number) for group in self._given for number in group.numbers
            ]
        return [_fit(words, *one) for one in self._searched]

    def _build(self, title: str) -> None:
        looking = label(_("Look for"), "question")
        looking.setBuddy(self.line)
        self.line.setAccessibleName(looking.text())
        self.line.setAccessibleDescription(_HOW)
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(scaled, (28, 24, 28, 24)))
        column.setSpacing(scaled(10))
        for part in (label(title, "h2"), label(_HOW, "hint"), looking, self.line, self._none):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addLayout(self._make_buttons())

    def _make_buttons(self) -> Flow:
        leaving = button(_("Leave it"), self.reject)
        self._take.setDefault(True)
        leaving.setAutoDefault(False)
        row = Flow()
        row.addWidget(self._take)
        row.addWidget(leaving)
        return row


def _fit(words: Sequence[str], name: str, told: str) -> int | None:
    """Return how well a number has all the words: those of its name tell more than its figure, and
    whole ones more than parts. None where `told`, which is both, lacks one."""
    if not all(word in told for word in words):
        return None
    whole = _WORD.findall(name) if words else ()
    return sum((word in name) + 2 * (word in whole) for word in words)


def _searched(title: str, number: NumberChoice) -> tuple[str, str]:
    """Return the words of a number under its title, and the same with its figure."""
    words = f"{shortened(title, LONGEST)} {number.told}"
    told = folded(f"{words}{_figure(number)}")
    return told[: len(words)], told


def _shown(item: QListWidgetItem, fit: int | None) -> int | None:
    """Show what fits, and nothing else; what is so already is left, for each costs time."""
    if item.isHidden() is not (fit is None):
        item.setHidden(fit is None)
    return fit


def _figure(number: NumberChoice) -> str:
    return f": {number.figure}" if number.figure else ""


def _item(number: NumberChoice) -> QListWidgetItem:
    words = number.words[:1].upper() + number.words[1:]
    figure = _figure(number)
    item = QListWidgetItem(words + figure)
    item.setData(PLACE, number.at)
    item.setData(ITEM_NAME, number.told + figure)
    return item


_WORD = re.compile(r"\w+")
_HOW = _("Words of its question or of its row narrow the list down. The arrow keys choose.")
