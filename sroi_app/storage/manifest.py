"""The first thing read in a .sroi file: its format, whose it is, and the hash of every part."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sroi_app import __version__
from sroi_app.storage import codec, migrations
from sroi_app.storage.document import DOCUMENT_ID
from sroi_app.storage.refusals import DamagedFile
from sroi_app.text import _

MOST_SAVES = 10**9  # more are not counted, and no file that says so is one of ours


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """`sha256` names every other member of the file with the hash of its content."""

    format: int
    id: str
    saves: int
    sha256: Mapping[str, str]

    @classmethod
    def of(cls, members: Mapping[str, bytes], id_: str, saves: int) -> "Manifest":
        """Return the manifest of a file in the present format that holds `members`."""
        hashes = {name: hash_of(data) for name, data in members.items()}
        return cls(format=migrations.FORMAT, id=id_, saves=saves, sha256=hashes)

    def to_bytes(self) -> bytes:
        return codec.write(
            {
                "application": "SROI Case",
                "version": __version__,
                "format": self.format,
                "id": self.id,
                "saves": self.saves,
                "sha256": dict(self.sha256),
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> "Manifest":
        """Return the manifest in `data`; NewerFile before anything but the format is read."""
        raw = codec.parse(data)
        number = _whole(raw.get("format"), 1)
        migrations.refuse_newer(number)
        return cls(
            format=number,
            id=_id(raw.get("id")),
            saves=_whole(raw.get("saves"), 0),
            sha256=_hashes(raw.get("sha256")),
        )

    def verify(self, members: Mapping[str, bytes]) -> None:
        """Refuse members that are missing, unlisted or changed."""
        for name in self.sha256.keys() ^ members.keys():
            raise DamagedFile(_("A part of this file, {name}, is missing.").format(name=name))
        for name, data in members.items():
            if hash_of(data) != self.sha256[name]:
                raise DamagedFile(_("A part of this file, {name}, has changed.").format(name=name))


def hash_of(data: bytes) -> str:
    """Return the SHA-256 of `data` as lower-case hexadecimal."""
    return hashlib.sha256(data).hexdigest()


# Any is the honest type of parsed JSON that nobody has checked yet.
def _whole(value: Any, least: int) -> int:
    if type(value) is not int or not least <= value <= MOST_SAVES:
        raise _unclear()
    return value


def _id(value: Any) -> str:
    if not isinstance(value, str) or not DOCUMENT_ID.fullmatch(value):
        raise _unclear()
    return value


def _hashes(value: Any) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(hash_, str) for hash_ in value.values()):
        raise _unclear()
    return value


def _unclear() -> DamagedFile:
    return DamagedFile(_("The list of what this file holds is broken."))
