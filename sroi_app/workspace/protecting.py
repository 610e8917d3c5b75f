"""Opening what is protected with a password, and protecting the open case with one."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import proxy

from sroi_app.storage import protection, snapshots
from sroi_app.storage.age import WrongPassword
from sroi_app.storage.fingerprint import ABSENT, Fingerprint
from sroi_app.storage.guarding import PLAIN, Guard
from sroi_app.storage.protection import PasswordNeeded, Protection, Revealed
from sroi_app.text import plural
from sroi_app.workspace.paths import is_there, same_file

if TYPE_CHECKING:
    from sroi_app.workspace.workspace import Workspace

__all__ = ["PasswordNeeded", "Protection", "WrongPassword"]


class Protecting:
    """Holds what was opened with a password until another case begins, so that it is asked once.

    Whatever takes a file meets PasswordNeeded first; once `unlock` has opened that, off the main
    thread, the same is asked for again and is there. Passwords are in memory alone.
    """

    def __init__(self, workspace: "Workspace") -> None:
        # No cycle: a workspace that is done with lets go of its run's lock at once.
        self._workspace: Workspace = proxy(workspace)
        self._opened: dict[Fingerprint, Revealed] = {}

    @property
    def protected(self) -> bool:
        """Whether the open case has a password."""
        return self._workspace.document.protection is not None

    @property
    def password(self) -> str:
        """The password of the open case, "" without one."""
        now = self._workspace.document.protection
        return now.password if now else ""

    def reveal(self, locked: bytes, name: str) -> Revealed:
        """Return what was unlocked before; PasswordNeeded where nothing was."""
        try:
            return self._opened[Fingerprint.of(locked)]
        except KeyError:
            raise PasswordNeeded(locked, name) from None

    def unlock(self, needed: PasswordNeeded, password: str) -> None:
        """Open what needed a password; WrongPassword or why else not. Takes seconds; any thread."""
        self._opened[Fingerprint.of(needed.locked)] = protection.reveal(needed.locked, password)

    def forget(self) -> None:
        """Hold nothing any more: another case begins."""
        self._opened = {}

    def with_password(self, password: str) -> Protection:
        """Return protection for a case; takes seconds, in any thread."""
        return Protection.with_password(password)

    @property
    def guard(self) -> Guard:
        """What all that is kept on this computer goes through: the key of a protected case."""
        return self._workspace.document.protection or PLAIN

    def save(self, path: Path, wanted: Protection | None) -> str:
        """Save this same document with another password, or without any; return a warning.

        The names of its versions go with it; the warning says how many could not.
        """
        workspace, before = self._workspace, self.guard
        own = workspace.path is not None and same_file(workspace.path, path)
        expected = workspace.fingerprint if own else None if is_there(path) else ABSENT
        warning = workspace.write(path, replace(workspace.document, protection=wanted), expected)
        folder, id_ = workspace.folders.snapshots, workspace.document.id
        try:
            left = snapshots.guard_anew(folder, id_, before, self.guard)
        except OSError:
            return warning
        return " ".join(filter(None, (warning, _left_words(left))))


def _left_words(left: int) -> str:
    """Say how many names stayed under the password there was."""
    if not left:
        return ""
    return plural(
        "The name of {count} named version could not be read or written, and stays as it was.",
        "The names of {count} named versions could not be read or written, and stay as they were.",
        left,
    )
