"""The rows of a list: choose one, add, remove, move."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sroi_app.guide.schema import Rows
from sroi_app.model.address import Address
from sroi_app.text import _
from ui.words import button, label

MOST_IN_SIGHT = 5


@dataclass(frozen=True, slots=True)
class RowWords:
    """A row and the line of words that stands for it."""

    address: Address
    words: str


class RowList(QWidget):
    """Says which row was picked, and what a person wants done with it."""

    picked = Signal(object)  # Address
    add_wanted = Signal()
    remove_wanted = Signal(object)
    move_wanted = Signal(object, int)

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self._rows: tuple[RowWords, ...] = ()
        self._list = QListWidget()
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(rows.many.capitalize())
        self._none = label(rows.none, "hint")
        self._add = button(rows.add, self.add_wanted.emit)
        self._up = button(_("Move up"), lambda: self._move(-1))
        self._down = button(_("Move down"), lambda: self._move(1))
        self._remove = button(_("Remove"), self._wants_removal)
        self._build(rows.grows)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._list.currentRowChanged.connect(self._pick)

    @property
    def current(self) -> Address | None:
        """The row that is picked."""
        number = self._list.currentRow()
        return self._rows[number].address if 0 <= number < len(self._rows) else None

    @property
    def following(self) -> Address | None:
        """The row after the one that is picked."""
        number = self._list.currentRow() + 1
        return self._rows[number].address if 0 < number < len(self._rows) else None

    @property
    def adder(self) -> QPushButton:
        return self._add

    @property
    def list(self) -> QListWidget:
        return self._list

    def show_rows(self, rows: Sequence[RowWords]) -> None:
        """Show these rows; the picked one stays picked while it is there."""
        rows = tuple(rows)
        if rows == self._rows:
            return
        picked = self.current
        same = [row.address for row in rows] == [row.address for row in self._rows]
        self._rows = rows
        if same:
            for number, row in enumerate(rows):
                self._list.item(number).setText(row.words)
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
        self._list.addItems([row.words for row in self._rows])
        numbers = [n for n, row in enumerate(self._rows) if row.address == picked]
        self._list.setCurrentRow(numbers[0] if numbers else min(0, len(self._rows) - 1))
        self._list.blockSignals(False)
        self._fit()
        self._pick(self._list.currentRow())

    def _fit(self) -> None:
        any_rows = bool(self._rows)
        self._list.setVisible(any_rows)
        self._none.setVisible(not any_rows)
        for made in (self._up, self._down):
            made.setVisible(len(self._rows) > 1 and self._grows)
        self._remove.setVisible(any_rows and self._grows)
        height = self._list.sizeHintForRow(0) if any_rows else 0
        self._list.setFixedHeight(height * min(len(self._rows), MOST_IN_SIGHT) + 4)

    def _pick(self, _number: int) -> None:
        self.picked.emit(self.current)

    def _move(self, by: int) -> None:
        if self.current:
            self.move_wanted.emit(self.current, by)

    def _wants_removal(self) -> None:
        if self.current:
            self.remove_wanted.emit(self.current)

    def _build(self, grows: bool) -> None:
        self._grows = grows
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._none)
        column.addWidget(self._list)
        buttons = QHBoxLayout()
        for made in (self._add, self._up, self._down, self._remove):
            buttons.addWidget(made)
        buttons.addStretch()
        column.addLayout(buttons)
        self._add.setVisible(grows)
        self._list.hide()
        for made in (self._up, self._down, self._remove):
            made.hide()
