"""Save in a child process, kill it at a random moment, look at what is left; many times over.

Prints how many kills there were, how many files that could not be opened, how many acknowledged
saves that were lost, and how many there were of them. A process of its own, because it forks: the
test that runs it may have threads.
"""

import os
import random
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path

from sroi_app.errors import AppError
from sroi_app.model.case import Case
from sroi_app.storage.case_file import open_case, save_case, save_new
from sroi_app.storage.document import Document
from sroi_app.storage.manifest import hash_of


def main(path: Path, kills: int) -> None:
    """Kill a saver of `path` so many times, each from a sound file, and say what was lost."""
    moments = random.Random(4)  # noqa: S311  a fixed seed, so that a failure can be seen again
    unreadable = lost = acknowledged = 0
    for _turn in range(kills):
        save_new(path, _large_document(), force=True)
        said = _saved_before_the_kill(path, moments.uniform(0.002, 0.03))
        acknowledged += len(said)
        try:
            found = open_case(path).document.saves
        except AppError:
            unreadable += 1
        else:
            lost += bool(said) and found < said[-1]
    print(kills, unreadable, lost, acknowledged)


def _large_document() -> Document:
    """Return a document large enough for a kill to find it half written."""
    photo = random.Random(5).randbytes(400_000)  # noqa: S311
    return Document(case=Case(), attachments={hash_of(photo): photo})


def _saved_before_the_kill(path: Path, wait: float) -> list[int]:
    """Return the save counters a child acknowledged before it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _save_for_ever(path, writing)
    os.close(writing)
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading) as pipe:
        return [int(line) for line in pipe.read().splitlines()]


def _save_for_ever(path: Path, writing: int) -> None:
    opened = open_case(path)
    document, fingerprint = opened.document, opened.fingerprint
    while True:
        named = replace(document.case, title=f"save {document.saves}")
        saved = save_case(path, replace(document, case=named), fingerprint, None)
        document, fingerprint = saved.document, saved.fingerprint
        os.write(writing, f"{document.saves}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
