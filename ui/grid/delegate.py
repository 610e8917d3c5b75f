"""Paints the cells, opens their editors, and knows which keys end typing."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from sroi_app.text import _
from ui.forms.undo_keys import UndoKeys
from ui.grid.editors import Editor, LineCell, PickCell, editor_for
from ui.grid.model import GridModel, Index
from ui.grid.painting import (
    colour,
    inside,
    line_height,
    paint_corner,
    paint_frame,
    paint_ground,
    paint_line,
    paint_words,
)
from ui.guard import guarded
from ui.look import scaled

NARROWEST = 120  # pixels of an editor
BESIDE_WORDS = 60  # pixels around what is typed in it
_ARROWS = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
_ENDS = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}


class CellDelegate(QStyledItemDelegate):
    """One of these for each view, since each closes its own editors."""

    stepped = Signal(int, int)  # done typing, on to the cell so many rows and columns further

    def __init__(self, model: GridModel, view: QAbstractItemView, owner: QWidget) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self._owner = owner  # what has the keyboard when a cell has it
        self._keys = UndoKeys(self)
        self.editor: Editor | None = None

    @guarded()
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, column = index.row(), index.column()
        cell, area = self._model.grid.cell(row, column), option.rect
        state = option.state
        painter.save()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        open_ = self._model.is_open(row, column)
        paint_ground(painter, area, cell, selected=selected, open_=open_)
        paint_words(painter, area, cell, left=self._model.grid.columns[column].words)
        if row == self._model.grid.rows:
            self._paint_invitation(painter, area, column)
        paint_corner(painter, area, cell)
        if index == self._view.currentIndex():
            paint_frame(painter, area, keyboard=self._owner.hasFocus())
        painter.restore()

    @guarded(default=QSize(80, 32))
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, line_height(self._view.font()))

    @guarded()
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        made = editor_for(parent, self._model.grid, index.row(), index.column(), self._keys)
        if isinstance(made, PickCell):
            made.activated.connect(lambda: self._picked(made))
        typing = made.lineEdit() if isinstance(made, PickCell) else made
        if typing is not None:
            row, column, half_typed = index.row(), index.column(), self._model.half_typed
            typing.textChanged.connect(lambda text: half_typed.emit(row, column, text))
        self.editor = made
        return made

    @guarded()
    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self.editor:
            self.editor = None
            self._model.closed.emit()
        super().destroyEditor(editor, index)

    @guarded()
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        return  # it was made with what stands in the cell, and what is typed since then stays

    @guarded()
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, LineCell | PickCell) and editor.answer != editor.began:
            editor.began = editor.answer
            model.setData(index, editor.answer)

    @guarded()
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        area = QRect(option.rect)
        longest = editor.answer if isinstance(editor, LineCell | PickCell) else ""
        wanted = editor.fontMetrics().horizontalAdvance(longest) + scaled(BESIDE_WORDS)
        room = self._view.width() - area.left()
        area.setWidth(max(area.width(), min(max(wanted, scaled(NARROWEST)), room)))
        editor.setGeometry(area)

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _step(watched, event)
            if step is not None and isinstance(watched, QWidget):
                self.finish(watched)
                self.stepped.emit(*step)
                return True
        return super().eventFilter(watched, event)

    def finish(self, editor: QWidget | None = None) -> None:
        """Take what is being typed as it stands, and close the editor."""
        made = editor or self.editor
        if made is not None:
            self.commitData.emit(made)
            self.closeEditor.emit(made, QStyledItemDelegate.EndEditHint.NoHint)

    def _picked(self, made: PickCell) -> None:
        """A choice from the open list is made; one that the arrows only pass by is not."""
        if made.opened:
            self.finish(made)

    def _paint_invitation(self, painter: QPainter, area: QRect, column: int) -> None:
        if self._model.grid.columns[column].path == "description":
            painter.setPen(colour("muted"))
            words = _("Type here to add an outcome")
            paint_line(painter, inside(area), words, Qt.AlignmentFlag.AlignLeft)


def _step(editor: QObject, event: QKeyEvent) -> tuple[int, int] | None:
    """Return where a key leads that ends typing; None for a key that is typed."""
    key, held = Qt.Key(event.key()), event.modifiers()
    if held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return None
    step = _ENDS.get(key) or (_ARROWS.get(key) if isinstance(editor, LineCell) else None)
    if step is None:
        return None
    back = held & Qt.KeyboardModifier.ShiftModifier and key != Qt.Key.Key_Backtab
    return (-step[0], -step[1]) if back and key in _ENDS else step
