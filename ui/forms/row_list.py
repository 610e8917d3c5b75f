"""The rows of a list: choose one, go into its questions, add, remove, move."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QListWidget,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sroi_app.guide.schema import Rows
from sroi_app.model.address import Address
from sroi_app.text import _
from ui.flow import Flow
from ui.forms.row_delegate import STATE, TITLE, RowDelegate
from ui.guard import guarded
from ui.layouts import nest
from ui.look import scaled
from ui.words import WrappedLink, button, label

MOST_IN_SIGHT = 10
FRAME = 8  # pixels of edge and room around the rows, above and below


@dataclass(frozen=True, slots=True)
class RowWords:
    """A row: its title, and how far it has come."""

    address: Address
    title: str
    state: str

    @property
    def words(self) -> str:
        """The line that stands for the row."""
        return f"{self.title}  ·  {self.state}"


class RowList(QWidget):
    """Says which row was picked, and what a person wants done with it."""

    picked = Signal(object)  # Address
    opened = Signal(object)  # Address: its questions are wanted
    elsewhere_wanted = Signal()  # the page where rows are added
    add_wanted = Signal()
    remove_wanted = Signal(object)
    move_wanted = Signal(object, int)
    way_wanted = Signal(str)  # the id of another way to rows

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self._rows: tuple[RowWords, ...] = ()
        self._grows = rows.grows
        self._list = QListWidget()
        # Its height is its rows': what room is left over belongs under the whole page.
        self._list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(rows.many.capitalize())
        self._list.setItemDelegate(RowDelegate(self._list))
        self._none = label(rows.none, "hint")
        self._elsewhere = WrappedLink("", self.elsewhere_wanted.emit)
        self._open = button(_("Open"), self._wants_opening)
        self._open.setAccessibleName(_("Open the questions about this one"))
        self._add = button(rows.add, self.add_wanted.emit)
        self._up = button(_("Move up"), lambda: self._move(-1))
        self._down = button(_("Move down"), lambda: self._move(1))
        self._remove = button(_("Remove"), self._wants_removal)
        self._ways = [button(way.words, partial(self.way_wanted.emit, way.id)) for way in rows.ways]
        self._build()
        self._list.currentRowChanged.connect(self._pick)
        self._list.itemDoubleClicked.connect(lambda _item: self._wants_opening())
        self._list.installEventFilter(self)

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter on a row goes into its questions."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter:
            self._wants_opening()
        return enter

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        """Keep room for the same rows when the letters have another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._rows:
            self._fit_height()

    @property
    def current(self) -> Address | None:
        """The row that is picked."""
        number = self._list.currentRow()
        return self._rows[number].address if 0 <= number < len(self._rows) else None

    @property
    def adder(self) -> QPushButton:
        return self._add

    @property
    def grows(self) -> bool:
        """Whether rows are added here."""
        return self._grows

    @property
    def elsewhere(self) -> WrappedLink:
        """The way to where rows are added, while there are none."""
        return self._elsewhere

    def name_elsewhere(self, words: str) -> None:
        """Say where rows of this list are added, if not here."""
        self._elsewhere.say(words)

    @property
    def list(self) -> QListWidget:
        return self._list

    def start(self) -> None:
        """Put the keyboard on the rows, or on what there is to do without any."""
        if self._rows:
            self._list.setFocus()
        else:
            (self._add if self._grows else self._elsewhere).setFocus()

    def show_rows(self, rows: Sequence[RowWords]) -> None:
        """Show these rows; the picked one stays picked while it is there."""
        rows = tuple(rows)
        if rows == self._rows:
            return
        picked = self.current
        same = [row.address for row in rows] == [row.address for row in self._rows]
        self._rows = rows
        if same:
            self._write()
            return
        self._fill(picked)

    def pick(self, address: Address) -> None:
        """Pick the row at an address."""
        for number, row in enumerate(self._rows):
            if row.address == address:
                self._list.setCurrentRow(number)

    def _fill(self, picked: Address | None) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        self._list.addItems([""] * len(self._rows))
        self._write()
        numbers = [n for n, row in enumerate(self._rows) if row.address == picked]
        self._list.setCurrentRow(numbers[0] if numbers else min(0, len(self._rows) - 1))
        self._list.blockSignals(False)
        self._fit()
        self._pick(self._list.currentRow())

    def _write(self) -> None:
        """Put the words of the rows that changed into the list."""
        for number, row in enumerate(self._rows):
            item = self._list.item(number)
            if item.text() != row.words:
                item.setText(row.words)
                item.setData(TITLE, row.title)
                item.setData(STATE, row.state)

    def _fit(self) -> None:
        any_rows = bool(self._rows)
        self._list.setVisible(any_rows)
        self._none.setVisible(not any_rows)
        self._elsewhere.setVisible(not any_rows and not self._grows)
        self._open.setVisible(any_rows)
        for made in (self._up, self._down):
            made.setVisible(len(self._rows) > 1 and self._grows)
        self._remove.setVisible(any_rows and self._grows)
        self._fit_height()

    def _fit_height(self) -> None:
        height = self._list.sizeHintForRow(0) if self._rows else 0
        self._list.setFixedHeight(height * min(len(self._rows), MOST_IN_SIGHT) + scaled(FRAME))

    def _pick(self, _number: int) -> None:
        self.picked.emit(self.current)

    def _move(self, by: int) -> None:
        if self.current:
            self.move_wanted.emit(self.current, by)

    def _wants_opening(self) -> None:
        if self.current:
            self.opened.emit(self.current)

    def _wants_removal(self) -> None:
        if self.current:
            self.remove_wanted.emit(self.current)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._none)
        column.addWidget(self._elsewhere)
        column.addWidget(self._list)
        buttons = Flow()
        for made in (self._open, self._add, self._up, self._down, self._remove):
            buttons.addWidget(made)
        nest(column, buttons)
        if self._ways:
            ways = Flow()
            for way in self._ways:
                ways.addWidget(way)
            nest(column, ways)
        self._add.setVisible(self._grows)
        self._elsewhere.setVisible(not self._grows)
        for hidden in (self._list, self._open, self._up, self._down, self._remove):
            hidden.hide()
