"""Zip files: written the same way every time, read without trusting a byte of them.

Nothing is ever unpacked to a path; members are read by name into memory, within limits.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from sroi_app.sizes import MEGABYTE
from sroi_app.storage.refusals import DamagedFile
from sroi_app.text import _

LARGEST_FILE = 200 * MEGABYTE
MOST_MEMBERS = 2000
_LARGEST_DIRECTORY = MEGABYTE
_LARGEST_INFLATED = 2 * LARGEST_FILE
_ALLOWANCE = 10 * MEGABYTE  # a small file may inflate to this; beyond it, to _RATIO times its size
_RATIO = 100

_NAME = re.compile(r"(?=.{1,100}\Z)[a-z0-9_-]+(\.[a-z0-9_-]+)*(/[a-z0-9_-]+(\.[a-z0-9_-]+)*)*")
_ENCRYPTED = 0x1
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # a fixed date: same content, same bytes, and any clock will do
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16
_LOCAL_HEADER = 30  # bytes before a member's name
_END = b"PK\x05\x06"
_END_SIZE = 22
_ZIP64 = b"PK\x06\x07"
_TROUBLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    LookupError,
    OSError,
)


@dataclass(frozen=True, slots=True)
class Archive:
    """An opened zip whose list of contents has been checked; `names` is in file order."""

    names: tuple[str, ...]
    _zip: zipfile.ZipFile

    def read(self, name: str, limit: int = LARGEST_FILE) -> bytes:
        """Return one member's bytes, of exactly the size its entry states, at most `limit`."""
        if name not in self.names:
            raise DamagedFile(_("A part of this file, {name}, is missing.").format(name=name))
        with _as_damage():
            return self._inflate(self._zip.getinfo(name), limit)

    def _inflate(self, entry: zipfile.ZipInfo, limit: int) -> bytes:
        _insist(entry.file_size <= limit, _("A part of this file is far too large."))
        with self._zip.open(entry) as member:
            data = member.read(entry.file_size + 1)
        _insist(len(data) == entry.file_size, _("A part of this file breaks off."))
        return data


def write_archive(members: Mapping[str, bytes], stored: frozenset[str]) -> bytes:
    """Return a zip of `members` in the order given; those named in `stored` are not deflated."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            method = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(_entry(name), data, method, compresslevel=6)
    return file.getvalue()


def open_archive(data: bytes) -> Archive:
    """Return the zip in `data`, its list of contents checked against every trick we know."""
    if len(data) > LARGEST_FILE:
        raise DamagedFile(
            _("This file is larger than {limit} megabytes, the most a case may be.").format(
                limit=LARGEST_FILE // MEGABYTE
            )
        )
    with _as_damage():
        _check_end(data)
        archive = zipfile.ZipFile(BytesIO(data))
        entries = archive.infolist()
        _check_entries(entries)
        _check_sizes(entries, len(data))
        _check_layout(entries, archive.start_dir)
    return Archive(tuple(entry.filename for entry in entries), archive)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _LONG_AGO)
    entry.create_system = _UNIX
    entry.external_attr = _PLAIN_FILE
    return entry


def _check_end(data: bytes) -> None:
    """Refuse an endless list of contents before anything reads it."""
    end = data.rfind(_END)
    _insist(end >= 0, _("This file breaks off before its end."))
    (size,) = struct.unpack_from("<I", data[end : end + _END_SIZE], 12)
    _insist(size <= _LARGEST_DIRECTORY, _crowded())
    _insist(_ZIP64 not in data[max(end - 20, 0) : end], _crowded())


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    names = {entry.orig_filename for entry in entries}
    _insist(len(entries) <= MOST_MEMBERS, _crowded())
    _insist(len(names) == len(entries), _("This file holds the same part twice."))
    for entry in entries:
        # The zip reader cuts a name at a zero byte and turns backslashes on Windows.
        plain = entry.orig_filename == entry.filename and _NAME.fullmatch(entry.filename)
        _insist(bool(plain), _("This file holds a part with a name that does not belong there."))
        _insist(not entry.flag_bits & _ENCRYPTED, _("A part of this file is locked."))
        _insist(entry.compress_type in _METHODS, _("A part of this file cannot be unpacked."))


def _check_sizes(entries: list[zipfile.ZipInfo], size: int) -> None:
    inflated = sum(entry.file_size for entry in entries)
    allowed = min(_ALLOWANCE + _RATIO * size, _LARGEST_INFLATED)
    _insist(inflated <= allowed, _("This file would unpack to far more than a case can hold."))


def _check_layout(entries: list[zipfile.ZipInfo], end: int) -> None:
    """Refuse members that share bytes, and anything put before the first."""
    in_order = sorted(entries, key=lambda entry: entry.header_offset)
    starts = [entry.header_offset for entry in in_order]
    _insist(starts[:1] == [0], _("This file does not begin as a case does."))
    for entry, following in zip(in_order, [*starts[1:], end], strict=True):
        least = _LOCAL_HEADER + len(entry.filename) + entry.compress_size
        _insist(entry.header_offset + least <= following, _("Two parts of this file overlap."))


def _crowded() -> str:
    return _("This file holds more than {limit} parts, the most a case may have.").format(
        limit=MOST_MEMBERS
    )


def _insist(holds: bool, complaint: str) -> None:
    if not holds:
        raise DamagedFile(complaint)


@contextmanager
def _as_damage() -> Iterator[None]:
    try:
        yield
    except _TROUBLE as error:
        raise DamagedFile(
            _("This file is broken: its parts can no longer be told apart.")
        ) from error
