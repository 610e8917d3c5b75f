"""Which document a file is, or was: a damaged one no longer opens to tell.

A note beside the earlier versions says where the document was saved last. It goes with them.
"""

import json
import os
import struct
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path

from sroi_app.errors import AppError
from sroi_app.sizes import MEGABYTE
from sroi_app.storage.atomic import replace_file
from sroi_app.storage.document import DOCUMENT_ID

_NOTE = "place.json"
_LARGEST_NOTE = 64 * 1024  # bytes
_MANIFEST = b"manifest.json"
_LOCAL_HEADER = 30  # bytes before a member's name
_METHOD, _LONGER = 22, 2  # how far before the name stand how it is packed, and what follows it
_BEGINNING = MEGABYTE  # bytes of a file in which its manifest is looked for
_ID = b'"id": "'


def remember_place(backups: Path, document_id: str, path: Path) -> None:
    """Keep where a document was saved; where that cannot be, it is only harder to find again."""
    note, said = backups / document_id / _NOTE, str(path.absolute())
    if _place_in(note) == said:
        return
    with suppress(OSError, AppError):
        note.parent.mkdir(parents=True, exist_ok=True)
        replace_file(note, json.dumps({"path": said}).encode())


def documents_at(backups: Path, path: Path) -> tuple[str, ...]:
    """Return the ids of the documents that were last saved at a path."""
    try:
        shelves = [shelf for shelf in backups.iterdir() if DOCUMENT_ID.fullmatch(shelf.name)]
    except OSError:
        return ()
    wanted = _plain(str(path))
    notes = ((shelf.name, _place_in(shelf / _NOTE)) for shelf in shelves)
    return tuple(id_ for id_, place in notes if place and _plain(place) == wanted)


def id_told_by(path: Path) -> str:
    """Return the id a damaged file still tells, "" where it does not; it may be a lie."""
    try:
        with path.open("rb") as file:
            return _id_in(file.read(_BEGINNING))
    except (OSError, ValueError):
        return ""


def _id_in(data: bytes) -> str:
    """The id in the manifest, which stands at the beginning: a file cut short still has it."""
    found = DOCUMENT_ID.fullmatch(_after(_ID, _manifest_in(data)).decode("latin-1"))
    return found[0] if found else ""


def _manifest_in(data: bytes) -> bytes:
    """What can be read of the manifest, however little the rest of the file is worth."""
    name = data.find(_MANIFEST, _LOCAL_HEADER)
    if name < 0:
        return b""
    (method,) = struct.unpack_from("<H", data, name - _METHOD)
    (longer,) = struct.unpack_from("<H", data, name - _LONGER)
    packed = data[name + len(_MANIFEST) + longer :]
    if method == zipfile.ZIP_STORED:
        return packed
    with suppress(zlib.error):
        return zlib.decompressobj(wbits=-15).decompress(packed, _BEGINNING)
    return b""


def _after(mark: bytes, text: bytes) -> bytes:
    return text.partition(mark)[2][:32]


def _place_in(note: Path) -> str:
    try:
        with note.open("rb") as file:
            raw = json.loads(file.read(_LARGEST_NOTE))
    except (OSError, ValueError, RecursionError):
        return ""
    place = raw.get("path") if isinstance(raw, dict) else None
    return place if isinstance(place, str) else ""


def _plain(path: str) -> str:
    """A path as it can be compared, whatever links and capitals it was reached by."""
    with suppress(OSError, ValueError):
        path = os.path.realpath(path)
    return os.path.normcase(path)
