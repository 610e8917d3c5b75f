"""Zip files built by hand, so that any byte of them can lie."""

import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sroi_app.storage import codec
from sroi_app.storage.container import MIMETYPE
from sroi_app.storage.manifest import hash_of
from tests.storage.sample import sample_case

_LOCAL = "<IHHHHHIIIHH"
_CENTRAL = "<IHHHHHHIIIHHHHHII"
_END = "<IHHHHIIH"
_DATE = 0x21


@dataclass(frozen=True, kw_only=True)
class Member:
    """One member; what its entry says of it can differ from what it is."""

    name: bytes
    data: bytes
    deflated: bool = False
    size: int | None = None
    flags: int = 0
    method: int | None = None
    shares: int | None = None  # the number of an earlier member whose bytes it points at

    @property
    def body(self) -> bytes:
        return _deflated(self.data) if self.deflated else self.data

    @property
    def facts(self) -> tuple[int, int, int, int, int, int]:
        """Flags, method, date, checksum, packed size, size, as both headers give them."""
        method = (8 if self.deflated else 0) if self.method is None else self.method
        size = len(self.data) if self.size is None else self.size
        return self.flags, method, _DATE, _checksum(self.data, size), len(self.body), size


def forge(members: Sequence[Member], prefix: bytes = b"") -> bytes:
    """Return the zip of `members`, whatever they claim."""
    file, directory, starts = prefix, b"", list[int]()
    for member in members:
        starts.append(len(file) if member.shares is None else starts[member.shares])
        if member.shares is None:
            file += _local(member)
        directory += _central(member, starts[-1])
    count = len(members) % 65536
    return file + directory + _end(count, len(directory), len(file))


def case_members(**changes: Member) -> list[Member]:
    """Return the members of a sound file, those named in `changes` replaced."""
    contents = {"mimetype": MIMETYPE, "case.json": codec.encode(sample_case())}
    made = {name: Member(name=name.encode(), data=data) for name, data in contents.items()}
    made["manifest.json"] = manifest_member(contents)
    return [*(made | {name.replace("_", "."): member for name, member in changes.items()}).values()]


def manifest_member(contents: Mapping[str, bytes], **changes: object) -> Member:
    """Return a manifest that fits `contents`, but for `changes`."""
    manifest = {
        "application": "SROI Case",
        "version": "0.1.0",
        "format": 1,
        "id": "0" * 32,
        "saves": 0,
        "sha256": {name: hash_of(data) for name, data in contents.items()},
    }
    return Member(name=b"manifest.json", data=codec.write(manifest | changes))


@lru_cache(8)  # many members may be the same bytes
def _deflated(data: bytes) -> bytes:
    return zlib.compress(data, 9, wbits=-15)


@lru_cache(8)
def _checksum(data: bytes, size: int) -> int:
    return zlib.crc32(data[:size])


def _local(member: Member) -> bytes:
    flags, method, *rest = member.facts
    header = (0x04034B50, 20, flags, method, 0, *rest, len(member.name), 0)
    return struct.pack(_LOCAL, *header) + member.name + member.body


def _central(member: Member, start: int) -> bytes:
    flags, method, *rest = member.facts
    header = (0x02014B50, 20, 20, flags, method, 0, *rest, len(member.name), 0, 0, 0, 0, 0, start)
    return struct.pack(_CENTRAL, *header) + member.name


def _end(count: int, size: int, start: int) -> bytes:
    return struct.pack(_END, 0x06054B50, 0, 0, count, count, size, start, 0)
