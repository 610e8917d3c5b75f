"""What changed between an earlier version of a case and now, to be read and copied."""

from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from sroi_app.text import _, plural
from sroi_app.workspace.comparison import Comparison, heading
from ui.dialogs.text_blocks import add_block
from ui.layouts import nest
from ui.words import button, label


def show_changes(parent: QWidget, version_words: str, comparison: Comparison) -> None:
    """Show a comparison until the person closes it."""
    dialog = ChangesDialog(parent, version_words, comparison)
    dialog.exec()
    dialog.deleteLater()


class ChangesDialog(QDialog):
    """Changes under the page and row they belong to; arrows scroll, Esc closes."""

    def __init__(self, parent: QWidget | None, version_words: str, comparison: Comparison) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self.setWindowTitle(_("What changed"))
        self.resize(760, 620)
        self._text = changes_text(comparison, _("What changed"))
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(10)
        column.addWidget(label(_("What changed since then"), "h2"))
        column.addWidget(label(version_words, "hint"))
        column.addWidget(label(_summary(comparison)))
        column.addWidget(self._text, 1)
        nest(column, self._make_buttons())
        self._text.setFocus()

    @property
    def text(self) -> str:
        """Everything that is shown below the summary, as plain text."""
        return self._text.toPlainText()

    def copy(self) -> None:
        """Put all of it on the clipboard."""
        QGuiApplication.clipboard().setText(self._comparison.as_text())
        self._copy.setText(_("Copied"))

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        close = button(_("Close"), self.accept, "primary")
        close.setDefault(True)
        self._copy = button(_("Copy as text"), self.copy)
        row.addWidget(close)
        row.addWidget(self._copy)
        row.addStretch()
        return row


def changes_text(comparison: Comparison, name: str) -> QTextBrowser:
    """Return all that differs, under the page and row it belongs to; hidden where nothing does."""
    text = QTextBrowser()
    text.setOpenLinks(False)
    text.setAccessibleName(name)
    cursor, place = QTextCursor(text.document()), ("", "")
    for change in comparison.changes:
        if (change.page, change.row) != place:
            place = (change.page, change.row)
            add_block(cursor, heading(change), bold=True, above=14, indent=0)
        add_block(cursor, change.words, bold=False, above=4, indent=14)
    text.moveCursor(QTextCursor.MoveOperation.Start)
    if not comparison.changes:
        text.hide()
    return text


def _summary(comparison: Comparison) -> str:
    if not comparison.changes:
        return _("Nothing has changed.")
    count = plural("{count} change.", "{count} changes.", len(comparison.changes))
    return f"{comparison.ratio} {count}"
