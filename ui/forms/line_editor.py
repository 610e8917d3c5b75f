"""A line to type in, and what was understood of it."""

from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from sroi_app.guide.echo import understood
from sroi_app.guide.kinds import Text
from sroi_app.guide.schema import Field
from sroi_app.model.case import Case
from ui.flow import Flow
from ui.forms.editor import Editor
from ui.guard import guarded
from ui.layouts import nest
from ui.look import scaled
from ui.words import label

NARROW = 260
NO_LIMIT = 2**31 - 1  # characters: what is shown cut would be kept cut at the next key


class ShortLine(QLineEdit):
    """A line for a figure: as wide as it says, and no wider."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._width = width
        self.setMaxLength(NO_LIMIT)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @guarded(default=QSize(NARROW, 38))
    def sizeHint(self) -> QSize:
        return QSize(scaled(self._width), super().sizeHint().height())


def write_in(line: QLineEdit, text: str) -> None:
    """Put a text into a line, the cursor after it where the person types, else before it."""
    line.blockSignals(True)  # showing an answer is not typing one
    line.setText(text)
    line.blockSignals(False)
    if line.hasFocus():
        line.end(False)
    else:
        line.home(False)


class LineEditor(Editor):
    """A line of text, or a number, share, date ... typed as text."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._words = isinstance(field.kind, Text)
        self._line = QLineEdit() if self._words else ShortLine(NARROW)
        self._line.setAcceptDrops(False)  # a file that is dropped is the window's to open
        self._line.setMaxLength(NO_LIMIT)
        self._echo = label("", "echo", wrap=False)
        self._echo.setParent(self)
        self._description = ""
        self._lay()
        # Not textEdited: what is dictated is put in by the screen reader, and counts as typed.
        self._line.textChanged.connect(self._type)
        self._line.editingFinished.connect(self.left)
        self._line.returnPressed.connect(self.entered)
        self._show_echo()

    @property
    def target(self) -> QWidget:
        return self._line

    @property
    def echo(self) -> str:
        """What was understood, where the typed text does not say it already."""
        return self._echo.text()

    def describe(self, name: str, description: str) -> None:
        self._description = description
        super().describe(name, f"{description} {self._echo.text()}".strip())

    def show_answer(self, case: Case, value: Any, unread: str | None) -> None:
        text = self.field.kind.format(value) if unread is None else unread
        if self._line.hasFocus() and self._means(self._line.text(), value, unread):
            return
        if self._line.text() != text:
            write_in(self._line, text)
        self._show_echo()

    def _lay(self) -> None:
        if self._words:  # as wide as the page
            self._layout.addWidget(self._line)
            return
        row = Flow()
        for part in (self._line, self._echo):
            row.addWidget(part)
        nest(self._layout, row)

    def _type(self, text: str) -> None:
        self._show_echo()
        self.typed.emit(text)

    def _means(self, text: str, value: Any, unread: str | None) -> bool:
        """Whether what stands in the line is just another way to write the answer."""
        if unread is not None:
            return text == unread
        return bool(self.field.kind.parse(text) == value)

    def _show_echo(self) -> None:
        words = "" if self._words else understood(self.field.kind, self._line.text())
        if words != self._echo.text():
            self._echo.setText(words)
            self._line.setAccessibleDescription(f"{self._description} {words}".strip())
        self._echo.setVisible(bool(words))
