"""A list under headings in which some rows are ticked; typing elsewhere may narrow it down."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidgetItem

from sroi_app.guide.folding import folded
from ui.forms.ticks_editor import TickList

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
            if item.checkState() is ON and item.flags() & Qt.ItemFlag.ItemIsUserCheckable
        ]

    def show_groups(self, groups: Iterable[TickGroup]) -> None:
        """List these rows, and none of those before."""
        self.clear()
        self._groups = [self._add(group) for group in groups]
        self.setCurrentRow(1 if self._groups else -1)  # the first line is a heading
        self.updateGeometry()

    def look_for(self, text: str) -> None:
        """Show only what has all the words, under its heading."""
        words = folded(text).split()
        for head, items in self._groups:
            for item in items:
                told = folded(item.data(TOLD))
                item.setHidden(not all(word in told for word in words))
            head.setHidden(all(item.isHidden() for item in items))

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


def _item(tick: Tick) -> QListWidgetItem:
    item = QListWidgetItem(tick.words)
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    item.setFlags(flags if tick.fixed else flags | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(ON if tick.ticked or tick.fixed else OFF)
    item.setData(KEY, tick.key)
    item.setData(TOLD, tick.told or tick.words)
    return item
