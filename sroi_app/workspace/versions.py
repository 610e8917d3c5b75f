"""The earlier versions of the open case that are kept on this computer, and what is done with them.

`earlier.py` is for a file that does not open any more.
"""

from pathlib import Path
from typing import TYPE_CHECKING
from weakref import proxy

from sroi_app.storage import backups, case_file, snapshots
from sroi_app.storage.backups import Version
from sroi_app.storage.document import Document
from sroi_app.workspace.comparison import Comparison, compare

if TYPE_CHECKING:
    from sroi_app.workspace.workspace import Workspace

__all__ = ["Version"]


class Versions:
    """Those kept by themselves at each save, and those a person gave a name."""

    def __init__(self, workspace: "Workspace") -> None:
        # No cycle: a workspace that is done with lets go of its run's lock at once.
        self._workspace: Workspace = proxy(workspace)
        self._saved, self._named = workspace.folders.backups, workspace.folders.snapshots

    def holds(self, path: Path) -> bool:
        """Whether a file is one of the versions of any case."""
        folders = path.absolute().parents
        return self._saved.absolute() in folders or self._named.absolute() in folders

    def saved(self) -> tuple[Version, ...]:
        """Return those kept at each save, newest first, without the one that is open."""
        workspace = self._workspace
        return backups.find_versions(self._saved, workspace.document.id, workspace.fingerprint)

    def named(self) -> tuple[Version, ...]:
        """Return those that a person gave a name, newest first."""
        workspace = self._workspace
        guard = workspace.protecting.guard
        return snapshots.find_snapshots(self._named, workspace.document.id, guard)

    def keep(self, name: str) -> Version:
        """Keep the case as it is now under a name."""
        return self.keep_document(self._workspace.document, name)

    def keep_document(self, document: Document, name: str) -> Version:
        """Keep a document under a name."""
        folder = self._named
        return self._workspace.beside(lambda: snapshots.keep_snapshot(folder, document, name))

    def rename(self, version: Version, name: str) -> Version:
        """Give a named version another name."""
        return snapshots.rename_snapshot(version, name, self._workspace.protecting.guard)

    def remove(self, version: Version) -> None:
        """Remove a named version for good."""
        snapshots.remove_snapshot(version)

    def changes_since(self, version: Version) -> Comparison:
        """Return what changed from a version until now."""
        then = self._read(version.path).case
        return compare(then, self._workspace.evaluation)

    def open(self, path: Path, *, anew: bool = True) -> None:
        """Open a version as unsaved work that belongs to no file.

        It is a document of its own, unless it is not to be `anew`: the file it is of is damaged.
        """
        document = self._read(path)
        self._workspace.begin(document.anew() if anew else document, saved=False)
        self._workspace.announce()

    def _read(self, path: Path) -> Document:
        return case_file.open_case(path, self._workspace.protecting.reveal).document
