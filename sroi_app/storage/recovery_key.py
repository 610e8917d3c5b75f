"""What lies beside a recovery copy of a protected case: its key, which the password opens.

Without it only whoever still has the file of the case could open the copy. It says besides where
the copy came from, so that unsaved work can be offered before anybody has typed the password.
"""

import base64
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sroi_app.storage.atomic import replace_file
from sroi_app.storage.protection import Protection
from sroi_app.storage.refusals import DamagedFile
from sroi_app.text import _

SUFFIX = ".key"
_LARGEST = 64 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class KeyBeside:
    """`guarded` is the key as a file of age, `origin` what the copy says of where it came from."""

    guarded: bytes
    origin: bytes


def write_key(copy: Path, protection: Protection, origin: bytes) -> None:
    """Put the key of a document beside its copy."""
    said = {
        "origin": json.loads(origin),
        "guarded": base64.b64encode(protection.guarded).decode(),
    }
    replace_file(key_beside(copy), json.dumps(said).encode())


def read_key(copy: Path) -> KeyBeside:
    """Return what lies beside a copy; DamagedFile when the copy cannot be opened without."""
    try:
        with key_beside(copy).open("rb") as file:
            said: dict[str, Any] = json.loads(file.read(_LARGEST))
        guarded = base64.b64decode(said["guarded"], validate=True)
        return KeyBeside(guarded, json.dumps(said["origin"]).encode())
    except (OSError, ValueError, LookupError, TypeError, RecursionError) as error:
        raise DamagedFile(_("The key of this recovery copy is missing.")) from error


def key_beside(copy: Path) -> Path:
    """Return where the key of a copy lies."""
    return copy.with_suffix(SUFFIX)
