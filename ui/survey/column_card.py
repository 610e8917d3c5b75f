"""One column of a survey: its heading, some of its answers, and what it is taken for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from sroi_app.guide.names import shortened
from sroi_app.text import _
from sroi_app.workspace.surveys import ROLE_NAMES, ColumnGuess
from ui.column_choice import ColumnChoice
from ui.words import label

SHOWN = 3  # answers
LONGEST = 40  # letters of an answer
ROLES = tuple(ROLE_NAMES)


class ColumnCard(ColumnChoice):
    """Says why, and what becomes of it, in words."""

    chosen = Signal(object)  # Role

    def __init__(self, heading: str, answers: Sequence[str]) -> None:
        super().__init__()
        self.combo.addItems([ROLE_NAMES[role] for role in ROLES])
        self.combo.activated.connect(lambda number: self.chosen.emit(ROLES[number]))
        self._why = label("", "small")
        self._fate = label("", "needed", wrap=False)
        told = " · ".join(shortened(answer, LONGEST) for answer in answers[:SHOWN])
        self.set_out(heading, (label(told or _EMPTY, "hint"), self._why), (self._fate,))

    def show_guess(self, guess: ColumnGuess) -> None:
        """Show what the column is taken for now."""
        self.combo.setCurrentIndex(ROLES.index(guess.role))
        self._why.setText(guess.why)
        self._fate.setText(_LEFT_OUT if guess.dropped else "")
        self._fate.setVisible(guess.dropped)
        self.combo.setAccessibleDescription(f"{self._fate.text()} {guess.why}".strip())


_LEFT_OUT = _("Will not be kept")
_EMPTY = _("No answers in the rows looked at.")
