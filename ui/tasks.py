"""Work off the main thread, its outcome delivered back on it."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance

from sroi_app.errors import AppError
from ui.guard import guarded


class _Delivery(QObject):
    """Carries an outcome across threads by signal."""

    done = Signal(object)
    failed = Signal(object)


class _Job(QRunnable):
    def __init__(self, work: Callable[[], Any], delivery: _Delivery) -> None:
        super().__init__()
        self._work, self._delivery = work, delivery

    @guarded()
    def run(self) -> None:
        try:
            outcome = self._work()
        except Exception as error:  # a mistake of ours has to come up on the main thread too
            self._tell(self._delivery.failed, error)
        except BaseException as error:  # nor may an exit end more than this piece of work
            mistake = RuntimeError(type(error).__name__).with_traceback(error.__traceback__)
            self._tell(self._delivery.failed, mistake)
        else:
            self._tell(self._delivery.done, outcome)

    def _tell(self, signal: SignalInstance, what: Any) -> None:
        with suppress(RuntimeError):  # the program is ending, and nobody is left to be told
            signal.emit(what)


class Tasks(QObject):
    """One background thread: jobs run one after another, in the order they were given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._open: set[_Delivery] = set()

    @property
    def busy(self) -> bool:
        """Whether anything is still to be done, or to be delivered."""
        return bool(self._open)

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[AppError], None] | None = None,
        ended: Callable[[], None] | None = None,
    ) -> None:
        """Run `work`, then call `done` with what it returned, or `failed` with its refusal.

        `ended` is called first, whatever became of it. An exception that is no refusal is
        raised again here, on the main thread, where crashes are reported.
        """
        delivery = _Delivery()
        self._open.add(delivery)
        delivery.done.connect(lambda outcome: self._deliver(delivery, ended, done, outcome))
        delivery.failed.connect(lambda error: self._deliver(delivery, ended, failed, error))
        self._pool.start(_Job(work, delivery))

    def wait(self) -> None:
        """Wait until every job has run; their deliveries follow with the next events."""
        self._pool.waitForDone()

    def _deliver(
        self,
        delivery: _Delivery,
        ended: Callable[[], None] | None,
        receive: Callable[[Any], None] | None,
        what: Any,
    ) -> None:
        self._open.discard(delivery)
        if ended is not None:
            ended()
        if isinstance(what, Exception) and not isinstance(what, AppError):
            raise what
        if receive is not None:
            receive(what)
