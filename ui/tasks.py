"""Work off the main thread, its outcome delivered back on it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from sroi_app.errors import AppError
from ui.guard import guarded

Failed = Callable[[AppError], None]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be done with what becomes of one piece of work."""

    done: Callable[[Any], None] | None
    failed: Failed | None
    ended: Callable[[], None] | None


class _Delivery(QObject):
    """Carries outcomes across threads by signal.

    One for all pieces of work: one for each would stay behind, held by what its signals hold.
    """

    told = Signal(int, object, bool)  # which piece of work, what became of it, whether it failed


class _Job(QRunnable):
    """Knows its number only: what hears of it, often a view, may not end in its thread."""

    def __init__(self, work: Callable[[], Any], number: int, delivery: _Delivery) -> None:
        super().__init__()
        self._work, self._number, self._delivery = work, number, delivery

    @guarded()
    def run(self) -> None:
        try:
            outcome = self._work()
        except Exception as error:  # a mistake of ours has to come up on the main thread too
            self._tell(error, failed=True)
        except BaseException as error:  # nor may an exit end more than this piece of work
            mistake = RuntimeError(type(error).__name__).with_traceback(error.__traceback__)
            self._tell(mistake, failed=True)
        else:
            self._tell(outcome, failed=False)

    def _tell(self, what: Any, *, failed: bool) -> None:
        with suppress(RuntimeError):  # the program is ending, and nobody is left to be told
            self._delivery.told.emit(self._number, what, failed)


class Tasks(QObject):
    """One background thread: jobs run one after another, in the order they were given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._open: dict[int, _Wanted] = {}  # by the numbers of the pieces of work
        self._numbers = count()
        self._delivery = _Delivery()
        self._delivery.told.connect(self._deliver)

    @property
    def busy(self) -> bool:
        """Whether anything is still to be done, or to be delivered."""
        return bool(self._open)

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None = None,
        failed: Failed | None = None,
        ended: Callable[[], None] | None = None,
    ) -> None:
        """Run `work`, then call `done` with what it returned, or `failed` with its refusal.

        `ended` is called first, whatever became of it. An exception that is no refusal is
        raised again here, on the main thread, where crashes are reported.
        """
        number = next(self._numbers)
        self._open[number] = _Wanted(done, failed, ended)
        self._pool.start(_Job(work, number, self._delivery))

    def wait(self) -> None:
        """Wait until every job has run; their deliveries follow with the next events."""
        self._pool.waitForDone()

    def _deliver(self, number: int, what: Any, failed: bool) -> None:
        wanted = self._open.pop(number)
        if wanted.ended is not None:
            wanted.ended()
        if failed and not isinstance(what, AppError):
            raise what
        receive = wanted.failed if failed else wanted.done
        if receive is not None:
            receive(what)
