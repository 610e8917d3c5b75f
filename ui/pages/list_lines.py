"""What stands under a list of rows: how they read together."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from sroi_app.guide.list_notes import Line, ListNote
from ui.words import label, reveal


class ListLines(QWidget):
    """A heading, a hint and a line to a row; the labels are made once and used again."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: ListNote | None = None
        self._title, self._hint = label("", "h2"), label("", "hint")
        self._lines: list[tuple[QLabel, QLabel]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 12, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._title)
        self._column.addWidget(self._hint)
        self.hide()

    def show_note(self, note: ListNote | None) -> None:
        """Show a note, or nothing."""
        reveal(self, note is not None)
        if note is None or note == self._shown:
            return
        self._shown = note
        self._title.setText(note.title)
        self._hint.setText(note.hint)
        self._hint.setVisible(bool(note.hint))
        while len(self._lines) < len(note.lines):
            self._lines.append(self._make())
        for number, pair in enumerate(self._lines):
            _fill(pair, note.lines[number] if number < len(note.lines) else None)

    def _make(self) -> tuple[QLabel, QLabel]:
        words, more = label("", ""), label("", "hint")
        self._column.addSpacing(4)
        self._column.addWidget(words)
        self._column.addWidget(more)
        return words, more


def _fill(pair: tuple[QLabel, QLabel], line: Line | None) -> None:
    words, more = pair
    words.setText("" if line is None else line.words)
    more.setText("" if line is None else line.more)
    words.setVisible(line is not None)
    more.setVisible(line is not None and bool(line.more))
