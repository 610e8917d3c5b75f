"""The earlier versions of a case: to open one again, or to see what has changed since."""

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QPushButton, QVBoxLayout, QWidget

from sroi_app.guide.attached import size_words
from sroi_app.text import _
from sroi_app.workspace.versions import Version
from ui.dialogs.moments import moment_words
from ui.dialogs.room import resize_within_screen
from ui.flow import Flow
from ui.layouts import nest
from ui.look import scaled
from ui.words import button, dress_as, label

WIDTH, HEIGHT = 680, 520  # pixels


class Wish(Enum):
    """What is to be done with the chosen version."""

    OPEN = "open"
    COMPARE = "compare"
    RENAME = "rename"
    REMOVE = "remove"


def choose_version(
    parent: QWidget, versions: Sequence[Version], at: int = 0, *, compares: bool = True
) -> tuple[Wish, Version] | None:
    """Let the person choose a version and what to do with it; None when they would rather not.

    Where the case itself is not open, nothing `compares`: a version can be opened, and that is all.
    """
    dialog = VersionsDialog(parent, versions, at, compares=compares)
    chosen = (dialog.wish, versions[dialog.row]) if dialog.exec() else None
    dialog.deleteLater()
    return chosen


class VersionsDialog(QDialog):
    """A list of versions: arrows choose, Enter compares, or opens where that is all; Esc leaves."""

    def __init__(
        self,
        parent: QWidget | None,
        versions: Sequence[Version],
        at: int = 0,
        *,
        compares: bool = True,
    ) -> None:
        super().__init__(parent)
        self._usual = self.wish = Wish.COMPARE if compares else Wish.OPEN
        self._versions = versions
        self.setWindowTitle(_("Earlier versions"))
        resize_within_screen(self, WIDTH, HEIGHT)
        self._list = QListWidget()
        self._list.setAccessibleName(_NAMED_FIRST if compares else _LATEST_FIRST)
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.addItems([version_words(version) for version in versions])
        self._list.itemDoubleClicked.connect(lambda _item: self._want(self._usual))
        self._named = self._make_buttons_of_named() if compares else []
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(scaled, (28, 24, 28, 24)))
        column.setSpacing(scaled(12))
        column.addWidget(label(_("Earlier versions of this case"), "h2"))
        column.addWidget(label(_EXPLAINED if compares else _TO_OPEN))
        column.addWidget(self._list, 1)
        nest(column, self._make_buttons())
        self._list.currentRowChanged.connect(lambda _row: self._fit())
        self._list.setCurrentRow(min(at, len(versions) - 1))
        self._list.setFocus()

    @property
    def row(self) -> int:
        """The place of the chosen version in the list."""
        return self._list.currentRow()

    def _want(self, wish: Wish) -> None:
        self.wish = wish
        self.accept()

    def _fit(self) -> None:
        """Only what has a name can be given another; only that is a person's to remove."""
        for made in self._named:
            made.setVisible(bool(self._versions[self.row].name))

    def _make_buttons(self) -> Flow:
        row = Flow()
        offers = [(_("What changed since"), Wish.COMPARE), (_("Open as a copy"), Wish.OPEN)]
        if self._usual is Wish.OPEN:
            offers = [(_("Open that version"), Wish.OPEN)]
        made = [button(words, partial(self._want, wish)) for words, wish in offers]
        dress_as(made[0], "primary")
        made[0].setDefault(True)
        for each in (*made, *self._named, button(_("Close"), self.reject)):
            row.addWidget(each)
        return row

    def _make_buttons_of_named(self) -> list[QPushButton]:
        return [
            button(_("Rename"), lambda: self._want(Wish.RENAME)),
            button(_("Remove"), lambda: self._want(Wish.REMOVE)),
        ]


_NAMED_FIRST = _("Earlier versions, those with a name first")
_LATEST_FIRST = _("Earlier versions, the latest first")
_TO_OPEN = _("Choose the one to open. The damaged file stays as it is, whichever you open.")
_EXPLAINED = _(
    "The last 20 saves are kept, one a day for 30 days and one a month for a year; those with a "
    "name stay. Your file stays as it is, whichever you open."
)


def version_words(version: Version) -> str:
    """Return one line about a version: its name, when it was kept, and how large it is."""
    words = _("“{name}”, kept on {moment}, {size}") if version.name else _SAVED_ON
    size = size_words(Decimal(version.size))
    return words.format(name=version.name, moment=moment_words(version.saved_at), size=size)


_SAVED_ON = _("Saved on {moment}, {size}")
