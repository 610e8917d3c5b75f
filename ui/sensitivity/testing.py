"""Tests the result off the main thread: each number moved, and the whole case otherwise."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from shiboken6 import isValid

from sroi_app.calculation.assumptions import assumptions
from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.one_way import Swing, by_effect, swing
from sroi_app.calculation.same_sum import has_the_same_sum
from sroi_app.calculation.what_if import WhatIf, what_ifs
from sroi_app.model.case import Case
from ui.tasks import Tasks
from ui.work import Stopped, Work

PAUSE = 150  # milliseconds without a key: work beside the typing would slow it down


@dataclass(frozen=True, slots=True, kw_only=True)
class Tests:
    """What was found out about one result; `swings` have the widest first."""

    base: Baseline
    swings: tuple[Swing, ...]
    what_ifs: tuple[WhatIf, ...]


class Testing(QObject):
    """Keeps the tests of the case as it is now; what was found of one before is not delivered."""

    changed = Signal()

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self.found: Tests | None = None  # None while there is no result to test
        self._base: Baseline | None = None
        self._tasks = tasks
        self._work = Work(tasks, self)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._begin)
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.end)  # no thread may outlive what it runs in

    @property
    def busy(self) -> bool:
        """Whether what was found is of a case that has changed since."""
        return self._pause.isActive() or self._work.busy

    def test(self, base: Baseline | None) -> None:
        """Test a result, once the person pauses; the first one at once."""
        if base is None:
            self.forget()
            return
        if self._base is not None and _same(self._base.case, base.case):
            return
        self._base = base
        self._work.stop()
        if self.found is None:
            self._begin()
        else:
            self._pause.start()
        self.changed.emit()

    def forget(self) -> None:
        """Know nothing of any case, and want nothing to be found out."""
        self._pause.stop()
        self._work.stop()
        self._base = self.found = None

    def wait(self) -> None:
        """Begin at once what waits for a pause, and wait until it is done."""
        if self._pause.isActive():
            self._pause.stop()
            self._begin()
        self._tasks.wait()

    def end(self) -> None:
        """Stop for good, and wait for the thread."""
        self.forget()
        self._tasks.wait()

    def _begin(self) -> None:
        base = self._base
        if base is not None:
            self._work.begin(lambda stopped, _tell: _test(base, stopped), self._take, _refused)

    def _take(self, found: Tests | None) -> None:
        if isValid(self):  # the page may have been given up meanwhile
            self.found = found
            self.changed.emit()


def _test(base: Baseline, stopped: Stopped) -> Tests | None:
    swings = []
    for number in assumptions(base.case, base.result):
        if stopped():
            return None
        swings.append(swing(base, number))
    return Tests(base=base, swings=by_effect(tuple(swings)), what_ifs=what_ifs(base))


def _same(case: Case, other: Case) -> bool:
    """Whether nothing has changed that a test hangs on."""
    same_cut = case.sensitivity.discount == other.sensitivity.discount
    return same_cut and has_the_same_sum(case, other)


def _refused(error: Exception) -> None:
    raise error  # a sum cannot be refused
