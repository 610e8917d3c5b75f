"""Asks what to call the version that is to be kept."""

from PySide6.QtWidgets import QWidget

from sroi_app.text import _
from ui.dialogs.one_line import LineWords, OneLineDialog
from ui.keeping import Keeping

LONGEST = 80


def ask_name(parent: QWidget, keeping: Keeping, place: str, name: str = "") -> str | None:
    """Return the name a person gives a version; None when they would rather not."""
    return SnapshotDialog(parent, name).ask(keeping, place)


class SnapshotDialog(OneLineDialog):
    """One line for a name; Enter keeps, Esc leaves."""

    def __init__(self, parent: QWidget | None, name: str = "") -> None:
        super().__init__(parent, _WORDS, name, LONGEST)


_WORDS = LineWords(
    title=_("Keep a named version"),
    heading=_("Keep the case as it is now"),
    about=_(
        "You can open it again later, and see what has changed since. It is kept on this computer "
        "and does not travel with the file; to give it to somebody, use “Save as”."
    ),
    question=_("What will you call it?"),
    hint=_("For example: as sent to the council"),
    keep=_("Keep it"),
    leave=_("Do not keep it"),
)
