"""A box for several lines, which stays quick however much is written in it."""

import re
from math import ceil
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from sroi_app.guide.schema import Field
from sroi_app.model.case import Case
from ui.forms.editor import Editor
from ui.guard import guarded
from ui.look import scaled

LINES = 3  # of a kind of answer that does not say how many
MOST_LINES = 10  # in sight; more are scrolled to
_ENDLESS_WORD = re.compile(r"\S{2000}")


class _Box(QPlainTextEdit):
    """Tab leaves it, as it leaves every other field."""

    left = Signal()

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)  # undo is the case's, not the box's
        self.viewport().setAcceptDrops(False)  # a file that is dropped is the window's to open
        self.setFixedHeight(self.sizeHint().height())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    @property
    def text(self) -> str:
        """The text to the last sign: `toPlainText` would turn some spaces into others."""
        return self.document().toRawText().replace("\u2029", "\n")

    @guarded(default=QSize(300, 80))
    def sizeHint(self) -> QSize:
        written = min(int(self.document().size().height()), MOST_LINES)
        lines = max(self._lines, 2, written)
        line = ceil(QFontMetricsF(self.font()).lineSpacing())  # lines are laid on whole pixels
        return QSize(scaled(300), line * lines + scaled(26))

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def fit(self) -> None:
        """Show all the lines of what stands here, unless they are many.

        Not while somebody types or leaves: what they are about to press would move away.
        """
        self.setFixedHeight(self.sizeHint().height())

    @guarded()
    def focusOutEvent(self, event: Any) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def wrap_for(self, text: str) -> None:
        """Break lines between words, unless a word is so long that looking for its end is slow."""
        modes = QTextOption.WrapMode
        endless = _ENDLESS_WORD.search(text)
        wanted = modes.WrapAnywhere if endless else modes.WrapAtWordBoundaryOrAnywhere
        if self.wordWrapMode() != wanted:
            self.setWordWrapMode(wanted)


class BoxEditor(Editor):
    """Several lines of text."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._box = _Box(getattr(field.kind, "lines", LINES))
        self._layout.addWidget(self._box)
        self._showing = False
        self._box.textChanged.connect(self._typed)
        self._box.left.connect(self.left)

    @property
    def target(self) -> QWidget:
        return self._box

    def show_answer(self, case: Case, value: Any, unread: str | None) -> None:
        kind, present = self.field.kind, self._box.text
        if self._box.hasFocus() and kind.parse(present) == value:
            return
        text = kind.format(value) if unread is None else unread
        if present != text:
            self._showing = True
            self._box.wrap_for(text)
            self._box.setPlainText(text)
            self._box.fit()
            self._showing = False

    def _typed(self) -> None:
        if not self._showing:
            text = self._box.text
            self._box.wrap_for(text)
            self.typed.emit(text)
