"""What every step of the survey window is."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.text import _
from sroi_app.workspace.survey_draft import Draft
from ui.layouts import nest
from ui.survey.ask import Ask
from ui.words import label


class Problem(NamedTuple):
    """Why one cannot go on, where to put it right, and the question it is to be said beside.

    Without a question it is said at the foot of the window.
    """

    words: str
    where: QWidget
    ask: Ask | None = None


class Step(QWidget):
    """Shows the draft as it stands, and asks for another. A subclass fills `column`."""

    changed = Signal(object)  # Draft
    went_on = Signal()  # done with this step, as if the button at the foot were pressed
    made = Signal()  # there is more to stop at than before
    read_wanted = Signal(object, object)  # Path, ReadChoice: the file is to be read, perhaps anew

    def __init__(self, title: str, intro: str) -> None:
        super().__init__()
        self.title = title
        self._place = label("", "hint")
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._place)
        head.addWidget(label(title, "h2"))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(28, 22, 28, 28)
        self.column.setSpacing(18)
        nest(self.column, head)
        self.column.addWidget(label(intro))

    @property
    def place(self) -> str:
        """Which step it is, of how many, and what it is called."""
        return f"{self._place.text()}. {self.title}"

    def number(self, place: int, count: int) -> None:
        """Say which step it is, from 1, of how many."""
        words = _("Take it from a survey: step {number} of {count}")
        self._place.setText(words.format(number=place, count=count))

    def news(self, draft: Draft) -> str:
        """Return what is to be heard when something has been counted."""
        return ""

    def begin_anew(self) -> None:
        """Forget what could not be read: another table has come."""
        for ask in self.findChildren(Ask):
            ask.forget()

    def show_draft(self, draft: Draft) -> None:
        """Show everything as it is in a draft."""
        raise AssertionError("every step shows its own")

    def first(self) -> QWidget:
        """Return where the keyboard begins."""
        raise AssertionError("every step begins somewhere")

    def problem(self, draft: Draft) -> Problem | None:
        """Return what keeps one from going on from here."""
        return None
