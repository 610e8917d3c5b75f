"""Asks what to call a file that shows something."""

from PySide6.QtWidgets import QWidget

from sroi_app.text import _
from ui.dialogs.one_line import LineWords, OneLineDialog
from ui.keeping import Keeping

LONGEST = 120


def ask_file_name(parent: QWidget, keeping: Keeping, place: str, name: str) -> str | None:
    """Return the name a person gives a file; None when they would rather not."""
    return FileNameDialog(parent, name).ask(keeping, place)


class FileNameDialog(OneLineDialog):
    """One line for a name; Enter renames, Esc leaves it as it was."""

    def __init__(self, parent: QWidget | None, name: str) -> None:
        super().__init__(parent, _WORDS, name, LONGEST)


_WORDS = LineWords(
    title=_("Rename a file"),
    heading=_("Give the file another name"),
    about=_("Its ending, which says what kind of file it is, stays."),
    question=_("What will you call it?"),
    hint=_("For example: What 44 members said, March 2026"),
    keep=_("Rename it"),
    leave=_("Leave it as it was"),
)
