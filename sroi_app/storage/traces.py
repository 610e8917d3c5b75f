"""What the program has kept of one document on this computer, beside its file; and its removal.

Bytes that are removed are not overwritten: no program can promise that of the drives of today.
"""

import os
import shutil
import stat
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sroi_app.case_names import CASE
from sroi_app.errors import AppError
from sroi_app.storage import age
from sroi_app.storage.atomic import LEFTOVERS
from sroi_app.storage.refusals import shown
from sroi_app.storage.run import forget_run, is_going
from sroi_app.text import _

_MOMENT = 10  # seconds that writing a file may take


class NotRemoved(AppError):
    """Something is still there."""

    title = _("Not everything was removed")


@dataclass(frozen=True, slots=True)
class Amount:
    """How many files there are, how many bytes they have, and since when the oldest is there."""

    files: int = 0
    size: int = 0
    since: datetime | None = None

    def __add__(self, other: "Amount") -> "Amount":
        moments = [moment for moment in (self.since, other.since) if moment is not None]
        since = min(moments, default=None)
        return Amount(self.files + other.files, self.size + other.size, since)


def amount_of(path: Path) -> Amount:
    """Return how much there is in a file or folder; nothing where there is neither."""
    total = Amount()
    for file in _files(path):
        with suppress(OSError, ValueError, OverflowError):
            facts = file.stat()
            total += Amount(1, facts.st_size, datetime.fromtimestamp(facts.st_mtime, UTC))
    return total


def kept_in_recovery(folder: Path, document_id: str) -> tuple[Path, ...]:
    """Return what runs that have ended left of a document: copies, journals, keys and files."""
    with suppress(OSError):
        found = sorted(folder.glob(f"{document_id}-*"))
        return tuple(path for path in found if not is_going(folder, _run_of(path)))
    return ()


def is_kept_elsewhere(folder: Path, document_id: str, own: str) -> bool:
    """Return whether a run that is going, and not our `own`, keeps unsaved work of a document."""
    runs = {_run_of(path) for path in folder.glob(f"{document_id}-*")} - {own}
    return any(is_going(folder, run) for run in runs)


def broken_off_in(folder: Path) -> tuple[Path, ...]:
    """Return what was being written in a folder when the program was ended, of whichever case."""
    try:
        return tuple(path for path in sorted(folder.glob(LEFTOVERS)) if _is_old(path))
    except OSError:
        return ()


def _is_old(path: Path) -> bool:
    """Whether nobody is still writing it: that takes a moment."""
    try:
        return time.time() - path.stat().st_mtime > _MOMENT
    except OSError:
        return False


def readable_in_recovery(folder: Path, document_id: str) -> tuple[Path, ...]:
    """Return the copies of unsaved work that anybody can read, with what lies beside each.

    What was broken off in the writing does not tell whose it is, so it is among them.
    """
    kept = kept_in_recovery(folder, document_id)
    stems = {path.stem for path in kept if path.suffix == CASE and _is_readable(path)}
    copies = (path for path in kept if path.name.partition(".")[0] in stems)
    return (*copies, *filter(_is_readable, broken_off_in(folder)))


def readable_in(shelf: Path) -> tuple[Path, ...]:
    """Return the versions in a folder that anybody can read: those without a password."""
    files = (file for file in _files(shelf) if file.suffix in {CASE, ".tmp"})
    return tuple(filter(_is_readable, files))


def remove(paths: Iterable[Path]) -> None:
    """Remove files and folders for good; NotRemoved says which are still there."""
    left = []
    for path in paths:
        _remove(path)
        if os.path.lexists(path):
            left.append(path.name)
    if left:
        raise NotRemoved(
            _("These could not be removed: {names}.").format(names=", ".join(map(shown, left))),
            _("Another program may be holding them. Close it, then try again."),
        )


def remove_recovery_of(folder: Path, document_id: str) -> None:
    """Remove what ended runs left of a document, and their marks where nothing else is theirs."""
    found = kept_in_recovery(folder, document_id)
    remove((*found, *broken_off_in(folder)))
    for name in dict.fromkeys(map(_run_of, found)):
        if not any(folder.glob(f"*-{name}.*")):
            forget_run(folder, name)


def _run_of(path: Path) -> str:
    return path.name.partition("-")[2].partition(".")[0]


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    try:
        return [file for file in sorted(path.rglob("*")) if file.is_file()]
    except OSError:
        return []


def _is_readable(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return not age.is_protected(opened.read(len(age.MARK)))
    except OSError:
        return False


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, onerror=_writable_first)
        return
    with suppress(OSError):
        path.chmod(stat.S_IRUSR | stat.S_IWUSR)  # some systems remove nothing that is read-only
    with suppress(OSError):
        path.unlink()


def _writable_first(remove: Callable[[str], object], name: str, _error: object) -> None:
    with suppress(OSError):
        Path(name).chmod(stat.S_IRWXU)
        remove(name)
