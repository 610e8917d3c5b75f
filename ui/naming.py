"""Names for files, as a person chooses them and as every system takes them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from sroi_app.text import _
from sroi_app.workspace.case_names import ENDINGS, beside, is_case
from ui.dialogs import messages

LONGEST = 60  # characters


def file_name(title: str, otherwise: str) -> str:
    """Return a title as a file name that every system takes; `otherwise` where nothing is left."""
    plain = "".join(c if c.isalnum() or c in " -_" else " " for c in title)
    return " ".join(plain.split())[:LONGEST] or otherwise


def with_ending(parent: QWidget, chosen: str, endings: Sequence[str]) -> Path | None:
    """Return the chosen name with an ending that says what it is, the first where it has none.

    Asks before a name that was completed takes the place of a file; None where it is not to.
    """
    path = Path(chosen)
    if not chosen or _ends_so(path, endings):
        return path if chosen else None
    path = _completed(path, endings[0])
    return path if not path.exists() or _replaces(parent, path) else None


def _completed(path: Path, ending: str) -> Path:
    """A case that gets a password, or loses it, ends in one way and not in both."""
    if ending in ENDINGS and is_case(path):
        return beside(path, ending)
    return path.with_name(path.name + ending)


def _ends_so(path: Path, endings: Sequence[str]) -> bool:
    name = path.name.lower()
    return any(name.endswith(ending) and name != ending for ending in endings)


def _replaces(parent: QWidget, path: Path) -> bool:
    said = _("There is already a file called {name}.").format(name=path.name)
    answers = [_("Replace it"), _("Do not save")]
    return messages.ask(parent, _("Replace it?"), said, answers) == 0
