"""A list under headings in which some rows are ticked; typing elsewhere may narrow it down."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QListWidgetItem

from sroi_app.guide.folding import folded
from sroi_app.text import _
from ui.forms.ticks_editor import TickList
from ui.words import label, reveal

KEY = Qt.ItemDataRole.UserRole
TOLD = Qt.ItemDataRole.AccessibleTextRole
ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A row that can be ticked. `told` is what is heard and searched; one that is `fixed` is
    ticked and stays so."""

    key: Any
    words: str
    told: str = ""
    ticked: bool = False
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class TickGroup:
    """Rows under a heading."""

    title: str
    ticks: Sequence[Tick]


class GroupedTicks(TickList):
    """Arrows walk, the space bar ticks."""

    found = Signal(bool)  # whether anything has the words that were looked for

    def __init__(self, most: int) -> None:
        """`most` rows are always in sight; with more there is something to scroll to."""
        super().__init__(most)
        self.setObjectName("ticks")
        self._groups: list[tuple[QListWidgetItem, list[QListWidgetItem]]] = []

    @property
    def ticked(self) -> list[Any]:
        """The keys of what is ticked and could be left out, from the top down."""
        return [
            item.data(KEY)
            for _head, items in self._groups
            for item in items
            if item.checkState() is ON and _can_be_ticked(item)
        ]

    def show_groups(self, groups: Iterable[TickGroup]) -> None:
        """List these rows, and none of those before."""
        self.clear()
        self._groups = [self._add(group) for group in groups]
        self.setCurrentRow(1 if self._groups else -1)  # the first line is a heading
        self.updateGeometry()

    def make_note(self) -> QLabel:
        """Return what says that nothing has the words, to be put over the list."""
        note = label(_("Nothing has all of these words."), "hint")
        note.hide()
        self.found.connect(lambda there: reveal(note, not there))
        return note

    def look_for(self, text: str) -> None:
        """Show only what has all the words, under its heading, and go to the first to be ticked.

        The space bar never ticks what is out of sight.
        """
        words = folded(text).split()
        shown: list[QListWidgetItem] = []
        for head, items in self._groups:
            for item in items:
                item.setHidden(not _fits(item, words))
            fitting = [item for item in items if not item.isHidden()]
            head.setHidden(not fitting)
            shown += fitting
        self.setCurrentRow(next((self.row(item) for item in shown if _can_be_ticked(item)), -1))
        self.updateGeometry()
        self.found.emit(bool(shown))

    def _add(self, group: TickGroup) -> tuple[QListWidgetItem, list[QListWidgetItem]]:
        head = QListWidgetItem(group.title)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        bold = QFont()
        bold.setBold(True)
        head.setData(Qt.ItemDataRole.FontRole, bold)
        self.addItem(head)
        items = [_item(tick) for tick in group.ticks]
        for item in items:
            self.addItem(item)
        return head, items


def _fits(item: QListWidgetItem, words: Sequence[str]) -> bool:
    told = folded(item.data(TOLD))
    return all(word in told for word in words)


def _can_be_ticked(item: QListWidgetItem) -> bool:
    return bool(item.flags() & Qt.ItemFlag.ItemIsUserCheckable)


def _item(tick: Tick) -> QListWidgetItem:
    item = QListWidgetItem(tick.words)
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    item.setFlags(flags if tick.fixed else flags | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(ON if tick.ticked or tick.fixed else OFF)
    item.setData(KEY, tick.key)
    item.setData(TOLD, tick.told or tick.words)
    return item
