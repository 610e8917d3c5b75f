"""The password of the open case: giving it one, changing it, taking it away."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sroi_app.case_names import CASE, beside, ending_for
from sroi_app.errors import AppError
from sroi_app.text import _, plural
from sroi_app.workspace import traces
from ui.dialogs.messages import ask, show_notice, show_problem
from ui.dialogs.new_password import NewPasswordDialog

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def protect(window: "MainWindow", place: Path | None = None) -> bool:
    """Give the case a password, or another one; with its first, its file is another one.

    `place` is that file where the person has chosen it. Return whether it was saved.
    """
    window.store.finish_typing()
    workspace = window.store.workspace
    protecting, before, opened = workspace.protecting, workspace.path, workspace.fingerprint
    change = protecting.protected
    make = protecting.with_password
    dialog = NewPasswordDialog(window, window.store.unlocking, make, change=change)
    dialog.exec()  # it is deleted as it closes; what it came to is still known
    if dialog.refusal is not None:
        show_problem(window, dialog.refusal)
    if dialog.made is None:
        return False
    usual = before if change else None
    path = place or usual or _place(window, before, protected=True)
    if path is None or not window.files.save_protected(path, dialog.made):
        return False
    _offer_to_clear(window, None if change else before, opened)
    return True


def lay_open(window: "MainWindow") -> None:
    """Take the password away, once asked; the file is another one then."""
    window.store.finish_typing()
    before, answers = window.store.workspace.path, [_("Remove it"), _("Keep it")]
    if ask(window, _("Remove the password"), _LAY_OPEN, answers) != 0:
        return
    path = _place(window, before, protected=False)
    if path is not None and window.files.save_protected(path, None):
        saved = window.store.workspace.path or path  # elsewhere, where there was no room
        said = _("Anybody can open {name} now.").format(name=saved.name)
        more = "" if before is None else _STAYS.format(name=before.name)
        show_notice(window, _("The password is removed"), said, more)


def _place(window: "MainWindow", before: Path | None, *, protected: bool) -> Path | None:
    """Beside the file there was; where something stands there already, the person is asked."""
    if before is not None:
        path = beside(before, ending_for(protected=protected))
        if not path.exists():
            return path
    return window.files.ask_where(protected=protected)


def _offer_to_clear(
    window: "MainWindow", before: Path | None, opened: traces.Fingerprint | None
) -> None:
    """Offer to remove what anybody can still read of a case that has a password now.

    `before` is the file it was, as it was `opened` or saved last.
    """
    workspace = window.store.workspace
    copies = traces.readable_copies(workspace.folders, workspace.document.id)
    files = () if before is None or not before.exists() else (before,)
    if not (copies or files):
        return
    count = sum(path.suffix in {CASE, ".tmp"} for path in copies)
    said = " ".join((_("The case is protected now."), *_left_words(files, count)))
    answers = [_("Remove them"), _("Keep them")]
    if ask(window, _("What is not protected"), said, answers, _NOT_OVERWRITTEN, careful=True) == 0:
        _try(window, partial(traces.remove_copies, workspace.folders, copies))
        for file in files:
            _try(window, partial(traces.remove_file, file, opened))
            if not file.exists():
                window.files.settings.forget_file(file)


def _left_words(files: tuple[Path, ...], copies: int) -> list[str]:
    """Say what of it anybody can still open."""
    words = [
        _("Anybody can still open the file it was until now, {name}.").format(name=file.name)
        for file in files
    ]
    if copies:
        words.append(
            plural(
                "There is {count} copy of it on this computer that is not protected.",
                "There are {count} copies of it on this computer that are not protected.",
                copies,
            )
        )
    return words


def _try(window: "MainWindow", act: "partial[None]") -> None:
    try:
        act()
    except AppError as error:
        show_problem(window, error)


_LAY_OPEN = _(
    "The case is saved as an ordinary file, which anybody can open who gets hold of it. Remove the "
    "password?"
)
_STAYS = _(
    "{name} is still there and opens with its password, as do the earlier versions on this "
    "computer. Remove the file yourself if you do not need it."
)
_NOT_OVERWRITTEN = _(
    "Removed files are not overwritten: who searches the drive with special tools may still find "
    "parts of them."
)
