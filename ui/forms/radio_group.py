"""A few answers, all of them in sight, of which one is chosen."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from ui.forms.indented import indented
from ui.guard import guarded
from ui.words import label
from ui.wrapping import WrappingRadio


class _Radio(WrappingRadio):
    """A radio button whose arrow keys choose: Qt's only move on while nothing is chosen yet."""

    stepped = Signal(int)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        steps = {keys.Key_Down: 1, keys.Key_Right: 1, keys.Key_Up: -1, keys.Key_Left: -1}
        if by := steps.get(Qt.Key(event.key())):
            self.stepped.emit(by)
        else:
            super().keyPressEvent(event)


class RadioGroup(QWidget):
    """Arrow keys choose, Tab stops once. Answers are known by their place, from 0.

    Each may have a line under it, in smaller letters.
    """

    chosen = Signal(int)

    def __init__(self, labels: Sequence[str], watch: QObject | None = None) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._name = self._description = ""
        self._lines: list[QLabel] = []
        self._unders: list[QWidget] = []  # what they stand in
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for number, words in enumerate(labels):
            radio = _Radio(words.replace("&", "&&"))
            radio.stepped.connect(partial(self._step, number))
            if watch is not None:
                radio.installEventFilter(watch)
            self._group.addButton(radio, number)
            column.addWidget(radio)
            self._lines.append(label("", "hint"))
            self._unders.append(indented(self._lines[-1]))
            column.addWidget(self._unders[-1])
            self._unders[-1].hide()
        self._group.idClicked.connect(self._choose)

    @property
    def target(self) -> QWidget:
        """Where Tab stops: at the answer given, or at the first."""
        return self._group.checkedButton() or self._group.button(0)

    @property
    def buttons(self) -> list[QRadioButton]:
        """The answers in their order."""
        return [button for button in self._group.buttons() if isinstance(button, QRadioButton)]

    def show_chosen(self, number: int | None) -> None:
        """Show which answer is chosen; None where none is."""
        # An exclusive group cannot be emptied by hand, and undo may have to.
        self._group.setExclusive(False)
        for place, radio in enumerate(self.buttons):
            radio.setChecked(place == number)
        self._group.setExclusive(True)
        self._offer_one_stop()

    def explain(self, lines: Sequence[str]) -> None:
        """Say something under each answer; "" where there is nothing to say."""
        for line, under, words in zip(self._lines, self._unders, lines, strict=True):
            line.setText(words)
            under.setVisible(bool(words))
        self._offer_one_stop()

    def describe(self, name: str, description: str) -> None:
        """Give a screen reader the question and what is said about the answer."""
        self._name, self._description = name, description
        self._offer_one_stop()

    def _choose(self, number: int) -> None:
        self._offer_one_stop()
        self.chosen.emit(number)

    def _step(self, number: int, by: int) -> None:
        """Choose the answer beside one, round and round."""
        beside = self._group.button((number + by) % len(self.buttons))
        beside.setFocus()
        beside.click()

    def _offer_one_stop(self) -> None:
        """Tab stops at the answer given, or at the first: never at one given for another row.

        Each tells the question; the one where Tab stops tells what is said about it as well.
        """
        target = self.target
        for radio, line in zip(self.buttons, self._lines, strict=True):
            stop = radio is target
            policy = Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus
            radio.setFocusPolicy(policy)
            told = (line.text(), self._name, self._description if stop else "")
            radio.setAccessibleDescription(" ".join(filter(None, told)))
