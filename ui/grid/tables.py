"""What the two tables of the value map have in common: one scrolls, one stays in sight."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from sroi_app.text import _
from ui.grid.delegate import CellDelegate
from ui.grid.header import BandHeader
from ui.grid.model import GridModel, Index
from ui.guard import guarded

Trigger = QAbstractItemView.EditTrigger
Policy = Qt.ScrollBarPolicy


class CellTable(QTableView):
    """What both tables have in common."""

    def __init__(self, model: GridModel, owner: QTableView | None = None) -> None:
        super().__init__(owner)
        self.grid_model = model
        self.setObjectName("grid")
        self.setModel(model)
        self.heads = BandHeader(model, self)
        self.setHorizontalHeader(self.heads)
        self.heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.cells = CellDelegate(model, self, owner or self)
        self.setItemDelegate(self.cells)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(Trigger.AnyKeyPressed | Trigger.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)

    def open_editor(self, index: Index, trigger: Trigger, event: QEvent) -> bool:
        """Edit a cell in this table and no other."""
        return super().edit(index, trigger, event)

    @guarded()
    def keyboardSearch(self, text: str) -> None:
        """Typing where nothing can be typed does not jump about."""


class KeptTable(CellTable):
    """The first columns once more, lying over those that scroll."""

    def __init__(self, model: GridModel, owner: QTableView) -> None:
        super().__init__(model, owner)
        self.setObjectName("kept")
        self.setAccessibleName(_("The first columns, kept in sight"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # before the proxy, or it would be given on
        self.setFocusProxy(owner)
        # Shift+Tab takes what stands in for a table that stops Tab as a stop of its own.
        self.viewport().setFocusProxy(None)  # type: ignore[arg-type]
        self.verticalHeader().hide()
        self.setHorizontalScrollBarPolicy(Policy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Policy.ScrollBarAlwaysOff)
