"""The steps a case went through: undo and redo are a walk along them."""

from collections.abc import Callable
from dataclasses import dataclass

from sroi_app.model.address import Address
from sroi_app.model.case import Case

MOST_STEPS = 1000
MERGE_WITHIN = 2.0  # seconds: typing in one field is one step


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The case after one change: what was done, where, and when (seconds of any clock)."""

    case: Case
    label: str = ""
    address: Address | None = None
    at: float = 0.0


class History:
    """A line of steps and the place on it; the first step is the case as it was opened."""

    def __init__(self, case: Case, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._steps = [Step(case=case)]
        self._now = 0
        self._sealed = True
        self._before = case  # as it was when the typing began that the last step belongs to

    @property
    def case(self) -> Case:
        """The case as it is now."""
        return self._steps[self._now].case

    @property
    def undo_label(self) -> str:
        """What undo would take back; empty when there is nothing."""
        return self._steps[self._now].label if self._now else ""

    @property
    def redo_label(self) -> str:
        """What redo would do again; empty when there is nothing."""
        return self._steps[self._now + 1].label if self._now + 1 < len(self._steps) else ""

    def before_typing(self, address: Address) -> Case:
        """The case before the typing at an address that is going on, however long its pauses; the
        case as it is now where nobody has begun to type there."""
        return self._before if self._goes_on(address) else self.case

    def push(self, case: Case, label: str, address: Address | None = None) -> bool:
        """Add a step, or widen the last one while the same field is being typed in.

        Returns whether anything changed.
        """
        if case == self.case:
            return False
        step = Step(case=case, label=label, address=address, at=self._clock())
        if not self._goes_on(address):
            self._before = self.case
        del self._steps[self._now + 1 :]
        if self._continues(step):
            self._steps[self._now] = step
        else:
            self._steps.append(step)
            self._steps = self._steps[-MOST_STEPS - 1 :]
            self._now = len(self._steps) - 1
        self._sealed = False
        return True

    def undo(self) -> Step | None:
        """Take the last step back and return it, or None when there is none."""
        if not self._now:
            return None
        self._now -= 1
        self._sealed = True
        return self._steps[self._now + 1]

    def redo(self) -> Step | None:
        """Do again the step that was taken back last and return it, or None."""
        if self._now + 1 >= len(self._steps):
            return None
        self._now += 1
        self._sealed = True
        return self._steps[self._now]

    def seal(self) -> None:
        """Let the next change be a step of its own: a save or another field came between."""
        self._sealed = True

    def _continues(self, step: Step) -> bool:
        return self._goes_on(step.address) and step.at - self._steps[self._now].at <= MERGE_WITHIN

    def _goes_on(self, address: Address | None) -> bool:
        """Whether a change at an address is one more of those at the same field."""
        last = self._steps[self._now].address
        return not self._sealed and address is not None and address == last
