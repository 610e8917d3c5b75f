"""The mark beside a file that says who has it open. It is advice: nobody is ever kept out.

It lies in the person's own folder and holds what a colleague needs to know: who, on which
computer, and since when. OneDrive leaves names that begin ``~$`` alone.
"""

import hashlib
import json
import os
import re
import secrets
import stat
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sroi_app.storage.refusals import shown

_LONGEST_NAME = 255  # bytes, on nearly every system
_LARGEST = 4096  # bytes of a mark that is read
_RUN = re.compile(r"[0-9a-f]{8}")
# A mark is a small file: never a link to another, nor a pipe that would keep the window waiting.
_FLAGS = ("O_BINARY", "O_NOFOLLOW", "O_NONBLOCK")
_READING = os.O_RDONLY | sum(getattr(os, flag, 0) for flag in _FLAGS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who has a file open: `user` and `computer` are names, `run` that of the program's run.

    `seen` is when they last showed that they still do.
    """

    user: str
    computer: str
    since: datetime
    seen: datetime
    run: str


def lock_place(path: Path) -> Path:
    """Return where the mark of a file lies, under a short name where its own would be too long."""
    real = Path(os.path.realpath(path))
    name = f"~${real.name}.lock"
    if len(os.fsencode(name)) > _LONGEST_NAME:
        short = hashlib.sha256(os.fsencode(real.name)).hexdigest()[:12]
        name = f"~$sroi-{short}.lock"
    return real.with_name(name)


def read_lock(path: Path) -> Holder | None:
    """Return who has marked a file as open; None for nobody, and for a mark nobody can read."""
    try:
        return _holder(json.loads(_read(lock_place(path))))
    except (OSError, ValueError, LookupError, TypeError, OverflowError, RecursionError):
        return None


def write_lock(path: Path, holder: Holder) -> None:
    """Mark a file as open; where that cannot be, it is not, and nobody is troubled with it."""
    facts = {
        "user": holder.user,
        "computer": holder.computer,
        "since": holder.since.isoformat(),
        "seen": holder.seen.isoformat(),
        "run": holder.run,
    }
    with suppress(OSError, ValueError):
        _put(lock_place(path), json.dumps(facts).encode())


def remove_lock(path: Path, run: str) -> None:
    """Take away the mark of a file, if it is that of this run."""
    found = read_lock(path)
    if found is not None and found.run == run:
        with suppress(OSError, ValueError):
            lock_place(path).unlink()


def _read(place: Path) -> bytes:
    handle = os.open(place, _READING)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError("no mark of ours is anything but a file")
        return os.read(handle, _LARGEST)
    finally:
        os.close(handle)


def _put(place: Path, data: bytes) -> None:
    """Put a new file in place of whatever is there: a link goes, and not what it leads to."""
    temporary = place.with_name(f"~$sroi-{secrets.token_hex(4)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
        temporary.replace(place)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


# Any is the honest type of parsed JSON that nobody has checked yet.
def _holder(raw: Any) -> Holder:
    return Holder(
        user=shown(_text(raw["user"])),
        computer=shown(_text(raw["computer"])),
        since=_moment(raw["since"]),
        seen=_moment(raw["seen"]),
        run=_run(raw["run"]),
    )


def _moment(value: Any) -> datetime:
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment.astimezone(UTC)


def _run(value: Any) -> str:
    """The name of a run becomes that of a file, so it must not be a path."""
    if not _RUN.fullmatch(_text(value)):
        raise ValueError("not the name of a run")
    return _text(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("a name is text")
    return value
