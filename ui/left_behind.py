"""What earlier runs left unsaved, offered at the start; nothing of it is taken up by itself."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sroi_app.workspace.paths import is_there, same_file
from sroi_app.workspace.recovering import Recovery
from ui.dialogs.left_behind import ask_about_several
from ui.dialogs.recovery import (
    Decision,
    ask_at_the_start,
    may_throw_away,
    say_unreadable,
    unreadable_words,
)

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def offer_recovery(window: "MainWindow") -> tuple[Recovery, ...]:
    """Offer the unsaved work that earlier runs left behind; return all that was asked about."""
    workspace = window.store.workspace
    copies = workspace.recovering.copies()
    found = tuple(copy for copy in copies if not copy.problem)
    damaged = len(found) < len(copies)
    folder = workspace.folders.recovery
    unreadable = unreadable_words(folder) if damaged else ""
    if len(found) > 1:
        _offer_several(window, found, unreadable)
    elif found:
        _offer(window, found[0], unreadable)
    elif damaged:
        say_unreadable(window, folder)
    return found


def open_argument(window: "MainWindow", path: Path, asked: Sequence[Recovery]) -> None:
    """Open the file the program was started with, unless its unsaved work was just taken up."""
    workspace = window.store.workspace
    if workspace.dirty and workspace.path is not None and same_file(workspace.path, path):
        return
    files = [copy.original for copy in asked if copy.original is not None]
    window.files.open_path(path, asked=any(same_file(file, path) for file in files))


def _offer(window: "MainWindow", found: Recovery, unreadable: str) -> None:
    decision = ask_at_the_start(window, found, unreadable)
    if decision is Decision.GO_ON:
        window.files.recover(found)
    elif decision is Decision.THROW_AWAY:
        window.store.workspace.recovering.discard(found)


def _offer_several(window: "MainWindow", found: Sequence[Recovery], unreadable: str) -> None:
    """Go on with one of them, or with none; the list comes back until that is decided."""
    recovering = window.store.workspace.recovering
    left = [(copy, recovering.changes(copy)) for copy in found]
    while left := [one for one in left if is_there(one[0].path)]:  # another window may be quicker
        decision, place = ask_about_several(window, left, unreadable)
        copy, _changes = left[place]
        if decision is Decision.LATER:
            return
        if decision is Decision.GO_ON and window.files.recover(copy):
            return
        if decision is Decision.THROW_AWAY and may_throw_away(window, copy):
            recovering.discard(copy)
