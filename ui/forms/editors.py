"""One editor for each kind of answer. An editor shows an answer and says what a person did."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from sroi_app.guide import names
from sroi_app.guide.kinds import Choice, Links, Option, Reference, Text, Tick, YesNo
from sroi_app.guide.schema import Field
from sroi_app.model.case import Case
from sroi_app.text import _
from ui.guard import guarded
from ui.words import restyle

NARROW = 260
MOST_RADIOS = 5


class Editor(QWidget):
    """What every editor is: it speaks of typed text or a chosen value, and can be refused."""

    typed = Signal(str)
    chosen = Signal(object)
    left = Signal()
    entered = Signal()  # done with this one, on to the next

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)

    @property
    def target(self) -> QWidget:
        """The widget that takes the keyboard."""
        raise AssertionError("every editor names its own")

    def show_answer(self, case: Case, value: Any, unread: str | None) -> None:
        """Show the answer as it is in the case; `unread` is text that could not be read."""
        raise AssertionError("every editor shows its own")

    def refuse(self, refused: bool) -> None:
        """Mark the answer as one that cannot be used, or no longer so."""
        restyle(self.target, "refused", refused)

    def describe(self, name: str, description: str) -> None:
        """Give a screen reader the question and its hint."""
        self.target.setAccessibleName(name)
        self.target.setAccessibleDescription(description)


class LineEditor(Editor):
    """A line of text, or a number, share, date ... typed as text."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._line = QLineEdit()
        self._line.setMaxLength(100_000)
        if not isinstance(field.kind, Text):
            self._line.setMaximumWidth(NARROW)
        self._layout.addWidget(self._line)
        # textEdited, not textChanged: showing an answer is not typing one.
        self._line.textEdited.connect(self.typed)
        self._line.editingFinished.connect(self.left)
        self._line.returnPressed.connect(self.entered)

    @property
    def target(self) -> QWidget:
        return self._line

    def show_answer(self, case: Case, value: Any, unread: str | None) -> None:
        text = self.field.kind.format(value) if unread is None else unread
        if self._line.hasFocus() and self._means(self._line.text(), value, unread):
            return
        if self._line.text() != text:
            self._line.setText(text)
            self._line.setCursorPosition(0 if not self._line.hasFocus() else len(text))

    def _means(self, text: str, value: Any, unread: str | None) -> bool:
        """Whether what stands in the line is just another way to write the answer."""
        if unread is not None:
            return text == unread
        return bool(self.field.kind.parse(text) == value)


class _Box(QPlainTextEdit):
    """A box for several lines; Tab leaves it, as it leaves every other field."""

    left = Signal()

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)  # undo is the case's, not the box's
        self.setFixedHeight(self.sizeHint().height())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    @guarded(default=QSize(300, 80))
    def sizeHint(self) -> QSize:
        return QSize(300, self.fontMetrics().lineSpacing() * max(self._lines, 2) + 26)

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setFixedHeight(self.sizeHint().height())

    @guarded()
    def focusOutEvent(self, event: Any) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class BoxEditor(Editor):
    """Several lines of text."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        kind = field.kind
        self._box = _Box(kind.lines if isinstance(kind, Text | Links) else 3)
        self._layout.addWidget(self._box)
        self._showing = False
        self._box.textChanged.connect(self._typed)
        self._box.left.connect(self.left)

    @property
    def target(self) -> QWidget:
        return self._box

    def show_answer(self, case: Case, value: Any, unread: str | None) -> None:
        kind, present = self.field.kind, self._box.toPlainText()
        if self._box.hasFocus() and kind.parse(present) == value:
            return
        text = kind.format(value)
        if present != text:
            self._showing = True
            self._box.setPlainText(text)
            self._showing = False

    def _typed(self) -> None:
        if not self._showing:
            self.typed.emit(self._box.toPlainText())


class TickEditor(Editor):
    """A statement to tick."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._box = QCheckBox(field.question.replace("&", "&&"))
        self._layout.addWidget(self._box)
        self._box.clicked.connect(lambda ticked: self.chosen.emit(ticked))

    @property
    def target(self) -> QWidget:
        return self._box

    def show_answer(self, case: Case, value: Any, unread: str | None) -> None:
        self._box.setChecked(bool(value))


class RadioEditor(Editor):
    """One of a few answers, all of them in sight."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._group = QButtonGroup(self)
        self._options = _options(field)
        for number, option in enumerate(self._options):
            radio = QRadioButton(option.label.replace("&", "&&"))
            radio.setAccessibleDescription(field.question)
            self._group.addButton(radio, number)
            self._layout.addWidget(radio)
        self._group.idClicked.connect(lambda n: self.chosen.emit(self._options[n].value))

    @property
    def target(self) -> QWidget:
        return self._group.checkedButton() or self._group.button(0)

    def show_answer(self, case: Case, value: Any, unread: str | None) -> None:
        # An exclusive group cannot be emptied by hand, and undo may have to.
        self._group.setExclusive(False)
        for number, option in enumerate(self._options):
            self._group.button(number).setChecked(_same(option.value, value))
        self._group.setExclusive(True)
        self._offer_one_stop()

    def _offer_one_stop(self) -> None:
        """Tab stops at the answer given, or at the first: never at one given for another row."""
        for number in range(len(self._options)):
            radio = self._group.button(number)
            stop = radio is self.target
            policy = Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus
            radio.setFocusPolicy(policy)

    def describe(self, name: str, description: str) -> None:
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)


class _Combo(QComboBox):
    """A list that the mouse wheel does not change while the page is being scrolled."""

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().text().color(), 1.6))
        x, y = self.width() - 18.0, self.height() / 2
        points = [QPointF(x - 5, y - 2.5), QPointF(x, y + 2.5), QPointF(x + 5, y - 2.5)]
        painter.drawPolyline(points)
        painter.end()


class ComboEditor(Editor):
    """One of many answers, or a row of another list."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._combo = _Combo()
        self._combo.setMaximumWidth(520)
        self._layout.addWidget(self._combo)
        self._options: tuple[Option, ...] = ()
        self._combo.activated.connect(lambda n: self.chosen.emit(self._options[n].value))

    @property
    def target(self) -> QWidget:
        return self._combo

    def show_answer(self, case: Case, value: Any, unread: str | None) -> None:
        options = self._offered(case)
        if options != self._options:
            self._options = options
            self._combo.clear()
            self._combo.addItems([option.label for option in options])
        number = next((n for n, o in enumerate(options) if _same(o.value, value)), 0)
        self._combo.setCurrentIndex(number)

    def _offered(self, case: Case) -> tuple[Option, ...]:
        kind = self.field.kind
        if isinstance(kind, Reference):
            rows = (Option(g.id, names.group_name(case, g.id)) for g in case.stakeholders)
            return (Option("", _("Choose a group")), *rows)
        return (Option(None, _("Choose one")), *_options(self.field))


def editor_for(field: Field) -> Editor:
    """Return the editor for a field's kind of answer."""
    kind = field.kind
    if isinstance(kind, Tick):
        return TickEditor(field)
    if isinstance(kind, Reference):
        return ComboEditor(field)
    if isinstance(kind, Choice | YesNo):
        few = len(kind.options) <= MOST_RADIOS
        return RadioEditor(field) if few else ComboEditor(field)
    if isinstance(kind, Links) or (isinstance(kind, Text) and kind.lines > 1):
        return BoxEditor(field)
    return LineEditor(field)


class UndoKeys(QObject):
    """Gives Ctrl+Z and Ctrl+Y back to the window: a text field would swallow them."""

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            from PySide6.QtGui import QKeySequence

            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return True
        return False


def _options(field: Field) -> tuple[Option, ...]:
    kind = field.kind
    return kind.options if isinstance(kind, Choice | YesNo) else ()


def _same(one: Any, other: Any) -> bool:
    """Whether two values are the same answer; False is an answer and None is not."""
    return type(one) is type(other) and bool(one == other)
