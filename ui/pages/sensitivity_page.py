"""How sure the result is: its range, what moves it most, and what it would be otherwise."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.calculation.baseline import Baseline, baseline
from sroi_app.calculation.one_way import Swing
from sroi_app.calculation.terms import INPUTS, OUTCOMES
from sroi_app.evaluation import Evaluation
from sroi_app.guide.ranges import is_range
from sroi_app.guide.ranking import worth_asking
from sroi_app.guide.schema import questions
from sroi_app.guide.stages.result import TESTS
from sroi_app.model.address import Address
from sroi_app.text import _
from ui.pages.page import Findings, Page
from ui.result.fold import Fold
from ui.route import TITLES
from ui.sensitivity.asked_ranges import AskedRanges
from ui.sensitivity.card import in_a_card
from ui.sensitivity.next_hour import NextHour
from ui.sensitivity.other_ranges import OtherRanges
from ui.sensitivity.otherwise import Otherwise
from ui.sensitivity.range_card import range_questions
from ui.sensitivity.steady import Steady
from ui.sensitivity.testing import Testing
from ui.sensitivity.the_range import TheRange
from ui.sensitivity.what_moves import WhatMoves
from ui.store import Store
from ui.words import label, reveal


class SensitivityPage(Page):
    """Asks for the ranges that matter most, and shows what they do to the result."""

    def __init__(self, store: Store, place: str) -> None:
        super().__init__(place, TITLES["sensitivity"])
        self._store = store
        self._document = ""
        self._evaluation: Evaluation | None = None
        self._findings: Findings = {}
        self._base: Baseline | None = None
        self._asked: dict[Address, Swing] = {}
        self._none = label(_NO_RATIO, "answer")
        self._whole = QWidget()
        self.ranges, self.others = AskedRanges(), OtherRanges()
        self.fold = Fold(_("Ranges of other numbers"), self._fill_others)
        self.testing = Testing(store.trials, self)
        self.range, self.hour = TheRange(), NextHour(store.trials)
        self._steady = Steady(self)
        self.moves, self.otherwise = WhatMoves(), Otherwise()
        self._build()
        self._connect()

    @property
    def state(self) -> str:
        """Whether what is shown was found of the case as it is."""
        return self.moves.state.text()

    @property
    def busy(self) -> bool:
        """Whether anything on it is being worked out."""
        return self.testing.work.pending or self.hour.busy or self._store.simulating.work.pending

    @property
    def said(self) -> str:
        """What is said in place of tests, if there are none."""
        return "" if self._none.isHidden() else self._none.text()

    def show_evaluation(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show how sure the result is, as far as that is known."""
        self._evaluation, self._findings = evaluation, findings
        self._base = base = baseline(evaluation.case, evaluation.result)
        self._belong_to(self._store.workspace.document.id)
        reveal(self._none, base is None)
        reveal(self._whole, base is not None)
        self.testing.test(base)
        if base is None:
            return
        self._show_range()
        self._asked = {one.number.at: one for one in worth_asking(base)}
        reveal(self._nothing_asked, not self._asked)
        self.ranges.show_ranges(evaluation, findings, base, self._asked)
        self.fold.refresh()
        self.otherwise.show_answers(evaluation, findings)
        self._show_tests()

    def start(self) -> None:
        """Put the keyboard on the range, or into the first one that is asked for."""
        if self._base is None:
            self.way_on.setFocus()
        elif self.range.chart.isVisible():
            self.range.chart.view.setFocus()
        elif self.ranges.cards:
            self.ranges.cards[0].take_keyboard()
        else:
            self.fold.button.setFocus()

    def holds(self, address: Address) -> bool:
        """Whether an address is an end of a range, or a setting of the tests."""
        if self._base is None:
            return False
        case = self._base.case
        if any(question.address == address for question in questions(case, TESTS)):
            return True
        ranged = is_range(address) and (address.within(OUTCOMES) or address.within(INPUTS))
        return ranged and bool(range_questions(case, address.parent))

    def go_to(self, address: Address) -> bool:
        """Put the keyboard into an end of a range, or into a setting."""
        if not self.holds(address):
            return False
        if self.otherwise.settings.focus(address) or self.ranges.focus(address):
            return True
        self.fold.unfold(True)
        self.others.pick(address.parent)
        return self.others.ranges.focus(address)

    # Inner

    def _fill_others(self) -> None:
        if self._evaluation is not None and self._base is not None:
            self.others.show_ranges(
                self._evaluation, self._findings, self._base, tuple(self._asked)
            )

    def _hear_range(self) -> None:
        """Take in a range, unless the page is out of sight and shows another case than that of it:
        it is shown anew when somebody comes back."""
        if self._evaluation is self._store.evaluation:
            self._show_range()

    def _show_range(self) -> None:
        """Show the range of the case as it is, if it is known."""
        simulating, base = self._store.simulating, self._base
        if base is not None:
            self._steady.hold(self.range)
            for part in (self.range, self.hour):
                part.show_answer(base, simulating.latest, pending=simulating.work.pending)

    def _show_tests(self) -> None:
        """Show what was found of the case as it is; of one before, nothing."""
        found = None if self.testing.work.pending else self.testing.found
        for part, said in ((self.moves, _AS_IT_IS), (self.otherwise, _OTHERWISE)):
            part.state.setText(_WORKING if found is None else said)
            if found is None:
                part.hold()
            else:
                part.show_tests(found)

    def _belong_to(self, document: str) -> None:
        """Forget what was found of another document, and what was picked in it."""
        if document != self._document:
            self._document = document
            for part in (self.testing, self.ranges, self.others):
                part.forget()

    def _finish(self) -> None:
        for asked in (self.ranges, self.others.ranges):
            asked.finish()
        self.otherwise.settings.finish()

    def _seal(self) -> None:
        self._store.workspace.seal()

    def _connect(self) -> None:
        store = self._store
        store.acting.connect(self._finish)
        store.simulating.changed.connect(self._hear_range)
        self.testing.changed.connect(self._show_tests)
        self.hour.wanted.connect(self.wanted)
        self.moves.wanted.connect(self.wanted)
        self.hour.grown.connect(self.take_in)
        self.others.picked.connect(self._fill_others)
        self.others.wanted.connect(self.go_to)
        self.others.grown.connect(self.take_in)
        self.ranges.grown.connect(self.take_in)
        for asked in (self.ranges, self.others.ranges, self.otherwise.settings):
            asked.typed.connect(store.type)
            asked.half_typed.connect(store.hold)
            asked.chosen.connect(store.choose)
            asked.left.connect(self._seal)
        for asked in (self.ranges, self.others.ranges):
            asked.wanted.connect(self.wanted)

    def _build(self) -> None:
        self._nothing_asked = label(_NOTHING_ASKED, "hint")
        inside = QVBoxLayout(self._whole)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(14)
        inside.addWidget(in_a_card(self.range))
        inside.addSpacing(8)
        inside.addWidget(label(_("How low, and how high, could it be?"), "h2"))
        inside.addWidget(label(_ASKED, "hint"))
        inside.addWidget(self._nothing_asked)
        inside.addWidget(self.ranges)
        self.fold.column.addWidget(self.others)
        inside.addWidget(self.fold)
        inside.addSpacing(8)
        inside.addWidget(self.moves)
        inside.addWidget(self.hour)
        inside.addSpacing(8)
        inside.addWidget(label(_("The same case, otherwise"), "h2"))
        inside.addWidget(self.otherwise)
        inside.addStretch()  # what height is over belongs here, and not to a part
        self.column.addWidget(self._none)
        self.column.addWidget(self._whole)
        self.column.addSpacing(8)
        self.way_on = self.add_foot()


_NO_RATIO = _(
    "There is no ratio yet, so there is nothing to test. Answer what is still missing; then this "
    "page asks how low and how high the most important numbers could be."
)
_ASKED = _(
    "These numbers matter most for the result, or are known least. For each, type the lowest and "
    "the highest you would still believe, whether or not it helps your case."
)
_NOTHING_ASKED = _("No number moves the result by itself, so no range is asked for.")
_WORKING = _("Being worked out anew…")
_AS_IT_IS = _("One number is moved at a time, all the others stay as they are.")
_OTHERWISE = _("What the result would be if something about the whole case were different.")
