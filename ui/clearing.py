"""Removing all that is kept of the open case on this computer, but its file."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from sroi_app.errors import AppError
from sroi_app.guide.attached import size_words
from sroi_app.text import _, plural
from sroi_app.workspace import traces
from sroi_app.workspace.standing import Became, look
from sroi_app.workspace.traces import Kept
from ui.dialogs.messages import ask, show_notice, show_problem

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def clear_copies(window: "MainWindow") -> None:
    """Remove them, once the person has heard how many there are; unsaved work is saved first."""
    window.store.finish_typing()
    workspace = window.store.workspace
    if workspace.dirty and not _save_first(window):
        return
    if not _has_its_file(window):
        return
    kept = traces.kept_of(workspace)
    said = " ".join((_("Remove what is kept of this case?"), *_kept_words(kept)))
    answers = [_("Remove it all"), _("Keep it")]
    if ask(window, _("Remove all local copies"), said, answers, _STAYS, careful=True) != 0:
        return
    try:
        traces.remove_all(workspace)
    except AppError as error:
        show_problem(window, error)
    else:
        said = _ELSEWHERE if traces.stays_elsewhere(workspace) else _REMOVED
        show_notice(window, _("The local copies are removed"), said, _AGAIN)
    finally:
        if workspace.path is not None:
            window.files.settings.forget_file(workspace.path)


def _has_its_file(window: "MainWindow") -> bool:
    """Whether the case is in its file, so that no copy is the last one; else say so, or settle."""
    workspace, title = window.store.workspace, _("Remove all local copies")
    path, opened = workspace.path, workspace.fingerprint
    if path is None or opened is None:
        show_notice(window, title, _NO_FILE, _SAVE_FIRST)
        return False
    standing = window.store.saving.write(lambda: look(path, opened))
    if standing.became is Became.SAME:
        return True
    show_notice(window, title, _NOT_ITS_FILE.format(name=path.name), _SETTLE_FIRST)
    window.files.meanwhile.settling.settle()
    return False


def _save_first(window: "MainWindow") -> bool:
    answers = [_("Save, then go on"), _("Stop")]
    title = _("Remove all local copies")
    return ask(window, title, _UNSAVED, answers) == 0 and window.files.save()


def _kept_words(kept: Kept) -> Iterator[str]:
    """Say what goes, with its number."""
    if not kept.size:
        yield _("Nothing of it is kept now but its place among the recent files.")
        return
    if kept.versions:
        yield plural("{count} earlier version.", "{count} earlier versions.", kept.versions)
    if kept.named:
        yield plural("{count} named version.", "{count} named versions.", kept.named)
    if kept.unsaved:
        yield plural(
            "{count} copy of unsaved work.", "{count} copies of unsaved work.", kept.unsaved
        )
    if kept.opened:
        yield plural(
            "{count} file opened in another program.",
            "{count} files opened in other programs.",
            kept.opened,
        )
    yield _("Together they are {size}.").format(size=size_words(Decimal(kept.size)))


_UNSAVED = _("There are changes you have not saved. Save them to the file of the case first?")
_NO_FILE = _("This case has no file yet, so what is kept here may be all there is of it.")
_SAVE_FIRST = _("Nothing was removed. Save the case to a file first.")
_NOT_ITS_FILE = _(
    "“{name}” is gone, cannot be read or is not what was last saved here, so what is kept here may "
    "be the last copy of your case."
)
_SETTLE_FIRST = _("Nothing was removed. Settle what is to become of the file, then try again.")
_STAYS = _(
    "The file of the case stays where it is. This cannot be undone. Removed files are not "
    "overwritten: who searches the drive with special tools may still find parts of them."
)
_REMOVED = _("Nothing of this case is kept on this computer any more but the file itself.")
_ELSEWHERE = _(
    "Another window has this case open, and its unsaved work stays until it is saved there. "
    "Nothing else of the case is kept on this computer any more but the file itself."
)
_AGAIN = _("When you go on working in it, unsaved work and earlier versions are kept again.")
