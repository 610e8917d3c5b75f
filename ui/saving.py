"""Saving what takes a while beside the window, which stays painted: keys typed meanwhile wait.

Whoever asks for a save still has it done when the call returns.
"""

from collections.abc import Callable
from typing import NoReturn, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from sroi_app.workspace.workspace import Workspace
from ui.tasks import Tasks

Made = TypeVar("Made")


class Saving(QObject):
    """Does saves that would be felt in a thread of their own."""

    changed = Signal()  # one has begun, or has ended

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = Tasks(self)
        self.going = False
        workspace.beside = self.write

    def write(self, work: Callable[[], Made], /) -> Made:
        """Return what `work` returns, or raise what it raises, with the window alive meanwhile."""
        outcomes = list[Callable[[], Made]]()
        waiting = QEventLoop()

        def end(outcome: Callable[[], Made]) -> None:
            outcomes.append(outcome)
            waiting.quit()

        self._set(going=True)
        try:
            self._tasks.run(lambda: _outcome(work), end)
            # No key, no click and no closing of the window comes in between; they wait their turn.
            waiting.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        finally:
            self._set(going=False)
        return outcomes[0]()

    def _set(self, *, going: bool) -> None:
        self.going = going
        if going:
            QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        else:
            QGuiApplication.restoreOverrideCursor()
        self.changed.emit()


def _outcome(work: Callable[[], Made]) -> Callable[[], Made]:
    """Do the work, and return what gives its outcome to whoever waits for it."""
    try:
        saved = work()
    except Exception as error:  # whatever it is, it belongs to whoever asked for the save
        return _raiser(error)
    return lambda: saved


def _raiser(error: Exception) -> Callable[[], NoReturn]:
    def fail() -> NoReturn:
        raise error

    return fail
