"""Versions of a document that a person gave a name, such as “as sent to the council”.

They lie beside the backups, on this computer only, and are never cleared away by the program. Of a
protected document their names are guarded as well.
"""

import json
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sroi_app.case_names import CASE
from sroi_app.errors import AppError
from sroi_app.storage import case_file
from sroi_app.storage.atomic import replace_file
from sroi_app.storage.backups import Version
from sroi_app.storage.document import Document
from sroi_app.storage.guarding import PLAIN, Guard
from sroi_app.storage.refusals import SaveFailed
from sroi_app.text import _

LONGEST_NAME = 80  # characters
_LARGEST_NOTE = 4096  # bytes


class SnapshotNotKept(AppError):
    """No named version was kept; what was there before has not changed."""

    title = _("The named version was not kept")


class SnapshotNotRemoved(AppError):
    """A named version is still there."""

    title = _("The named version was not removed")


def keep_snapshot(folder: Path, document: Document, name: str) -> Version:
    """Keep a document as it is under a name; SnapshotNotKept says why that could not be."""
    name = _usable(name)
    shelf = folder / document.id
    path = shelf / f"{_next_number(shelf):04}{CASE}"
    try:
        shelf.mkdir(parents=True, exist_ok=True)
        _write_note(
            path, name, document.protection or PLAIN
        )  # first: a name without its version is never listed
        case_file.save_new(path, document)
    except (OSError, AppError) as error:
        raise SnapshotNotKept(_reason(error, name), _elsewhere()) from error
    return _described(path, {"name": name})


def find_snapshots(folder: Path, document_id: str, guard: Guard = PLAIN) -> tuple[Version, ...]:
    """Return the document's named versions, newest first; `guard` opens their names."""
    try:
        paths = sorted((folder / document_id).glob(f"*{CASE}"), reverse=True)
    except OSError:
        return ()
    return tuple(_described(path, _note(path, guard)) for path in paths)


def guard_anew(folder: Path, document_id: str, before: Guard, after: Guard) -> int:
    """Let the names of a document's versions be guarded by another key; return how many are not.

    A name that cannot be read now is left as it is.
    """
    paths = sorted((folder / document_id).glob(f"*{CASE}"))
    return sum(not _guarded_anew(path, before, after) for path in paths)


def _guarded_anew(path: Path, before: Guard, after: Guard) -> bool:
    if not _note_path(path).exists():
        return True  # it never had a name
    note = _note(path, before)
    name = note.get("name") if isinstance(note, dict) else None
    if not isinstance(name, str):
        return False
    try:
        _write_note(path, name, after)
    except SaveFailed:
        return False
    return True


def rename_snapshot(version: Version, name: str, guard: Guard = PLAIN) -> Version:
    """Give a named version another name."""
    name = _usable(name)
    try:
        _write_note(version.path, name, guard)
    except AppError as error:
        raise SnapshotNotKept(_reason(error, name), _elsewhere()) from error
    return replace(version, name=name)


def remove_snapshot(version: Version) -> None:
    """Remove a named version for good; SnapshotNotRemoved when it could not be."""
    try:
        version.path.unlink(missing_ok=True)
    except OSError as error:
        raise SnapshotNotRemoved(
            _("“{name}” could not be removed.").format(name=version.name),
            _("Another program may be holding it. Try again later."),
        ) from error
    with suppress(OSError):
        _note_path(version.path).unlink()


def _usable(name: str) -> str:
    plain = " ".join(name.split())
    if not plain:
        raise SnapshotNotKept(
            _("A named version needs a name."), _("Type one, like: as sent to the council.")
        )
    if len(plain) > LONGEST_NAME:
        raise SnapshotNotKept(
            _("The name has {count} characters, and {most} is the most.").format(
                count=len(plain), most=LONGEST_NAME
            ),
            _("Choose a shorter one."),
        )
    return plain


def _next_number(shelf: Path) -> int:
    taken = [int(path.stem) for path in shelf.glob(f"*{CASE}") if path.stem.isdecimal()]
    return max(taken, default=0) + 1


def _write_note(path: Path, name: str, guard: Guard) -> None:
    replace_file(_note_path(path), guard.guarded_bytes(json.dumps({"name": name}).encode()))


def _note_path(path: Path) -> Path:
    return path.with_suffix(".json")


# Any is the honest type of parsed JSON that nobody has checked yet.
def _note(path: Path, guard: Guard) -> Any:
    try:
        with _note_path(path).open("rb") as file:
            data = file.read(_LARGEST_NOTE)
    except OSError:
        return {}
    for opened in (guard.opened_bytes, PLAIN.opened_bytes):  # some are from before the password
        with suppress(AppError, ValueError, RecursionError):
            return json.loads(opened(data))
    return {}


def _described(path: Path, note: Any) -> Version:
    name = note.get("name") if isinstance(note, dict) else None
    saved_at, size = datetime.fromtimestamp(0, UTC), 0
    with suppress(OSError, ValueError, OverflowError):
        facts = path.stat()
        saved_at, size = datetime.fromtimestamp(facts.st_mtime, UTC), facts.st_size
    named = name if isinstance(name, str) and name else _("Version without a name")
    return Version(path, saved_at, size, named[:LONGEST_NAME])


def _reason(error: OSError | AppError, name: str) -> str:
    """Why it failed, in terms of the version's name: its file's name means nothing to anybody."""
    cause = error if isinstance(error, OSError) else error.__cause__
    if isinstance(cause, OSError):
        return SaveFailed.because(cause, Path(name.replace("/", " "))).explanation
    return error.explanation if isinstance(error, AppError) else str(error)


def _elsewhere() -> str:
    return _("Save the case under another name instead, with “Save as”.")
