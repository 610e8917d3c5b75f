"""A question in a dialog: its words, a hint, what is answered, and what is the matter with that."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.forms.choice_editors import Combo
from ui.look import scaled
from ui.words import label, restyle


class Asked(QWidget):
    """A question over what answers it."""

    changed = Signal()

    def __init__(self, question: str, hint: str, target: QWidget) -> None:
        super().__init__()
        self.question = question
        self._target, self._hint = target, hint
        self._refusal = label("", "finding")
        restyle(self._refusal, "refused", True)
        words = label(question, "strong")
        words.setBuddy(target)
        target.setAccessibleName(question)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(4))
        column.addWidget(words)
        if hint:
            column.addWidget(label(hint, "hint"))
        column.addWidget(target)
        column.addWidget(self._refusal)
        self.refuse("")

    def refuse(self, words: str) -> None:
        """Say what is the matter with the answer; nothing where the words are empty."""
        self._refusal.setText(words)
        self._refusal.setVisible(bool(words))
        restyle(self._target, "refused", bool(words))
        self._target.setAccessibleDescription(f"{words} {self._hint}".strip())

    @property
    def refusal(self) -> str:
        """What is said to be the matter."""
        return "" if self._refusal.isHidden() else self._refusal.text()

    @property
    def said(self) -> str:
        """The answer as people read it."""
        raise AssertionError("every kind of answer is read in its own way")

    def say(self, words: str) -> None:
        """Answer with what was `said` before."""
        raise AssertionError("every kind of answer is given in its own way")

    def take_keyboard(self) -> None:
        """Let the keyboard be in the answer."""
        self._target.setFocus()


class AskedLine(Asked):
    """A question answered in one line."""

    def __init__(self, question: str, hint: str = "") -> None:
        self.line = QLineEdit()
        super().__init__(question, hint, self.line)
        self.line.textChanged.connect(lambda _text: self.changed.emit())

    @property
    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    @property
    def said(self) -> str:
        return self.text

    def say(self, words: str) -> None:
        self.line.setText(words)


class AskedChoice(Asked):
    """A question with a few answers, the first of them chosen at first."""

    def __init__(self, question: str, answers: Iterable[tuple[Any, str]], hint: str = "") -> None:
        self.combo = Combo()
        narrow = Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.combo.setSizeAdjustPolicy(narrow)  # the dialog says how wide it is, not its answers
        for value, words in answers:
            self.combo.addItem(words, value)
        super().__init__(question, hint, self.combo)
        self.combo.currentIndexChanged.connect(lambda _number: self.changed.emit())

    @property
    def text(self) -> str:
        """What was chosen, as it is kept."""
        return str(self.combo.currentData())

    @property
    def said(self) -> str:
        return self.combo.currentText()

    def say(self, words: str) -> None:
        self.combo.setCurrentText(words)
