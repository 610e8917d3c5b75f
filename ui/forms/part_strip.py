"""The parts of a page side by side: which one is open, and which have answers to go."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from sroi_app.text import _
from ui.guard import guarded
from ui.look import scaled
from ui.words import TallButton, label

LEAST_WIDTH = 126  # pixels of one part, before they stand in two lines
GAP = 8


class PartWords(NamedTuple):
    """A part and what is said of it: "2 to go"."""

    id: str
    title: str
    state: str


class PartStrip(QWidget):
    """Says which part was picked."""

    picked = Signal(str)  # the id of a part

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[PartWords, ...] = ()
        self._buttons: list[_PartButton] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)

    @property
    def buttons(self) -> Sequence[QPushButton]:
        """The parts in order."""
        return self._buttons

    def show_parts(self, parts: Sequence[PartWords], current: str) -> bool:
        """Show these parts, one of them as open; a single part needs no strip.

        Returns whether there are new buttons.
        """
        parts = tuple(parts)
        made = [part.id for part in parts] != [part.id for part in self._parts]
        self._parts = parts
        if made:
            self._remake()
        for number, (part, button) in enumerate(zip(parts, self._buttons, strict=True), 1):
            button.say(part, number, len(parts), opened=part.id == current)
        self.setVisible(len(parts) > 1)
        return made

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in as many lines as the width asks for."""
        super().resizeEvent(event)
        if self._columns_for(event.size().width()) != self._columns:
            self._arrange()

    def _remake(self) -> None:
        for old in self._buttons:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = [_PartButton(partial(self.picked.emit, part.id)) for part in self._parts]
        self._arrange()

    def _arrange(self) -> None:
        self._columns = self._columns_for(self.width())
        for number, button in enumerate(self._buttons):
            self._grid.addWidget(button, *divmod(number, self._columns))
        for column in range(len(self._buttons)):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)

    def _columns_for(self, width: int) -> int:
        """As many as there is room for, with no line much shorter than the others."""
        count = max(len(self._buttons), 1)
        fitting = min(max(width // scaled(LEAST_WIDTH + GAP), 1), count)
        lines = -(-count // fitting)
        return -(-count // lines)


class _PartButton(TallButton):
    """A part's title over its state; both wrap."""

    def __init__(self, act: partial[None]) -> None:
        super().__init__(act)
        self.setObjectName("part")
        self.setCheckable(True)
        self._title, self._state = label("", "part-title"), label("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 7, 8, 7)
        column.setSpacing(0)
        for words in (self._title, self._state):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(words)
        column.addStretch()

    def say(self, part: PartWords, number: int, count: int, *, opened: bool) -> None:
        """Show a part; a screen reader hears its number too."""
        self._title.setText(part.title)
        self._state.setText(part.state)
        self.setChecked(opened)
        words = _("Part {number} of {count}: {title}, {state}")
        name = words.format(number=number, count=count, title=part.title, state=part.state)
        if self.accessibleName() != name:
            self.setAccessibleName(name)

    @guarded(default=56)
    def heightForWidth(self, width: int) -> int:
        inside = self.layout()
        return 56 if inside is None else max(inside.totalHeightForWidth(width), 24)

    @guarded(default=QSize(80, 56))
    def sizeHint(self) -> QSize:
        width = max(self.width(), scaled(80))
        return QSize(scaled(80), self.heightForWidth(width))

    @guarded(default=QSize(80, 56))
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
