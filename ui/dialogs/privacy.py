"""What is kept on this computer and where, and how to be rid of it."""

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from sroi_app.errors import AppError
from sroi_app.guide.attached import size_words
from sroi_app.guide.dates import format_date
from sroi_app.text import _, plural
from sroi_app.workspace import traces
from sroi_app.workspace.traces import ELSEWHERE, PLACES, Amount, Found, Place
from ui.dialogs.messages import show_problem
from ui.dialogs.sheet import SheetDialog
from ui.doorways import recent
from ui.flow import Flow
from ui.layouts import nest
from ui.words import WrappedLink, button, label, rule
from ui.wrapping import WrappingBox

if TYPE_CHECKING:
    from ui.main_window import MainWindow

WIDTH = 760  # pixels


def show_privacy(window: "MainWindow") -> None:
    """Show what is kept where."""
    PrivacyDialog(window).open()


class PrivacyDialog(SheetDialog):
    """A list of places with how much is in each; Esc leaves."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window, _("Privacy on this computer"), WIDTH)
        self._window = window
        self.amounts: list[QLabel] = []
        self.remembers = WrappingBox(_("&Remember the files and the folder used last"))
        self.clear = button(_("Remove all local copies of this case…"), self._clear)
        self._build()
        self.count()

    def count(self) -> None:
        """Say how much there is now, once that is found out."""
        store = self._window.store
        folders = store.workspace.folders
        store.reading.run(lambda: traces.look(folders), self._show)

    def _show(self, found: Sequence[Found]) -> None:
        if not isValid(self):
            return
        for words, one in zip(self.amounts, found, strict=True):
            words.setText(amount_words(one.amount))
        self.fit()

    def _clear(self) -> None:
        from ui.clearing import clear_copies

        clear_copies(self._window)
        self.count()

    def _remember(self, on: bool) -> None:
        try:
            self._window.files.settings.forget_files(always=not on)
        except AppError as error:
            with QSignalBlocker(self.remembers):
                self.remembers.setChecked(not on)
            show_problem(self, error)
            return
        self._window.welcome.show_recent(recent(self._window))

    def _build(self) -> None:
        column = self.column
        column.addWidget(label(self.windowTitle(), "h2"))
        column.addWidget(label(_NOTHING_LEAVES))
        self._build_clearing()
        self._begin_part(_("What is kept, and where"))
        root = self._window.store.workspace.folders.root
        column.addWidget(label(str(root), "hint"))
        for place in PLACES:
            self._add_place(place)
        self._begin_part(_("What is kept elsewhere"))
        for name, holds in ELSEWHERE:
            column.addWidget(_paragraphs(label(name, "strong"), label(holds)))
        closing = button(_("Close"), self.accept, "primary")
        closing.setDefault(True)
        self.foot.addWidget(closing)
        self.fit()

    def _build_clearing(self) -> None:
        column, working = self.column, self._window.desk.current is not None
        self._begin_part(_("On a computer that others use too"))
        self.remembers.setChecked(not self._window.files.settings.forgets_files)
        self.remembers.toggled.connect(self._remember)
        column.addWidget(self.remembers)
        column.addWidget(label(_FORGETTING, "hint"))
        self.clear.setEnabled(working)
        beside = Flow()  # no wider than its words
        beside.addWidget(self.clear)
        nest(column, beside)
        column.addWidget(label(_CLEARING if working else _NO_CASE, "hint"))

    def _begin_part(self, title: str) -> None:
        self.column.addSpacing(4)
        self.column.addWidget(rule())
        self.column.addWidget(label(title, "h3"))

    def _add_place(self, place: Place) -> None:
        path = place.path(self._window.store.workspace.folders)
        words = _("Show “{name}”").format(name=path.name)
        amount = label(_("Counting…"), "hint")
        self.amounts.append(amount)
        link = WrappedLink(words, partial(_show_place, self, path))
        self.column.addWidget(
            _paragraphs(label(place.name, "strong"), label(place.holds), amount, link)
        )


def amount_words(amount: Amount) -> str:
    """Return how much there is, and since when."""
    if not amount.files or amount.since is None:
        return _("Nothing is there now.")
    files = plural("{count} file", "{count} files", amount.files)
    return _("{files}, {size}, the oldest from {date}").format(
        files=files,
        size=size_words(Decimal(amount.size)),
        date=format_date(amount.since.astimezone().date()),
    )


def _paragraphs(*parts: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 4, 0, 4)
    column.setSpacing(2)
    for part in parts:
        column.addWidget(part)
    return whole


def _show_place(parent: QWidget, path: Path) -> None:
    """Show the folder, or as much of the way there as exists."""
    from ui.opening import show_in_folder

    show_in_folder(parent, path)


_NOTHING_LEAVES = _(
    "Nothing leaves this computer: SROI Case never uses the network, and tells nobody that or how "
    "you use it. So that no work is lost, it keeps copies of your cases here. If the folder of "
    "your case is one that is synchronised, such as OneDrive, that program sends the file on."
)
_FORGETTING = _(
    "Without the tick the list of recent files is emptied, and no file or folder is remembered."
)
_CLEARING = _("What has been kept of the case that is open goes; its file stays.")
_NO_CASE = _("Open the case first whose copies are to go.")
