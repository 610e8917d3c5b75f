"""A question of which any number of answers may be ticked."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.canvas import WHOLE
from ui.guard import guarded
from ui.words import label


class _Row(QWidget):
    """A box to tick and words that wrap, which a box's own cannot; a click on either ticks it."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.box = QCheckBox()
        self.box.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.box)
        row.addWidget(label(words), 1)

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.box.click()


class Ticks(QWidget):
    """Answers are known by their place, from 0."""

    chosen = Signal(object)  # the places of those that are ticked
    made = Signal()

    def __init__(self, question: str, hint: str) -> None:
        super().__init__()
        self.setProperty(WHOLE, True)
        self._question = question
        self._labels: tuple[str, ...] = ()
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(label(question, "question"))
        self._hint = label(hint, "hint")
        self._column.addWidget(self._hint)

    @property
    def target(self) -> QWidget:
        """Where the keyboard goes."""
        return self._rows[0].box if self._rows else self

    def show_choices(self, labels: Sequence[str]) -> None:
        """Offer these, keeping the boxes where they are the same."""
        if tuple(labels) == self._labels:
            return
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._labels = tuple(labels)
        self._rows = [_Row(words) for words in labels]
        for row in self._rows:
            row.box.setAccessibleDescription(self._question)
            row.box.clicked.connect(lambda _on: self._choose())
            self._column.addWidget(row)
            row.show()  # at once, so that it can take the keyboard
        self._hint.setVisible(len(labels) > 1)
        self.made.emit()

    def tick(self, places: Sequence[int]) -> None:
        """Show which are ticked."""
        for place, row in enumerate(self._rows):
            row.box.setChecked(place in places)

    def _choose(self) -> None:
        self.chosen.emit([place for place, row in enumerate(self._rows) if row.box.isChecked()])
