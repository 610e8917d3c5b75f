"""What is said of the open file, to be read where the window has no height for it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from sroi_app.text import _
from ui.dialogs.sheet import SheetDialog
from ui.flow import Flow
from ui.layouts import nest
from ui.words import button, label, rule

WIDTH = 620  # pixels

Message = tuple[str, Sequence[tuple[str, Callable[[], object]]]]
"""A sentence, and the words on each of its buttons with what they do."""


def read_messages(parent: QWidget, messages: Sequence[Message]) -> tuple[int, int] | None:
    """Show them all; return which message was answered with which of its buttons, if any was."""
    dialog = ToldDialog(parent, messages)
    dialog.exec()
    return dialog.chosen


class ToldDialog(SheetDialog):
    """Each message with its buttons below it; Esc leaves them all as they are."""

    def __init__(self, parent: QWidget | None, messages: Sequence[Message]) -> None:
        super().__init__(parent, _("About the file"), WIDTH)
        self.chosen: tuple[int, int] | None = None
        for number, (words, deeds) in enumerate(messages):
            if number:
                self.column.addWidget(rule())
            self.column.addWidget(label(words))
            nest(self.column, self._buttons(number, words, [said for said, _act in deeds]))
        self.column.addStretch()
        self.foot.addWidget(button(_("Close"), self.reject))
        self.fit()

    def _buttons(self, message: int, words: str, said: Sequence[str]) -> Flow:
        row = Flow()
        for number, each in enumerate(said):
            made = button(each, partial(self._choose, message, number))
            made.setAccessibleDescription(words)
            made.setAutoDefault(False)
            row.addWidget(made)
        return row

    def _choose(self, *chosen: int) -> None:
        self.chosen = chosen[0], chosen[1]
        self.accept()
