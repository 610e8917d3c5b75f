"""One question about a survey: its answer belongs to the survey, not yet to the case."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.guide.kinds import Tick
from sroi_app.guide.numbers import BadText
from sroi_app.guide.schema import Field
from sroi_app.model.case import Case
from sroi_app.workspace.half_filled import Typed
from ui.canvas import WHOLE
from ui.forms.editors import editor_for
from ui.forms.field_row import hint_words
from ui.forms.indented import indented
from ui.words import label

_NO_CASE = Case()


class Ask(QWidget):
    """A question with its hint, its answer and what is the matter with it."""

    answered = Signal(object)  # the value; None where it was emptied
    entered = Signal()  # Enter on an answer that is chosen; typed ones leave it to the window

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.setProperty(WHOLE, True)
        self._field, self._unread, self._text = field, "", ""
        self._hint = hint_words(field.hint, field.example)
        self.editor = editor_for(field)
        self._message, self._beside = label("", "finding"), label("", "step")
        self._build()
        self.editor.typed.connect(self._take)
        self.editor.chosen.connect(self.answered)
        self.editor.left.connect(self._tell)
        self.editor.enter_key.pressed.connect(self.entered)

    @property
    def problem(self) -> str:
        """Why what was typed cannot be used; "" where it can."""
        return self._unread

    @property
    def typed(self) -> Typed:
        """What was typed by hand, if anything, with the words of its question."""
        asked = self._field.question
        return Typed(name=asked, question=asked, text=self._text)

    def write(self, text: str) -> None:
        """Answer as if somebody typed it."""
        value = self._field.kind.parse(text)
        bad = isinstance(value, BadText)
        self.editor.show_answer(_NO_CASE, None if bad else value, text if bad else None)
        self._take(text)

    def show_answer(self, value: Any) -> None:
        """Show an answer, unless something stands there that could not be read."""
        if not self._unread:
            self.editor.show_answer(_NO_CASE, value, None)

    def forget(self) -> None:
        """Be rid of what could not be read."""
        self._unread = self._text = ""
        self.refuse("")

    def refuse(self, words: str) -> None:
        """Say what is the matter with the answer; "" takes it back."""
        self._message.setText(words)
        self._message.setVisible(bool(words))
        self.editor.refuse(bool(words))
        self._describe()

    def say(self, words: str) -> None:
        """Say under the answer what it leads to; "" where there is nothing to say."""
        self._beside.setText(words)
        self._beside.setVisible(bool(words))

    def _take(self, text: str) -> None:
        value, self._text = self._field.kind.parse(text), text
        self._unread = value.message if isinstance(value, BadText) else ""
        if not self._unread:  # it may become something yet
            self.refuse("")
        self.answered.emit(None if self._unread else value)

    def _tell(self) -> None:
        self.refuse(self._unread)

    def _describe(self) -> None:
        words = f"{self._message.text()} {self._hint}".strip()
        self.editor.describe(self._field.question, words)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        hint = label(self._hint, "hint")
        if isinstance(self._field.kind, Tick):  # the words are the tick's own
            parts: tuple[QWidget, ...] = (self.editor, indented(hint), self._message)
        else:
            question = label(self._field.question.replace("&", "&&"), "question")
            question.setBuddy(self.editor.target)
            parts = (question, hint, self.editor, self._message)
        for part in parts:
            column.addWidget(part)
        hint.setVisible(bool(hint.text()))
        self._message.setProperty("refused", True)
        column.addWidget(self._beside)
        self._message.hide()
        self._beside.hide()
        self._describe()
