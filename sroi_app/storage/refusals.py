"""What the file store says when it cannot do what was asked."""

import errno
import os
from pathlib import Path

from sroi_app.errors import AppError
from sroi_app.text import _

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
_TOO_BIG = {errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EBUSY}
_READ_ONLY = {errno.EROFS}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO}
_NO_FOLDER = {errno.ENOENT, errno.ENOTDIR}  # or one of the system's own, where it is there
_FOLDER = {errno.EISDIR}
_BAD_NAME = {errno.ENAMETOOLONG, errno.EINVAL}

_SHOWN = 120


def name_of(path: Path) -> str:
    """Return what a file or folder is called, also one named by “.” alone."""
    return shown(path.name or path.resolve().name or path)


def shown(name: object) -> str:
    """Return a name somebody else chose as text that is safe to print and not too long."""
    text = str(name)[:_SHOWN]
    return "".join(sign if sign.isprintable() else "?" for sign in text)


class CannotOpen(AppError):
    """The file could not be read at all."""

    title = _("The file cannot be opened")


class NoSuchFile(CannotOpen):
    """There is no file of that name."""


class NotACase(AppError):
    """The file is some other kind of file."""

    title = _("This is not a case")

    def __init__(self, kind: str, advice: str) -> None:
        super().__init__(
            _("This file was not made with SROI Case. It seems to be {kind}.").format(kind=kind),
            advice,
        )


class DamagedFile(AppError):
    """The file is a case, or once was, but what it holds cannot be trusted."""

    title = _("The file is damaged")

    def __init__(self, explanation: str, backups: Path | None = None) -> None:
        super().__init__(explanation, _earlier_versions(backups))


class NewerFile(AppError):
    """The file was written by a later version of the program."""

    title = _("This case needs a newer version of SROI Case")

    def __init__(self, found: int, known: int) -> None:
        super().__init__(
            _(
                "This case is in file format {found}, "
                "and this version of SROI Case reads formats up to {known}."
            ).format(found=found, known=known),
            _("Get the newer version of SROI Case, then open the file again. It is unharmed."),
        )


class AlreadyThere(AppError):
    """A file stands where a new one was to go."""

    title = _("There is already a file of that name")

    def __init__(self, path: Path) -> None:
        super().__init__(
            _("There is already a file called {name}, and it was left as it is.").format(
                name=name_of(path)
            ),
            _("Choose another name, or say that it may be replaced (--force)."),
        )


class FileChangedElsewhere(AppError):
    """The file on disk is no longer the one that was opened."""

    title = _("The file has changed since you opened it")

    def __init__(self, path: Path, *, missing: bool = False) -> None:
        self.missing = missing
        super().__init__(_missing(path) if missing else _changed(path), _keep_both())


class SaveFailed(AppError):
    """Nothing was written; whatever was on disk before is still there."""

    title = _("The case was not saved")
    of_place = False  # whether it could be saved elsewhere all the same

    def __init__(self, explanation: str, advice: str = "") -> None:
        super().__init__(explanation, advice or _("Save a copy somewhere else."))

    @classmethod
    def because(cls, error: OSError, path: Path) -> "SaveFailed":
        """Return the refusal that puts an error of the operating system into words."""
        said = _reason(error, path).format(name=name_of(path), folder=shown(path.parent))
        # The question must not fail as well, as Path.is_file does for a name that is too long.
        refusal = cls(said, _unharmed() if os.path.isfile(path) else "")  # noqa: PTH113
        refusal.of_place = True
        return refusal


def _changed(path: Path) -> str:
    return _(
        "Another program or person has changed {name} since you opened it, so it was not replaced."
    ).format(name=shown(path.name))


def _missing(path: Path) -> str:
    return _(
        "{name} is no longer where you opened it: "
        "it was moved or deleted, or its drive was unplugged."
    ).format(name=shown(path.name))


def _unharmed() -> str:
    return _("The version that was there before is unharmed. Save a copy somewhere else.")


def _earlier_versions(backups: Path | None) -> str:
    """Say where to look: a damaged file does not tell which of the versions kept are its own."""
    if backups is None:
        return _("Ask for the file to be sent again.")
    return _(
        "Choose “Open a case…” in the Case menu and look for an earlier version in {folder}, "
        "or ask for the file to be sent again."
    ).format(folder=backups)


def _keep_both() -> str:
    return _("Save your work under another name, then compare the two.")


def _reason(error: OSError, path: Path) -> str:
    if error.errno in _NO_FOLDER and os.path.exists(path.parent):  # noqa: PTH110
        return _("You cannot save there: {folder} is no folder for files of yours.")
    sentences = (
        (_NO_ROOM, _("There is not enough room on the drive to save {name}.")),
        (_TOO_BIG, _("{name} would be larger than this drive allows.")),
        (_READ_ONLY, _("{name} cannot be saved on a drive that can only be read.")),
        (_FOLDER, _("{name} is a folder, not a file.")),
        (_GONE, _("There is no folder called {folder}, or its drive is not plugged in.")),
        (_BAD_NAME, _("This computer does not accept {name} as the name of a file.")),
        (
            _NOT_ALLOWED,
            _(
                "You may not write {name} here, or another program, such as OneDrive or a "
                "virus checker, is holding it."
            ),
        ),
    )
    other = _("The drive reported a fault while saving {name}.")
    return next((words for codes, words in sentences if error.errno in codes), other)
