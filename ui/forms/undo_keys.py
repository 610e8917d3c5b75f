"""Ctrl+Z and Ctrl+Y are the window's: a text field would swallow them."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent

from ui.guard import guarded


class UndoKeys(QObject):
    """Gives the keys of undo and redo back to the window, from whatever it is installed on."""

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            from PySide6.QtGui import QKeySequence

            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return True
        return False
