"""Earlier versions of a document, kept on this computer only and keyed by the document's id.

Two documents of the same name never share backups, and the file's own folder stays clean.
"""

import contextlib
from pathlib import Path

from sroi_app.storage.atomic import replace_file
from sroi_app.storage.fingerprint import Fingerprint
from sroi_app.storage.refusals import SaveFailed

KEPT = 20


def keep_backup(folder: Path, document_id: str, saves: int, data: bytes) -> None:
    """Keep `data` as an earlier version of the document; the last KEPT stay.

    Versions are ordered by their save counter, since clocks jump.
    """
    shelf = folder / document_id
    name = f"{saves:08d}-{Fingerprint.of(data).sha256[:12]}.sroi"
    try:
        shelf.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaveFailed.because(error, shelf) from error
    replace_file(shelf / name, data)
    _prune(find_backups(folder, document_id)[KEPT:])


def find_backups(folder: Path, document_id: str) -> tuple[Path, ...]:
    """Return the files of the document's earlier versions, newest first."""
    try:
        return tuple(sorted((folder / document_id).glob("*.sroi"), reverse=True))
    except OSError:
        return ()


def remove_backups(folder: Path, document_id: str) -> None:
    """Remove every earlier version of the document from this computer."""
    _prune(find_backups(folder, document_id))
    with contextlib.suppress(OSError):
        (folder / document_id).rmdir()


def _prune(paths: tuple[Path, ...]) -> None:
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink()
