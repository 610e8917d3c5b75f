"""What if: sets of numbers that could be different, side by side, and two numbers moved at once."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from sroi_app.evaluation import Evaluation
from sroi_app.guide.findings import by_address
from sroi_app.guide.names import shortened
from sroi_app.guide.number_choice import numbers_to_change, numbers_to_move
from sroi_app.guide.scenarios import scenario_name
from sroi_app.guide.schema import row_addresses
from sroi_app.guide.stages.scenarios import SCENARIOS
from sroi_app.model.address import Address
from sroi_app.model.edits import get
from sroi_app.model.sensitivity import Scenario
from sroi_app.text import _, plural
from sroi_app.workspace import steps
from ui.dialogs import messages
from ui.dialogs.numbers import NumbersDialog
from ui.forms.row_list import RowList, RowWords
from ui.pages.page import Findings, Page
from ui.route import TITLES
from ui.scenarios.comparing import Comparing
from ui.scenarios.scenario_card import ScenarioCard
from ui.scenarios.two_at_once import TwoAtOnce
from ui.store import Store
from ui.words import label, reveal

LONGEST = 60  # characters of a scenario's name in the list, and in what is said of it


class ScenariosPage(Page):
    """A list of scenarios, the one that is picked, the table of all, and the grid of two."""

    def __init__(self, store: Store, place: str) -> None:
        super().__init__(place, TITLES[SCENARIOS.id])
        self._store = store
        self._findings: Findings = {}
        assert SCENARIOS.rows is not None, "scenarios are a list"  # noqa: S101
        self.rows = RowList(SCENARIOS.rows)
        self.card = ScenarioCard()
        self.comparing = Comparing(store.trials)
        self.two = TwoAtOnce(store.trials)
        self._build()
        self._connect()
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.end)  # no thread may outlive what it runs in

    def show_evaluation(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show the scenarios as they are, and what they come to now."""
        self._findings = findings
        case, document = evaluation.case, self._store.workspace.document.id
        self.rows.show_rows(
            [
                RowWords(at, _title(get(case, at)), _state(get(case, at)))
                for at in row_addresses(case, SCENARIOS)
            ]
        )
        self.comparing.show_evaluation(evaluation, document)
        reveal(self.comparing, bool(case.sensitivity.scenarios))
        self._show_card()
        self.two.belong_to(document)
        self.two.show_evaluation(evaluation)

    def start(self) -> None:
        """Put the keyboard on the list, or on what adds the first scenario."""
        self.rows.start()

    def holds(self, address: Address) -> bool:
        """Whether an address is that of a scenario."""
        return address.within(SCENARIOS.address)

    def go_to(self, address: Address) -> bool:
        """Pick a scenario, and put the keyboard on what is asked for, or on its name."""
        if not self.holds(address):
            return False
        at = Address(address.parts[: len(SCENARIOS.address.parts) + 1])
        self.rows.pick(at)
        row = self.card.row_at(address) if self.rows.current == at else None
        if row is not None:
            row.editor.target.setFocus()
        else:
            self.rows.start()
        return True

    def end(self) -> None:
        """Stop for good, and wait for the thread."""
        self.comparing.work.stop()
        self.two.stop()
        self._store.trials.wait()

    # What is done with a scenario

    def _add(self) -> None:
        assert SCENARIOS.rows is not None, "scenarios are a list"  # noqa: S101
        self._store.finish_typing()
        at = self._store.workspace.add_row(SCENARIOS.address, SCENARIOS.rows.add)
        self.wanted.emit(at / "name")

    def _copy(self, at: Address) -> None:
        self._store.finish_typing()
        scenario: Scenario = get(self._store.workspace.case, at)
        name = _("{name} (copy)").format(name=scenario_name(scenario))
        made = self._store.workspace.add_row(
            SCENARIOS.address, _("Copy a scenario"), name=name, changes=scenario.changes
        )
        self.wanted.emit(made / "name")

    def _remove(self, at: Address) -> None:
        self._store.finish_typing()
        name = _title(get(self._store.workspace.case, at))
        self._store.workspace.remove_row(at, _("Remove “{what}”").format(what=name))
        self._store.said.emit(_("Removed “{what}”. Ctrl+Z brings it back.").format(what=name))
        self.rows.start()  # away from the button: a second Enter must not remove another

    def _move(self, at: Address, by: int) -> None:
        name = _title(get(self._store.workspace.case, at))
        self._store.workspace.move_row(at, by, _("Move “{what}”").format(what=name))
        self.rows.pick(at)

    def _do(self, at: Address) -> None:
        """Put its numbers into the case, once the person has said so."""
        self._store.finish_typing()
        name = _title(get(self._store.workspace.case, at))
        answers = (_("Do this to the case"), _("Leave the case as it is"))
        title, text = _("Do this to the case?"), _DOING.format(name=name)
        if messages.ask(self.window(), title, text, answers, _AFTERWARDS) == 0:
            steps.do_scenario(self._store.workspace, at)
            self._store.said.emit(_("Done. Ctrl+Z takes all of it back."))

    # What is done with a number

    def _choose_change(self, at: Address) -> None:
        self._store.finish_typing()
        evaluation = self._store.evaluation
        groups = numbers_to_change(evaluation.case, evaluation.result)
        dialog = NumbersDialog(self.window(), _("Which number is different?"), groups)
        dialog.picked.connect(partial(self._change, at))
        dialog.open()

    def _change(self, at: Address, number: Address) -> None:
        self.wanted.emit(steps.try_number(self._store.workspace, at, number / "value"))

    def _take_out(self, change: Address) -> None:
        self._store.finish_typing()
        self._store.workspace.remove_row(change, _("Take a number out of a scenario"))
        self._store.said.emit(_("Taken out. Ctrl+Z brings it back."))
        self.card.leave_numbers()

    def _choose_side(self, side: str) -> None:
        evaluation = self._store.evaluation
        groups = numbers_to_move(evaluation.case, evaluation.result)
        dialog = NumbersDialog(self.window(), _("Which number is moved?"), groups)
        dialog.picked.connect(partial(self._move_along, side))
        dialog.open()

    def _move_along(self, side: str, number: Address) -> None:
        self.two.choose(side, number)
        self.two.show_evaluation(self._store.evaluation)
        self.two.choosers[side].setFocus()

    # Inner

    def _show_card(self) -> None:
        at, evaluation = self.rows.current, self._store.evaluation
        reveal(self.card, at is not None)
        if at is not None:
            self.card.show_scenario(evaluation, self._findings, at)
            self._say_compared()

    def _say_compared(self) -> None:
        if self.card.scenario is not None:
            self.card.show_compared(self.comparing.of(self.card.scenario.name))

    def _pick(self) -> None:
        self._findings = by_address(self._store.evaluation.findings)
        self.card.finish()
        self._show_card()

    def _connect(self) -> None:
        store, card = self._store, self.card
        store.acting.connect(card.finish)
        self.rows.picked.connect(lambda _at: self._pick())
        self.rows.opened.connect(lambda at: self.wanted.emit(at / "name"))
        self.rows.add_wanted.connect(self._add)
        self.rows.remove_wanted.connect(self._remove)
        self.rows.move_wanted.connect(self._move)
        self.comparing.known.connect(self._say_compared)
        card.typed.connect(store.type)
        card.half_typed.connect(store.hold)
        card.left.connect(lambda: store.workspace.seal())
        card.change_wanted.connect(self._choose_change)
        card.copy_wanted.connect(self._copy)
        card.doing_wanted.connect(self._do)
        card.removed.connect(self._take_out)
        card.grown.connect(self.take_in)
        self.two.choice_wanted.connect(self._choose_side)

    def _build(self) -> None:
        column = self.column
        column.addWidget(label(_INTRO))
        column.addWidget(self.rows)
        column.addWidget(self.card)
        column.addSpacing(8)
        column.addWidget(self.comparing)
        column.addSpacing(8)
        column.addWidget(label(_("When two things change"), "h2"))
        column.addWidget(label(_TWO, "hint"))
        column.addWidget(self.two)
        column.addSpacing(8)
        self.add_foot()


def _title(scenario: Scenario) -> str:
    return shortened(scenario_name(scenario), LONGEST)


def _state(scenario: Scenario) -> str:
    count = len(scenario.changes)
    if not count:
        return _("nothing changed")
    return plural("{count} number changed", "{count} numbers changed", count)


_INTRO = _(
    "Would it still pay back if fewer people changed, or the change were shorter? A scenario is "
    "the case with some of its numbers changed. The case itself stays as it is."
)
_TWO = _(
    "How the result moves with two of its numbers, each between its lowest and its highest, and "
    "where what goes in just comes back."
)
_DOING = _("The numbers of the case become those of “{name}”.")
_AFTERWARDS = _(
    "The reasons, sources and ranges you gave for them stay as they are: look at them afterwards. "
    "Ctrl+Z takes all of it back."
)
