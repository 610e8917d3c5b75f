"""The arrow keys in a line of text choose in the list under it; the keyboard stays in the line.

A screen reader follows the keyboard, so it is told what was chosen.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget

from ui.announce import announce
from ui.guard import guarded

_BY = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -6, Qt.Key.Key_PageDown: 6}


class ListKeys(QObject):
    """Moves what is picked in a list, over whatever cannot be picked."""

    def __init__(self, line: QLineEdit, listed: QListWidget) -> None:
        super().__init__(line)
        self._list = listed
        line.installEventFilter(self)

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() not in _BY:
            return False
        if event.type() == QEvent.Type.KeyPress:
            self._move(_BY[Qt.Key(event.key())])
            return True
        return False

    def _move(self, by: int) -> None:
        rows = [row for row in range(self._list.count()) if self._can_be_picked(row)]
        if not rows:
            return
        now = self._list.currentRow()
        place = rows.index(now) + by if now in rows else 0
        self._list.setCurrentRow(rows[min(max(place, 0), len(rows) - 1)])
        announce(self._list, self._list.currentItem().text())

    def _can_be_picked(self, row: int) -> bool:
        item = self._list.item(row)
        return bool(item.flags() & Qt.ItemFlag.ItemIsSelectable) and not item.isHidden()
