"""What the program and its child say to each other: one byte for what it is, then plain data.

Nothing in it is ever run: the child has read what a stranger made.
"""

import struct
from enum import Enum
from typing import BinaryIO

from sroi_app.sizes import MEGABYTE

LARGEST = 256 * MEGABYTE
_HEAD = struct.Struct(">cQ")


class Says(Enum):
    """What a frame holds."""

    JOB = b"j"
    SETTINGS = b"s"
    WORKBOOK = b"w"
    SHARE_DONE = b"d"
    ANSWER = b"a"
    REFUSAL = b"r"
    OUT_OF_MEMORY = b"m"


class Broken(Exception):
    """What was heard is no frame, or only part of one."""


def write_frame(file: BinaryIO, says: Says, content: bytes) -> None:
    """Say one thing, at once."""
    file.write(_HEAD.pack(says.value, len(content)))
    file.write(content)
    file.flush()


def read_frame(file: BinaryIO) -> tuple[Says, bytes]:
    """Return the next thing that is said; Broken where it ends, or makes no sense."""
    try:
        said, size = _HEAD.unpack(file.read(_HEAD.size))
        says = Says(said)
    except (struct.error, ValueError) as error:
        raise Broken from error
    if size > LARGEST:
        raise Broken
    content = file.read(size)
    if len(content) != size:
        raise Broken
    return says, content
