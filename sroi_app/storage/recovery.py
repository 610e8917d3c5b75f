"""Recovery copies: unsaved work, kept on this computer until it is saved or given up.

A recovery copy is a .sroi file with one part more, which says where it came from. The files its
case names lie beside it, so that they are written once and not at every pause in typing. Each run
of the program keeps its own, so two windows, or two runs, never write over each other's.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sroi_app.errors import AppError
from sroi_app.guide.names import case_title
from sroi_app.storage.atomic import replace_file
from sroi_app.storage.case_file import open_case
from sroi_app.storage.container import pack
from sroi_app.storage.document import Document
from sroi_app.storage.fingerprint import Fingerprint
from sroi_app.storage.manifest import hash_of
from sroi_app.storage.refusals import DamagedFile, SaveFailed
from sroi_app.storage.run import Run, forget_run, is_going
from sroi_app.text import _

_ORIGIN = "recovery.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """One copy found. `problem` says why it cannot be read; then the other facts are blank.

    `original` and `fingerprint` are those of the file it was opened from, None if never saved.
    """

    path: Path
    document_id: str = ""
    title: str = ""
    saved_at: datetime | None = None
    original: Path | None = None
    fingerprint: Fingerprint | None = None
    problem: str = ""


def write_recovery(
    folder: Path,
    run: Run,
    document: Document,
    original_path: Path | None,
    fingerprint: Fingerprint | None = None,
) -> None:
    """Keep the document in `folder` in place of the last copy this run made of it.

    Where there is no room for the files its case names, SaveFailed says so, and the rest is kept.
    It calls what it could not write a recovery copy: nobody knows the names of such files.
    """
    try:
        _write(folder, run, document, original_path, fingerprint)
    except SaveFailed as error:
        if isinstance(error.__cause__, OSError):
            raise SaveFailed.because(error.__cause__, folder / _("a recovery copy")) from error
        raise


def _write(
    folder: Path,
    run: Run,
    document: Document,
    original_path: Path | None,
    fingerprint: Fingerprint | None,
) -> None:
    origin = {
        "original": None if original_path is None else str(original_path),
        "fingerprint": None if fingerprint is None else fingerprint.sha256,
        "saved_at": datetime.now(UTC).isoformat(),
    }
    extra = {**document.extra, _ORIGIN: json.dumps(origin).encode()}
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaveFailed.because(error, folder) from error
    run.begin(folder)
    place = _place(folder, document.id, run)
    try:
        _keep_files(place, document.attachments)
    finally:
        replace_file(place, pack(replace(document, extra=extra, attachments={})))


def find_recoveries(folder: Path, run: Run) -> tuple[Recovery, ...]:
    """Return the copies in `folder` that belong to no window now open, newest first.

    `run` is the one that asks. Copies that cannot be read come last.
    """
    paths = _copies(folder)
    others = {_run_of(path) for path in paths} - {run.name}
    ended = {name for name in others if not is_going(folder, name)}
    left = [path for path in paths if _run_of(path) in ended]
    return tuple(sorted(map(_describe, left), key=_newest_first))


def read_recovery(recovery: Recovery) -> Document:
    """Return the document a recovery copy holds, as it was before it was copied."""
    document = open_case(recovery.path).document
    extra = {name: data for name, data in document.extra.items() if name != _ORIGIN}
    named = {item.id for item in document.case.attachments} - document.attachments.keys()
    beside = dict(_read_files(recovery.path, named))
    return replace(document, extra=extra, attachments={**document.attachments, **beside})


def take_over(recovery: Recovery, run: Run) -> None:
    """Make a copy this run's own, so that it is never away and never offered twice."""
    folder = recovery.path.parent
    run.begin(folder)
    place = _place(folder, recovery.document_id, run)
    with suppress(OSError):
        recovery.path.replace(place)
        _move_files(recovery.path, place)
    _forget_run_without_copies(folder, _run_of(recovery.path))


def remove_recovery(recovery: Recovery) -> None:
    """Remove this one copy."""
    _remove(recovery.path)
    _forget_run_without_copies(recovery.path.parent, _run_of(recovery.path))


def remove_recoveries_of(folder: Path, run: Run) -> None:
    """Remove every copy this run has made, and its mark."""
    for path in _copies(folder):
        if _run_of(path) == run.name:
            _remove(path)
    run.end(folder)


def _copies(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob("*.sroi"))
    except OSError:
        return []


def _place(folder: Path, document_id: str, run: Run) -> Path:
    return folder / f"{document_id}-{run.name}.sroi"


def _run_of(path: Path) -> str:
    return path.stem.partition("-")[2]


def _files_beside(copy: Path) -> Path:
    """The folder of the files that the case of a copy names."""
    return copy.with_suffix(".files")


def _keep_files(copy: Path, contents: Mapping[str, bytes]) -> None:
    """Write what is not there yet: named by the hash of its content, it never changes."""
    folder = _files_beside(copy)
    for name, content in contents.items():
        try:
            folder.mkdir(exist_ok=True)
            kept = (folder / name).exists()
        except OSError as error:
            raise SaveFailed.because(error, folder) from error
        if not kept:
            replace_file(folder / name, content)


def _read_files(copy: Path, names: set[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the files that are there and whole."""
    for name in names:
        with suppress(OSError, ValueError):
            content = (_files_beside(copy) / name).read_bytes()
            if hash_of(content) == name:
                yield name, content


def _move_files(copy: Path, place: Path) -> None:
    folder = _files_beside(place)
    for file in list(_files_beside(copy).glob("*")):
        folder.mkdir(exist_ok=True)
        file.replace(folder / file.name)
    shutil.rmtree(_files_beside(copy), ignore_errors=True)


def _remove(copy: Path) -> None:
    with suppress(OSError):
        copy.unlink()
    shutil.rmtree(_files_beside(copy), ignore_errors=True)


def _forget_run_without_copies(folder: Path, name: str) -> None:
    if name not in map(_run_of, _copies(folder)):
        forget_run(folder, name)


def _describe(path: Path) -> Recovery:
    try:
        document = open_case(path).document
        return _with_origin(path, document, document.extra.get(_ORIGIN, b""))
    except AppError as error:
        return Recovery(path=path, problem=error.explanation)


def _with_origin(path: Path, document: Document, data: bytes) -> Recovery:
    try:
        origin: dict[str, Any] = json.loads(data)
        return Recovery(
            path=path,
            document_id=document.id,
            title=case_title(document.case),
            saved_at=datetime.fromisoformat(origin["saved_at"]),
            original=Path(origin["original"]) if origin["original"] else None,
            fingerprint=Fingerprint(origin["fingerprint"]) if origin["fingerprint"] else None,
        )
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise DamagedFile(_("This recovery copy does not say where it came from.")) from error


def _newest_first(recovery: Recovery) -> float:
    return -recovery.saved_at.timestamp() if recovery.saved_at else float("inf")
