"""The table of the value map: keys as in a spreadsheet, and the first columns always in sight."""

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from sroi_app.text import _
from ui.grid.header import RowHeader
from ui.grid.jumps import edge_of_data
from ui.grid.model import GridModel, Index
from ui.grid.painting import GAP, line_height
from ui.grid.tables import CellTable, KeptTable, Trigger
from ui.guard import guarded
from ui.look import scaled

KEPT = 2  # columns on the left that stay in sight: whose row it is
MOST_KEPT = 0.5  # of the width, so that there is room for the others
LEAST_KEPT = 0.6  # of what they need: narrower they would say nothing
LEAST_ROWS = 3.8  # in sight, in a low window; half a row shows that there are more
EDGE = 2  # pixels of the line beside them
_WAYS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_KEEP_LEAVING = (Qt.Key.Key_Escape, Qt.Key.Key_Shift)  # Shift is pressed before Shift+Tab is
_Held = Qt.KeyboardModifier
_Selecting = QItemSelectionModel.SelectionFlag


class GridView(CellTable):
    """The table itself. What is done to cells is asked for with signals."""

    moved = Signal()  # another cell is current
    entered = Signal()  # the keyboard has come to the table
    leaving = Signal(bool)  # whether the next Tab leaves the table

    _built = False  # Qt asks before there is anything to answer with

    def __init__(self, model: GridModel) -> None:
        super().__init__(model)
        self.setAccessibleName(_("The value map"))
        self.rows = RowHeader(model, self)
        self.setVerticalHeader(self.rows)
        self.kept = KeptTable(model, self)
        self.kept.setSelectionModel(self.selectionModel())
        self._built = True
        self._leaves = False
        self._place = (0, 0)
        self._connect()
        self.fit()

    # Where the keyboard is

    @property
    def place(self) -> tuple[int, int]:
        """The row and column of the current cell."""
        return self._place

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one, or the nearest there is."""
        model = self.grid_model
        row = min(max(row, 0), model.rowCount() - 1)
        column = min(max(column, 0), model.columnCount() - 1)
        index = model.index(row, column)
        # Said outright: held keys, such as those of undo, would make it add to the selection.
        self.selectionModel().setCurrentIndex(index, _Selecting.ClearAndSelect)
        self.scrollTo(index)

    def selected(self) -> tuple[list[int], list[int]]:
        """Return the rows and columns of the selected block, at least the current cell's."""
        indexes = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        rows = sorted({index.row() for index in indexes if index.isValid()})
        columns = sorted({index.column() for index in indexes if index.isValid()})
        return rows, columns

    def finish_typing(self) -> None:
        """Take what is half typed in a cell as it stands."""
        self.cells.finish()
        self.kept.cells.finish()

    @property
    def typing(self) -> bool:
        """Whether a cell is being edited."""
        return self.cells.editor is not None or self.kept.cells.editor is not None

    # Keys

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._press(event):
            event.accept()
        else:
            super().keyPressEvent(event)
        if event.key() not in _KEEP_LEAVING:
            self._set_leaving(False)

    def _press(self, event: QKeyEvent) -> bool:
        key, held = Qt.Key(event.key()), event.modifiers()
        row, column = self._place
        if key == Qt.Key.Key_Escape:
            self._set_leaving(True)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_to(row + (-1 if held & _Held.ShiftModifier else 1), column)
        elif key == Qt.Key.Key_F2:
            self._edit_at_the_end()
        elif key == Qt.Key.Key_Down and held & _Held.AltModifier:
            self._open_list()
        elif key in _WAYS and held & _Held.ControlModifier:
            self._jump(_WAYS[key], extend=bool(held & _Held.ShiftModifier))
        else:
            return False
        return True

    @guarded(default=False)
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from cell to cell, and out of the table after Esc or at its end."""
        step = self._beside(1 if forward else -1)
        if self._leaves or step is None:
            self._set_leaving(False)
            return super().focusNextPrevChild(forward)
        self.go_to(*step)
        return True

    @guarded(default=False)
    def edit(  # type: ignore[override]
        self,
        index: Index,
        trigger: Trigger = Trigger.AllEditTriggers,
        event: QEvent | None = None,
    ) -> bool:
        """Edit in the table that can be seen at this place."""
        table: CellTable = self.kept if self._is_kept(index.column()) else self
        return table.open_editor(index, trigger, event or QEvent(QEvent.Type.None_))

    # What Qt tells it

    @guarded()
    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight, and out from under the columns that stay."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if self._is_kept(index.column()):
            bar.setValue(before)
            return
        hidden = self.heads.covered - self.visualRect(index).left()
        if hidden > 0:
            bar.setValue(bar.value() - hidden)

    @guarded()
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._place = (current.row(), current.column())
            self.heads.mark(current.column())
            self.kept.heads.mark(current.column())
            self.rows.mark(current.row())
            self.moved.emit()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_kept()
        self._lay_kept()

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._built:
            self.fit()

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus()
        self.entered.emit()

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._set_leaving(False)
        self._show_focus()

    # How it is laid out

    def fit(self) -> None:
        """Give rows and columns their sizes in the letters of the moment."""
        height = line_height(self.font())
        self.setMinimumHeight(self.heads.sizeHint().height() + round(height * LEAST_ROWS))
        for table in (self, self.kept):
            table.verticalHeader().setDefaultSectionSize(height)
            table.heads.setFont(self.font())
            for number in range(self.grid_model.columnCount()):
                table.setColumnWidth(number, self._natural_width(number))
                table.setColumnHidden(number, table is self.kept and number >= KEPT)
        self._fit_kept()

    def _natural_width(self, column: int) -> int:
        letters = self.grid_model.grid.columns[column].letters
        return self.fontMetrics().averageCharWidth() * letters + scaled(4 * GAP)

    def _fit_kept(self) -> None:
        """Make the columns that stay as narrow as the window asks, or let them go."""
        natural = [self._natural_width(number) for number in range(KEPT)]
        share = self.viewport().width() * MOST_KEPT / sum(natural)
        self.kept.setVisible(share >= LEAST_KEPT)
        for number, width in enumerate(natural):
            self.setColumnWidth(
                number, round(width * min(share, 1)) if share >= LEAST_KEPT else width
            )
        self._lay_kept()

    def _lay_kept(self) -> None:
        edge = self.frameWidth()
        across = sum(self.columnWidth(number) for number in range(KEPT))
        there = not self.kept.isHidden()
        self.heads.covered = across if there else 0
        tall = self.viewport().height() + self.heads.height()
        self.kept.setGeometry(self.rows.width() + edge, edge, across + EDGE, tall)
        self.heads.viewport().update()

    def _is_kept(self, column: int) -> bool:
        return self._built and column < KEPT and not self.kept.isHidden()

    # Inner

    def _connect(self) -> None:
        ours, theirs = self.verticalScrollBar(), self.kept.verticalScrollBar()
        ours.valueChanged.connect(theirs.setValue)
        theirs.valueChanged.connect(ours.setValue)
        self.horizontalScrollBar().valueChanged.connect(lambda: self.heads.viewport().update())
        self.heads.sectionResized.connect(self._resize_kept)
        self.kept.heads.sectionResized.connect(self._resize_own)
        self.grid_model.modelReset.connect(self._come_back)
        for table in (self, self.kept):
            table.cells.stepped.connect(self._step)

    def _come_back(self) -> None:
        """Other columns, or another case: the keyboard stays as near as it can."""
        self.fit()
        self.go_to(*self._place)

    def _step(self, down: int, right: int) -> None:
        row, column = self._place
        beside = self._beside(right) if right else (row + down, column)
        self.go_to(*(beside or self._place))

    def _beside(self, way: int) -> tuple[int, int] | None:
        """Return the cell before or after this one, row after row."""
        row, column = self._place
        last = self.grid_model.columnCount()
        row, column = divmod(row * last + column + way, last)
        return (row, column) if 0 <= row < self.grid_model.rowCount() else None

    def _jump(self, way: tuple[int, int], *, extend: bool) -> None:
        row, column = edge_of_data(self.grid_model.grid, *self._place, way)
        index = self.grid_model.index(row, column)
        if extend:
            self._extend_to(index)
        else:
            self.go_to(row, column)

    def _extend_to(self, index: QModelIndex) -> None:
        rows, columns = self.selected()
        row, column = self._place
        anchor = self.grid_model.index(
            rows[0] if row == rows[-1] else rows[-1],
            columns[0] if column == columns[-1] else columns[-1],
        )
        model = self.selectionModel()
        model.setCurrentIndex(index, _Selecting.NoUpdate)
        model.select(QItemSelection(anchor, index), _Selecting.ClearAndSelect)
        self.scrollTo(index)

    def _edit_at_the_end(self) -> None:
        """Edit what is there: Qt would have the first letter replace all of it."""
        self.edit(self.currentIndex())
        for editor in (self.cells.editor, self.kept.cells.editor):
            if editor is not None:
                editor.go_to_end()

    def _open_list(self) -> None:
        self.edit(self.currentIndex())
        for editor in (self.cells.editor, self.kept.cells.editor):
            if hasattr(editor, "showPopup"):
                editor.showPopup()  # type: ignore[union-attr]

    def _set_leaving(self, leaves: bool) -> None:
        if leaves != self._leaves:
            self._leaves = leaves
            self.leaving.emit(leaves)

    def _show_focus(self) -> None:
        for table in (self, self.kept):
            table.viewport().update()

    def _resize_kept(self, section: int, _old: int, new: int) -> None:
        if self._built and section < KEPT and self.kept.columnWidth(section) != new:
            self.kept.setColumnWidth(section, new)
            self._lay_kept()

    def _resize_own(self, section: int, _old: int, new: int) -> None:
        if section < KEPT and new and self.columnWidth(section) != new:
            self.setColumnWidth(section, new)
            self._lay_kept()
