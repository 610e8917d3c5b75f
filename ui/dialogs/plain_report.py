"""What the PDF says, as plain text: to be read aloud, or copied to where no PDF is taken."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from sroi_app.errors import AppError
from sroi_app.text import _
from sroi_app.workspace.preview import read_as_text
from ui.announce import announce
from ui.dialogs.room import resize_within_screen
from ui.flow import Flow
from ui.layouts import nest
from ui.look import scaled
from ui.store import Store
from ui.words import button, label

WIDTH, HEIGHT = 860, 680  # pixels
LETTER_HEIGHT = 15  # pixels


def show_plain_report(parent: QWidget, store: Store) -> None:
    """Show the words of the report, in the form it is looked at."""
    PlainReportDialog(parent, store).open()


class PlainReportDialog(QDialog):
    """A text to read and copy; arrows move through it, Esc leaves."""

    def __init__(self, parent: QWidget, store: Store) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_TITLE)
        self.text = QPlainTextEdit(_("The text is being put together…"))
        self._copy = button(_("Copy all"), self.copy, icon="copy")
        self._build()
        resize_within_screen(self, WIDTH, HEIGHT)
        self.text.setFocus()
        evaluation, form = store.evaluation, store.form
        store.printing.run(lambda: read_as_text(evaluation, form), self._read, self._refuse)

    def copy(self) -> None:
        """Put all of it on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._copy.setText(_("Copied"))
        announce(self._copy, _("Copied"))

    def _read(self, text: str) -> None:
        if isValid(self):
            self.text.setPlainText(text)
            self._copy.setEnabled(True)

    def _refuse(self, error: AppError) -> None:
        self._read(error.sentence)

    def _build(self) -> None:
        flags = Qt.TextInteractionFlag
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        )
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(_TITLE)
        self.text.setAccessibleDescription(_ABOUT)
        letters = QFontDatabase.systemFont(
            QFontDatabase.SystemFont.FixedFont
        )  # columns stay columns
        self.text.setStyleSheet(
            f"font-family: '{letters.family()}'; font-size: {scaled(LETTER_HEIGHT)}px;"
        )
        self._copy.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(scaled, (28, 24, 28, 24)))
        column.setSpacing(scaled(10))
        column.addWidget(label(_TITLE, "h2"))
        column.addWidget(label(_ABOUT, "hint"))
        column.addWidget(self.text, 1)
        foot = Flow()
        closing = button(_("Close"), self.accept, "primary")
        closing.setDefault(True)
        foot.addWidget(self._copy)
        foot.addWidget(closing)
        nest(column, foot)


_TITLE = _("The report as text")
_ABOUT = _("The same words as in the PDF, in the order they are read aloud.")
