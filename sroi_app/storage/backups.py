"""Earlier versions of a document, kept on this computer only and keyed by the document's id.

Two documents of the same name never share backups, and the file's own folder stays clean.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sroi_app.storage.atomic import replace_file
from sroi_app.storage.fingerprint import Fingerprint
from sroi_app.storage.refusals import SaveFailed

KEPT = 20
LARGEST_TOGETHER = 500 * 1024 * 1024  # bytes: cases with many pictures keep fewer versions
LEAST_KEPT = 3


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier version of a document: where it is, when it was saved, and its size in bytes.

    `name` is what a person called it, "" for one that was kept by itself.
    """

    path: Path
    saved_at: datetime
    size: int
    name: str = ""


def keep_backup(
    folder: Path, document_id: str, saves: int, data: bytes, saved_at: float | None = None
) -> None:
    """Keep `data`, saved at `saved_at`, as an earlier version; the last KEPT stay.

    Of large ones stay as many as take LARGEST_TOGETHER, and never fewer than LEAST_KEPT. Versions
    are ordered by their save counter, since clocks jump.
    """
    shelf = folder / document_id
    path = shelf / f"{saves:08d}-{Fingerprint.of(data).sha256[:12]}.sroi"
    try:
        shelf.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaveFailed.because(error, shelf) from error
    replace_file(path, data)
    if saved_at is not None:
        with suppress(OSError):
            os.utime(path, (saved_at, saved_at))
    versions = find_backups(folder, document_id)
    _prune(versions[_how_many(versions) :])


def find_backups(folder: Path, document_id: str) -> tuple[Path, ...]:
    """Return the files of the document's earlier versions, newest first."""
    try:
        return tuple(sorted((folder / document_id).glob("*.sroi"), reverse=True))
    except OSError:
        return ()


def find_versions(folder: Path, document_id: str) -> tuple[Version, ...]:
    """Return the document's earlier versions, newest first."""
    found = map(_describe, find_backups(folder, document_id))
    return tuple(version for version in found if version is not None)


def _describe(path: Path) -> Version | None:
    try:
        facts = path.stat()
        saved_at = datetime.fromtimestamp(facts.st_mtime, UTC)
    except (OSError, ValueError, OverflowError):  # gone meanwhile, or a date no calendar has
        return None
    return Version(path, saved_at, facts.st_size)


def _how_many(versions: tuple[Path, ...]) -> int:
    """How many of the versions, newest first, there is room for."""
    room = LARGEST_TOGETHER
    for number, path in enumerate(versions[:KEPT]):
        with suppress(OSError):
            room -= path.stat().st_size
        if room < 0 and number >= LEAST_KEPT:
            return number
    return KEPT


def _prune(paths: tuple[Path, ...]) -> None:
    for path in paths:
        with suppress(OSError):
            path.unlink()
