"""The child that reads one workbook and ends.

It first loads all it needs. Then it gives up what reading does not: files, programs, the network,
more memory and time than any honest workbook takes. Only then does it look at the workbook.
"""

import codecs
import os
import sys
import threading
from contextlib import suppress
from typing import BinaryIO

from sroi_app.language import choose_language
from sroi_app.sizes import MEGABYTE

MOST_MEMORY = 512 * MEGABYTE  # bytes of addresses, the program itself included
MOST_SECONDS = 60  # of a processor, in case nobody is left who would stop it
_NOT_NEEDED = ("lxml", "numpy", "pandas", "PIL")
"""What openpyxl takes where it finds it: half the time to start, and another parser of XML."""
_LETTERS = ("cp437", "cp1252", "latin-1", "utf-16", "utf-32")
_GIVEN_UP = (
    *("open", "os.", "shutil.", "tempfile.", "glob.", "mmap.", "subprocess.", "pty.", "winreg."),
    *("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "sqlite3.", "webbrowser.", "syslog."),
    *("compile", "exec", "code.", "ctypes.", "marshal.", "pickle.", "function.__new__"),
)
"""How the names begin of what Python announces that it is about to do."""


def serve() -> int:
    """Do the one job that is asked for on the standard input; answer on the standard output."""
    load()
    from sroi_app.spreadsheet.apart.frames import Broken, read_frame

    # By their numbers: a program without a console has no sys.stdin.
    with open(0, "rb", closefd=False) as asked, open(1, "wb", closefd=False) as answered:
        try:
            job, settings, data = (read_frame(asked)[1] for _frame in range(3))
        except Broken:  # started by hand, or by a program that has ended meanwhile
            return 2
        threading.Thread(target=_end_with, args=(asked,), daemon=True).start()
        confine()
        _carry_out(job.decode(), data, settings, answered)
        answered.flush()
        os._exit(0)  # there is nothing to tidy up, and the other thread waits for ever


def load() -> None:
    """Load all that reading takes: afterwards nothing can be loaded any more."""
    choose_language()  # before anything that speaks
    sys.modules.update(dict.fromkeys(_NOT_NEEDED))  # type: ignore[arg-type]
    import sroi_app.spreadsheet.apart.jobs
    import sroi_app.spreadsheet.survey.workbook
    import sroi_app.spreadsheet.workbook

    sroi_app.spreadsheet.apart.jobs.load()
    for letters in _LETTERS:
        codecs.lookup(letters)


def confine() -> None:
    """Give up, for good, whatever reading a workbook does not need."""
    _limit()
    sys.addaudithook(_refuse)


def _limit() -> None:
    """Have the system hold to it what it can be told to; Windows cannot be told so from here."""
    try:
        import resource
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CPU, MOST_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 0),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))


def _refuse(event: str, _arguments: object) -> None:
    if event.startswith(_GIVEN_UP):
        raise PermissionError(event)


def _end_with(asked: BinaryIO) -> None:
    """End when the program has: then nobody holds the other end any more."""
    asked.read(1)
    os._exit(1)


def _carry_out(job: str, data: bytes, settings: bytes, answered: BinaryIO) -> None:
    import msgspec

    from sroi_app.spreadsheet.apart.frames import Says, write_frame
    from sroi_app.spreadsheet.apart.jobs import JOBS
    from sroi_app.spreadsheet.refusals import NotATable

    def tell(share: float) -> None:
        write_frame(answered, Says.SHARE_DONE, msgspec.msgpack.encode(share))

    try:
        answer = JOBS[job](data, settings, tell)
    except MemoryError:
        write_frame(answered, Says.OUT_OF_MEMORY, b"")
    except NotATable as refusal:
        told = (refusal.explanation, refusal.advice)
        write_frame(answered, Says.REFUSAL, msgspec.msgpack.encode(told))
    else:
        write_frame(answered, Says.ANSWER, answer)


if __name__ == "__main__":
    sys.exit(serve())
