"""One column of a value map: its heading, cells of the first rows, and what it is taken for."""

from PySide6.QtCore import Signal

from sroi_app.guide.names import shortened
from sroi_app.text import _
from sroi_app.workspace.map_draft import LEFT_OUT, ColumnRead, Taken, choices_for, taken_words
from ui.column_choice import ColumnChoice
from ui.words import label

LONGEST = 40  # letters of a cell
LONGEST_HEADING = 100


class ColumnCard(ColumnChoice):
    """Says what stands in it, and what becomes of it where it is left out."""

    chosen = Signal(object)  # Taken

    def __init__(self, column: ColumnRead) -> None:
        super().__init__()
        self.column = column
        self._choices: tuple[Taken, ...] = ()
        self._sample = label("", "hint")
        self._why = label("", "small")
        self._offer(choices_for(column))
        self.combo.activated.connect(lambda at: self.chosen.emit(self._choices[at]))
        self.set_out(_heading(column), (self._sample, self._why))
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

    def _offer(self, choices: tuple[Taken, ...]) -> None:
        self._choices = choices
        self.combo.clear()
        self.combo.addItems([taken_words(each) for each in choices])


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
