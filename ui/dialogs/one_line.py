"""Asks for one line of text."""

from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.dialogs.room import fit_words
from ui.half_filled import keep_line
from ui.keeping import Keeping
from ui.layouts import nest
from ui.look import scaled
from ui.words import button, label

WIDTH = 520  # pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class LineWords:
    """The words of a dialog: `title` stands over the window, `heading` inside it."""

    title: str
    heading: str
    about: str
    question: str
    hint: str
    keep: str
    leave: str


class OneLineDialog(QDialog):
    """One line to type in; Enter keeps it, Esc leaves."""

    def __init__(self, parent: QWidget | None, words: LineWords, text: str, most: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.title)
        self._line = QLineEdit(text)
        self._line.setMaxLength(most)
        self._line.selectAll()
        question = label(words.question, "question")
        question.setBuddy(self._line)
        self._line.setAccessibleName(question.text())
        self._line.setAccessibleDescription(words.hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(scaled, (28, 24, 28, 24)))
        column.setSpacing(scaled(10))
        column.addWidget(label(words.heading, "h2"))
        column.addWidget(label(words.about))
        column.addSpacing(scaled(4))
        column.addWidget(question)
        column.addWidget(label(words.hint, "hint"))
        column.addWidget(self._line)
        column.addSpacing(scaled(6))
        nest(column, self._make_buttons(words))
        fit_words(self, WIDTH)
        self._line.setFocus()

    @property
    def text(self) -> str:
        """What was typed."""
        return self._line.text()

    def ask(self, keeping: Keeping, place: str) -> str | None:
        """Wait for an answer; None when they would rather not.

        What is typed is kept meanwhile, as that of its `place`.
        """
        keep_line(keeping, self, place, self._line)
        chosen = self.text if self.exec() else None
        self.deleteLater()
        return chosen

    def _make_buttons(self, words: LineWords) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(scaled(12))
        keep = button(words.keep, self.accept, "primary")
        keep.setDefault(True)
        row.addWidget(keep)
        row.addWidget(button(words.leave, self.reject))
        row.addStretch()
        return row
