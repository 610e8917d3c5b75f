"""One number of the result, picked from a list that can be searched."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidgetItem, QWidget

from sroi_app.guide.folding import folded
from sroi_app.guide.names import shortened
from sroi_app.guide.number_choice import NumberChoice, NumberGroup
from sroi_app.text import _
from ui.dialogs.picking import PICKED, PickDialog, PickWords

HEIGHT = 620  # pixels
LONGEST = 120  # characters of a row's name
ITEM_NAME = Qt.ItemDataRole.AccessibleTextRole


class NumbersDialog(PickDialog):
    """Hands on the address of the estimate of a number."""

    def __init__(self, parent: QWidget, title: str, groups: Sequence[NumberGroup]) -> None:
        words = PickWords(
            window=_("Choose a number"),
            title=title,
            how=_HOW,
            none=_("No number has all of these words."),
            take=_("Choose this number"),
        )
        super().__init__(parent, words, HEIGHT)
        self._given = groups
        self._groups: list[tuple[QListWidgetItem, list[QListWidgetItem]]] = []
        self._searched: list[tuple[str, str]] = []  # of each number: see `_fit`
        for group in groups:
            self._add_group(group)
        self.begin()

    def look_for(self, text: str) -> None:
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
        self.pick(-1 if best is None else self.list.row(best[1]))

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

    def _fits(self, words: Sequence[str]) -> list[int | None]:
        """Return how well each number has all the words; they are made alike once, when asked."""
        if not words:
            return [0] * self.list.count()
        if not self._searched:
            self._searched = [
                _searched(group.title, number) for group in self._given for number in group.numbers
            ]
        return [_fit(words, *one) for one in self._searched]


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
    item.setData(PICKED, number.at)
    item.setData(ITEM_NAME, number.told + figure)
    return item


_WORD = re.compile(r"\w+")
_HOW = _("Words of its question or of its row narrow the list down. The arrow keys choose.")
