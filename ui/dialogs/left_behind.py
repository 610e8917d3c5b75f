"""Several pieces of unsaved work that earlier runs left behind, to choose from."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QVBoxLayout, QWidget

from sroi_app.text import _, plural
from sroi_app.workspace.paths import is_there
from sroi_app.workspace.recovering import Recovery
from ui.dialogs.recovery import Decision, besides_words, kept_on
from ui.dialogs.room import resize_within_screen
from ui.flow import Flow
from ui.layouts import nest
from ui.look import scaled
from ui.words import button, dress_as, label

WIDTH, HEIGHT = 680, 520  # pixels

Offered = tuple[Recovery, int | None]
"""A copy, and in how many places it differs from its file, None where nobody knows."""


def ask_about_several(
    parent: QWidget, left: Sequence[Offered], unreadable: str
) -> tuple[Decision, int]:
    """Ask what is to become of which of the copies; return its place in the list as well."""
    dialog = LeftBehindDialog(parent, left, unreadable)
    dialog.exec()
    chosen = dialog.decision, dialog.row
    dialog.deleteLater()
    return chosen


class LeftBehindDialog(QDialog):
    """A list of unsaved work: arrows choose, Enter goes on with it, Esc decides later."""

    def __init__(self, parent: QWidget | None, left: Sequence[Offered], unreadable: str) -> None:
        super().__init__(parent)
        self.decision = Decision.LATER
        self.setWindowTitle(_("Unsaved work was found"))
        resize_within_screen(self, WIDTH, HEIGHT)
        self._list = QListWidget()
        self._list.setAccessibleName(_("Unsaved work, the newest first"))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.addItems([left_words(copy, changes) for copy, changes in left])
        self._list.itemDoubleClicked.connect(lambda _item: self._decide(Decision.GO_ON))
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(scaled, (28, 24, 28, 24)))
        column.setSpacing(scaled(12))
        column.addWidget(label(" ".join(filter(None, (_EXPLAINED, unreadable)))))
        column.addWidget(self._list, 1)
        nest(column, self._make_buttons())
        self._list.setCurrentRow(0)
        self._list.setFocus()

    @property
    def row(self) -> int:
        """The place of the chosen one in the list."""
        return self._list.currentRow()

    def _decide(self, decision: Decision) -> None:
        self.decision = decision
        self.accept()

    def _make_buttons(self) -> Flow:
        row = Flow()
        go_on = button(_("Go on with it"), partial(self._decide, Decision.GO_ON))
        dress_as(go_on, "primary")
        go_on.setDefault(True)
        throw = button(_("Throw away"), partial(self._decide, Decision.THROW_AWAY))
        for made in (go_on, throw, button(_("Later"), self.reject)):
            row.addWidget(made)
        return row


def left_words(copy: Recovery, changes: int | None) -> str:
    """Return the lines about a copy: its name, when it was kept, what is in it, and its file."""
    about = (kept_on(copy), _changes_words(copy, changes), besides_words(copy))
    return "\n".join((copy.title, " ".join(filter(None, about)), _file_words(copy)))


def _changes_words(copy: Recovery, changes: int | None) -> str:
    if changes is None or (not changes and besides_words(copy)):
        return ""  # what was typed in a window before its last button is all there is
    if copy.original is None:
        return plural("{count} answer is in it.", "{count} answers are in it.", changes)
    return plural(
        "{count} change is not in its file.", "{count} changes are not in its file.", changes
    )


def _file_words(copy: Recovery) -> str:
    if copy.looked_at:
        return _("It is a copy: its file was only looked at.")
    if copy.original is None:
        return _("It was never saved in a file.")
    words = _("Its file is {name} in {folder}.")
    if not is_there(copy.original):
        words = _("Its file was {name} in {folder}, where it is no longer.")
    return words.format(name=copy.original.name, folder=copy.original.parent)


_EXPLAINED = _("None of these was saved. Those you do not choose stay kept.")
