"""Earlier versions of a document, kept on this computer only and keyed by the document's id.

Two documents of the same name never share backups, and the file's own folder stays clean.
"""

import errno
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sroi_app.case_names import ENDINGS, ending_for
from sroi_app.storage import retention
from sroi_app.storage.age import is_protected
from sroi_app.storage.atomic import replace_file
from sroi_app.storage.fingerprint import Fingerprint
from sroi_app.storage.refusals import SaveFailed

_HASH = 12  # digits of it in a name


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
    """Keep `data`, saved at `saved_at`, as the newest version; `retention` says which others stay.

    Its number is that of its saves, or the next after all that are kept: a case that was gone on
    with from an earlier version has counted less, and is the newest all the same.
    """
    shelf = folder / document_id
    try:
        shelf.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaveFailed.because(error, shelf) from error
    found = _versions_in(shelf)
    if found and _holds(found[0], data):
        return
    number = max(saves, _number(found[0]) + 1) if found else saves
    path = shelf / f"{number:08d}-{_mark(Fingerprint.of(data))}{_ending(data)}"
    replace_file(path, data)
    if saved_at is not None:
        with suppress(OSError, OverflowError):
            os.utime(path, (saved_at, saved_at))
    _thin(_versions_in(shelf), retention.LARGEST_TOGETHER)
    _make_room(folder, shelf)
    if not os.path.isfile(path):  # noqa: PTH113  (the question must not fail as well)
        raise SaveFailed.because(OSError(errno.EIO, "what was kept is not there"), path)


def _holds(version: Version, data: bytes) -> bool:
    """Whether a version is this content, as the hash in its name and its size say."""
    mark = version.path.name.partition("-")[2].partition(".")[0]
    return mark == _mark(Fingerprint.of(data)) and version.size == len(data)


def find_backups(folder: Path, document_id: str) -> tuple[Path, ...]:
    """Return the files of the document's earlier versions, newest first."""
    return tuple(version.path for version in find_versions(folder, document_id))


def find_versions(
    folder: Path, document_id: str, but: Fingerprint | None = None
) -> tuple[Version, ...]:
    """Return the document's earlier versions, newest first, without the one that is `but`."""
    found = _versions_in(folder / document_id)
    mark = _mark(but) if but else ""
    return tuple(version for version in found if not mark or mark not in version.path.name)


def _versions_in(shelf: Path) -> list[Version]:
    """What is kept of a document, newest first: by their numbers, since clocks jump."""
    try:
        with os.scandir(shelf) as entries:
            kept = [entry for entry in entries if entry.name.endswith(ENDINGS)]
    except OSError:
        return []
    found = [version for entry in kept if (version := _describe(entry)) is not None]
    return sorted(found, key=_age, reverse=True)


def _age(version: Version) -> tuple[int, datetime, str]:
    return _number(version), version.saved_at, version.path.name


def _number(version: Version) -> int:
    number = version.path.name.partition("-")[0]
    return int(number) if number.isdecimal() else 0


def _describe(entry: os.DirEntry[str]) -> Version | None:
    try:
        facts = entry.stat()
    except OSError:  # gone meanwhile
        return None
    saved_at = datetime.fromtimestamp(0, UTC)
    with suppress(OSError, ValueError, OverflowError):  # a date no calendar has
        saved_at = datetime.fromtimestamp(facts.st_mtime, UTC)
    return Version(Path(entry.path), saved_at, facts.st_size)


def _mark(fingerprint: Fingerprint) -> str:
    return fingerprint.sha256[:_HASH]


def _ending(data: bytes) -> str:
    return ending_for(protected=is_protected(data))


def _thin(versions: Sequence[Version], room: int) -> int:
    """Remove what is not to stay of a document's versions, newest first; return its size."""
    moments = [retention.Moment(version.saved_at, version.size) for version in versions]
    staying = set(retention.kept(moments, room))
    return _remove(version for place, version in enumerate(versions) if place not in staying)


def _make_room(folder: Path, latest: Path) -> None:
    """Where all documents together take too much, keep less of those not saved for longest."""
    shelves = [shelf for shelf in _folders_in(folder) if shelf != latest]
    others = sorted(filter(None, map(_versions_in, shelves)), key=lambda found: found[0].saved_at)
    taken = [sum(version.size for version in found) for found in (_versions_in(latest), *others)]
    over = sum(taken) - retention.LARGEST_OF_ALL
    for versions, size in zip(others, taken[1:], strict=True):
        if over <= 0:
            return
        over -= _thin(versions, max(size - over, 0))


def _folders_in(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            return [Path(entry.path) for entry in entries if entry.is_dir()]
    except OSError:
        return []


def _remove(versions: Iterable[Version]) -> int:
    size = 0
    for version in versions:
        with suppress(OSError):
            version.path.unlink()
            size += version.size
    return size
