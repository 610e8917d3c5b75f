"""What Qt is told about the value map: cells, headings, and the words for a screen reader."""

from html import escape
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from sroi_app.guide.names import shortened
from sroi_app.guide.value_map import Column
from sroi_app.text import _
from sroi_app.workspace.grid import Cell, Grid
from ui.guard import guarded

CELL = Qt.ItemDataRole.UserRole + 1
"""The role under which a whole cell is handed out."""

_LONGEST = 400  # letters of an answer in a tooltip
Index = QModelIndex | QPersistentModelIndex
_ROLES = Qt.ItemDataRole
_NOWHERE = QModelIndex()


class GridModel(QAbstractTableModel):
    """Shows a grid and the empty row below it; says what was typed, and changes nothing itself."""

    typed = Signal(int, int, str)  # row, column, text
    half_typed = Signal(int, int, str)
    closed = Signal()  # the editor of a cell, whatever became of what was typed in it

    def __init__(self, grid: Grid) -> None:
        super().__init__()
        self.grid = grid

    def show(self, grid: Grid) -> None:
        """Show another state of the value map, telling Qt only what is different."""
        old = self.grid
        if grid.columns is not old.columns:
            self._start_anew(grid)
            return
        first, after_old, after_new = _difference(old, grid)
        # A new last outcome takes the place of the empty row: that one is what comes below it.
        below = int(first == min(old.rows, grid.rows))
        if after_old > first and after_new > first:
            self._start_anew(grid)
        elif after_new > first:
            self.beginInsertRows(_NOWHERE, first + below, after_new - 1 + below)
            self.grid = grid
            self.endInsertRows()
        elif after_old > first:
            self.beginRemoveRows(_NOWHERE, first + below, after_old - 1 + below)
            self.grid = grid
            self.endRemoveRows()
        self.grid = grid
        self._tell_changes(old, grid)

    @guarded(default=0)
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self.grid.rows + 1

    @guarded(default=0)
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.grid.columns)

    @guarded(default=Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self.is_open(index.row(), index.column()):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    @guarded()
    def data(self, index: Index, role: int = _ROLES.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        cell = self.grid.cell(row, column)
        if role == CELL:
            return cell
        if role in (_ROLES.DisplayRole, _ROLES.EditRole):
            return cell.text
        if role == _ROLES.ToolTipRole:
            words = shortened(cell.text, _LONGEST)
            return _plain_words(" ".join(filter(None, (words, *said_of(cell)))))
        if role == _ROLES.AccessibleTextRole:
            return _name(self.grid.columns[column], cell)
        if role == _ROLES.AccessibleDescriptionRole:
            return self._description(row, column, cell)
        return None

    @guarded()
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLES.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            return _heading(self.grid.columns[section], role)
        if role == _ROLES.DisplayRole:
            return str(section + 1) if section < self.grid.rows else "+"
        if role == _ROLES.ToolTipRole:
            return _plain_words(self.grid.row_name(section))
        return self.grid.row_name(section) if role == _ROLES.AccessibleTextRole else None

    @guarded(default=False)
    def setData(self, index: Index, value: Any, role: int = _ROLES.EditRole) -> bool:
        if role != _ROLES.EditRole:
            return False
        self.typed.emit(index.row(), index.column(), str(value))
        return True

    def is_open(self, row: int, column: int) -> bool:
        """Whether something may be typed in a cell."""
        if row >= self.grid.rows:
            return self.grid.columns[column].kind is not None
        return self.grid.columns[column].asked_of(self.grid.case.outcomes[row])

    def _description(self, row: int, column: int, cell: Cell) -> str:
        head = self.grid.columns[column]
        return " ".join((self.grid.row_name(row) + ".", question_words(head), *said_of(cell)))

    def _start_anew(self, grid: Grid) -> None:
        self.beginResetModel()
        self.grid = grid
        self.endResetModel()

    def _tell_changes(self, old: Grid, new: Grid) -> None:
        rows = _changed_rows(old, new)
        if rows:
            last = self.columnCount() - 1
            self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], last))


def said_of(cell: Cell) -> tuple[str, ...]:
    """Return the sentences about a cell: why it is as it is, and what is the matter with it."""
    return tuple(filter(None, (cell.why, *(finding.sentence for finding in cell.findings))))


def question_words(column: Column) -> str:
    """Return the question of a column with its term of art."""
    return f"{column.question} ({column.term})" if column.term else column.question


def _name(column: Column, cell: Cell) -> str:
    if cell.unread:
        return _("{head}: “{text}”, which could not be read").format(
            head=column.head, text=cell.text
        )
    return f"{column.head}: {cell.text or _('blank')}"


def _heading(column: Column, role: int) -> str | None:
    if role == _ROLES.DisplayRole:
        return column.head
    if role == _ROLES.ToolTipRole:
        return _plain_words(f"{question_words(column)} {column.hint}")
    if role == _ROLES.AccessibleTextRole:
        return f"{column.head}. {question_words(column)}"
    return None


def _plain_words(text: str) -> str:
    """Words as a tooltip that wraps; what a person typed is never taken for markup."""
    return f"<p>{escape(text)}</p>" if text else ""


def _difference(old: Grid, new: Grid) -> tuple[int, int, int]:
    """Return the first row that differs by its outcome, and where both are alike again."""
    ours = [outcome.id for outcome in old.case.outcomes]
    theirs = [outcome.id for outcome in new.case.outcomes]
    least = min(len(ours), len(theirs))
    first = next((n for n in range(least) if ours[n] != theirs[n]), least)
    tail = 0
    while tail < least - first and ours[-1 - tail] == theirs[-1 - tail]:
        tail += 1
    return first, len(ours) - tail, len(theirs) - tail


def _changed_rows(old: Grid, new: Grid) -> list[int]:
    """Return the rows that do not show what they showed before."""
    if old.case.stakeholders != new.case.stakeholders or old.rows != new.rows:
        return list(range(new.rows + 1))
    return [row for row in range(new.rows) if _row_differs(old, new, row)]


def _row_differs(old: Grid, new: Grid, row: int) -> bool:
    before, after = old.case.outcomes[row], new.case.outcomes[row]
    return (
        before is not after
        or old.figures[row] != new.figures[row]
        or old.findings.get(after.id) != new.findings.get(after.id)
    )
