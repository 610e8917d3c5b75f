"""Has a child process read a workbook, within limits of time and memory, and stops it at any time.

What the child says is taken as data of a known shape and nothing else (msgspec).
"""

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import BinaryIO, TypeVar

import sroi_app
from sroi_app.spreadsheet.apart import FLAG
from sroi_app.spreadsheet.apart.frames import Broken, Says, read_frame, write_frame
from sroi_app.spreadsheet.refusals import NotATable, stopped, table_alone
from sroi_app.text import _

MOST_SECONDS = 60.0
_LOOK_AFTER = 0.05  # seconds between looks at whether it is still wanted
_ROOT = Path(sroi_app.__file__).parents[1]
_running = set[subprocess.Popen[bytes]]()
Cancelled = Callable[[], bool]
"""Whether what is being read is not wanted any more; asked many times a second."""
Answer = TypeVar("Answer")
Frame = tuple[Says, bytes]
Request = tuple[Frame, ...]
Heard = SimpleQueue[Frame | None]


def never() -> bool:
    """It stays wanted."""
    return False


def have_done(
    job: str,
    data: bytes,
    answer: type[Answer],
    *,
    settings: object = None,
    cancelled: Cancelled = never,
    progress: Callable[[float], None] = lambda _share: None,
) -> Answer:
    """Return what a child answers to a job (`apart.jobs`) on a workbook; NotATable says why none.

    `answer` is the type it has to be of, or it is refused. `cancelled` is asked all the time, and
    ends it at once; `progress` hears the share that is done.
    """
    import msgspec

    said = ask_child(job, data, msgspec.msgpack.encode(settings), cancelled, progress)
    return _understood(said, answer)


def ask_child(
    job: str,
    data: bytes,
    settings: bytes,
    cancelled: Cancelled,
    progress: Callable[[float], None],
) -> bytes:
    """Return what a child answers, as it says it."""
    request = ((Says.JOB, job.encode()), (Says.SETTINGS, settings), (Says.WORKBOOK, data))
    with _child(request) as heard:
        return _wait_for_answer(heard, cancelled, progress)


def end_all() -> None:
    """Stop every child that is still reading: the program ends."""
    for child in tuple(_running):
        child.kill()


def command() -> list[str]:
    """Return what starts a child: this program again, in whatever form it is installed."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG]
    return [sys.executable, "-m", "sroi_app.spreadsheet.apart.child"]


@contextmanager
def _child(request: Request) -> Iterator[Heard]:
    """What a child says, that is given a request; it has ended when this has."""
    child, heard = _started(), Heard()
    beside = (  # either end of a pipe may wait for ever
        threading.Thread(target=_tell, args=(child.stdin, request), daemon=True),
        threading.Thread(target=_listen, args=(child.stdout, heard), daemon=True),
    )
    for thread in beside:
        thread.start()
    _running.add(child)
    try:
        yield heard
    finally:
        child.kill()
        child.wait()
        _running.discard(child)
        for thread in beside:
            thread.join()
        with suppress(OSError):  # part of the request may never have been taken
            child.stdin.close()  # type: ignore[union-attr]


def _started() -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # noqa: S603  this program itself
            command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise NotATable(
            _("This computer did not let the part of the program begin that reads workbooks."),
            _("Close other programs and try again, or save the table as .csv and choose that."),
        ) from error


def _tell(pipe: BinaryIO, request: Request) -> None:
    """Say what is to be done. The pipe stays open: its end tells the child that nobody waits."""
    with suppress(OSError):
        for says, content in request:
            write_frame(pipe, says, content)


def _listen(pipe: BinaryIO, heard: Heard) -> None:
    """Hear everything; None where it ends, or what is said makes no sense."""
    with pipe, suppress(Broken, OSError):
        while True:
            heard.put(read_frame(pipe))
    heard.put(None)


def _wait_for_answer(
    heard: Heard, cancelled: Cancelled, progress: Callable[[float], None]
) -> bytes:
    end = time.monotonic() + MOST_SECONDS
    while not cancelled():
        if time.monotonic() > end:
            raise _takes_too_long()
        with suppress(Empty):
            answer = _answer_in(heard.get(timeout=_LOOK_AFTER), progress)
            if answer is not None:
                return answer
    raise stopped()


def _answer_in(frame: Frame | None, progress: Callable[[float], None]) -> bytes | None:
    """The answer, if this is it. A refusal is raised; so is the child's end without either."""
    match frame:
        case (Says.ANSWER, content):
            return content
        case (Says.SHARE_DONE, content):
            progress(min(1.0, max(0.0, _understood(content, float))))
            return None
        case (Says.REFUSAL, content):
            raise NotATable(*_understood(content, tuple[str, str]))
        case (Says.OUT_OF_MEMORY, _nothing):
            raise _takes_too_much()
    raise _broke_off()


def _understood(said: bytes, kind: type[Answer]) -> Answer:
    import msgspec

    try:
        return msgspec.msgpack.decode(said, type=kind)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise _broke_off() from error


def _takes_too_long() -> NotATable:
    return NotATable(
        _("Reading this workbook took more than {most} seconds, and was stopped.").format(
            most=round(MOST_SECONDS)
        ),
        table_alone(),
    )


def _takes_too_much() -> NotATable:
    return NotATable(
        _("Reading this workbook would take more memory than any such table needs."),
        table_alone(),
    )


def _broke_off() -> NotATable:
    return NotATable(
        _("Reading this workbook broke off, and nothing of it was taken."), table_alone()
    )
