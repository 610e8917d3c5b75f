"""The unsaved work that earlier runs left behind: finding it, taking it up, giving it up."""

from typing import TYPE_CHECKING
from weakref import proxy

from sroi_app.errors import AppError
from sroi_app.model.case import Case
from sroi_app.model.differences import differences
from sroi_app.storage import recovery
from sroi_app.storage.case_file import open_case
from sroi_app.storage.recovery import Left, Recovery
from sroi_app.storage.run import Run
from sroi_app.text import _
from sroi_app.workspace.paths import is_there, same_file

if TYPE_CHECKING:
    from sroi_app.workspace.workspace import Workspace

__all__ = ["Left", "Recovery"]


class NoLongerThere(AppError):
    """Unsaved work was offered in two windows, and the other one was quicker."""

    title = _("This unsaved work is no longer there")

    def __init__(self) -> None:
        super().__init__(
            _("Another window of this program went on with it, or threw it away."),
            _("Look for it in that window, or open the file it was saved in."),
        )


class Recovering:
    """What a workspace does with the copies of others; those of its own run are `journalling`."""

    def __init__(self, workspace: "Workspace", run: Run) -> None:
        # No cycle: a workspace that is done with lets go of its run's lock at once.
        self._workspace: Workspace = proxy(workspace)
        self._folder, self._run = workspace.folders.recovery, run

    def copies(self) -> tuple[Recovery, ...]:
        """Return what earlier runs left, newest first, nothing of a window that is now open."""
        found = recovery.find_recoveries(self._folder, self._run)
        saved = tuple(filter(recovery.is_saved, found))
        for one in saved:
            self.discard(one)
        return tuple(one for one in found if one not in saved)

    def of_open_file(self) -> Recovery | None:
        """Return the newest of the very file that is open."""
        return next(filter(self._is_of_open_file, self.copies()), None)

    def changes(self, found: Recovery) -> int | None:
        """Return in how many places it differs from its file, or from an empty case.

        None where that cannot be known, as it has a password, or the file cannot be read; or where
        none can be: it was only looked at.
        """
        if found.locked or found.looked_at:
            return None
        try:
            kept = recovery.read_case(found)
            saved = open_case(found.original).document.case if found.original else Case()
        except AppError:
            return None
        return len(differences(saved, kept))

    def take_up(self, found: Recovery) -> Left:
        """Go on with unsaved work, which still has to be saved; return all that was left."""
        if not is_there(found.path):
            raise NoLongerThere
        workspace = self._workspace
        left = recovery.read_recovery(found, workspace.protecting.reveal)
        document = left.document
        if found.looked_at:
            workspace.begin(document.anew(), saved=False)
        else:
            workspace.begin(document, found.original, found.fingerprint, saved=False)
        workspace.journalling.take_up(found, left)
        workspace.announce()
        return left

    def discard(self, found: Recovery) -> None:
        """Give unsaved work up: this copy and no other."""
        recovery.remove_recovery(found)

    def _is_of_open_file(self, found: Recovery) -> bool:
        """A copy made outside the program has the same id, and the work may be of the other."""
        workspace = self._workspace
        path, original = workspace.path, found.original
        if found.problem or found.looked_at or path is None:
            return False
        if found.document_id != workspace.document.id:
            return False
        return original is None or same_file(original, path) or not is_there(original)
