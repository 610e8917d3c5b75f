"""Looks now and then whether the open file is still the one that was opened.

What a system tells of changes cannot be relied on in folders that are synchronised, so it asks:
what the file looks like from outside, and reads it where that is not as it was. Off the main
thread: a drive may be slow, or gone.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from sroi_app.workspace.standing import Became, Mark, Standing, look
from sroi_app.workspace.workspace import Workspace
from ui.tasks import Tasks

EVERY = 4000  # milliseconds
AGAIN = 400  # milliseconds until a second look: a file half copied is not yet what it will be


class Watch(QObject):
    """Tells what became of the file once two looks in a row agree, and only once."""

    found = Signal(object)  # Standing

    def __init__(self, workspace: Workspace, resting: Callable[[], bool], parent: QObject) -> None:
        """Look at the file of a workspace, but never while it is `resting`: being saved."""
        super().__init__(parent)
        self._workspace, self._resting = workspace, resting
        self._tasks = Tasks(self)
        self._of: object = None  # the file that is watched, as it was opened or last saved
        self._mark: Mark | None = None
        self._seen = self._told = Became.SAME, ""
        self._now_and_then = QTimer(self, interval=EVERY)
        self._now_and_then.timeout.connect(self.look)
        self._now_and_then.start()
        self._again = QTimer(self, interval=AGAIN, singleShot=True)
        self._again.timeout.connect(self.look)
        if isinstance(app := QGuiApplication.instance(), QGuiApplication):
            app.focusWindowChanged.connect(self._come_back)

    @property
    def busy(self) -> bool:
        """Whether a look is not over yet."""
        return self._tasks.busy or self._again.isActive()

    @property
    def gone(self) -> bool:
        """Whether the file was no longer there when last it was looked at."""
        of = self._workspace.path, self._workspace.fingerprint
        return of == self._of and self._told[0] is Became.GONE

    def look(self, *, thorough: bool = False) -> None:
        """Look at the file; a `thorough` look reads a small one though it looks the same."""
        path, opened = self._workspace.path, self._workspace.fingerprint
        if path is None or opened is None or self._tasks.busy or self._resting():
            return
        of = path, opened
        if of != self._of:
            self._of, self._mark = of, None
            self._seen = self._told = Became.SAME, ""
        mark = self._mark
        self._tasks.run(
            lambda: look(path, opened, mark, thorough=thorough),
            lambda standing: self._hear(of, standing),
        )

    def _come_back(self, window: object) -> None:
        if window is not None:
            self.look(thorough=True)

    def _hear(self, of: object, standing: Standing) -> None:
        if not isValid(self):
            return  # the window is gone
        if self._resting() or of != (self._workspace.path, self._workspace.fingerprint):
            return  # saved, or another opened, while it looked
        self._mark = standing.mark
        now = standing.became, _told_apart_by(standing)
        if now != self._seen:
            self._seen = now
            if now != self._told:
                self._again.start()
        elif now != self._told:
            self._told = now
            self.found.emit(standing)


def _told_apart_by(standing: Standing) -> str:
    """What makes one thing found another than the next of its kind."""
    if standing.became is Became.RENAMED:
        return str(standing.path)
    return standing.fingerprint.sha256 if standing.became is Became.CHANGED else ""
