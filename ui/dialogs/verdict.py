"""Whether a PDF tells the truth, figure by figure, to be read and copied."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from sroi_app.guide.names import case_title
from sroi_app.text import _
from sroi_app.workspace.verdict import (
    Verdict,
    code_sentence,
    difference_lines,
    differences_title,
    figure_line,
    sentence,
    title,
)
from ui.dialogs.room import resize_within_screen
from ui.dialogs.text_blocks import add_block
from ui.flow import Flow
from ui.layouts import nest
from ui.look import scaled
from ui.words import button, label

WIDTH, HEIGHT = 760, 640  # pixels


class VerdictDialog(QDialog):
    """The answer above, what it rests on below; arrows scroll, Esc closes."""

    wanted = Signal()  # the case inside, to be looked at

    def __init__(self, parent: QWidget, name: str, verdict: Verdict) -> None:
        super().__init__(parent)
        self._verdict = verdict
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Check of “{name}”").format(name=name))
        self._text = QTextBrowser()
        self._text.setOpenLinks(False)
        self._text.setAccessibleName(_("What was checked"))
        self._text.setAccessibleDescription(title(verdict))  # heard where the keyboard is
        flags = Qt.TextInteractionFlag
        self._text.setTextInteractionFlags(
            flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        )
        resize_within_screen(self, WIDTH, HEIGHT)
        self._fill()
        self._build()
        self._text.setFocus()

    @property
    def text(self) -> str:
        """Everything that is shown below the answer, as plain text."""
        return self._text.toPlainText()

    def copy(self) -> None:
        """Put the answer and all of it on the clipboard."""
        QGuiApplication.clipboard().setText(f"{title(self._verdict)}\n{self.text}")
        self._copy.setText(_("Copied"))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        roomy = self.height() > scaled(HEIGHT) / 2  # else what room there is, is for the text
        column.setContentsMargins(*map(scaled, (28, 24, 28, 24) if roomy else (10, 6, 10, 6)))
        column.setSpacing(scaled(10 if roomy else 4))
        column.addWidget(label(title(self._verdict), "h2" if roomy else "h3"))
        column.addWidget(self._text, 1)
        nest(column, self._make_buttons())

    def _make_buttons(self) -> Flow:
        """What is likely wanted next comes first: a case that is not told truly hardly is."""
        holds = self._verdict.holds
        opening = button(_("Look at the case inside"), self._want, "primary" if holds else "")
        close = button(_("Close"), self.reject, "" if holds else "primary")
        self._copy = button(_("Copy as text"), self.copy)
        (opening if holds else close).setDefault(True)
        row = Flow()
        for made in (opening, self._copy, close) if holds else (close, self._copy, opening):
            row.addWidget(made)
        return row

    def _want(self) -> None:
        self.accept()
        self.wanted.emit()

    def _fill(self) -> None:
        cursor = QTextCursor(self._text.document())
        for words in (case_title(self._verdict.document.case), sentence(self._verdict)):
            add_block(cursor, words, bold=False, above=4, indent=0)
        for heading, lines in self._parts():
            add_block(cursor, heading, bold=True, above=14, indent=0)
            for line in lines:
                add_block(cursor, line, bold=False, above=4, indent=14)
        self._text.moveCursor(QTextCursor.MoveOperation.Start)

    def _parts(self) -> Iterator[tuple[str, list[str]]]:
        verdict = self._verdict
        if verdict.differences:
            yield differences_title(verdict), list(difference_lines(verdict))
        if verdict.figures:
            yield _("Figure by figure"), [figure_line(one) for one in verdict.figures]
        yield _("The check code"), [code_sentence(verdict)]
