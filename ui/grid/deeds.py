"""What a person does to cells: type, copy, cut, paste, clear, fill, add and remove rows."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from sroi_app.guide.names import outcome_name, shortened
from sroi_app.guide.scenarios import left_words
from sroi_app.text import _, plural
from sroi_app.workspace.copying import copy_cells, copy_table
from sroi_app.workspace.fill import plan_clear, plan_fill_down
from sroi_app.workspace.grid import OUTCOMES, Grid
from sroi_app.workspace.paste import plan_paste, plan_typed
from sroi_app.workspace.plan import Plan, carry_out, was_done
from sroi_app.workspace.steps import do_plan
from ui.clipboard import put_both
from ui.grid import paste_dialog
from ui.grid.new_group import NewGroup
from ui.grid.view import GridView
from ui.store import Store

_TITLE = 40  # letters of an outcome's name in a sentence


class Deeds(QObject):
    """Makes a plan for each deed, asks where that is needed, and says what was done."""

    said = Signal(str)

    def __init__(self, store: Store, view: GridView) -> None:
        super().__init__(view)
        self._store = store
        self._view = view
        self._new_group = NewGroup(store, view)
        self._new_group.answered.connect(self.said)
        view.grid_model.typed.connect(self.type)
        view.grid_model.half_typed.connect(self._hold)
        view.grid_model.closed.connect(lambda: store.keeping.hold(None))

    @property
    def _grid(self) -> Grid:
        return self._view.grid_model.grid

    def type(self, row: int, column: int, text: str) -> None:
        """Take a typed text as the answer of one cell; a group that is new is asked about."""
        plan = plan_typed(self._grid, row, column, text)
        label = _("Change “{question}”").format(question=self._grid.columns[column].question)
        with self._store.keeping.answering():
            if plan.new_groups:
                self._new_group.keep(plan, label, text)
            elif plan.changes:
                do_plan(self._store.workspace, plan, label)

    def _hold(self, row: int, column: int, text: str) -> None:
        """Have what is typed so far kept, as text that was not read where it names a new group."""
        grid, workspace = self._grid, self._store.workspace
        self._store.keeping.hold(
            lambda: carry_out(workspace.case, plan_typed(grid, row, column, text), add_groups=False)
        )

    def copy(self) -> None:
        """Copy the selected cells."""
        rows, columns = self._view.selected()
        rows = [row for row in rows if row < self._grid.rows]
        copied = copy_cells(self._grid, rows, columns)
        put_both(copied.text, copied.html)
        count = len(rows) * len(columns)
        self.said.emit(plural("{count} cell copied.", "{count} cells copied.", count))

    def copy_all(self) -> None:
        """Copy the whole table under its headings."""
        copied = copy_table(self._grid)
        put_both(copied.text, copied.html)
        words = plural(
            "The table is copied with its headings: {count} outcome.",
            "The table is copied with its headings: {count} outcomes.",
            self._grid.rows,
        )
        self.said.emit(words)

    def cut(self) -> None:
        """Copy the selected cells, then empty them."""
        self.copy()
        self.clear()

    def clear(self) -> None:
        """Empty the selected cells."""
        self._carry_out(plan_clear(self._grid, *self._view.selected()), _("Empty cells"))

    def fill_down(self) -> None:
        """Fill the selected cells with the first of each column."""
        self._carry_out(plan_fill_down(self._grid, *self._view.selected()), _("Fill down"))

    def paste(self) -> None:
        """Paste what was copied, having asked first where not all of it is plain."""
        data = QGuiApplication.clipboard().mimeData()
        rows, columns = self._view.selected()
        if not (data.hasText() or data.hasHtml()):
            self.said.emit(_("There is nothing to paste. Copy some cells first."))
            return
        plan = plan_paste(
            self._grid,
            data.text(),
            data.html(),
            rows[0],
            columns[0],
            rows=len(rows),
            columns=len(columns),
        )
        if plan.clean:
            self._carry_out(plan, _("Paste"))
        else:
            self._ask(plan, _("Paste"))

    def add(self) -> None:
        """Add an outcome, and go to it."""
        self._view.finish_typing()
        self._store.workspace.add_row(OUTCOMES, _("Add an outcome"))
        self._view.go_to(self._grid.rows - 1, 0)
        self._view.setFocus()

    def remove(self) -> None:
        """Remove the outcomes of the selected rows."""
        rows = [row for row in self._view.selected()[0] if row < self._grid.rows]
        if not rows:
            return
        if len(rows) > 1:
            self.said.emit(_("Outcomes are removed one at a time. Choose one row."))
            return
        outcome = self._grid.case.outcomes[rows[0]]
        name = shortened(outcome_name(outcome), _TITLE)
        label = _("Remove “{what}”").format(what=name)
        also = left_words(self._store.workspace.case, OUTCOMES / outcome.id)
        self._store.workspace.remove_row(OUTCOMES / outcome.id, label)
        said = _("“{name}” is removed. Ctrl+Z takes it back.").format(name=name)
        self.said.emit(f"{said} {also}".strip())

    def _ask(self, plan: Plan, label: str) -> None:
        wanted, groups = paste_dialog.ask_about(self._view.window(), plan)
        self._view.setFocus()
        if wanted:
            self._carry_out(plan, label, add_groups=groups)
        else:
            self.said.emit(_("Nothing was changed."))

    def _carry_out(self, plan: Plan, label: str, *, add_groups: bool = True) -> None:
        if plan.changes:
            do_plan(self._store.workspace, plan, label, add_groups=add_groups)
        self.said.emit(was_done(plan))
