"""Which windows are still open: each run of the program holds a lock the system lifts at its end.

The number of a process would not do: after a restart it may be that of another program.
"""

import errno
import os
import secrets
import sys
from contextlib import suppress
from pathlib import Path

_HELD = {errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}


class Run:
    """This run of the program; no other has its name, which is in the names of its files."""

    def __init__(self) -> None:
        self.name = secrets.token_hex(4)
        self._handle: int | None = None

    def begin(self, folder: Path) -> None:
        """Show in `folder` that this run is going; where nothing can be locked, nobody can tell."""
        if self._handle is not None and _mark(folder, self.name).exists():
            return
        self._let_go()  # of a mark that somebody removed
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            self._handle = os.open(_mark(folder, self.name), os.O_RDWR | os.O_CREAT, 0o600)
            _lock(self._handle)

    def end(self, folder: Path) -> None:
        """Leave nothing of this run in `folder`."""
        self._let_go()
        forget_run(folder, self.name)

    def _let_go(self) -> None:
        handle, self._handle = self._handle, None
        if handle is not None:
            with suppress(OSError):  # the drive is gone, and it is closed all the same
                os.close(handle)

    def __del__(self) -> None:
        self._let_go()


def is_going(folder: Path, name: str) -> bool:
    """Return whether the run of that name is still going; False where nobody can tell."""
    try:
        handle = os.open(_mark(folder, name), os.O_RDWR)
    except (OSError, ValueError):
        return False
    try:
        return not hold(handle)
    except OSError:
        return False
    finally:
        os.close(handle)


def hold(handle: int) -> bool:
    """Lock an open file until it is closed; return False where somebody else has it locked.

    OSError where nothing can be locked.
    """
    try:
        _lock(handle)
    except OSError as error:
        if error.errno not in _HELD:
            raise
        return False
    return True


def sweep_runs(folder: Path, before: float) -> None:
    """Remove the marks of runs that have ended, begun before a moment (seconds since 1970)."""
    with suppress(OSError):
        for mark in folder.glob("*.owner"):
            if mark.stat().st_mtime < before and not is_going(folder, mark.stem):
                forget_run(folder, mark.stem)


def forget_run(folder: Path, name: str) -> None:
    """Remove the mark of a run that has ended."""
    with suppress(OSError):
        _mark(folder, name).unlink()


def _mark(folder: Path, name: str) -> Path:
    return folder / f"{name}.owner"


if sys.platform == "win32":

    def _lock(handle: int) -> None:
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:

    def _lock(handle: int) -> None:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
