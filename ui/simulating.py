"""How far the ratio may lie, worked out off the main thread once nobody types.

It is drawn from the ranges people gave, thousands of times. numpy, which draws, is loaded there
too, when the first range is there to be drawn from.
"""

import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from sroi_app.calculation.baseline import Baseline, baseline
from sroi_app.calculation.simulation.same_draws import drawn_alike, is_ranged
from sroi_app.calculation.simulation.simulated import NothingPutIn, Simulation
from sroi_app.evaluation import Evaluation
from ui.tasks import Tasks
from ui.work import LaterWork, Stopped

PAUSE = 250  # milliseconds without a change of the sum or its ranges
Answer = Simulation | NothingPutIn


@dataclass(frozen=True)
class _Mistake:
    """Handed on like an answer, so that none is waited for any longer."""

    error: Exception


Made = Answer | _Mistake | None
"""What a run ends with: None where it was stopped."""


class Simulating(QObject):
    """Hears of every evaluation; what it answers is always of the one it heard last."""

    changed = Signal()  # there is an answer, or it is known that there will be none

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        own = Tasks(self)  # a save must not wait for it
        self.work = LaterWork(own, self, PAUSE, self._begin)
        self._base: Baseline | None = None  # what is answered, or to be answered
        self._answer: Answer | None = None

    @property
    def latest(self) -> Answer | None:
        """What a simulation of the case as it is now finds; None while that is not known."""
        return self._answer

    def hear(self, evaluation: Evaluation) -> None:
        """Take in the case as it is now; what was known of another is forgotten at once."""
        before, self._base = self._base, _to_draw(evaluation)
        if _alike(before, self._base):
            return
        self._answer = None
        if self._base is None:
            self.work.stop()
        else:
            self.work.soon()

    def _begin(self) -> None:
        base = self._base
        if base is not None:
            self.work.begin(
                lambda stopped, _tell: _drawn(base, stopped),
                self._take,
                lambda error: self._take(_Mistake(error)),
            )

    def _take(self, made: Made) -> None:
        self._answer = None if isinstance(made, _Mistake) else made
        self.changed.emit()
        if isinstance(made, _Mistake):
            raise made.error  # where mistakes of ours are reported, each of them once


def _to_draw(evaluation: Evaluation) -> Baseline | None:
    """What there is to draw from: nothing without a ratio, or without a range."""
    base = baseline(evaluation.case, evaluation.result)
    return base if base is not None and is_ranged(base) else None


def _alike(one: Baseline | None, other: Baseline | None) -> bool:
    if one is None or other is None:
        return one is other
    return drawn_alike(one, other)


def _drawn(base: Baseline, stopped: Stopped) -> Made:
    """Simulate, in the thread."""
    try:
        from sroi_app.calculation.simulation.simulate import simulate

        return simulate(base, stopped=lambda: _stopped_politely(stopped))
    except Exception as error:
        return _Mistake(error)


def _stopped_politely(stopped: Stopped) -> bool:
    """Let the window go first, which would else wait up to 5 ms at a time for its turn."""
    time.sleep(0)
    return stopped()
