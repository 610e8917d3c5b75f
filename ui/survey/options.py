"""Choices that belong to no field of the case: a few in sight, or many in a list to open."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ui.canvas import WHOLE
from ui.forms.choice_editors import Combo
from ui.forms.radio_group import RadioGroup
from ui.words import label

LETTERS = 18  # of an answer that there is always room for


class Options(QWidget):
    """A question and its answers, all of them in sight, known by their place from 0."""

    chosen = Signal(int)

    def __init__(self, question: str, hint: str = "") -> None:
        super().__init__()
        self.setProperty(WHOLE, True)
        self._question, self._hint = question, hint
        self._labels: tuple[str, ...] = ()
        self._radios = RadioGroup(())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(label(question, "question"))
        if hint:
            self._column.addWidget(label(hint, "hint"))
        self._column.addWidget(self._radios)

    @property
    def target(self) -> QWidget:
        """Where the keyboard goes."""
        return self._radios.target

    def show_options(self, options: Sequence[tuple[str, str]], chosen: int | None) -> None:
        """Offer these answers, each with a line under it, with one of them chosen."""
        labels = [words for words, _line in options]
        if tuple(labels) != self._labels:
            self._replace(labels)
        self._radios.explain([line for _words, line in options])
        self._radios.show_chosen(chosen)

    def _replace(self, labels: Sequence[str]) -> None:
        """Put other answers in the place of those there were, and keep the keyboard here."""
        held = self._radios.isAncestorOf(self.focusWidget() or self)
        old, self._labels = self._radios, tuple(labels)
        self._radios = RadioGroup(labels)
        self._radios.describe(self._question, self._hint)
        self._radios.chosen.connect(self.chosen)
        self._column.replaceWidget(old, self._radios)
        self._radios.show()  # at once, so that it can take the keyboard
        old.hide()
        old.deleteLater()
        if held and labels:
            self.target.setFocus()


def narrow(combo: QComboBox) -> None:
    """Let a list be narrower than its longest answer, which then ends in “…”."""
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(LETTERS)


class Picker(QWidget):
    """A question and a list of answers to open."""

    chosen = Signal(int)

    def __init__(self, question: str, labels: Sequence[str]) -> None:
        super().__init__()
        self.setProperty(WHOLE, True)
        self.combo = Combo()
        self.combo.addItems(list(labels))
        narrow(self.combo)
        self.combo.setAccessibleName(question)
        words = label(question.replace("&", "&&"), "question")
        words.setBuddy(self.combo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(words)
        column.addWidget(self.combo)
        self.combo.activated.connect(self.chosen)

    def offer(self, labels: Sequence[str]) -> None:
        """Offer these answers."""
        if [self.combo.itemText(place) for place in range(self.combo.count())] != list(labels):
            self.combo.clear()
            self.combo.addItems(list(labels))

    def pick(self, place: int) -> None:
        """Show which answer is chosen; -1 where none is."""
        self.combo.setCurrentIndex(place)
