"""Removing all that is kept of the open case on this computer, but its file."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from sroi_app.errors import AppError
from sroi_app.guide.attached import size_words
from sroi_app.text import _, plural
from sroi_app.workspace import traces
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
    kept = traces.kept_of(workspace)
    said = " ".join((_("Remove what is kept of this case?"), *_kept_words(kept)))
    answers = [_("Remove it all"), _("Keep it")]
    if ask(window, _("Remove all local copies"), said, answers, _STAYS) != 0:
        return
    try:
        traces.remove_all(workspace)
    except AppError as error:
        show_problem(window, error)
    else:
        show_notice(window, _("The local copies are removed"), _REMOVED, _AGAIN)
    finally:
        if workspace.path is not None:
            window.files.settings.forget_file(workspace.path)


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
_STAYS = _(
    "The file of the case stays where it is. This cannot be undone. Removed files are not "
    "overwritten: who searches the drive with special tools may still find parts of them."
)
_REMOVED = _("Nothing of this case is kept on this computer any more but the file itself.")
_AGAIN = _("When you go on working in it, unsaved work and earlier versions are kept again.")
