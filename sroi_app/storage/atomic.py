"""Replace a file whole, or leave it as it was: never anything between.

The new bytes go to a temporary file in the same folder, are forced to the disk, read back and
compared, and only then take the old file's place. OneDrive leaves names that begin ``~$`` alone.
"""

import errno
import os
import secrets
import stat
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from sroi_app.storage.carried import carry_over
from sroi_app.storage.fingerprint import ABSENT, Fingerprint
from sroi_app.storage.places import only_read
from sroi_app.storage.refusals import FileChangedElsewhere, SaveFailed

# On Windows a synchroniser or virus checker may hold the file for a moment: 6.35 s in all.
_WAITS = tuple(0.05 * 2**turn for turn in range(7))
LEFTOVERS = "~$sroi-*.tmp"
"""What a file is called while it is being written."""
_HOUR = 3600
# What a drive says that failed to make a new name last; others only cannot be asked to.
_NOT_MADE_LASTING = {errno.EIO, errno.ENOSPC, errno.EDQUOT}


class Placed(NamedTuple):
    """A file that now stands where it should; `lasting` unless the drive failed to confirm it."""

    fingerprint: Fingerprint
    lasting: bool


def replace_file(path: Path, data: bytes, *, expected: Fingerprint | None = None) -> Fingerprint:
    """Put `data` at `path` and return its fingerprint.

    With `expected`, what stands there must still be that (ABSENT: nothing may stand there), else
    FileChangedElsewhere. Every other failure is a SaveFailed, and leaves the old file whole.
    """
    return place_file(path, data, expected=expected).fingerprint


def place_file(path: Path, data: bytes, *, expected: Fingerprint | None = None) -> Placed:
    """Do what `replace_file` does, and say too whether it will last through a power cut."""
    try:
        lasting = _replace(_target(path), data, expected)
    except OSError as error:
        raise SaveFailed.because(error, path) from error
    return Placed(Fingerprint.of(data), lasting)


def _target(path: Path) -> Path:
    """Return the file itself where `path` is a link to it: the link must stay a link."""
    try:
        target = Path(os.path.realpath(path))
        is_folder = target.is_dir()
        is_odd = not is_folder and target.exists() and not target.is_file()
    except ValueError as error:
        raise OSError(errno.EINVAL, "a name no file can have") from error
    if is_folder:
        raise IsADirectoryError(errno.EISDIR, "a folder")
    if is_odd:
        raise NotADirectoryError(errno.ENOTDIR, "a device or a pipe, never to be replaced")
    return target


def _replace(target: Path, data: bytes, expected: Fingerprint | None) -> bool:
    mode = _mode(target)
    temporary = target.with_name(f"~$sroi-{secrets.token_hex(4)}.tmp")
    handle = _create(temporary, mode)
    try:
        if mode is not None:
            carry_over(target, handle)
        _write(handle, data)
        if temporary.read_bytes() != data:
            raise OSError(errno.EIO, "what was read back is not what was written")
        _move(temporary, target, expected)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    lasting = force_names(target.parent)
    _sweep_leftovers(target.parent)
    return lasting


def _mode(target: Path) -> int | None:
    """Return the permissions of the file to be replaced, None when there is none yet."""
    try:
        mode = stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return None
    # Replacing needs only the folder's permission, but a file marked read-only means it.
    if not os.access(target, os.W_OK):
        code = errno.EROFS if only_read(target.parent) else errno.EACCES
        raise OSError(code, "the file is marked read-only, or all of its drive is")
    return mode


def _create(temporary: Path, mode: int | None) -> int:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.open(temporary, flags, 0o666 if mode is None else mode)


def _write(handle: int, data: bytes) -> None:
    try:
        rest = memoryview(data)
        while rest:
            written = os.write(handle, rest)
            if not written:
                raise OSError(errno.ENOSPC, "the drive took nothing more")
            rest = rest[written:]
        force_to_disk(handle)
    finally:
        os.close(handle)


def force_to_disk(handle: int) -> None:
    """Return once the drive has what was written, as far as it keeps its word."""
    if sys.platform == "darwin":
        import fcntl

        # There fsync hands the bytes to the drive and does not wait for it to write them.
        with suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
    os.fsync(handle)


def _refuse_changed(target: Path, expected: Fingerprint | None) -> None:
    if expected is None:
        return
    found = Fingerprint.of_file(target)
    if found != expected:
        raise FileChangedElsewhere(target, missing=found == ABSENT)


def _move(temporary: Path, target: Path, expected: Fingerprint | None) -> None:
    """Look before each trial: whoever held the file may have put a colleague's bytes there."""
    for wait in _WAITS:
        _refuse_changed(target, expected)
        try:
            temporary.replace(target)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    _refuse_changed(target, expected)
    temporary.replace(target)


def force_names(folder: Path) -> bool:
    """Make new names in a folder last through a power cut, where the system can do that.

    Returns False where the drive failed to: the new file is in place all the same.
    """
    if os.name != "posix":
        return True
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        return error.errno not in _NOT_MADE_LASTING
    return True


def _sweep_leftovers(folder: Path) -> None:
    """Remove temporary files of ours that a crash left in `folder` over an hour ago."""
    with suppress(OSError):
        for leftover in folder.glob(LEFTOVERS):
            if time.time() - leftover.stat().st_mtime > _HOUR:
                leftover.unlink()
