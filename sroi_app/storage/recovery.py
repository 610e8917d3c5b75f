"""Recovery copies: unsaved work, kept on this computer until it is saved or given up.

A recovery copy is a whole .sroi file with one part more, which says where it came from.
"""

import contextlib
import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sroi_app.errors import AppError
from sroi_app.storage.atomic import replace_file
from sroi_app.storage.case_file import open_case
from sroi_app.storage.container import pack
from sroi_app.storage.document import Document
from sroi_app.storage.fingerprint import Fingerprint
from sroi_app.storage.refusals import DamagedFile, SaveFailed
from sroi_app.text import _

_ORIGIN = "recovery.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """One copy found. `problem` says why it cannot be read; then the other facts are blank.

    `original` and `fingerprint` are those of the file it was opened from, None if never saved.
    """

    path: Path
    title: str = ""
    saved_at: datetime | None = None
    original: Path | None = None
    fingerprint: Fingerprint | None = None
    problem: str = ""


def write_recovery(
    folder: Path,
    document: Document,
    original_path: Path | None,
    fingerprint: Fingerprint | None = None,
) -> None:
    """Keep the document in `folder` in place of its last recovery copy."""
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
    replace_file(_place(folder, document.id), pack(replace(document, extra=extra)))


def find_recoveries(folder: Path) -> tuple[Recovery, ...]:
    """Return every recovery copy in `folder`, newest first; those that cannot be read, last."""
    try:
        paths = sorted(folder.glob("*.sroi"))
    except OSError:
        return ()
    return tuple(sorted(map(_describe, paths), key=_newest_first))


def read_recovery(recovery: Recovery) -> Document:
    """Return the document a recovery copy holds, as it was before it was copied."""
    document = open_case(recovery.path).document
    extra = {name: data for name, data in document.extra.items() if name != _ORIGIN}
    return replace(document, extra=extra)


def remove_recovery(folder: Path, document_id: str) -> None:
    """Remove the document's recovery copy, if there is one."""
    with contextlib.suppress(OSError):
        _place(folder, document_id).unlink()


def _place(folder: Path, document_id: str) -> Path:
    return folder / f"{document_id}.sroi"


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
            title=document.case.title,
            saved_at=datetime.fromisoformat(origin["saved_at"]),
            original=Path(origin["original"]) if origin["original"] else None,
            fingerprint=Fingerprint(origin["fingerprint"]) if origin["fingerprint"] else None,
        )
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise DamagedFile(_("This recovery copy does not say where it came from.")) from error


def _newest_first(recovery: Recovery) -> float:
    return -recovery.saved_at.timestamp() if recovery.saved_at else float("inf")
