"""Saving beside the window, which stays painted: keys typed meanwhile wait.

Even a small save may take seconds, where a synchroniser holds the file or a drive sleeps. Whoever
asks for a save still has it done when the call returns.
"""

from collections.abc import Callable
from typing import NoReturn, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from sroi_app.errors import AppError
from sroi_app.text import _
from sroi_app.workspace.workspace import Workspace
from ui.tasks import Tasks

Made = TypeVar("Made")
SAID_AFTER = 200  # milliseconds: until then it is a save like any other
_NO_INPUT = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents


class StillSaving(AppError):
    """The case is being saved, and nothing may take its place before that is over."""

    title = _("The case is being saved")

    def __init__(self) -> None:
        super().__init__(
            _("The case is still being saved, so it stays open."),
            _("Wait until it is saved, then try again."),
        )


class Saving(QObject):
    """Does saves in a thread of their own, and says so of those that are felt."""

    changed = Signal()  # one is felt, or has ended
    ended = Signal()  # none is going any more

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = Tasks(self)
        self._under_way = 0  # one may begin within another
        self.felt = False
        self._soon = QTimer(self, interval=SAID_AFTER, singleShot=True)
        self._soon.timeout.connect(self._say)
        workspace.beside = self.write

    @property
    def going(self) -> bool:
        """Whether anything is being saved."""
        return self._under_way > 0

    def insist_on_rest(self) -> None:
        """Raise StillSaving while anything is being saved."""
        if self.going:
            raise StillSaving

    def afterwards(self, act: Callable[[], object]) -> None:
        """Do something once nothing is being saved, and whoever asked for the save has heard."""

        def begin() -> None:
            self.ended.disconnect(begin)
            QTimer.singleShot(0, self, lambda: act())

        self.ended.connect(begin)

    def write(self, work: Callable[[], Made], /) -> Made:
        """Return what `work` returns, or raise what it raises, with the window alive meanwhile."""
        outcomes = list[Callable[[], Made]]()
        waiting = QEventLoop()

        def end(outcome: Callable[[], Made]) -> None:
            outcomes.append(outcome)
            waiting.quit()

        self._under_way += 1
        if self._under_way == 1:
            self._soon.start()
        try:
            self._tasks.run(lambda: _outcome(work), end)
            # No key, no click and no closing of the window comes in between; they wait their turn.
            waiting.exec(_NO_INPUT)
            while not outcomes:  # the program was told to end meanwhile; the save comes first
                QCoreApplication.processEvents(_NO_INPUT, SAID_AFTER)
        finally:
            self._end()
        return outcomes[0]()

    def _say(self) -> None:
        self.felt = True
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        self.changed.emit()

    def _end(self) -> None:
        self._under_way -= 1
        if self.going:
            return
        self._soon.stop()
        if self.felt:
            self.felt = False
            QGuiApplication.restoreOverrideCursor()
            self.changed.emit()
        self.ended.emit()


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
