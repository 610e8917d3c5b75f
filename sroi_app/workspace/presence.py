"""Who else has a case open, and showing others that it is open here. It never keeps anybody out."""

import getpass
import platform
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sroi_app.storage.lock import Holder, read_lock, remove_lock, write_lock
from sroi_app.storage.run import Run, is_going, sweep_runs
from sroi_app.workspace.folders import Folders

__all__ = ["Holder", "Presence"]

SHOWN_EVERY = timedelta(hours=1)
STALE_AFTER = timedelta(days=1)  # on another computer, where nobody can ask whether it still runs


class Presence:
    """What one window shows of itself beside the file it has open, and sees of others."""

    def __init__(self, folders: Folders, now: Callable[[], datetime] | None = None) -> None:
        self._folder = folders.windows
        self._now = now or (lambda: datetime.now(UTC))
        self._run = Run()
        self._held: Path | None = None
        self._since = self._now()

    def other(self, path: Path) -> Holder | None:
        """Return who else has the file open, as far as anybody can tell; None for nobody."""
        found = read_lock(path)
        if found is None or found.run == self._run.name or self._is_stale(found):
            return None
        return found

    def is_here(self, holder: Holder) -> bool:
        """Whether somebody is the same person at this same computer."""
        return (holder.user, holder.computer) == _who()

    def hold(self, path: Path | None) -> None:
        """Show that the file is open here, and no longer the one before.

        Who has it open already stays the one others are told of.
        """
        if path == self._held:
            return
        self.leave()
        self._held, self._since = path, self._now().replace(microsecond=0)
        if path is not None:
            self._run.begin(self._folder)
            sweep_runs(self._folder, time.time() - STALE_AFTER.total_seconds())
            self.renew()

    def renew(self) -> None:
        """Show that it still is, where nobody else was first, or they have gone."""
        if self._held is not None and self._is_due(read_lock(self._held)):
            self._write(self._held)

    def leave(self) -> None:
        """The file is no longer open here."""
        if self._held is not None:
            remove_lock(self._held, self._run.name)
            self._run.end(self._folder)
            self._held = None

    def _write(self, path: Path) -> None:
        user, computer = _who()
        seen = self._now().replace(microsecond=0)
        holder = Holder(
            user=user, computer=computer, since=self._since, seen=seen, run=self._run.name
        )
        write_lock(path, holder)

    def _is_due(self, found: Holder | None) -> bool:
        """Not at every save: writing over a small file takes a drive longer than all the rest."""
        if found is None or found.run != self._run.name:
            return found is None or self._is_stale(found)
        return self._now() - found.seen > SHOWN_EVERY

    def _is_stale(self, found: Holder) -> bool:
        """On this computer the system knows whether the program still runs; elsewhere a day is."""
        if self.is_here(found):
            return not is_going(self._folder, found.run)
        return abs(self._now() - found.seen) > STALE_AFTER


def _who() -> tuple[str, str]:
    """Return what this computer calls the person at it, and itself."""
    return _user(), platform.node()


def _user() -> str:
    try:
        return _full_name() or getpass.getuser()
    except (OSError, KeyError, ImportError):  # a system without names for people
        return ""


def _full_name() -> str:
    """Return the name of the person as the system has it, "" where it has none."""
    try:
        import os
        import pwd
    except ImportError:
        return ""
    try:
        return pwd.getpwuid(os.getuid()).pw_gecos.partition(",")[0].strip()
    except KeyError:
        return ""
