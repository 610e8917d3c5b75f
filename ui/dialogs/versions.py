"""The earlier versions of a case, to choose one from."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from sroi_app.text import _
from sroi_app.workspace.workspace import Version
from ui.dialogs.moments import moment_words
from ui.words import button, label

KILOBYTE = 1024


def choose_version(parent: QWidget, versions: Sequence[Version]) -> Version | None:
    """Let the person choose one of the versions; None when they would rather not."""
    dialog = VersionsDialog(parent, versions)
    chosen = versions[dialog.row] if dialog.exec() else None
    dialog.deleteLater()
    return chosen


class VersionsDialog(QDialog):
    """A list of versions, newest first: arrows choose, Enter opens, Esc leaves."""

    def __init__(self, parent: QWidget | None, versions: Sequence[Version]) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Earlier versions"))
        self.resize(560, 460)
        self._list = QListWidget()
        self._list.setAccessibleName(_("Earlier versions, newest first"))
        self._list.addItems([version_words(version) for version in versions])
        self._list.setCurrentRow(0)
        self._list.itemDoubleClicked.connect(lambda _item: self.accept())
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        column.addWidget(label(_("Earlier versions of this case"), "h2"))
        column.addWidget(label(_("The one you choose is opened as a copy. Your file stays.")))
        column.addWidget(self._list, 1)
        column.addLayout(self._make_buttons())
        self._list.setFocus()

    @property
    def row(self) -> int:
        """The place of the chosen version in the list."""
        return self._list.currentRow()

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        opening = button(_("Open as a copy"), self.accept, "primary")
        opening.setDefault(True)
        row.addWidget(opening)
        row.addWidget(button(_("Close"), self.reject))
        row.addStretch()
        return row


def version_words(version: Version) -> str:
    """Return one line about a version: when it was saved, and how large it is."""
    kilobytes = max(1, round(version.size / KILOBYTE))
    return _("Saved on {moment}, {size} KB").format(
        moment=moment_words(version.saved_at), size=f"{kilobytes:,}"
    )
