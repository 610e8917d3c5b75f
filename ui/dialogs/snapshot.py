"""Asks what to call the version that is to be kept."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sroi_app.text import _
from ui.dialogs.room import fit_words
from ui.look import scaled
from ui.words import button, label

LONGEST = 80
WIDTH = 520  # pixels


def ask_name(parent: QWidget, name: str = "") -> str | None:
    """Return the name a person gives a version; None when they would rather not."""
    dialog = SnapshotDialog(parent, name)
    chosen = dialog.name if dialog.exec() else None
    dialog.deleteLater()
    return chosen


class SnapshotDialog(QDialog):
    """One line for a name; Enter keeps, Esc leaves."""

    def __init__(self, parent: QWidget | None, name: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keep a named version"))
        self._line = QLineEdit(name)
        self._line.setMaxLength(LONGEST)
        self._line.selectAll()
        question = label(_("What will you call it?"), "question")
        question.setBuddy(self._line)
        hint = _("For example: as sent to the council")
        self._line.setAccessibleName(question.text())
        self._line.setAccessibleDescription(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(scaled, (28, 24, 28, 24)))
        column.setSpacing(scaled(10))
        column.addWidget(label(_("Keep the case as it is now"), "h2"))
        column.addWidget(label(_KEPT_HERE))
        column.addSpacing(scaled(4))
        column.addWidget(question)
        column.addWidget(label(hint, "hint"))
        column.addWidget(self._line)
        column.addSpacing(scaled(6))
        column.addLayout(self._make_buttons())
        fit_words(self, WIDTH)
        self._line.setFocus()

    @property
    def name(self) -> str:
        """What was typed."""
        return self._line.text()

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(scaled(12))
        keep = button(_("Keep it"), self.accept, "primary")
        keep.setDefault(True)
        row.addWidget(keep)
        row.addWidget(button(_("Do not keep it"), self.reject))
        row.addStretch()
        return row


_KEPT_HERE = _(
    "You can open it again later, and see what has changed since. It is kept on this computer "
    "and does not travel with the file; to give it to somebody, use “Save as”."
)
