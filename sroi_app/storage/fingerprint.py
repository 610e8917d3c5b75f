"""How we know that a file is still the one we opened."""

import hashlib
import stat
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The SHA-256 of a file's bytes; size and date can stay equal while content changes."""

    sha256: str

    @classmethod
    def of(cls, data: bytes) -> "Fingerprint":
        return cls(hashlib.sha256(data).hexdigest())

    @classmethod
    def of_file(cls, path: Path) -> "Fingerprint":
        """Return the fingerprint of the file at `path`, ABSENT when there is none.

        What is no ordinary file is not read, for a pipe would never end: NO_FILE.
        """
        try:
            if not stat.S_ISREG(path.stat().st_mode):
                return NO_FILE
            with path.open("rb") as file:
                return cls(hashlib.file_digest(file, "sha256").hexdigest())
        except FileNotFoundError:
            return ABSENT


ABSENT = Fingerprint("")
"""The fingerprint of no file: expect it where nothing may stand yet."""

NO_FILE = Fingerprint("no ordinary file")
"""The fingerprint of a folder, a pipe or a device; no file has it."""
