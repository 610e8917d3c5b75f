"""Open and save the file a person chose."""

import stat
from dataclasses import dataclass, replace
from pathlib import Path

from sroi_app.errors import AppError
from sroi_app.storage import age, codec
from sroi_app.storage.archive import LARGEST_FILE
from sroi_app.storage.atomic import Placed, place_file
from sroi_app.storage.backups import keep_backup
from sroi_app.storage.container import pack, unpack
from sroi_app.storage.document import Document
from sroi_app.storage.fingerprint import ABSENT, Fingerprint
from sroi_app.storage.manifest import MOST_SAVES
from sroi_app.storage.protection import Reveal, inside, no_password, taken_out
from sroi_app.storage.refusals import (
    AlreadyThere,
    CannotOpen,
    FileChangedElsewhere,
    NoSuchFile,
    SaveFailed,
    shown,
)
from sroi_app.storage.whereabouts import remember_place
from sroi_app.text import _


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """What a file holds, and the mark by which to know it again when saving."""

    document: Document
    fingerprint: Fingerprint


@dataclass(frozen=True, slots=True)
class SavedFile:
    """What now stands on disk. `warning` says when no earlier version could be kept, or the drive
    did not confirm that this one will last."""

    document: Document
    fingerprint: Fingerprint
    warning: str = ""


def open_case(path: Path, reveal: Reveal = no_password) -> OpenedFile:
    """Return what the file at `path` holds; every reason why not is an AppError.

    `reveal` opens what is protected with a password.
    """
    data = read_file(path)
    return OpenedFile(document_in(data, path.name, reveal), Fingerprint.of(data))


def document_at(path: Path) -> Document | None:
    """Return the document at a path; None where none is, or only its owner can open it."""
    try:
        return open_case(path).document
    except AppError:
        return None


def too_large_to_keep(path: Path) -> bool:
    """Whether the file at a path is no case, and too large for a save to keep what it replaces."""
    try:
        return path.stat().st_size > LARGEST_FILE
    except (OSError, ValueError):
        return False


def document_in(data: bytes, name: str, reveal: Reveal = no_password) -> Document:
    """Return what the bytes of a file hold, which is called so."""
    if not age.is_protected(data):
        return taken_out(unpack(data), None)
    revealed = reveal(data, name)
    return taken_out(unpack(revealed.data), revealed.protection)


def save_case(
    path: Path, document: Document, fingerprint: Fingerprint | None, backups: Path | None
) -> SavedFile:
    """Replace the file at `path`, keep what stood there in `backups`, count the save.

    `fingerprint` is that of the file as it was opened or last saved: when it no longer fits, the
    save is refused with FileChangedElsewhere. None replaces whatever is there.
    """
    counted, data = _written(document)
    warning = _back_up(path, document, fingerprint, backups) if backups else ""
    placed = place_file(path, data, expected=fingerprint)
    if backups:
        remember_place(backups, counted.id, path)
        warning = warning or _keep(backups, counted, data)
    return _saved(counted, placed, warning)


def save_new(path: Path, document: Document, *, force: bool = False) -> SavedFile:
    """Write a file where none stands yet; with `force`, in place of whatever does."""
    counted, data = _written(document)
    try:
        placed = place_file(path, data, expected=None if force else ABSENT)
    except FileChangedElsewhere as error:
        raise AlreadyThere(path) from error
    return _saved(counted, placed)


def keep_version(backups: Path, document: Document) -> None:
    """Keep a document as it is among the earlier versions; SaveFailed where that cannot be."""
    data = _protected(pack(inside(document)), document)
    keep_backup(backups, document.id, document.saves, data)


def _saved(document: Document, placed: Placed, warning: str = "") -> SavedFile:
    unsure = "" if placed.lasting else _unsure()
    return SavedFile(document, placed.fingerprint, f"{warning} {unsure}".strip())


def _unsure() -> str:
    return _(
        "The drive did not confirm that the case will survive a power cut. "
        "Save a copy on another drive."
    )


def read_file(path: Path) -> bytes:
    """Return the bytes of a file that may be a case; CannotOpen says why not."""
    try:
        _refuse_non_files(path)
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except PermissionError as error:
        raise CannotOpen(
            _("You may not read {name}, or another program is holding it.").format(
                name=shown(path.name)
            ),
            _("Close it elsewhere, or ask its owner to let you read it."),
        ) from error
    except OSError as error:
        raise CannotOpen(
            _("{name} could not be read from the drive.").format(name=shown(path.name)),
            _("Check that the drive is plugged in, then try again."),
        ) from error


def _refuse_non_files(path: Path) -> None:
    if path.is_dir():
        raise CannotOpen(
            _("{name} is a folder, not a file.").format(name=shown(path.name or path)),
            _("Choose a file whose name ends in .sroi."),
        )
    if not path.exists():
        raise NoSuchFile(
            _("There is no file called {name} here.").format(name=shown(path.name or path)),
            _("It may have been moved or renamed. Look for it where you last saved it."),
        )
    if not path.is_file():
        raise CannotOpen(
            _("{name} is not an ordinary file.").format(name=shown(path.name)),
            _("Choose a file whose name ends in .sroi."),
        )


def _written(document: Document) -> tuple[Document, bytes]:
    """Return the document with this save counted, and its bytes, proved to open again."""
    counted = replace(document, saves=min(document.saves + 1, MOST_SAVES))
    whole = inside(counted)
    whole = replace(whole, unknown=codec.kept_of(whole.case, whole.unknown))
    data = pack(whole)
    try:
        same = unpack(data) == whole
    except AppError as error:
        raise SaveFailed(error.explanation) from error
    if not same:
        raise SaveFailed(_("The case would not have opened again exactly as it is now."))
    return counted, _protected(data, counted)


def _protected(data: bytes, document: Document) -> bytes:
    protection = document.protection
    return age.protect(data, protection.password) if protection else data


def _back_up(path: Path, document: Document, expected: Fingerprint | None, backups: Path) -> str:
    """Keep what stands at `path`, unless it was kept when we saved it; return a warning."""
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode) or facts.st_size > LARGEST_FILE:
            return ""  # no case: a pipe or device has no end, and the largest files fill the memory
        before = path.read_bytes()
    except (OSError, ValueError):
        return ""  # nothing stood there, or the save itself will say what is wrong
    if expected is not None and Fingerprint.of(before) != expected:
        return ""  # not ours to keep: the save will be refused
    return _keep(backups, document, before, facts.st_mtime)


def _keep(backups: Path, document: Document, data: bytes, saved_at: float | None = None) -> str:
    """Keep a version; one that cannot be is a warning, for the save itself matters more."""
    try:
        keep_backup(backups, document.id, document.saves, data, saved_at)
    except SaveFailed as error:
        words = _("The case is saved, but no copy of it is kept among the earlier versions. {why}")
        return words.format(why=_without_its_name(error, backups))
    return ""


def _without_its_name(error: SaveFailed, backups: Path) -> str:
    """Why a version could not be kept; the name of its file says nothing to anybody."""
    if not isinstance(error.__cause__, OSError):
        return error.explanation
    said = SaveFailed.because(error.__cause__, backups / _("the copy")).explanation
    return said[:1].upper() + said[1:]
