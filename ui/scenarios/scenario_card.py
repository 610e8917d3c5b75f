"""One scenario: its name, what it comes to, the numbers that are different in it."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout

from sroi_app.evaluation import Evaluation
from sroi_app.guide.scenarios import Compared, comes_to_words, idle_words
from sroi_app.guide.schema import Question, questions
from sroi_app.guide.stages.scenarios import SCENARIOS, impossible_words
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.model.sensitivity import Change, Scenario
from sroi_app.text import _, plural
from ui.flow import Flow
from ui.forms.field_row import FieldRow
from ui.layouts import nest
from ui.pages.page import Findings
from ui.scenarios.changed_number import ChangedNumber
from ui.words import button, label, reveal

AT_FIRST = 6  # numbers of a scenario
AT_ONCE = 12  # more at a time would keep the window waiting


class ScenarioCard(QFrame):
    """Shows the scenario that is picked in the list above it."""

    typed = Signal(object, str)  # Question, text
    half_typed = Signal(object, str)
    left = Signal()  # an answer: typing that comes after is another
    change_wanted = Signal(object)  # Address of the scenario, in this and the following
    copy_wanted = Signal(object)
    doing_wanted = Signal(object)
    removed = Signal(object)  # Address of a change
    grown = Signal()  # there are new stops for Tab

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.scenario: Address | None = None
        self._evaluation: Evaluation | None = None
        self._findings: Findings = {}
        self._found: Compared | None = None
        self._count = AT_FIRST
        self.name = FieldRow(_name_question(Address()))
        self.name.typed.connect(self.typed)
        self.name.half_typed.connect(self.half_typed)
        self.name.left.connect(self.left)
        self._comes_to = label("", "answer")
        self._none = label(_NOTHING, "hint")
        self.numbers: list[ChangedNumber] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(14)
        self._more = button("", self._show_more)
        self.changing = self._act(_("Change a number…"), self.change_wanted)
        self._copying = self._act(_("Make a copy"), self.copy_wanted)
        self.doing = self._act(_("Do this to the case…"), self.doing_wanted)
        self._build()

    def show_scenario(self, evaluation: Evaluation, findings: Findings, at: Address) -> None:
        """Show the scenario at an address."""
        if at != self.scenario:
            self._count = AT_FIRST
        self.scenario, self._evaluation, self._findings = at, evaluation, findings
        name = _name_question(at)
        self.name.point(name)
        self.name.refresh(evaluation.case, findings.get(name.address, ()))
        self._show_numbers()
        counted = bool(evaluation.result.counted)
        self.changing.setEnabled(counted)
        scenario: Scenario = get(evaluation.case, at)
        reveal(self.doing, bool(scenario.changes))
        reveal(self._none, not scenario.changes)
        self._none.setText(_NOTHING if counted else _TOO_EARLY)

    def show_compared(self, found: Compared | None) -> None:
        """Say what it comes to, and what makes no difference; None while that is not known."""
        ev, self._found = self._evaluation, found
        if ev is not None:
            self._say_idle(ev.case)
            words = comes_to_words(ev.result, found) if found else _("Working it out…")
            self._comes_to.setText(words)

    def row_at(self, address: Address) -> FieldRow | None:
        """Return the question that is answered at an address, or that leads there."""
        if self.name.question.address == address:
            return self.name
        for place, question in enumerate(self._asked()):
            if question.address.parent == address or question.address == address:
                self._show_at_least(place + 1)
                return self.numbers[place].row
        return None

    def leave_numbers(self) -> None:
        """Put the keyboard where a second Enter takes no other number out."""
        can_change = self.changing.isEnabled()
        (self.changing if can_change else self.name.editor.target).setFocus()

    def finish(self) -> None:
        """Take what is half typed as it stands."""
        self.name.finish()
        for number in self.numbers:
            number.row.finish()

    def _asked(self) -> tuple[Question, ...]:
        if self._evaluation is None or self.scenario is None:
            return ()
        return questions(self._evaluation.case, SCENARIOS, self.scenario)[len(SCENARIOS.fields) :]

    def _show_numbers(self) -> None:
        ev, asked = self._evaluation, self._asked()
        if ev is None or self.scenario is None:
            return
        shown, before = asked[: self._count], len(self.numbers)
        for question in shown[before:]:
            self._add(question)
        for place, number in enumerate(self.numbers):
            reveal(number, place < len(shown))
            if place < len(shown):
                question = shown[place]
                found = self._findings.get(question.address, ())
                number.show_number(ev.case, question, found)
        rest = len(asked) - len(shown)
        words = plural("Show {count} more number", "Show {count} more numbers", min(rest, AT_ONCE))
        self._more.setText(words)
        reveal(self._more, rest > 0)
        if len(self.numbers) > before:
            self.grown.emit()

    def _say_idle(self, case: Case) -> None:
        for question, number in zip(self._asked()[: self._count], self.numbers, strict=False):
            change: Change = get(case, question.address.parent)
            idle = idle_words(case, change, self._found) or impossible_words(question, change)
            number.say_idle(idle)

    def _show_at_least(self, count: int) -> None:
        if count > self._count:
            self._count = count
            self._show_numbers()
            self.show_compared(self._found)

    def _show_more(self) -> None:
        first = self._count
        self._show_at_least(first + AT_ONCE)
        self.numbers[first].row.editor.target.setFocus()

    def _add(self, question: Question) -> None:
        number = ChangedNumber(question)
        number.row.typed.connect(self.typed)
        number.row.half_typed.connect(self.half_typed)
        number.row.left.connect(lambda: self._leave(number.row))
        number.removed.connect(self.removed)
        self.numbers.append(number)
        self._list.addWidget(number)

    def _leave(self, row: FieldRow) -> None:
        """Say that an answer was left, but not from one of its boxes for the other."""
        focused = QApplication.focusWidget()
        if focused is None or not row.editor.isAncestorOf(focused):
            self.left.emit()

    def _act(self, words: str, signal: SignalInstance) -> QPushButton:
        return button(words, lambda: signal.emit(self.scenario))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 18)
        column.setSpacing(10)
        column.addWidget(self.name)
        column.addWidget(self._comes_to)
        column.addSpacing(4)
        nest(column, self._list)
        column.addWidget(self._none)
        for parts in ((self._more,), (self.changing, self._copying, self.doing)):
            row = Flow()
            for part in parts:
                row.addWidget(part)
            nest(column, row)


def _name_question(at: Address) -> Question:
    field = SCENARIOS.fields[0]
    return Question(field=field, address=at / field.path)


_NOTHING = _("Nothing is different in it. Change a number to see what comes of it.")
_TOO_EARLY = _("A number can be changed once an outcome has all its numbers.")
