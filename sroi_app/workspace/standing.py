"""Whether the open file is still the one that was opened, asked cheaply and often."""

import stat
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from sroi_app.sizes import MEGABYTE
from sroi_app.storage.beside import renamed
from sroi_app.storage.fingerprint import ABSENT, Fingerprint

__all__ = ["ABSENT", "Became", "Fingerprint", "Mark", "Standing", "look"]

THOROUGH_UP_TO = 8 * MEGABYTE  # bytes: what is read in a moment is read though it looks the same


class Became(Enum):
    """What has become of a file."""

    SAME = "same"
    CHANGED = "changed"
    RENAMED = "renamed"
    GONE = "gone"
    HELD = "held"  # it cannot be read: another program has it, or it is no file any more


@dataclass(frozen=True, slots=True)
class Mark:
    """What a file looks like from outside. The same mark is no proof that nothing has changed."""

    drive: int
    file: int
    size: int
    modified: int
    changed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What was found: `fingerprint` is that of what stands there now, `path` the new name.

    `mark` is that of the file if it is the SAME, None for everything else.
    """

    became: Became
    path: Path
    fingerprint: Fingerprint = ABSENT
    mark: Mark | None = None


def look(
    path: Path, opened: Fingerprint, mark: Mark | None = None, *, thorough: bool = True
) -> Standing:
    """Say what became of the file at `path`, which had the fingerprint `opened`.

    With the `mark` of the last look, a file that looks the same is only read where that is
    `thorough` and it is small. It may wait for a drive: not for the main thread.
    """
    try:
        found = _mark_of(path)
        if found == mark and not (thorough and found.size <= THOROUGH_UP_TO):
            return Standing(became=Became.SAME, path=path, fingerprint=opened, mark=mark)
        now = Fingerprint.of_file(path)
        if now == opened:
            # A mark taken before the reading: whatever comes after it makes another one.
            return Standing(became=Became.SAME, path=path, fingerprint=now, mark=found)
    except (FileNotFoundError, NotADirectoryError):
        return _missing(path, opened)
    except (OSError, ValueError):
        return Standing(became=Became.HELD, path=path)
    if now == ABSENT:
        return _missing(path, opened)
    return Standing(became=Became.CHANGED, path=path, fingerprint=now)


def _missing(path: Path, opened: Fingerprint) -> Standing:
    other = renamed(path, opened)
    if other is not None:
        return Standing(became=Became.RENAMED, path=other, fingerprint=opened)
    return Standing(became=Became.GONE, path=path)


def _mark_of(path: Path) -> Mark:
    facts = path.stat()
    if not stat.S_ISREG(facts.st_mode):
        raise OSError("not an ordinary file")
    return Mark(facts.st_dev, facts.st_ino, facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns)
