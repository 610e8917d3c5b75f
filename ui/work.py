"""One piece of work at a time, off the main thread; what nobody wants any more is not delivered."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from shiboken6 import isValid

from sroi_app.errors import AppError
from ui.tasks import Tasks

Made = TypeVar("Made")
Stopped = Callable[[], bool]
"""Whether the work is not wanted any more."""


def _unexpected(error: AppError) -> None:
    raise error  # neither a sum nor a page of our own can be refused


class Work(QObject):
    """Beginning another piece of work stops the one before it."""

    progressed = Signal(object, float)  # which piece, and the share of it that is done

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._stop: Event | None = None  # of the piece that is wanted

    @property
    def busy(self) -> bool:
        """Whether a piece of work is being waited for."""
        return self._stop is not None

    def begin(
        self,
        work: Callable[[Stopped, Callable[[float], None]], Made],
        done: Callable[[Made], None],
        refused: Callable[[AppError], None] = _unexpected,
    ) -> None:
        """Do `work`, which is told whether to stop and tells how far it is; then call `done`."""
        self.stop()
        stop = self._stop = Event()
        self._tasks.run(
            lambda: work(stop.is_set, lambda share: self._tell(stop, share)),
            lambda made: self._deliver(stop, done, made),
            lambda error: self._deliver(stop, refused, error),
            lambda: self._end_soon(stop),
        )

    def stop(self) -> None:
        """Want it no more: it ends as soon as it can, and nobody hears of it."""
        if self._stop is not None:
            self._stop.set()
        self._stop = None

    def is_wanted(self, piece: object) -> bool:
        """Whether a piece of work is the one that is being waited for."""
        return piece is self._stop

    def _end_soon(self, piece: object) -> None:
        """Wait no longer for what ends without an outcome: a mistake of ours, told elsewhere."""
        if isValid(self):
            QTimer.singleShot(0, self, lambda: self._end(piece))

    def _end(self, piece: object) -> None:
        if piece is self._stop:
            self._stop = None

    def _tell(self, stop: Event, share: float) -> None:
        """From whatever thread it is done in."""
        with suppress(RuntimeError):  # the window is gone, and nobody watches
            self.progressed.emit(stop, share)

    def _deliver(self, stop: Event, receive: Callable[[Made], None], what: Made) -> None:
        if stop is self._stop and isValid(self):  # else what it belonged to is gone
            self._stop = None
            receive(what)


class LaterWork(Work):
    """Work that `act` begins once a person pauses: beside the typing it would slow that down.

    It ends with the program.
    """

    def __init__(self, tasks: Tasks, parent: QObject, pause: int, act: Callable[[], None]) -> None:
        super().__init__(tasks, parent)
        self._act = act
        self._pause = QTimer(self, interval=pause, singleShot=True)
        self._pause.timeout.connect(act)
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.end)  # no thread may outlive what it runs in

    @property
    def pending(self) -> bool:
        """Whether an outcome will come, of work that is being done or still to be begun."""
        return self._pause.isActive() or self.busy

    def soon(self) -> None:
        """Want what was begun no more, and begin anew after the pause."""
        self.stop()
        self._pause.start()

    def stop(self) -> None:
        """Want it no more, and begin nothing."""
        self._pause.stop()
        super().stop()

    def wait(self) -> None:
        """Begin at once what waits for the pause, and wait until it is done."""
        if self._pause.isActive():
            self._act()
        self._tasks.wait()

    def end(self) -> None:
        """Stop for good, and wait for the thread, which stops within moments."""
        self.stop()
        self._tasks.wait()
