"""What is typed in a window whose answers come into the case with its last button, until then.

It is kept with unsaved work, as half-typed answers are, but beside the case: it is no part of it.
"""

from dataclasses import dataclass

import msgspec


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What stands in one line: its `name` in the window, and the question people read over it."""

    name: str
    question: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfFilled:
    """One window: the `place` by which it finds its texts again, and the `title` people read."""

    place: str
    title: str
    texts: tuple[Typed, ...]


Windows = tuple[HalfFilled, ...]


def to_bytes(windows: Windows) -> bytes:
    """Return windows as they are written beside a case."""
    return msgspec.json.encode(windows)


def from_bytes(data: bytes) -> Windows:
    """Return what `to_bytes` gave; nothing where it is not that."""
    try:
        return msgspec.json.decode(data, type=Windows)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return ()
