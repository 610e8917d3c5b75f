"""Where the program starts: a new case, one from before, or an example to look at."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sroi_app.text import _
from ui.words import WrappedLink, button, label

CARD_WIDTH = 720


class Doorway(NamedTuple):
    """A file that can be opened from here, and what to call it."""

    path: Path
    words: str


class WelcomePage(QWidget):
    """Says what a person wants to start with."""

    back_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    file_wanted = Signal(object)  # Path
    example_wanted = Signal(object)  # Path

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self._recent = QVBoxLayout()
        self._examples = QVBoxLayout()
        self._back = WrappedLink("", self.back_wanted.emit)
        self._back.hide()
        self._new = button(_("Start a new case"), self.new_wanted.emit, "primary")
        self._build()

    def show_examples(self, examples: Sequence[Doorway]) -> None:
        """List the examples that ship with the program."""
        for example in examples:
            open_it = partial(self.example_wanted.emit, example.path)
            self._examples.addWidget(WrappedLink(example.words, open_it))

    def show_recent(self, files: Sequence[Doorway]) -> None:
        """List the files that were open before."""
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        if files:
            self._recent.addWidget(label(_("Go on with"), "h2"))
        for file in files:
            link = WrappedLink(file.words, partial(self.file_wanted.emit, file.path))
            link.setToolTip(str(file.path).replace("<", "‹"))
            self._recent.addWidget(link)

    def show_present(self, title: str) -> None:
        """Offer the way back to the case that is open; "" where none is."""
        self._back.setVisible(bool(title))
        self._back.say(_("Go back to “{case}”, which is open").format(case=title))

    def start(self) -> None:
        """Put the keyboard on the first choice."""
        (self._new if self._back.isHidden() else self._back).setFocus()

    def _build(self) -> None:
        card = QFrame()
        card.setObjectName("card")
        card.setFixedWidth(CARD_WIDTH)
        column = QVBoxLayout(card)
        column.setContentsMargins(48, 42, 48, 42)
        column.setSpacing(14)
        column.addWidget(label(_("SROI Case"), "brand"))
        column.addWidget(label(_("Show what your work is worth, and how you know"), "h1"))
        column.addWidget(label(_WELCOME))
        column.addWidget(self._back)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self._new)
        buttons.addWidget(button(_("Open a case"), self.open_wanted.emit))
        buttons.addStretch()
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addSpacing(6)
        column.addLayout(self._recent)
        column.addWidget(label(_("Look at an example (its figures are invented)"), "h2"))
        column.addLayout(self._examples)
        column.addSpacing(8)
        column.addWidget(label(_("Everything stays on this computer."), "small"))
        # Stretches, not an alignment: an aligned card would not grow with its wrapped words.
        across = QHBoxLayout()
        across.addStretch()
        across.addWidget(card)
        across.addStretch()
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(across)
        outer.addStretch(2)


_WELCOME = _(
    "Six stages of plain questions lead from what you do to a report a buyer can check. "
    "It takes about an hour and a half, and you can stop at any time."
)
