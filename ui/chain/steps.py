"""The steps of one chain, a line each, above the change they lead to."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from sroi_app.guide.chain_words import marked_name
from sroi_app.guide.chains import end_of, steps_of
from sroi_app.model.outcomes import Outcome
from sroi_app.text import _
from ui.announce import announce
from ui.flow import Flow
from ui.forms.line_editor import NO_LIMIT
from ui.forms.undo_keys import UndoKeys
from ui.guard import guarded
from ui.layouts import nest
from ui.words import button, label

MOST = 60
"""Steps that are still written a line each."""


_TOO_MANY = _(
    "This chain has too many steps to write them a line each: "
    "write it on the page “What changes”, one step to a line."
)


class _Keys(QObject):
    """The keys that go from one line to another."""

    pressed = Signal(object, object)  # the line, and the key

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QLineEdit) or not _goes(watched, event):
            return False
        self.pressed.emit(watched, Qt.Key(event.key()))
        return True


def _goes(line: QLineEdit, event: QKeyEvent) -> bool:
    plain = event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )
    keys = Qt.Key
    ways = (keys.Key_Return, keys.Key_Enter, keys.Key_Up, keys.Key_Down)
    empty = event.key() == keys.Key_Backspace and not line.text()
    return plain and (event.key() in ways or empty)


class StepLines(QWidget):
    """Lines to write the steps of a chain in. A line left empty is no step."""

    typed = Signal(object)  # tuple[str, ...]: the links of the chain, some of them empty
    changed = Signal(object)  # the same, after a line was moved or taken out
    left = Signal()  # on to another line, or away
    grown = Signal()  # there are new lines for Tab to stop at

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[QLineEdit] = []
        self._labels: list[QLabel] = []
        self._count = 0  # how many of the lines are in use
        self._current = 0
        self._repeated: tuple[str, ...] = ()
        self._undo_keys = UndoKeys(self)
        self._keys = _Keys(self)
        self._keys.pressed.connect(self._go)
        self._grid = QGridLayout()
        self._end = label("", "h3")
        self._inside = QWidget()
        self._too_many = label(_TOO_MANY, "hint")
        self._up = button("", lambda: self.move_step(-1), "quiet", icon="arrow-up")
        self._down = button("", lambda: self.move_step(1), "quiet", icon="arrow-down")
        self._remove = button("", self.remove_step, "quiet", icon="trash-2")
        self._build()

    @property
    def texts(self) -> tuple[str, ...]:
        """What stands in the lines."""
        return tuple(line.text() for line in self._lines[: self._count])

    @property
    def links(self) -> tuple[str, ...]:
        """The chain as it is written here, with a last link that repeats the outcome kept."""
        return (*self.texts, *self._repeated)

    @property
    def current(self) -> int:
        """The place of the line the keyboard was in last."""
        return self._current

    def show_chain(self, outcome: Outcome) -> None:
        """Show the steps to an outcome; lines that say what the case says stay as typed."""
        self._end.setText(marked_name(outcome))
        written = tuple(text.strip() for text in self.texts if text.strip())
        if not self._count or (*written, *self._repeated) != outcome.chain:
            self._repeated = end_of(outcome)
            steps = steps_of(outcome)
            self._too_many.setVisible(len(steps) > MOST)
            self._inside.setVisible(len(steps) <= MOST)
            self._show(steps if 0 < len(steps) <= MOST else ("",))

    def begin(self, outcome: Outcome) -> None:
        """Show the steps to another outcome, and no lines that were left empty."""
        self._count = self._current = 0
        self.show_chain(outcome)

    @property
    def writing(self) -> bool:
        """Whether the keyboard is in one of the lines."""
        return any(line.hasFocus() for line in self._lines[: self._count])

    def focus_step(self, place: int) -> None:
        """Put the keyboard into a line."""
        self._lines[min(max(place, 0), self._count - 1)].setFocus()

    def add_step(self) -> None:
        """Add an empty line at the end, or go to the one that is there."""
        if self.texts[-1].strip():
            self._show((*self.texts, ""))
        self.focus_step(self._count - 1)

    def move_step(self, by: int) -> None:
        """Move the step the keyboard was in last."""
        old, new = self._current, self._current + by
        if not 0 <= new < self._count:
            words = _("This is the first step.") if by < 0 else _("This is the last step.")
            announce(self, words)
            return
        texts = list(self.texts)
        texts.insert(new, texts.pop(old))
        self._change(texts, new)

    def remove_step(self) -> None:
        """Take out the step the keyboard was in last."""
        texts = list(self.texts)
        del texts[self._current]
        self._change(texts or [""], max(self._current - 1, 0))

    def _change(self, texts: Sequence[str], place: int) -> None:
        self._show(texts)
        self._current = min(place, self._count - 1)
        self._name_buttons()
        self.changed.emit(self.links)
        if self._remove.isHidden():
            self.focus_step(0)

    def _show(self, texts: Sequence[str]) -> None:
        had = len(self._lines)
        while len(self._lines) < len(texts):
            self._add_line()
        self._count = len(texts)
        for number, (line, name) in enumerate(zip(self._lines, self._labels, strict=True)):
            shown = number < self._count
            line.setVisible(shown)
            name.setVisible(shown)
            if shown and line.text() != texts[number]:
                line.blockSignals(True)  # showing a step is not typing one
                line.setText(texts[number])
                line.blockSignals(False)
        self._current = min(self._current, self._count - 1)
        self._name_buttons()
        if len(self._lines) > had:
            self.grown.emit()

    def _go(self, line: QLineEdit, key: Qt.Key) -> None:
        place = self._lines.index(line)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._add_below(place)
        elif key == Qt.Key.Key_Backspace:
            self.remove_step()
            self.focus_step(max(place - 1, 0))
        else:
            self.focus_step(place + (1 if key == Qt.Key.Key_Down else -1))

    def _add_below(self, place: int) -> None:
        texts = list(self.texts)
        if not texts[place].strip():
            return
        following = texts[place + 1 : place + 2]
        if following != [""]:
            texts.insert(place + 1, "")
            self._show(texts)
        self.focus_step(place + 1)

    def _enter(self, place: int) -> None:
        self._current = place
        self._name_buttons()

    def _name_buttons(self) -> None:
        number = self._current + 1
        self._up.setText(_("Move step {number} up").format(number=number))
        self._down.setText(_("Move step {number} down").format(number=number))
        self._remove.setText(_("Remove step {number}").format(number=number))
        several = self._count > 1
        self._up.setVisible(several)
        self._down.setVisible(several)
        self._remove.setVisible(several or bool(self.texts and self.texts[0].strip()))

    def _add_line(self) -> None:
        place = len(self._lines)
        words = _("Step {number}").format(number=place + 1)
        name = label(_("What you do") if place == 0 else words, "hint", wrap=False)
        line = _Line()
        line.setAccessibleName(_("Step 1: what you do") if place == 0 else words)
        line.setAccessibleDescription(
            _("Enter adds the next step. Up and down go from one to another.")
        )
        name.setBuddy(line)
        line.entered.connect(lambda: self._enter(place))
        line.textChanged.connect(lambda _text: self._type())
        line.editingFinished.connect(self.left)
        line.installEventFilter(self._undo_keys)
        line.installEventFilter(self._keys)
        self._lines.append(line)
        self._labels.append(name)
        self._grid.addWidget(name, place, 0)
        self._grid.addWidget(line, place, 1)

    def _type(self) -> None:
        self._name_buttons()
        self.typed.emit(self.links)

    def _build(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        buttons = Flow()
        buttons.addWidget(button(_("Add a step"), self.add_step, "quiet", icon="plus"))
        for made in (self._up, self._down, self._remove):
            buttons.addWidget(made)
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        nest(inside, self._grid)
        inside.addWidget(self._end_box())
        nest(inside, buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._too_many)
        column.addWidget(self._inside)

    def _end_box(self) -> QFrame:
        box = QFrame()
        box.setObjectName("chain-end")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(14, 8, 14, 10)
        inside.setSpacing(2)
        inside.addWidget(label(_("And so, the change that matters:"), "small"))
        inside.addWidget(self._end)
        return box


class _Line(QLineEdit):
    """A line that says when the keyboard comes into it."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(NO_LIMIT)

    @guarded()
    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.entered.emit()
