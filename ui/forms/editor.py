"""What every editor is: it shows an answer and says what a person did."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sroi_app.guide.people import Asked
from sroi_app.guide.schema import Field
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from ui.forms.enter_key import EnterKey
from ui.words import restyle


class Editor(QWidget):
    """It speaks of typed text or a chosen value, and can be refused."""

    typed = Signal(str)
    chosen = Signal(object)
    left = Signal()
    entered = Signal()  # done with this one, on to the next

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self.enter_key = EnterKey(self)  # for controls without a signal of their own for it
        self.enter_key.pressed.connect(self.entered)

    @property
    def target(self) -> QWidget:
        """The widget that takes the keyboard."""
        raise AssertionError("every editor names its own")

    @property
    def links(self) -> Sequence[QPushButton]:
        """Other ways to answer, to stand after it."""
        return ()

    def ask(self, address: Address, asked: Asked | None) -> None:
        """Hear where the answer is kept, and how the question is put in people, if it is."""

    def show_answer(self, case: Case, value: Any, unread: str | None) -> None:
        """Show the answer as it is in the case; `unread` is text that could not be read."""
        raise AssertionError("every editor shows its own")

    def refuse(self, refused: bool) -> None:
        """Mark the answer as one that cannot be used, or no longer so."""
        restyle(self.target, "refused", refused)

    def describe(self, name: str, description: str) -> None:
        """Give a screen reader the question and its hint."""
        self.target.setAccessibleName(name)
        self.target.setAccessibleDescription(description)
