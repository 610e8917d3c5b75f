"""All that a case keeps of a survey, to be read and copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from sroi_app.guide.survey_words import survey_facts
from sroi_app.model.survey import Survey
from sroi_app.text import _
from ui.dialogs.room import resize_within_screen
from ui.dialogs.text_blocks import add_block
from ui.flow import Flow
from ui.layouts import nest
from ui.look import scaled
from ui.words import button, label

WIDTH, HEIGHT = 640, 640  # pixels


class FoundDialog(QDialog):
    """Each fact under what it is about; arrows scroll, Esc closes."""

    def __init__(self, parent: QWidget | None, survey: Survey) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._facts = survey_facts(survey)
        self.setWindowTitle(_("What the survey showed"))
        resize_within_screen(self, WIDTH, HEIGHT)
        self._text = QTextBrowser()
        self._text.setOpenLinks(False)
        self._text.setAccessibleName(_("What the survey showed"))
        self._fill()
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(scaled, (28, 24, 28, 24)))
        column.setSpacing(scaled(10))
        column.addWidget(label(_("What the survey showed"), "h2"))
        column.addWidget(
            label(_("This is what the case keeps of it, in counts and averages."), "hint")
        )
        column.addWidget(self._text, 1)
        nest(column, self._make_buttons())
        self._text.setFocus()

    def copy(self) -> None:
        """Put all of it on the clipboard."""
        QGuiApplication.clipboard().setText(
            "\n".join(f"{told}: {fact}" for told, fact in self._facts)
        )
        self._copy.setText(_("Copied"))

    def _fill(self) -> None:
        cursor = QTextCursor(self._text.document())
        for told, fact in self._facts:
            add_block(cursor, told, bold=True, above=7, indent=0)
            add_block(cursor, fact, bold=False, above=0, indent=14)
        self._text.moveCursor(QTextCursor.MoveOperation.Start)

    def _make_buttons(self) -> Flow:
        close = button(_("Close"), self.accept, "primary")
        close.setDefault(True)
        self._copy = button(_("Copy as text"), self.copy)
        row = Flow()
        row.addWidget(close)
        row.addWidget(self._copy)
        return row
