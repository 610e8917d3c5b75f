"""Tests the result off the main thread: each number moved, and the whole case otherwise."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from sroi_app.calculation.assumptions import assumptions
from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.one_way import Swing, by_effect, swing
from sroi_app.calculation.same_sum import has_the_same_sum
from sroi_app.calculation.what_if import WhatIf, what_ifs
from sroi_app.model.case import Case
from ui.tasks import Tasks
from ui.work import LaterWork, Stopped

PAUSE = 150  # milliseconds without a key


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
        self.work = LaterWork(tasks, self, PAUSE, self._begin)

    def test(self, base: Baseline | None) -> None:
        """Test a result, once the person pauses; the first one at once."""
        if base is None:
            self.forget()
            return
        if self._base is not None and _same(self._base.case, base.case):
            return
        self._base = base
        if self.found is None:
            self._begin()
        else:
            self.work.soon()
        self.changed.emit()

    def forget(self) -> None:
        """Know nothing of any case, and want nothing to be found out."""
        self.work.stop()
        self._base = self.found = None

    def _begin(self) -> None:
        base = self._base
        if base is not None:
            self.work.begin(lambda stopped, _tell: _test(base, stopped), self._take)

    def _take(self, found: Tests | None) -> None:
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
