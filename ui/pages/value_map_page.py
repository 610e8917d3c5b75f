"""The value map: every outcome a row, every number a cell."""

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea

from sroi_app.evaluation import Evaluation
from sroi_app.model.address import Address
from sroi_app.text import _
from sroi_app.workspace.grid import OUTCOMES, grid_of
from ui.announce import announce
from ui.flow import Flow
from ui.grid.actions import give_keys
from ui.grid.cell_line import CellLine
from ui.grid.deeds import Deeds
from ui.grid.model import GridModel
from ui.grid.view import GridView
from ui.layouts import nest
from ui.look import scaled
from ui.pages.page import Findings, Page
from ui.route import TITLES
from ui.store import Store
from ui.words import button, label

SAID_FOR = 12_000  # milliseconds that what was done stays in sight


class ValueMapPage(Page):
    """Shows all outcomes at once, to be filled in as in a spreadsheet."""

    wide = True
    needs_room = True

    def __init__(self, store: Store, place: str) -> None:
        super().__init__(place, TITLES["value-map"])
        self._store = store
        self.model = GridModel(grid_of(store.evaluation))
        self.view = GridView(self.model)
        self.line = CellLine()
        self.deeds = Deeds(store, self.view)
        self._status = label("", "small")
        self._quiet = QTimer(self, interval=SAID_FOR, singleShot=True)
        self._build()
        self._connect()
        self._say_usual()

    def show_evaluation(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show the outcomes as they are."""
        self.model.show(grid_of(evaluation))
        self._show_cell()

    def start(self) -> None:
        """Put the keyboard on the cell it was on last, the first one to begin with."""
        self.view.go_to(*self.view.place)
        self.view.setFocus()
        self._show_cell()
        QTimer.singleShot(0, self, self._bring_into_sight)  # once the page has found its height

    def holds(self, address: Address) -> bool:
        """Say whether a cell here holds what stands at an address."""
        return address.within(OUTCOMES)

    def go_to(self, address: Address) -> bool:
        """Put the keyboard on the cell of an address."""
        grid, (row, column) = self.model.grid, self.view.place
        found, at = grid.row_of(address), grid.column_of(address)
        self.view.go_to(row if found is None else found, column if at is None else at)
        self.view.setFocus()
        return self.holds(address)

    def _build(self) -> None:
        self.column.setContentsMargins(28, 16, 28, 14)
        self.column.setSpacing(6)
        nest(self.column, self._make_head())
        self.column.addWidget(
            label(
                _(
                    "Type, Enter, Tab and arrows work as in a spreadsheet; "
                    "F2 edits, Ctrl+V pastes, Ctrl+D fills down."
                ),
                "hint",
            )
        )
        self.column.addWidget(self.view, 1)
        self.column.addWidget(self._status)
        self.line.setMinimumHeight(scaled(112))
        self.column.addWidget(self.line)
        self._next = self.add_foot()

    def _make_head(self) -> QHBoxLayout:
        self.column.removeWidget(self.title)
        deeds = Flow()
        deeds.addWidget(button(_("Add an outcome"), self.deeds.add, icon="plus"))
        deeds.addWidget(button(_("Paste"), self.deeds.paste))
        deeds.addWidget(button(_("Copy all"), self.deeds.copy_all, icon="copy"))
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.title)
        nest(row, deeds, 1)
        return row

    def _connect(self) -> None:
        give_keys(self.view, self.deeds)
        self._store.acting.connect(self.view.finish_typing)
        self.view.moved.connect(self._show_cell)
        self.view.leaving.connect(self._show_leaving)
        self.view.entered.connect(self._bring_into_sight)
        self.deeds.said.connect(self._say)
        self._quiet.timeout.connect(self._say_usual)

    def _show_cell(self) -> None:
        self.line.show_cell(self.model.grid, *self.view.place)

    def _bring_into_sight(self) -> None:
        """In a low window, show the table from its top, and what is said about its cells."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None and (inside := above.widget()):
            above.ensureWidgetVisible(self.line, 0, scaled(6))
            above.ensureVisible(0, self.view.mapTo(inside, QPoint(0, 0)).y(), 0, scaled(6))

    def _show_leaving(self, leaving: bool) -> None:
        if leaving:
            self._say(_("Tab now leaves the table, and Shift+Tab goes back to the buttons above."))
        else:
            self._say_usual()

    def _say(self, words: str) -> None:
        self._status.setText(words)
        announce(self._status, words)
        self._quiet.start()

    def _say_usual(self) -> None:
        self._quiet.stop()
        self._status.setText(
            _("To leave the table, press Esc and then Tab. Ctrl+Del removes an outcome.")
        )
