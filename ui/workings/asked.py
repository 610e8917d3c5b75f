"""One thing a way to work something out asks: its words, its editor, and what is the matter."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.guide.numbers import BadText
from sroi_app.guide.schema import Field
from sroi_app.model.case import Case
from sroi_app.text import _
from ui.announce import announce
from ui.forms.editors import editor_for
from ui.forms.field_row import PAUSE, hint_words
from ui.words import label

_NOWHERE = Case()  # an editor shows an answer of a case; what is asked here belongs to none


class Asked(QWidget):
    """Says what is typed or chosen as text; what cannot be read is marked after a pause."""

    typed = Signal(str, str)  # path, text
    entered = Signal()

    def __init__(self, field: Field, text: str, *, optional: bool) -> None:
        super().__init__()
        self.field = field
        self.editor = editor_for(field)
        self._message = label("", "finding")
        self._message.setProperty("refused", True)
        self._hint = _hint(field, optional=optional)
        self._about = ""  # what was said of the answer from outside
        self._text = text
        self._build()
        self._show(text)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._tell)
        self.editor.typed.connect(self._take)
        self.editor.chosen.connect(self._choose)
        self.editor.left.connect(self._tell)
        self.editor.enter_key.pressed.connect(self.entered)

    @property
    def message(self) -> str:
        """What is said to be the matter, if anything."""
        return "" if self._message.isHidden() else self._message.text()

    def say(self, about: str) -> None:
        """Say at once what is the matter with the answer; "" takes it back."""
        self._about = about
        self._tell()

    def start(self) -> None:
        """Take the keyboard."""
        self.editor.target.setFocus()

    def _take(self, text: str) -> None:
        self._text, self._about = text, ""
        self._pause.start()
        if self.message and not self._trouble():
            self._tell()  # mended: it need not wait
        self.typed.emit(self.field.path, text)

    def _choose(self, value: object) -> None:
        self._show("" if value is None else str(value))
        self._take(self._text)

    def _trouble(self) -> str:
        read = self.field.kind.parse(self._text.strip())
        return read.message if isinstance(read, BadText) else self._about

    def _tell(self) -> None:
        self._pause.stop()
        trouble = self._trouble()
        self.editor.refuse(bool(trouble))
        if trouble and trouble != self.message:
            QTimer.singleShot(0, self, lambda: announce(self, trouble))
        self._message.setText(trouble)
        self._message.setVisible(bool(trouble))
        self.editor.describe(self.field.question, f"{trouble} {self._hint}".strip())

    def _show(self, text: str) -> None:
        self._text = text
        read = self.field.kind.parse(text)
        bad = isinstance(read, BadText)
        self.editor.show_answer(_NOWHERE, None if bad else read, text if bad else None)

    def _build(self) -> None:
        question, hint = label(self.field.question, "question"), label(self._hint, "hint")
        question.setBuddy(self.editor.target)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (question, hint, self.editor, self._message):
            column.addWidget(part)
        hint.setVisible(bool(self._hint))
        self._message.hide()
        self.editor.describe(self.field.question, self._hint)


def _hint(field: Field, *, optional: bool) -> str:
    words = hint_words(field.hint, field.example)
    open_ = _("May stay empty.") if optional else ""
    return f"{open_} {words}".strip()
