"""What is typed into while a cell is edited."""

from PySide6.QtCore import QElapsedTimer, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QWidget

from sroi_app.guide.kinds import Choice, Reference, YesNo
from sroi_app.guide.names import group_name
from sroi_app.guide.value_map import Column, brief, value_of
from sroi_app.workspace.grid import Grid
from ui.forms.line_editor import NO_LIMIT
from ui.forms.undo_keys import UndoKeys
from ui.guard import guarded
from ui.look import scaled

MOST_ROWS = 12  # of a list that is open
BESIDE_WORDS = 16  # pixels, for its edge
PAUSE = 1000  # milliseconds after which a letter begins another word


class LineCell(QLineEdit):
    """A line of text in a cell."""

    def __init__(self, parent: QWidget, text: str) -> None:
        super().__init__(parent)
        self.setObjectName("cell")
        self.setMaxLength(NO_LIMIT)
        self.setText(text)
        self.began = self.text()  # a line may hold other signs than it was given

    @property
    def answer(self) -> str:
        return self.text()

    def go_to_end(self) -> None:
        """Put the cursor after what is there, with nothing selected."""
        self.end(False)


class PickCell(QComboBox):
    """One of a list in a cell: the first letters find it. `names` may also be typed anew."""

    def __init__(self, parent: QWidget, words: list[str], chosen: str, *, names: bool) -> None:
        super().__init__(parent)
        self.setObjectName("cell")
        self.setEditable(names)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(MOST_ROWS)
        self.addItems(words)
        self.setCurrentIndex(max(self.findText(chosen, Qt.MatchFlag.MatchExactly), 0))
        if names:
            line = QLineEdit(chosen)
            line.setMaxLength(NO_LIMIT)
            self.setLineEdit(line)
            line.selectAll()
        self.setItemDelegate(QStyledItemDelegate(self))  # the style sheet reaches this one's rows
        self.view().setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.began = self.currentText() if names else chosen
        self.opened = False
        self._sought = ""
        self._pause = QElapsedTimer()
        self._pause.start()

    @property
    def answer(self) -> str:
        return self.currentText()

    def go_to_end(self) -> None:
        """Put the cursor after what is there, where it can be typed in."""
        line = self.lineEdit()
        if line is not None:
            line.end(False)

    @guarded()
    def showPopup(self) -> None:
        self.opened = True
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + scaled(BESIDE_WORDS))
        # Qt leaves its own edge out of account, and would cut the last row.
        tall = view.sizeHintForRow(0) * min(self.count(), MOST_ROWS)
        view.setMinimumHeight(tall + 2 * view.frameWidth() + scaled(2))
        super().showPopup()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.opened = False
        if self.isEditable() or not event.text().strip() or not event.text().isprintable():
            super().keyPressEvent(event)
        else:
            self._seek(event.text())

    def _seek(self, letter: str) -> None:
        """Choose what begins with the letters typed just now, whichever of its words does."""
        self._sought = letter if self._pause.hasExpired(PAUSE) else self._sought + letter
        self._pause.restart()
        words = [brief(self.itemText(n)).casefold().split() for n in range(self.count())]
        found = [n for n, said in enumerate(words) if _begins(said, self._sought.casefold())]
        if found:
            self.setCurrentIndex(found[0])

    @guarded(default=QSize(60, 24))
    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())


Editor = LineCell | PickCell


def _begins(words: list[str], letters: str) -> bool:
    return any(" ".join(words[n:]).startswith(letters) for n in range(len(words)))


def editor_for(parent: QWidget, grid: Grid, row: int, column: int, keys: UndoKeys) -> Editor:
    """Return an editor for a cell that shows what stands in it."""
    head = grid.columns[column]
    made = _make(parent, grid, row, column, head)
    made.setAccessibleName(head.question)
    made.setAccessibleDescription(head.hint)
    made.installEventFilter(keys)
    return made


def _make(parent: QWidget, grid: Grid, row: int, column: int, head: Column) -> Editor:
    text = grid.cell(row, column).text
    if isinstance(head.kind, Reference):
        names = [group_name(grid.case, group.id) for group in grid.case.stakeholders]
        return PickCell(parent, ["", *names], text, names=True)
    if isinstance(head.kind, Choice | YesNo):
        blank = [] if head.necessary else [""]
        words = [option.label for option in head.kind.options]
        return PickCell(parent, blank + words, _whole(grid, row, head), names=False)
    return LineCell(parent, text)


def _whole(grid: Grid, row: int, head: Column) -> str:
    """Return a choice with all of its words."""
    if row >= grid.rows or head.kind is None:
        return ""
    return head.kind.format(value_of(grid.case.outcomes[row], head))
