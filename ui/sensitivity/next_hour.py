"""The next best hour of work: the numbers on which better evidence would narrow the range."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.simulation.same_draws import drawn_alike
from sroi_app.calculation.simulation.simulated import Narrowing, Simulation
from sroi_app.guide.range_words import narrowing_sentence
from sroi_app.text import _
from ui.simulating import Answer
from ui.tasks import Tasks
from ui.words import WrappedLink, label, reveal
from ui.work import Work

MOST = 3


class NextHour(QWidget):
    """Each sentence leads to the question about its number."""

    wanted = Signal(object)  # Address
    grown = Signal()  # there are new stops for Tab

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._work = Work(tasks, self)
        self._of: Simulation | None = None  # what they narrow, or will
        self._base: Baseline | None = None  # and of which result
        self._found: tuple[Narrowing, ...] = ()
        self._state = label("", "hint")
        self.links = [WrappedLink("", partial(self._want, n)) for n in range(MOST)]
        self._build()

    @property
    def busy(self) -> bool:
        """Whether they are being worked out."""
        return self._work.busy

    @property
    def state(self) -> str:
        """What is said above them."""
        return self._state.text()

    def show_answer(self, base: Baseline, answer: Answer | None, *, pending: bool) -> None:
        """Work out, off the main thread, what would narrow the range a simulation found."""
        if not pending:
            reveal(self, isinstance(answer, Simulation) and answer.ranged > 0)
        found = answer if isinstance(answer, Simulation) and answer.ranged and not pending else None
        known, self._base = self._is_of(base, found), base
        if known:
            self._say()  # its rows may be called something else
            return
        self._work.stop()
        self._of = found
        self._show(())
        self._state.setText(_("Being worked out anew…"))
        if found is not None:
            self._work.begin(lambda _stopped, _tell: _narrowings(base, found), self._take)

    def _is_of(self, base: Baseline, found: Simulation | None) -> bool:
        """Whether what is known, or being worked out, is of this range and of this very result."""
        if found is None or self._base is None:
            return found is self._of
        return found is self._of and drawn_alike(base, self._base)

    def _take(self, narrowed: tuple[Narrowing, ...]) -> None:
        if not isValid(self):  # the page was given up meanwhile
            return
        self._state.setText(_WHERE if narrowed else _NOWHERE)
        self._show(narrowed)

    def _show(self, narrowed: tuple[Narrowing, ...]) -> None:
        grown = len(narrowed) != len(self._found)
        self._found = narrowed
        for place, link in enumerate(self.links):
            reveal(link, place < len(narrowed))
        self._say()
        if grown and narrowed:
            self.grown.emit()

    def _say(self) -> None:
        for link, one in zip(self.links, self._found, strict=False):
            if self._base is not None:
                link.say(narrowing_sentence(self._base.case, one))

    def _want(self, place: int) -> None:
        self.wanted.emit(self._found[place].at / "value")

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(_("The next best hour of work"), "h2"))
        column.addWidget(self._state)
        for link in self.links:
            column.addWidget(link)
            link.hide()
        self.hide()


def _narrowings(base: Baseline, found: Simulation) -> tuple[Narrowing, ...]:
    """In the thread, which loads numpy."""
    from sroi_app.calculation.simulation.narrowing import narrowings

    return narrowings(base, found, MOST)


_WHERE = _("Here better evidence would bring most. Each of these leads to its number.")
_NOWHERE = _("Nothing you could find out about one number alone would narrow the range.")
