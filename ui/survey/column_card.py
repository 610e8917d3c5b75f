"""One column of a survey: its heading, some of its answers, and what it is taken for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from sroi_app.guide.names import shortened
from sroi_app.text import _
from sroi_app.workspace.surveys import ROLE_NAMES, ColumnGuess
from ui.canvas import WHOLE
from ui.forms.choice_editors import Combo
from ui.guard import guarded
from ui.layouts import nest
from ui.look import scaled
from ui.survey.options import narrow
from ui.words import label, rule

ROOM = 560  # pixels from which on it stands side by side
SHOWN = 3  # answers
LONGEST = 40  # letters of an answer
ROLES = tuple(ROLE_NAMES)


class ColumnCard(QWidget):
    """Says why, and what becomes of it, in words."""

    chosen = Signal(object)  # Role

    def __init__(self, heading: str, answers: Sequence[str]) -> None:
        super().__init__()
        self.setProperty(WHOLE, True)
        self.combo = Combo()
        self.combo.addItems([ROLE_NAMES[role] for role in ROLES])
        narrow(self.combo)
        self.combo.activated.connect(lambda number: self.chosen.emit(ROLES[number]))
        self._why = label("", "small")
        self._fate = label("", "needed", wrap=False)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(12)
        self._build(heading, answers)

    def show_guess(self, guess: ColumnGuess) -> None:
        """Show what the column is taken for now."""
        self.combo.setCurrentIndex(ROLES.index(guess.role))
        self._why.setText(guess.why)
        self._fate.setText(_LEFT_OUT if guess.dropped else "")
        self._fate.setVisible(guess.dropped)
        self.combo.setAccessibleDescription(f"{self._fate.text()} {guess.why}".strip())

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        beside = event.size().width() >= scaled(ROOM)
        self._sides.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def _build(self, heading: str, answers: Sequence[str]) -> None:
        name = label(heading.replace("&", "&&"), "strong")
        name.setBuddy(self.combo)
        self.combo.setAccessibleName(_("What “{heading}” holds").format(heading=heading))
        told = " · ".join(shortened(answer, LONGEST) for answer in answers[:SHOWN])
        words, taken = QVBoxLayout(), QVBoxLayout()
        words.setSpacing(2)
        taken.setSpacing(4)
        for part in (name, label(told or _EMPTY, "hint"), self._why):
            words.addWidget(part)
        taken.addWidget(self.combo)
        taken.addWidget(self._fate)
        words.addStretch()
        taken.addStretch()
        nest(self._sides, words, 1)
        nest(self._sides, taken)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(10)
        nest(column, self._sides)
        column.addWidget(rule())


_LEFT_OUT = _("Will not be kept")
_EMPTY = _("No answers in the rows looked at.")
