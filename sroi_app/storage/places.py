"""What kind of place a file is in: whether it can be saved there, and stays there.

Asked without writing anything. On Windows the answer is a first guess, since only trying tells
whether a person may write to a folder; what then fails is said when it does.
"""

import os
import re
import secrets
import tempfile
from contextlib import suppress
from enum import Enum
from pathlib import Path

from sroi_app.storage.fingerprint import ABSENT, Fingerprint
from sroi_app.storage.refusals import SaveFailed, shown
from sroi_app.text import _


class Hindrance(Enum):
    """Why a file should not, or cannot, be saved where it is."""

    PASSING = "passing"  # unpacked from an e-mail or a zip file, to be cleared away
    DRIVE = "drive"  # it can only be read
    FOLDER = "folder"  # not this person's to write in
    FILE = "file"  # marked as read-only


class DriveGone(SaveFailed):
    """The drive the case was opened from is away, and something else is where it was."""

    of_place = True

    def __init__(self, path: Path) -> None:
        super().__init__(
            _("The drive with {name} is not plugged in any more, so nothing was saved.").format(
                name=shown(path.name)
            ),
            _("Plug it in and try again, or save a copy somewhere else."),
        )


_OF_MAIL = re.compile(
    r"content\.(outlook|mso|ie5)|temporary internet files|olk_?attachments|mail downloads"
    r"|outlook temp|temporaryitems|archive:host=.+|\.fr-\w+",
    re.IGNORECASE,
)
"""Folders in which programs for e-mail, and those for zip files, put what they open."""

_IN_TEMPORARY = re.compile(
    r"(temp\d+_)?.+\.zip(\.[0-9a-f]{3})?|7zo\w+|rar\$.+|wz\w{4}|mozilla_.+|ark.+|kmail.+",
    re.IGNORECASE,
)
"""The same, below the folder that the system sets aside for what is to be cleared away."""


def hindrance(path: Path) -> Hindrance | None:
    """Return why a file cannot be saved where it is; None where nothing is in the way.

    Nor is anything said of one that is not there: that it is gone matters more.
    """
    if not _exists(path):
        return None
    if is_passing(path, temporary_folders()):
        return Hindrance.PASSING
    folder = _real(path).parent
    if only_read(folder):
        return Hindrance.DRIVE
    if not _may_write_in(folder):
        return Hindrance.FOLDER
    return None if os.access(path, os.W_OK) else Hindrance.FILE


def takes_files(folder: Path) -> bool:
    """Return whether a folder is there, to be written in, and not only for a while."""
    passing = is_passing(folder / "any", temporary_folders())
    return not passing and not only_read(folder) and _may_write_in(folder)


def is_passing(path: Path, temporary: tuple[Path, ...]) -> bool:
    """Return whether a file is where programs put what is opened out of an e-mail or zip file."""
    folder = _real(path).parent
    if folder in temporary or any(map(_OF_MAIL.fullmatch, folder.parts)):
        return True
    below = [folder.relative_to(root) for root in temporary if folder.is_relative_to(root)]
    return any(_IN_TEMPORARY.fullmatch(part) for rest in below for part in rest.parts)


def temporary_folders() -> tuple[Path, ...]:
    """Return what this system sets aside for what is to be cleared away."""
    with suppress(OSError):  # there is none
        return (_real(Path(tempfile.gettempdir())),)
    return ()


def drive_of(path: Path) -> int | None:
    """Return what tells the drive of a file's folder from others; None where nothing does."""
    with suppress(OSError, ValueError):
        return path.parent.stat().st_dev
    return None


def insist_on_drive(path: Path, drive: int | None, expected: Fingerprint | None) -> None:
    """Raise DriveGone where another drive is in the place of `drive`, and the file is not there.

    One that was unplugged and is back may have another number: then the file is there again.
    """
    now = drive_of(path)  # None where the folder is gone, as far as anybody can tell by itself
    if drive is None or expected is None or now is None or now == drive:
        return
    with suppress(OSError):
        if Fingerprint.of_file(path) == ABSENT:
            raise DriveGone(path)


def can_keep(folder: Path) -> bool:
    """Return whether anything can be kept in a folder of ours, found out by trying."""
    probe = folder / f"~$sroi-{secrets.token_hex(4)}.tmp"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.touch(exist_ok=False)
        probe.unlink()
    except OSError:
        return False
    return True


def only_read(folder: Path) -> bool:
    """Return whether a folder is on a drive that can only be read; False where nobody can tell."""
    if not hasattr(os, "statvfs"):
        return False
    with suppress(OSError):
        return bool(os.statvfs(folder).f_flag & os.ST_RDONLY)
    return False


def _may_write_in(folder: Path) -> bool:
    return os.access(folder, os.W_OK | os.X_OK)


def _exists(path: Path) -> bool:
    return os.path.exists(path)  # noqa: PTH110  Path.exists fails for a name that is too long


def _real(path: Path) -> Path:
    """The place itself, whatever links lead to it."""
    with suppress(OSError, ValueError):
        return Path(os.path.realpath(path))
    return path.absolute()
