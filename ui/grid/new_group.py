"""A group named in a cell that the case does not have: kept as text at once, then asked about."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from sroi_app.guide.names import shortened
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import _
from sroi_app.workspace.grid import grid_of
from sroi_app.workspace.paste import plan_typed
from sroi_app.workspace.plan import Plan, first_address
from sroi_app.workspace.steps import do_plan
from ui.dialogs import messages
from ui.grid.view import GridView
from ui.store import Store

_TITLE = 40  # letters of a group's name in a sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """The plan of a cell with a new name, where it was typed, and the case that keeps it."""

    plan: Plan
    label: str
    text: str
    document: str
    address: Address
    case: Case


class NewGroup(QObject):
    """Asks whether a name is a new group, as soon as nothing else is being asked."""

    answered = Signal(str)  # what was done about it, in words

    def __init__(self, store: Store, view: GridView) -> None:
        super().__init__(view)
        self._store = store
        self._view = view
        self._typed: Typed | None = None
        view.entered.connect(self._ask_soon)

    def keep(self, plan: Plan, label: str, text: str) -> None:
        """Keep a name as text that was not read, so that nothing is lost, and ask about it."""
        workspace = self._store.workspace
        do_plan(workspace, plan, label, add_groups=False)
        address = first_address(workspace.case, plan)
        if address is None:
            return
        self._typed = Typed(
            plan=plan,
            label=label,
            text=text,
            document=workspace.document.id,
            address=address,
            case=workspace.case,
        )
        self._ask_soon()

    def _ask_soon(self) -> None:
        """The editor is still closing; a question may only be asked once it has."""
        if self._typed is not None:
            QTimer.singleShot(0, self, self._ask)

    def _ask(self) -> None:
        typed = self._typed
        if typed is None or QApplication.activeModalWidget() is not None:
            return  # it is asked when the keyboard comes back to the table
        self._typed = None
        if self._stands(typed):
            self._settle(typed, wanted=self._is_wanted(typed.plan.new_groups[0]))

    def _stands(self, typed: Typed) -> bool:
        """Whether the name still stands where it was typed: undo or another case took it away."""
        workspace = self._store.workspace
        kept = ((found.address, found.text) for found in workspace.case.unreadable)
        same = workspace.document.id == typed.document
        return same and self._view.window().isVisible() and (typed.address, typed.text) in kept

    def _is_wanted(self, name: str) -> bool:
        text = _("There is no group called “{name}” yet. Add it to the case?")
        answer = messages.ask(
            self._view.window(),
            _("A new group"),
            text.format(name=shortened(name, _TITLE)),
            [_("Add the group"), _("Do not add it")],
        )
        return answer == 0

    def _settle(self, typed: Typed, *, wanted: bool) -> None:
        place = self._view.place
        taken_back = self._take_back(typed)
        if wanted:
            plan = typed.plan if taken_back else self._plan_again(typed)
            do_plan(self._store.workspace, plan, typed.label)
            self.answered.emit(_("The group is added. Ctrl+Z takes it back."))
        elif taken_back:
            self.answered.emit(_("Nothing was changed."))
        else:
            self.answered.emit(_("The name stays in its cell, marked, and is not counted."))
        self._view.go_to(*place)
        if self._view.isVisible():
            self._view.setFocus()

    def _take_back(self, typed: Typed) -> bool:
        """Take the kept text back, so that typing and answering are one step, or no step."""
        workspace = self._store.workspace
        if workspace.case is not typed.case:
            return False
        workspace.undo()
        return True

    def _plan_again(self, typed: Typed) -> Plan:
        grid = grid_of(self._store.evaluation)
        row, column = grid.row_of(typed.address), grid.column_of(typed.address)
        if row is None or column is None:
            return Plan(columns=grid.columns)
        return plan_typed(grid, row, column, typed.text)
