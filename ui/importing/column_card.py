"""One column of a value map: its heading, cells of the first rows, and what it is taken for."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from sroi_app.guide.names import shortened
from sroi_app.text import _
from sroi_app.workspace.map_draft import LEFT_OUT, ColumnRead, Taken, choices_for, taken_words
from ui.canvas import WHOLE
from ui.forms.choice_editors import Combo
from ui.guard import guarded
from ui.layouts import nest
from ui.look import scaled
from ui.survey.options import narrow
from ui.words import label, rule

ROOM = 560  # pixels from which on it stands side by side
LONGEST = 40  # letters of a cell
LONGEST_HEADING = 100


class ColumnCard(QWidget):
    """The choice stands beside the words, or under them where there is less room."""

    chosen = Signal(object)  # Taken

    def __init__(self, column: ColumnRead) -> None:
        super().__init__()
        self.setProperty(WHOLE, True)
        self.column = column
        self.combo = Combo()
        self._choices: tuple[Taken, ...] = ()
        self._sample = label("", "hint")
        self._why = label("", "small")
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(12)
        narrow(self.combo)
        self._offer(choices_for(column))
        self.combo.activated.connect(lambda at: self.chosen.emit(self._choices[at]))
        self._build()
        self.show_column(column)

    def show_column(self, column: ColumnRead) -> None:
        """Show what the column is taken for now, and what stands in it."""
        self.column = column
        if self._choices != choices_for(column):
            self._offer(choices_for(column))
        self.combo.setCurrentIndex(self._choices.index(column.taken))
        cells = (shortened(text, LONGEST) or _BLANK for text in column.sample)
        self._sample.setText(" · ".join(cells) or _NO_ROWS)
        why = _why_left_out(column) if column.taken == LEFT_OUT else ""
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self.combo.setAccessibleDescription(f"{self._sample.text()} {why}".strip())

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        beside = event.size().width() >= scaled(ROOM)
        self._sides.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def _offer(self, choices: tuple[Taken, ...]) -> None:
        self._choices = choices
        self.combo.clear()
        self.combo.addItems([taken_words(each) for each in choices])

    def _build(self) -> None:
        heading = _heading(self.column)
        name = label(heading.replace("&", "&&"), "strong")
        name.setBuddy(self.combo)
        self.combo.setAccessibleName(_("What “{heading}” holds").format(heading=heading))
        words, taken = QVBoxLayout(), QVBoxLayout()
        words.setSpacing(2)
        for part in (name, self._sample, self._why):
            words.addWidget(part)
        taken.addWidget(self.combo)
        words.addStretch()
        taken.addStretch()
        nest(self._sides, words, 1)
        nest(self._sides, taken)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(10)
        nest(column, self._sides)
        column.addWidget(rule())


def _heading(column: ColumnRead) -> str:
    words = shortened(column.heading, LONGEST_HEADING) or _("No heading")
    return _("{letters}: {heading}").format(letters=column.letters, heading=words)


def _why_left_out(column: ColumnRead) -> str:
    """Say what becomes of a column, and what its heading could mean where that is unclear."""
    if not column.also:
        return _("What stands here is left out.")
    meanings = "; ".join(taken_words(Taken(each)) for each in column.also)
    return _("Its heading could mean more than one thing: {meanings}.").format(meanings=meanings)


_BLANK = _("(blank)")
_NO_ROWS = _("No row of the table is taken so far.")
