"""What lies in the same folder as a file: the file itself under another name, or copies of it."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from sroi_app.case_names import ENDINGS, bare_name
from sroi_app.storage.case_file import document_at
from sroi_app.storage.fingerprint import Fingerprint

_MOST = 500  # files of a folder that are looked at
_MOST_READ = 10  # of them that are read through
_NUMBERED = re.compile(r"[ _]?\(\d+\)")
_MARKED = re.compile(r"conflict|konflikt|conflit", re.IGNORECASE)


def renamed(path: Path, fingerprint: Fingerprint) -> Path | None:
    """Return the file of that very content which lies where `path` lay, under another name."""
    for other in _cases_beside(path):
        with suppress(OSError):
            if Fingerprint.of_file(other) == fingerprint:
                return other
    return None


def conflict_copies(path: Path, document_id: str) -> tuple[Path, ...]:
    """Return what a synchroniser made of the same document beside it, by name and by content.

    Such as “Befriending-DESKTOP-12.sroi” (OneDrive), “Befriending (Ann’s conflicted copy
    2026-11-30).sroi” (Dropbox) and “Befriending (1).sroi” (Google Drive); one of them may itself be
    the file that is open.
    """
    named = [p for p in _cases_beside(path) if _is_conflict_of(_bare(path), _bare(p))]
    return tuple(p for p in named[:_MOST_READ] if _is_of(p, document_id))


def _cases_beside(path: Path) -> Iterator[Path]:
    with suppress(OSError):
        with os.scandir(path.parent) as entries:
            names = sorted(e.name for e in islice(entries, _MOST) if _is_case(e))
        yield from (path.parent / name for name in names if name != path.name)


def _is_case(entry: os.DirEntry[str]) -> bool:
    return entry.name.lower().endswith(ENDINGS) and entry.is_file()


def _bare(path: Path) -> str:
    return bare_name(path).lower()


def _is_conflict_of(stem: str, other: str) -> bool:
    """Whether two names are those of a file and of what a synchroniser calls a copy of it."""
    short, long = sorted((stem, other), key=len)
    if not long.startswith(short) or short == long:
        return False
    rest = long[len(short) :]
    computer = rest.startswith("-") and len(rest) > 1 and " " not in rest
    return computer or bool(_NUMBERED.fullmatch(rest) or _MARKED.search(rest))


def _is_of(path: Path, document_id: str) -> bool:
    """Whether it is the same document; of one under a password only its owner can tell."""
    found = document_at(path)
    return found is not None and found.id == document_id
