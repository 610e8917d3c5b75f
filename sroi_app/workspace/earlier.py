"""The earlier versions of a file that does not open any more."""

from itertools import dropwhile
from pathlib import Path

from sroi_app.errors import AppError
from sroi_app.storage.backups import Version, find_versions
from sroi_app.storage.case_file import open_case
from sroi_app.storage.protection import PasswordNeeded
from sroi_app.storage.refusals import DamagedFile, NoSuchFile, NotACase
from sroi_app.storage.snapshots import find_snapshots
from sroi_app.storage.whereabouts import documents_at, id_told_by
from sroi_app.workspace.folders import Folders

__all__ = ["BROKEN", "NoSuchFile", "earlier_of", "is_kept"]

BROKEN = (DamagedFile, NotACase, NoSuchFile)
"""What is said of a file that was a case and is none any more: full of zeros, or not there."""


def earlier_of(folders: Folders, path: Path) -> tuple[Version, ...]:
    """Return what is kept of a damaged file, the version saved last first; it is sure to open.

    It is known by what the file still tells of itself, and by where each document was saved last.
    """
    ids = dict.fromkeys((*documents_at(folders.backups, path), id_told_by(path)))
    each = [_versions(folders, id_) for id_ in ids if id_]
    by_document = sorted(filter(None, each), key=lambda found: found[0].saved_at, reverse=True)
    together = (version for found in by_document for version in found)
    return tuple(dropwhile(lambda version: not _opens(version), together))


def is_kept(folders: Folders, path: Path) -> bool:
    """Whether a version is kept of what was last saved at a path."""
    return any(_versions(folders, id_) for id_ in documents_at(folders.backups, path))


def _versions(folders: Folders, document_id: str) -> tuple[Version, ...]:
    kept = find_versions(folders.backups, document_id)
    return (*kept, *find_snapshots(folders.snapshots, document_id))


def _opens(version: Version) -> bool:
    """Whether a version is whole; of one under a password only who knows that can tell."""
    try:
        open_case(version.path)
    except PasswordNeeded:
        return True
    except AppError:
        return False
    return True
