"""Makes the PDF that is looked at, off the main thread once nobody types."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from sroi_app.errors import AppError
from sroi_app.evaluation import Evaluation
from sroi_app.reports.form import Form
from sroi_app.text import _
from sroi_app.workspace.preview import Preview, make
from ui.tasks import Tasks
from ui.work import LaterWork, Stopped

PAUSE = 600  # milliseconds without a change: it takes longer to make than anything else


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a PDF is to be made of; `attached` are the files of the case by their hashes."""

    evaluation: Evaluation
    form: Form
    attached: Mapping[str, bytes]

    def is_for_same(self, other: "Order | None") -> bool:
        """Whether another order would give the same PDF."""
        if other is None:
            return False
        return self.evaluation.case is other.evaluation.case and self.form == other.form


class NotMade(AppError):
    """A mistake of ours kept the PDF from being made."""

    title = _("The PDF could not be made")

    def __init__(self) -> None:
        super().__init__(
            _("It is our mistake, and nothing in your case is lost."),
            _("Open this page again to try once more, or choose another report."),
        )


@dataclass(frozen=True)
class _Mistake:
    """Handed on like a PDF, so that none is waited for any longer."""

    error: Exception


Made = Preview | _Mistake | None
"""What a piece of work ends with: None where it was stopped."""


class Previewing(QObject):
    """Keeps the PDF of the case it heard of last; one that was made before stays until then."""

    changed = Signal()  # what there is to look at, or whether it is up to date
    progressed = Signal(float)  # the share of the PDF that is made

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self.preview: Preview | None = None
        self.refusal: AppError | None = None  # why there is none of the case as it is
        self._wanted: Order | None = None
        self._made: Order | None = None  # what the last answer is to
        self.work = LaterWork(tasks, self, PAUSE, self._begin)
        self.work.progressed.connect(self._tell)

    def hear(self, order: Order) -> None:
        """Make the PDF that is ordered, once the person pauses; the first one at once."""
        if order.is_for_same(self._wanted):
            return
        self._wanted = order
        if order.is_for_same(self._made):
            self.work.stop()
        elif self._made is None:
            self._begin()
        else:
            self.work.soon()
        self.changed.emit()

    def put_off(self) -> None:
        """Make nothing while nobody looks; what is heard next is made."""
        self.work.stop()
        self._wanted = None

    def forget(self) -> None:
        """Know nothing of any case: another document is open."""
        self.put_off()
        self.preview = self.refusal = self._made = None

    def _begin(self) -> None:
        order = self._wanted
        if order is not None:
            self.work.begin(
                lambda stopped, tell: _make(order, stopped, tell), self._take, self._refuse
            )

    def _take(self, made: Made) -> None:
        self._made = None if isinstance(made, _Mistake) else self._wanted  # it may be tried again
        if isinstance(made, Preview):
            self.preview, self.refusal = made, None
        elif isinstance(made, _Mistake):
            self.refusal = NotMade()
        self.changed.emit()
        if isinstance(made, _Mistake):
            raise made.error  # where mistakes of ours are reported

    def _refuse(self, error: AppError) -> None:
        self._made = self._wanted
        self.refusal = error
        self.changed.emit()

    def _tell(self, piece: object, share: float) -> None:
        if self.work.is_wanted(piece):
            self.progressed.emit(share)


def _make(order: Order, stopped: Stopped, tell: Callable[[float], None]) -> Made:
    """Make it, in the thread; the window goes first, which would else wait for its turn."""

    def go_on(share: float) -> bool:
        time.sleep(0)
        tell(share)
        return not stopped()

    try:
        return make(order.evaluation, order.form, go_on, order.attached)
    except AppError:
        raise
    except Exception as error:
        return _Mistake(error)
