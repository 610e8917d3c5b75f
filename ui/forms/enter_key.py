"""Enter is done with an answer that is chosen, as it is with one that is typed."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.guard import guarded


class EnterKey(QObject):
    """Watches the controls it is installed on, and says when Enter is pressed in one."""

    pressed = Signal()

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in enter
        ):
            self.pressed.emit()
            return True
        return False
