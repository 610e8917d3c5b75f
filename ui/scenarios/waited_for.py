"""An answer that is worked out off the main thread, and what is shown until it is there."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from ui.tasks import Tasks
from ui.work import Stopped, Work

Answer = TypeVar("Answer")
PATIENCE = 200  # milliseconds for which the answer before stays in sight


class WaitedFor(Generic[Answer]):
    """Asking anew drops the question before, so that no answer comes to what nobody asks any more.

    `show` is given the answer, and None where it takes longer than a moment.
    """

    def __init__(
        self, tasks: Tasks, parent: QObject, show: Callable[[Answer | None], None]
    ) -> None:
        self._work = Work(tasks, parent)
        self._show = show
        self._pause = QTimer(parent, interval=PATIENCE, singleShot=True)
        self._pause.timeout.connect(lambda: show(None))

    @property
    def busy(self) -> bool:
        """Whether an answer is being waited for."""
        return self._work.busy

    def ask(self, work: Callable[[Stopped], Answer]) -> None:
        """Work it out; `work` is told when nobody wants the answer any more."""
        self._pause.start()
        self._work.begin(lambda stopped, _tell: work(stopped), self.answer)

    def answer(self, answer: Answer) -> None:
        """Show an answer that is known already, or has come."""
        self.stop()
        self._show(answer)

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._work.stop()
        self._pause.stop()
