"""A drive in memory that forgets at a power cut whatever was not forced onto it.

``python -m tests.hardening.power_disk FOLDER`` mounts it, one flat folder, by FUSE. Our model: what
is in a file lasts from the last fsync of that file; that a name was made, moved or removed lasts
from the next fsync of the folder. At a cut the changes of names since then survive up to any one of
them, and each file that was not forced holds its old bytes, its new ones, a beginning of these, or
a beginning and then zeros, as seeds decide; of one that only grew, all that was forced is there.
The files ``.arm`` (so many operations from now, then the power is cut), ``.cut`` (now) and
``.reset`` (the power is back) are its switches.
"""

import errno
import os
import random
import stat
import sys
import time
from dataclasses import dataclass, field

import mfusepy as fuse

_SWITCHES = {"/.arm", "/.cut", "/.reset"}
_ZEROS = 4096  # bytes at most that a torn file may end in


@dataclass(eq=False)
class _File:
    mode: int
    data: bytearray = field(default_factory=bytearray)
    forced: bytes = b""


@dataclass(frozen=True)
class _Change:
    """A name made (`file`), moved (`to`) or removed, not yet forced onto the drive."""

    name: str
    file: _File | None = None
    to: str = ""

    def carry_out(self, names: dict[str, _File]) -> None:
        if self.file is not None:
            names[self.name] = self.file
        elif self.to and self.name in names:
            names[self.to] = names.pop(self.name)
        else:
            names.pop(self.name, None)


class PowerDisk(fuse.Operations):  # type: ignore[misc]  # it has no types
    """The drive. FUSE calls its methods one at a time."""

    use_ns = True

    def __init__(self) -> None:
        self._names: dict[str, _File] = {}
        self._forced_names: dict[str, _File] = {}
        self._changes: list[_Change] = []
        self._open: dict[int, _File] = {}
        self._handles = 0
        self._left: int | None = None  # operations until the power is cut
        self._seed = 0
        self._dead = False

    # What is forced, and what is not

    def create(self, path: str, mode: int, _info: object = None) -> int:
        self._spend(path)
        file = _File(mode & 0o777)
        self._change(_Change(path[1:], file=file))
        return self._handle_of(file)

    def write(self, path: str, data: bytes, offset: int, handle: int) -> int:
        self._spend(path)
        file = self._open[handle]
        file.data.extend(bytes(max(0, offset - len(file.data))))
        file.data[offset : offset + len(data)] = data
        self._switch(path, data)
        return len(data)

    def fsync(self, path: str, _only_data: int, handle: int) -> None:
        self._spend(path)
        file = self._open[handle]
        file.forced = bytes(file.data)

    def rename(self, old: str, new: str, _flags: int = 0) -> None:
        self._find(old)
        self._spend(old)
        self._change(_Change(old[1:], to=new[1:]))

    def unlink(self, path: str) -> None:
        self._find(path)
        self._spend(path)
        self._change(_Change(path[1:]))

    def fsyncdir(self, path: str, _only_data: int, _handle: int) -> None:
        self._spend(path)
        for change in self._changes:
            change.carry_out(self._forced_names)
        self._changes.clear()

    def truncate(self, path: str, length: int, _handle: int | None = None) -> None:
        file = self._find(path)
        file.data = file.data[:length] + bytes(max(0, length - len(file.data)))

    # What any drive does

    def getattr(self, path: str, handle: int | None = None) -> dict[str, int]:
        now = time.time_ns()
        times = dict.fromkeys(("st_mtime", "st_ctime", "st_atime"), now)
        if path == "/":
            return {"st_mode": stat.S_IFDIR | 0o755, "st_nlink": 2, **times}
        file = self._names.get(path[1:]) or self._open.get(handle or 0)
        if file is None:
            raise fuse.FuseOSError(errno.ENOENT)
        mode = stat.S_IFREG | file.mode
        return {"st_mode": mode, "st_nlink": 1, "st_size": len(file.data), **times}

    def readdir(self, _path: str, _handle: int) -> list[str]:
        return [".", "..", *self._names]

    def open(self, path: str, flags: int) -> int:
        file = self._find(path)
        if flags & os.O_TRUNC:
            file.data = bytearray()
        return self._handle_of(file)

    def read(self, _path: str, size: int, offset: int, handle: int) -> bytes:
        return bytes(self._open[handle].data[offset : offset + size])

    def release(self, _path: str, handle: int) -> int:
        self._open.pop(handle, None)
        return 0

    def opendir(self, _path: str) -> int:
        return 1

    def releasedir(self, _path: str, _handle: int) -> int:
        return 0

    def flush(self, _path: str, _handle: int) -> int:
        return 0

    def chmod(self, path: str, mode: int) -> int:
        self._find(path).mode = mode & 0o777
        return 0

    def utimens(self, *_arguments: object) -> int:
        return 0

    def statfs(self, _path: str) -> dict[str, int]:
        blocks = dict.fromkeys(("f_blocks", "f_bavail", "f_bfree"), 10**6)
        return {"f_bsize": 4096, "f_namemax": 255, **blocks}

    # The power

    def _spend(self, path: str) -> None:
        """Count an operation that changes the drive; past the cut, and at it, nothing works."""
        if path in _SWITCHES:
            return
        if self._dead:
            raise fuse.FuseOSError(errno.EIO)
        if self._left is not None:
            self._left -= 1
            if self._left < 0:
                self._cut()
                self._dead = True
                raise fuse.FuseOSError(errno.EIO)

    def _switch(self, path: str, data: bytes) -> None:
        if path == "/.arm":
            self._left, self._seed = map(int, data.split())
        elif path == "/.cut":
            self._seed = int(data)
            self._cut()
        elif path == "/.reset":
            self._dead = False

    def _cut(self) -> None:
        """Go back to what the drive would be found to hold."""
        chance = random.Random(self._seed)  # noqa: S311  seeds, so that a failure is seen again
        names = dict(self._forced_names)
        for change in self._changes[: chance.randint(0, len(self._changes))]:
            change.carry_out(names)
        names = {name: file for name, file in names.items() if "/" + name not in _SWITCHES}
        for file in dict.fromkeys(names.values()):
            if bytes(file.data) != file.forced:
                file.data = bytearray(_torn(chance, file.forced, bytes(file.data)))
            file.forced = bytes(file.data)
        self._names, self._forced_names = names, dict(names)
        self._changes.clear()
        self._left = None

    def _change(self, change: _Change) -> None:
        change.carry_out(self._names)
        self._changes.append(change)

    def _find(self, path: str) -> _File:
        if path[1:] not in self._names:
            raise fuse.FuseOSError(errno.ENOENT)
        return self._names[path[1:]]

    def _handle_of(self, file: _File) -> int:
        self._handles += 1
        self._open[self._handles] = file
        return self._handles


def _torn(chance: random.Random, old: bytes, new: bytes) -> bytes:
    kept = len(old) if new.startswith(old) else 0  # what was forced stays where a file only grew
    part = new[: chance.randint(kept, len(new))]
    return chance.choice((old, new, part, part + bytes(chance.randint(0, _ZEROS))))


if __name__ == "__main__":
    at_once = {"attr_timeout": 0, "entry_timeout": 0, "negative_timeout": 0, "direct_io": True}
    fuse.FUSE(PowerDisk(), sys.argv[1], foreground=True, nothreads=True, **at_once)
