"""Keeps unsaved work in recovery: each change at once, the whole case in the background.

What is on the screen is in the journal at once and on the disk within two seconds.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Signal

from sroi_app.errors import AppError
from sroi_app.workspace.half_filled import HalfFilled, Typed
from sroi_app.workspace.journalling import HalfTyped
from sroi_app.workspace.workspace import Workspace
from ui.tasks import Tasks

SYNC_AFTER = 700  # milliseconds until what was handed to the system is forced to the disk
REST = 30_000  # milliseconds without typing, after which a copy takes the journal in
AGAIN = 2000  # milliseconds, where no journal can be written, until another copy has to do
TRY_AGAIN = 15_000  # milliseconds after a copy failed, though nobody types


class Keeping(QObject):
    """Follows the changes of one workspace."""

    kept = Signal()  # unsaved work is in recovery
    not_kept = Signal(object)  # AppError: why it could not be; it is tried again

    def __init__(self, workspace: Workspace, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._tasks = workspace, tasks
        self._copying = self._failed = False
        self._sync_soon = self._timer(SYNC_AFTER, self._sync)
        self._rest = self._timer(REST, self._take_in)
        self._soon = self._timer(AGAIN, self._copy)
        self._later = self._timer(TRY_AGAIN, self._copy)

    def follow(self) -> None:
        """Keep what was just changed, or nothing where all of it was undone."""
        if self.unsaved:
            self._write()
            self._start(self._sync_soon)
            self._rest.start()
        else:
            self.stop()
            if self._workspace.journalling.begun:
                self._workspace.journalling.forget()

    def hold(self, half_typed: HalfTyped | None) -> None:
        """Keep before long what is half typed; None where it was given up."""
        self._workspace.journalling.hold(half_typed)
        self._follow_typing(given_up=half_typed is None)

    def hold_window(self, window: HalfFilled) -> None:
        """Keep before long what is typed in a window, until that is left."""
        self._workspace.journalling.windows.hold(window)
        self._follow_typing()

    def leave_window(self, place: str) -> None:
        """Forget what was typed in a window: it is an answer now, or nobody wanted it."""
        if self._workspace.journalling.windows.leave(place):
            self.follow()

    def found_at(self, place: str) -> dict[str, Typed]:
        """Return what an earlier run left in a window, by the names of its lines."""
        window = self._workspace.journalling.windows.at(place)
        return {} if window is None else {it.name: it for it in window.texts}

    @contextmanager
    def answering(self) -> Iterator[None]:
        """What was half typed becomes an answer of the case, which may change nothing."""
        self._workspace.journalling.hold(None)
        try:
            yield
        finally:
            self.follow()

    def stop(self) -> None:
        """Let no copy of what was before arrive after what comes now."""
        for timer in (self._sync_soon, self._rest, self._soon, self._later):
            timer.stop()
        self._tasks.wait()
        self._failed = False

    @property
    def unsaved(self) -> bool:
        """Whether there is anything no file holds: changes, or what is half typed."""
        journalling = self._workspace.journalling
        half = journalling.half_typed is not None or journalling.windows.typing
        return half or self._workspace.dirty

    def _follow_typing(self, *, given_up: bool = False) -> None:
        """Have what is typed on the disk before long; the first copy is begun at the first key."""
        if given_up or not self._workspace.journalling.begun:
            self.follow()
        else:
            self._start(self._sync_soon)

    def _write(self) -> None:
        """Hand what changed to the system, and begin a copy where that alone would not do."""
        journalling = self._workspace.journalling
        try:
            journalling.follow()
        except AppError:
            self._start(self._soon)
        else:
            if journalling.due:
                self._hurry()

    def _hurry(self) -> None:
        """Begin a copy, or before long where that just failed, or has to do instead of lines."""
        journalling = self._workspace.journalling
        if self._failed or (journalling.begun and not journalling.going):
            self._start(self._soon)
        else:
            self._copy()

    def _sync(self) -> None:
        if self.unsaved:
            self._write()
            self._run(self._workspace.journalling.sync_writer())

    def _take_in(self) -> None:
        if self._workspace.journalling.waiting:
            self._copy()
        elif self.unsaved:
            self._write()  # somebody may have removed what was kept
        if self.unsaved:
            self._rest.start()

    def _copy(self) -> None:
        self._soon.stop()
        self._later.stop()
        if self.unsaved and not self._copying:
            self._copying = True
            self._run(self._workspace.journalling.copy_writer(), self._note_copied)

    def _run(self, write: Callable[[], None], ended: Callable[[], None] | None = None) -> None:
        id_ = self._workspace.document.id
        self._tasks.run(
            write,
            lambda _done: self._note_kept(id_),
            lambda error: self._note_not_kept(id_, error),
            ended,
        )

    def _note_copied(self) -> None:
        self._copying = self._failed = False

    def _note_kept(self, id_: str) -> None:
        if self._is_wanted(id_):
            self._write()  # what was changed while a copy was made, and is in no journal
            if not (self._failed or self._workspace.journalling.due):
                self.kept.emit()

    def _note_not_kept(self, id_: str, error: AppError) -> None:
        if self._is_wanted(id_):
            self._failed = True
            self._later.start()
            self.not_kept.emit(error)

    def _is_wanted(self, id_: str) -> bool:
        """Whether a document is still there, unsaved and not given up."""
        workspace = self._workspace
        return self.unsaved and workspace.journalling.begun and id_ == workspace.document.id

    def _start(self, timer: QTimer) -> None:
        if not timer.isActive():
            timer.start()

    def _timer(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self, interval=milliseconds, singleShot=True)
        timer.timeout.connect(act)
        return timer
