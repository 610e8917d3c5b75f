"""Two numbers moved at once: which they are, what comes of it in a sentence, and the grid."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sroi_app.calculation.assumptions import Assumption
from sroi_app.calculation.baseline import Baseline, baseline
from sroi_app.calculation.same_sum import has_the_same_sum
from sroi_app.calculation.terms import INPUTS, OUTCOMES
from sroi_app.calculation.two_way import Grid, grid
from sroi_app.evaluation import Evaluation
from sroi_app.guide.assumption_words import assumption_words
from sroi_app.guide.number_choice import movable
from sroi_app.guide.two_way_words import equal_words, grid_sentence
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.reports.charts.two_way import two_way_chart
from sroi_app.text import _
from ui.layouts import nest
from ui.result.chart_card import ChartCard
from ui.scenarios.waited_for import WaitedFor
from ui.tasks import Tasks
from ui.words import button, label, restyle, reveal

SCALE = 1.5  # of charts: a page has the room to set them as large as its words


class TwoAtOnce(QWidget):
    """Remembers while a document is open which two were chosen: the case does not keep it."""

    choice_wanted = Signal(str)  # ACROSS or DOWN

    ACROSS, DOWN = "across", "down"

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._document = ""
        self._chosen = self._usual()
        self._known: tuple[Case, Address, Address] | None = None
        self._base: Baseline | None = None
        self._waited = WaitedFor[Grid](tasks, self, self._show_grid)
        self._words = {side: label("", "strong") for side in self._chosen}
        self.choosers = {side: self._chooser(side) for side in self._chosen}
        self.said = label("", "answer")
        self._refusal = label("", "finding")
        restyle(self._refusal, "refused", True)
        self.chart = ChartCard(SCALE)
        self._build()

    def belong_to(self, document: str) -> None:
        """Begin with the usual two, as a picture, where another document is open."""
        if document != self._document:
            self._document, self._chosen = document, self._usual()
            if self.chart.as_table:
                self.chart.turn()

    def choose(self, side: str, at: Address) -> None:
        """Move the number at an address along a side."""
        self._chosen[side] = at

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Work the grid out anew where anything in it may have changed."""
        case, result = evaluation.case, evaluation.result
        across, down = (self._number(evaluation, side) for side in (self.ACROSS, self.DOWN))
        for side, number in ((self.ACROSS, across), (self.DOWN, down)):
            self._say_chosen(side, case, number)
        self._base = base = baseline(case, result)
        asked = (case, across.at, down.at)
        if base is None or across.at == down.at:
            self._refuse(_NO_RATIO if base is None else equal_words(case, across))
            self._known = None
        elif not self._is_known(*asked):
            self._known = asked
            self._waited.ask(lambda stopped: grid(base, across, down, stopped=stopped))

    @property
    def refusal(self) -> str:
        """Why there is no grid, while there is none."""
        return "" if self._refusal.isHidden() else self._refusal.text()

    @property
    def busy(self) -> bool:
        """Whether the grid is being worked out."""
        return self._waited.busy

    def stop(self) -> None:
        """Wait for no grid any more."""
        self._waited.stop()

    def _usual(self) -> dict[str, Address]:
        return {self.ACROSS: INPUTS, self.DOWN: OUTCOMES}

    def _is_known(self, case: Case, across: Address, down: Address) -> bool:
        """Whether this is the grid that is shown, or that is being worked out."""
        if self._known is None or (across, down) != self._known[1:]:
            return False
        return has_the_same_sum(case, self._known[0])

    def _number(self, evaluation: Evaluation, side: str) -> Assumption:
        """The number that is chosen; where it is no longer in the result, what is so always."""
        usual = self._usual()[side]
        case, result = evaluation.case, evaluation.result
        found = movable(case, result, self._chosen[side]) or movable(case, result, usual)
        assert found is not None, "everything together can always be moved"  # noqa: S101
        self._chosen[side] = found.at
        return found

    def _say_chosen(self, side: str, case: Case, number: Assumption) -> None:
        words = _("Across: {number}") if side == self.ACROSS else _("Down the side: {number}")
        said = words.format(number=assumption_words(case, number.at))
        self._words[side].setText(said)
        self.choosers[side].setAccessibleDescription(said)

    def _refuse(self, words: str) -> None:
        self._waited.stop()
        self._refusal.setText(words)
        self._reveal(refused=True)

    def _show_grid(self, found: Grid | None) -> None:
        if found is None or self._base is None:
            self.said.setText(_("Working it out…"))
            reveal(self.chart, False)
            return
        self.said.setText(grid_sentence(self._base, found))
        self.chart.show_chart(two_way_chart(self._base.case, found))
        self._reveal(refused=False)

    def _reveal(self, *, refused: bool) -> None:
        reveal(self._refusal, refused)
        for part in (self.said, self.chart):
            reveal(part, not refused)

    def _chooser(self, side: str) -> QPushButton:
        names = {
            self.ACROSS: _("Choose the number across"),
            self.DOWN: _("Choose the number down"),
        }
        made = button(_("Choose…"), self._wanting(side))
        made.setAccessibleName(names[side])
        return made

    def _wanting(self, side: str) -> Callable[[], None]:
        return lambda: self.choice_wanted.emit(side)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for side, words in self._words.items():
            row = QHBoxLayout()
            row.setSpacing(14)
            row.addWidget(words, 1)
            row.addWidget(self.choosers[side])
            nest(column, row)
        for part in (self._refusal, self.said, self.chart):
            column.addWidget(part)
            part.hide()


_NO_RATIO = _("There is no ratio yet, so there is nothing to move. Fill in what is missing first.")
