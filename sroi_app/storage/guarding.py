"""The one door through which unsaved work goes to this computer's disk and comes back from it.

Copies, the files beside them and each line of the journal pass it. A case with a password hands in
another guard, so that nothing of it lies about in the open.
"""

from typing import Protocol


class Guard(Protocol):
    """Turns bytes into those that are written, and back."""

    def guarded_bytes(self, data: bytes) -> bytes:
        """Return what is to be written in place of `data`."""
        ...

    def opened_bytes(self, data: bytes) -> bytes:
        """Return what `guarded_bytes` was given; an AppError says why that cannot be."""
        ...

    def guarded_name(self, name: str) -> str:
        """Return what to call a file: the hash of its content, its name, tells what it is."""
        ...


class Plain:
    """Writes what it is given, as it is."""

    def guarded_bytes(self, data: bytes) -> bytes:
        return data

    def opened_bytes(self, data: bytes) -> bytes:
        return data

    def guarded_name(self, name: str) -> str:
        return name


PLAIN = Plain()
