"""Ranges of other numbers than those that are asked for: the ones given, and any one more."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.calculation.assumptions import of_input, of_outcome
from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.one_way import swing_at
from sroi_app.calculation.terms import INPUTS, OUTCOMES
from sroi_app.evaluation import Evaluation
from sroi_app.guide.asked_range import range_words, title_words
from sroi_app.guide.assumption_words import row_name, what_words
from sroi_app.guide.ranges import given_ranges
from sroi_app.model.address import Address
from sroi_app.text import _, plural
from ui.flow import Flow
from ui.layouts import nest
from ui.pages.page import Findings
from ui.result.figure_link import FigureLink, Line
from ui.sensitivity.asked_ranges import AskedRanges
from ui.sensitivity.range_card import range_questions
from ui.survey.options import Picker
from ui.words import button, label, reveal

MOST = 12  # lines; the rest are counted, and reached by choosing the number


class OtherRanges(QWidget):
    """Lists what was given, and shows one card at a time for the number that is picked."""

    grown = Signal()  # there are new stops for Tab
    picked = Signal()  # another number
    wanted = Signal(object)  # Address: the end of a range, here or among those asked for above

    def __init__(self) -> None:
        super().__init__()
        self._given: tuple[Address, ...] = ()
        self._rows: tuple[Address, ...] = ()
        self._numbers: tuple[Address, ...] = ()
        self._row = self._number = 0  # which of them is chosen
        self._base: Baseline | None = None
        self._picked: Address | None = None
        self._none = label(_("No other number has a range yet."), "hint")
        self.lines = [FigureLink(partial(self._pick_given, n)) for n in range(MOST)]
        self._more = label("", "small")
        self.row = Picker(_("Of which outcome, or of what goes in?"), ())
        self.number = Picker(_("Which of its numbers?"), ())
        self.give = button(_("Give a range for it"), self._pick_chosen)
        self.ranges = AskedRanges()
        self._build()

    @property
    def numbers(self) -> tuple[Address, ...]:
        """The numbers that are offered of the row that is chosen."""
        return self._numbers

    def show_ranges(
        self,
        evaluation: Evaluation,
        findings: Findings,
        base: Baseline,
        asked: tuple[Address, ...],
    ) -> None:
        """Show the ranges given for numbers that are not among those asked for above."""
        self._base = base
        others = [at for at in given_ranges(evaluation.case) if at not in asked]
        rows = {**base.outcomes, **base.inputs}
        others.sort(key=lambda at: at.parts[1] not in rows)  # what is in the result comes first
        self._given = tuple(others[:MOST])
        for place, line in enumerate(self.lines):
            reveal(line, place < len(self._given))
        for line, at in zip(self.lines, self._given, strict=False):
            line.say(_line(base, at))
        reveal(self._none, not self._given)
        over = max(len(others) - MOST, 0)
        self._more.setText(plural("and {count} more", "and {count} more", over))
        reveal(self._more, over > 0)
        self._offer(base)
        self._show_picked(evaluation, findings, base, asked)

    def pick(self, at: Address) -> None:
        """Ask for the range of a number."""
        self._picked = at
        self.picked.emit()

    def _show_picked(
        self,
        evaluation: Evaluation,
        findings: Findings,
        base: Baseline,
        asked: tuple[Address, ...],
    ) -> None:
        """Ask for the range of the number that is picked, where nobody asks for it above."""
        at = self._picked
        if at is None or at in asked or not range_questions(evaluation.case, at):
            self.ranges.show_ranges(evaluation, findings, base, {})
        else:
            self.ranges.show_ranges(evaluation, findings, base, {at: None})

    def forget(self) -> None:
        """Nothing is picked: what was, was picked in another case."""
        self._picked, self._rows, self._numbers = None, (), ()
        self.ranges.forget()

    def _pick_given(self, place: int) -> None:
        if self.lines[place].line.act:
            self.wanted.emit(self._given[place] / "low")

    def _pick_chosen(self) -> None:
        if self._number < len(self._numbers):
            self.wanted.emit(self._numbers[self._number] / "low")

    def _offer(self, base: Baseline) -> None:
        """Offer every row that is in the result, and the numbers of the one that is chosen."""
        rows = (*(OUTCOMES / id_ for id_ in base.outcomes), *(INPUTS / id_ for id_ in base.inputs))
        if rows != self._rows:
            self._rows, self._row = rows, 0
        self.row.offer([row_name(base.case, at) for at in self._rows])
        self.row.pick(self._row)
        self._offer_numbers(base)

    def _offer_numbers(self, base: Baseline) -> None:
        row = self._rows[self._row]
        if row.within(OUTCOMES):
            numbers = of_outcome(base.case, base.outcomes[row.name].outcome)
        else:
            numbers = of_input(base.case, base.inputs[row.name].item)
        found = tuple(number.at for number in numbers)
        if found != self._numbers:
            self._numbers, self._number = found, 0
        self.number.offer([what_words(base.case, at) for at in found])
        self.number.pick(self._number)

    def _choose_row(self, place: int) -> None:
        self._row = place
        if self._base is not None:
            self._offer_numbers(self._base)

    def _choose_number(self, place: int) -> None:
        self._number = place

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._none)
        for line in self.lines:
            column.addWidget(line)
        for part in (self._more, self.row, self.number):
            column.addWidget(part)
        buttons = Flow()
        buttons.addWidget(self.give)
        nest(column, buttons)
        column.addWidget(self.ranges)
        self.row.chosen.connect(self._choose_row)
        self.number.chosen.connect(self._choose_number)
        self.ranges.grown.connect(self.grown)


def _line(base: Baseline, at: Address) -> Line:
    """What one of them says; one that is not asked for at present leads nowhere."""
    found = swing_at(base, at)
    shown = _("not in the result") if found is None else range_words(found.number)
    asked = range_questions(base.case, at)
    return Line(title_words(base.case, at), shown, act=_("change the range") if asked else "")
