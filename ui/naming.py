"""Names for files, as a person chooses them and as every system takes them."""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtWidgets import QWidget

from sroi_app.case_names import CASE, ENDINGS, PROTECTED, bare_name, beside, is_case
from sroi_app.text import _
from sroi_app.workspace.file_names import accepted_name, is_refused, shown
from sroi_app.workspace.paths import is_there
from sroi_app.workspace.place import lost_words
from ui.dialogs import messages


def with_ending(parent: QWidget, chosen: str, endings: Sequence[str]) -> Path | None:
    """Return the chosen name with an ending that says what it is, the first where it has none.

    One that Windows or OneDrive would refuse is offered as they take it. Asks before a name that
    became another takes the place of a file; None where it is not to.
    """
    if not chosen:
        return None
    path = Path(chosen)
    ending = _ending(path, endings)
    completed = path if ending else _completed(path, endings[0])
    wanted = _accepted(parent, completed, ending or endings[0])
    if wanted is None or wanted == path:
        return wanted
    return wanted if not is_there(wanted) or _replaces(parent, wanted) else None


class Wish(Enum):
    """What is to be done where a case without a password is called as one with."""

    PROTECT = "protect"
    PLAIN = "plain"
    LEAVE = "leave"


def ask_about_password(parent: QWidget, chosen: str, *, protects: bool) -> Wish:
    """Ask where the name of a case without a password promises one; else it is plain.

    What is only looked at `protects` nothing.
    """
    path = Path(chosen)
    if not path.name.lower().endswith(PROTECTED):
        return Wish.PLAIN
    plain = _("Save it as {name}").format(name=shown(beside(path, CASE).name))
    said = _("This case has no password, so it cannot be saved as {name}.").format(name=path.name)
    ways = {_("Protect it with a password…"): Wish.PROTECT} if protects else {}
    ways |= {plain: Wish.PLAIN, _("Do not save"): Wish.LEAVE}
    more = _("Without a password anybody could open the file.")
    answer = messages.ask(parent, _("No password"), said, list(ways), more)
    return list(ways.values())[answer]


def _completed(path: Path, ending: str) -> Path:
    """A case that gets a password, or loses it, ends in one way and not in both."""
    if ending in ENDINGS and is_case(path) and bare_name(path):
        return beside(path, ending)
    return path.with_name(path.name + ending)


def _ending(path: Path, endings: Sequence[str]) -> str:
    """Which of the endings a name has, "" for none."""
    name = path.name.lower()
    return next((one for one in endings if name.endswith(one) and name != one), "")


def _accepted(parent: QWidget, path: Path, ending: str) -> Path | None:
    """Return the path with a name all systems take, or as it is where a person insists."""
    if not is_refused(path.name):
        return path
    name = accepted_name(path.name[: -len(ending)], ending)
    answer = messages.ask(
        parent,
        _("The name of the file"),
        _("Windows or OneDrive would refuse the name “{name}”. Call it “{other}” instead?").format(
            name=shown(path.name), other=name
        ),
        [_("Call it that"), _("Keep my name"), _("Do not save")],
        _("Whoever gets the file there could not open it, or it would not be synchronised."),
    )
    return (path.with_name(name), path, None)[answer]


def may_be_lost(parent: QWidget, path: Path) -> bool:
    """Ask before a case takes the place of a file of which no version is kept."""
    words, answers = lost_words(path), [_("Replace it"), _("Do not save")]
    return not words or messages.ask(parent, _("Replace it?"), words, answers, careful=True) == 0


def _replaces(parent: QWidget, path: Path) -> bool:
    said = _("There is already a file called {name}.").format(name=path.name)
    answers = [_("Replace it"), _("Do not save")]
    return messages.ask(parent, _("Replace it?"), said, answers) == 0
