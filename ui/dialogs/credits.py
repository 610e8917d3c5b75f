"""Where the figures come from: every publication, under its licence, and a person's own lists."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout
from shiboken6 import isValid

from sroi_app.guide.credits import all_credits
from sroi_app.text import _
from sroi_app.workspace.shelf import read_shelf
from ui.dialogs.reader import Reader
from ui.dialogs.room import resize_within_screen
from ui.flow import Flow
from ui.layouts import nest
from ui.look import scaled
from ui.values.words import NOT_SHIPPED, list_words
from ui.words import button

if TYPE_CHECKING:
    from ui.main_window import MainWindow

WIDTH, HEIGHT = 760, 680  # pixels


def show_credits(window: "MainWindow") -> None:
    """Show where every figure in the program comes from."""
    CreditsDialog(window).open()


class CreditsDialog(QDialog):
    """A text to read; arrows scroll it, Esc leaves."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_TITLE)
        self.reader = Reader()
        self._read(())
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(scaled, (20, 20, 20, 20)))
        column.setSpacing(scaled(12))
        column.addWidget(self.reader, 1)
        foot = Flow()
        closing = button(_("Close"), self.accept, "primary")
        closing.setDefault(True)
        foot.addWidget(closing)
        nest(column, foot)
        resize_within_screen(self, WIDTH, HEIGHT)
        self.reader.setFocus()
        folders = window.store.workspace.folders
        window.store.tasks.run(
            lambda: read_shelf(folders),
            lambda shelf: self._read(tuple(map(list_words, shelf.lists))),
            lambda error: self._read((error.sentence,)),
        )

    def _read(self, lists: Sequence[str]) -> None:
        """Show the text, with what there is to say of the person's own lists."""
        if isValid(self):
            self.reader.read(_TITLE, "".join(_text(lists)))


def _text(lists: Sequence[str]) -> Iterator[str]:
    """Our own plain tags; whatever is said between them is escaped."""
    yield f"<h1>{escape(_TITLE)}</h1>"
    yield _paragraph(_EACH_ROW)
    for credit in all_credits():
        yield f"<h2>{escape(credit.line)}</h2>"
        yield _listed(f"{work.publisher}: {work.work}. {work.url}" for work in credit.works)
    yield f"<h2>{escape(_('Your own lists'))}</h2>"
    yield _paragraph(NOT_SHIPPED)
    yield _listed(lists) if lists else _paragraph(_("There is no list on your shelf yet."))


_TITLE = _("Where the figures come from")
_EACH_ROW = _(
    "Every figure that ships with the program names its source, its licence and how it was "
    "checked: its card in the value library says all three. These are the publications."
)


def _paragraph(words: str) -> str:
    return f"<p>{escape(words)}</p>"


def _listed(lines: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"
