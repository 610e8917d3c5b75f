"""The journal: a checked line for each unsaved edit, read up to the first that is broken.

A line is ``length crc content``: the length and the CRC-32 of the content in eight hexadecimal
digits each, then the content, which is JSON as the guard wrote it, and the end of the line. A
journal is a file beside the recovery copy, named by the number of the first line that may be in it.
"""

import errno
import os
import re
import zlib
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import Any

import msgspec

from sroi_app.errors import AppError
from sroi_app.model.case import Case
from sroi_app.model.delta import Delta, Order, Put
from sroi_app.storage import codec
from sroi_app.storage.atomic import force_to_disk
from sroi_app.storage.guarding import Guard
from sroi_app.storage.half_filled import Windows
from sroi_app.storage.refusals import DamagedFile, SaveFailed
from sroi_app.storage.soundness import first_fault
from sroi_app.text import _

SUFFIX = ".journal"
_HEAD = re.compile(rb"([0-9a-f]{8}) ([0-9a-f]{8}) ")
_HEAD_SIZE = 18
_MISFITS = (LookupError, TypeError, ValueError, AttributeError)

Way = tuple[str, ...]
"""The parts of an address: a list of text in JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One edit: what was put where, and which rows a list has now, all in plain values.

    `windows` are those that are half filled in now, None where they are as they were before.
    """

    number: int
    at: datetime
    puts: tuple[tuple[Way, Any], ...] = ()
    orders: tuple[tuple[Way, tuple[str, ...]], ...] = ()
    windows: Windows | None = None

    @classmethod
    def of(cls, number: int, steps: Delta, windows: Windows | None = None) -> "Line":
        """Return the line of some steps; SaveFailed names what no file may hold."""
        puts = tuple(_plain(step) for step in steps if isinstance(step, Put))
        orders = tuple((s.address.parts, s.ids) for s in steps if isinstance(s, Order))
        now = datetime.now(UTC)
        return cls(number=number, at=now, puts=puts, orders=orders, windows=windows)


class Journal:
    """A journal that is being written; nothing else writes it, and no line of it is changed."""

    def __init__(self, path: Path) -> None:
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND | getattr(os, "O_BINARY", 0)
        self.path = path
        self.lines = self.size = 0
        self._handle: int | None = None  # also where it cannot be opened, and is let go of
        self._handle = os.open(path, flags, 0o600)

    def add(self, line: Line, guard: Guard) -> None:
        """Hand a line to the system, which has it though the program ends; OSError says why not."""
        data = framed(guard.guarded_bytes(msgspec.json.encode(line)))
        if os.write(self._open_handle, data) != len(data):
            raise OSError(errno.ENOSPC, "a part of the line was not written")
        self.lines, self.size = self.lines + 1, self.size + len(data)

    def sync(self) -> None:
        """Return once the lines are on the disk."""
        force_to_disk(self._open_handle)

    def double(self) -> int:
        """Return another handle of the file, for a thread that forces it to the disk."""
        return os.dup(self._open_handle)

    def close(self) -> None:
        """Write no more lines. One without any is removed."""
        self._let_go()
        if not self.lines:
            with suppress(OSError):
                self.path.unlink()

    @property
    def _open_handle(self) -> int:
        if self._handle is None:
            raise OSError(errno.EBADF, "the journal is closed")
        return self._handle

    def _let_go(self) -> None:
        handle, self._handle = self._handle, None
        if handle is not None:
            with suppress(OSError):  # the drive is gone, and it is closed all the same
                os.close(handle)

    def __del__(self) -> None:
        self._let_go()


def framed(content: bytes) -> bytes:
    """Return a content as a line of the file."""
    return b"%08x %08x %b\n" % (len(content), zlib.crc32(content), content)


def contents(data: bytes) -> Iterator[bytes]:
    """Yield the content of each line of a file, up to the first that is not whole."""
    place = 0
    while head := _HEAD.match(data, place):
        begin, length = place + _HEAD_SIZE, int(head[1], 16)
        content = data[begin : begin + length]
        place = begin + length + 1
        if data[place - 1 : place] != b"\n" or zlib.crc32(content) != int(head[2], 16):
            return
        yield content


def journal_path(copy: Path, first: int) -> Path:
    """Return where the journal beside a copy is that begins with a line of that number."""
    return copy.with_suffix(f".{first:08d}{SUFFIX}")


def journals_beside(copy: Path) -> list[Path]:
    """Return the journals of a copy, in the order in which they were written."""
    with suppress(OSError):
        return sorted(copy.parent.glob(f"{copy.stem}.*{SUFFIX}"), key=_first)
    return []


def lines_after(copy: Path, held: int, guard: Guard) -> list[Line]:
    """Return the lines that follow the last one a copy holds, without a gap between them."""
    journals = journals_beside(copy)
    found: list[Line] = []
    for journal, following in zip_longest(journals, journals[1:]):
        for line in _lines(journal, guard):
            if following is not None and line.number >= _first(following):
                break  # whoever wrote it did not know that it was whole, and wrote it once more
            if line.number == held + len(found) + 1:
                found.append(line)
    return found


def drop_journals(copy: Path, held: int) -> None:
    """Remove the journals of which a copy holds every line."""
    journals = journals_beside(copy)
    for journal, following in pairwise(journals):
        if _first(following) <= held + 1:
            with suppress(OSError):
                journal.unlink()


def taken_in(case: Case, lines: list[Line]) -> tuple[Case, int]:
    """Return a case after as many edits as fit it, up to the first that does not, and how many."""
    with suppress(DamagedFile):
        return _after(case, lines), len(lines)
    fit = bisect_left(range(len(lines)), True, key=lambda n: _misfits(case, lines[: n + 1]))
    return _after(case, lines[:fit]), fit


def carried_out(raw: codec.Raw, lines: list[Line]) -> codec.Raw:
    """Return a case in plain values after these edits; DamagedFile when they do not fit it."""
    try:
        for line in lines:
            for path, value in line.puts:
                _put(raw, path, deepcopy(value))  # later edits change it
            for path, ids in line.orders:
                _order(raw, path, ids)
    except _MISFITS as error:
        raise DamagedFile(_("The edits that were kept do not fit the case.")) from error
    return raw


def _after(case: Case, lines: list[Line]) -> Case:
    return codec.build(carried_out(codec.plain(case), lines))


def _misfits(case: Case, lines: list[Line]) -> bool:
    try:
        _after(case, lines)
    except DamagedFile:
        return True
    return False


def _plain(step: Put) -> tuple[Way, Any]:
    if fault := first_fault(step.value):
        raise SaveFailed(fault, _("Change that answer, then save again."))
    return step.address.parts, codec.plain_value(step.address.name, step.value)


def _first(journal: Path) -> int:
    """The number in the name of a journal; nobody else's file counts as one."""
    number = journal.stem.rpartition(".")[2]
    return int(number) if number.isdecimal() else -1


def _lines(journal: Path, guard: Guard) -> Iterator[Line]:
    """Yield the lines of a file that follow each other from the number in its name on."""
    try:
        data = journal.read_bytes()
    except OSError:
        return
    for number, content in enumerate(contents(data), start=_first(journal)):
        try:
            line = msgspec.json.decode(guard.opened_bytes(content), type=Line)
        except (msgspec.MsgspecError, ValueError, RecursionError, AppError):
            return
        if line.number != number:
            return
        yield line


def _put(raw: Any, path: Way, value: Any) -> None:
    *above, last = path
    for part in above:
        raw = raw[_place(raw, part)] if isinstance(raw, list) else raw[part]
    if isinstance(raw, dict):
        raw[last] = value
    elif (place := _place(raw, last)) < len(raw):
        raw[place] = value
    else:
        raw.append(value)


def _place(rows: list[Any], part: str) -> int:
    """The place of the row of that id, or of that number; after all others where there is none."""
    if part.isdecimal():
        return int(part) - 1
    return next((n for n, row in enumerate(rows) if row.get("id") == part), len(rows))


def _order(raw: Any, path: Way, ids: tuple[str, ...]) -> None:
    for part in path[:-1]:
        raw = raw[_place(raw, part)] if isinstance(raw, list) else raw[part]
    rows = {row["id"]: row for row in raw[path[-1]]}
    raw[path[-1]] = [rows[id_] for id_ in ids]
