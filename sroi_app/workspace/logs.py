"""What went wrong in a run, written down on this computer: where in the program, and no more.

What we write holds no text, name or path. Where Python itself dies, its fault handler adds the
lines it was at, with the folder this program is installed in; `latest_report` leaves that out.
"""

import faulthandler
import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from io import FileIO
from pathlib import Path

from sroi_app import __version__

HEAD = f"SROI Case {__version__}, Python {sys.version.split()[0]}, {sys.platform}"
MOST_KEPT = 5  # runs in which something went wrong
LARGEST = 64 * 1024  # bytes that a run may write
_PROGRAM = f"{Path(__file__).parents[2].as_posix()}/"
_LINE_OF_PYTHON = re.compile(r'\s*File "(?P<path>[^"]*)", line (?P<line>\d+) in (?P<name>\S+)')
_OURS = re.compile(r"[\w .,:<>()-]*(/[\w .:<>-]*)?")  # at most two parts of a path


class Log:
    """The file of one run. Failing to keep it is silent: no work hangs on it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: FileIO | None = None
        moment = time.strftime("%Y-%m-%d %H-%M-%S", time.gmtime())
        self._path = folder / f"{moment} {os.getpid()}.log"
        self._noted = False

    def begin(self) -> None:
        """Have Python write here what it was doing, should it die."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._file = FileIO(self._path, "a")
            self._file.write(f"{HEAD}\n".encode())
            faulthandler.enable(self._file)

    def note(self, text: str) -> None:
        """Write down what holds no text, name or path, while there is room."""
        with suppress(OSError, ValueError):
            if self._file is not None and self._file.tell() + len(text) < LARGEST:
                self._file.write(f"{text}\n".encode(errors="replace"))
                self._noted = True

    def end(self) -> None:
        """Leave no file of a run in which nothing went wrong."""
        with suppress(OSError, ValueError):
            if self._file is not None:
                faulthandler.disable()
                self._file.close()
                if not self._noted:
                    self._path.unlink()


def forget_old(folder: Path) -> None:
    """Keep the logs of the latest runs only."""
    for path in list(_logs(folder))[MOST_KEPT:]:
        with suppress(OSError):
            path.unlink()


def latest_report(folder: Path) -> str:
    """Return what went wrong last, without any folder; "" where nothing did."""
    return next(filter(None, map(_told_in, _logs(folder))), "")


def without_folders(text: str) -> str:
    """Return the lines of a report that say where in the program it was, and nothing else."""
    lines = map(_shortened, text.splitlines())
    return "\n".join(line for line in lines if line and _OURS.fullmatch(line))


def place_of(filename: str) -> str:
    """The last parts of a path within the program, else its name: none of the person's folders."""
    path = filename.replace("\\", "/")
    inside = path.removeprefix(_PROGRAM)
    known = inside != path or (not path.startswith("/") and ":" not in path)
    return "/".join(inside.split("/")[-2 if known else -1 :])


def _told_in(path: Path) -> str:
    """What went wrong in a run, below the line every log begins with."""
    try:
        with path.open("rb") as file:
            text = file.read(LARGEST).decode(errors="replace")
    except OSError:
        return ""
    return without_folders(text) if len(text.splitlines()) > 1 else ""


def _shortened(line: str) -> str:
    found = _LINE_OF_PYTHON.fullmatch(line)
    if found is None:
        return line.rstrip()
    return f"{place_of(found['path'])}:{found['line']} {found['name']}"


def _logs(folder: Path) -> Iterator[Path]:
    """The logs there are, the latest first."""
    with suppress(OSError):
        yield from sorted(folder.glob("*.log"), reverse=True)
