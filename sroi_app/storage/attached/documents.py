"""Whether a PDF or an office document is what it says, and does nothing when it is opened.

Office documents are zips. What counts is written in a few small parts of them; nothing else is
unpacked, and nothing at all beyond what a part of its kind can need.
"""

import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from xml.parsers import expat

from sroi_app.errors import AppError
from sroi_app.sizes import MEGABYTE
from sroi_app.storage.attached.refusals import (
    NotAdded,
    damaged,
    fetches_something,
    runs_something,
)
from sroi_app.storage.refusals import shown
from sroi_app.text import _

MOST_PARTS = 5_000
LARGEST_INFLATED = 400 * MEGABYTE
_ALLOWANCE = 10 * MEGABYTE  # a small file may inflate to this; beyond it, to _RATIO times its size
_RATIO = 100
_LARGEST_PART = 4 * MEGABYTE  # of those that are read here
_LARGEST_TEXT = 64 * MEGABYTE
_ENCRYPTED = 0x1

_MAIN = {
    "docx": b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "xlsx": b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
}
_MIMETYPES = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
}
_RUNS = re.compile(
    r"(^|/)(basic|scripts|activex)/|vbaproject|\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|js|jse|hta|"
    r"wsf|lnk|jar|py|sh|html?|svg)$|(^|/)embeddings/.*\.bin$|xl/macrosheets/",
)
"""Parts with which a document can run something, by their names."""
_MACRO_TYPES = (b"macroenabled", b"vbaproject")
_FETCHED_WHEN_CLICKED = ("/hyperlink", "/externalLinkPath")
_OWN_DRIVE = re.compile(r"file:///[a-z]:", re.IGNORECASE)  # where Word notes a letter's template
_COMMANDS = re.compile(rb"/(?:JavaScript|Launch)\b")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")


def check_pdf(name: str, data: bytes) -> bool:
    """Return whether `data` is a PDF; refuse one with a command or a script in plain sight."""
    if not data.startswith(b"%PDF-"):
        return False
    plain = _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), data)
    if _COMMANDS.search(plain):
        raise runs_something(name)
    return True


def check_office(name: str, data: bytes, kind: str) -> bool:
    """Return whether `data` is a document in Office's format; refuse one that does something."""
    with _parts(name, data) as (names, read):
        types = read("[Content_Types].xml").lower()
        if _MAIN[kind] not in types:
            return False
        if any(mark in types for mark in _MACRO_TYPES):
            raise runs_something(name)
        for part in names:
            if part.lower().endswith(".rels") and _fetches(read(part)):
                raise fetches_something(name)
    return True


def check_opendocument(name: str, data: bytes, kind: str) -> bool:
    """Return whether `data` is an OpenDocument; refuse one that does something."""
    with _parts(name, data) as (names, read):
        if read("mimetype").strip() != _MIMETYPES[kind]:
            return False
        if "content.xml" in names and b"script:event-listener" in read("content.xml"):
            raise runs_something(name)
    return True


@contextmanager
def _parts(name: str, data: bytes) -> Iterator[tuple[list[str], Callable[[str], bytes]]]:
    """The names of a zip's parts and a way to read one; "" where it has no such part."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            _check_entries(name, entries, len(data))
            names = [entry.filename for entry in entries]
            yield names, lambda part: _read(archive, part, names)
    except AppError:
        raise
    except Exception as error:  # a broken zip sets off exceptions of every kind
        raise damaged(name) from error


def _check_entries(name: str, entries: list[zipfile.ZipInfo], size: int) -> None:
    names = {entry.filename.lower() for entry in entries}
    if len(entries) > MOST_PARTS or len(names) != len(entries):
        raise damaged(name)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise NotAdded(
            _("“{name}” is locked with a password.").format(name=shown(name)),
            _("Save it without a password, and add that file."),
        )
    allowed = min(_ALLOWANCE + _RATIO * size, LARGEST_INFLATED)
    if sum(entry.file_size for entry in entries) > allowed:
        raise NotAdded(
            _("“{name}” would unpack to far more than a document can need.").format(
                name=shown(name)
            ),
            _("Print it to a new PDF, and add that."),
        )
    if any(map(_RUNS.search, names)):
        raise runs_something(name)


def _read(archive: zipfile.ZipFile, part: str, names: list[str]) -> bytes:
    if part not in names:
        return b""
    most = _LARGEST_TEXT if part == "content.xml" else _LARGEST_PART
    with archive.open(part) as opened:
        data = opened.read(most + 1)
    if len(data) > most:
        raise ValueError("larger than such a part can be")
    return data


def _fetches(relations: bytes) -> bool:
    """Whether something is fetched from elsewhere without anybody asking for it."""
    found = False

    def start(_name: str, relation: dict[str, str]) -> None:
        nonlocal found
        found = found or _is_fetched(relation)

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.Parse(relations, True)
    return found


def _is_fetched(relation: dict[str, str]) -> bool:
    elsewhere = relation.get("TargetMode", "").lower() == "external"
    clicked = relation.get("Type", "").endswith(_FETCHED_WHEN_CLICKED)
    return elsewhere and not clicked and not _OWN_DRIVE.match(relation.get("Target", ""))
