"""Save in a child process, kill it at a random moment, look at what is left; many times over.

Prints how many kills there were, how many files that could not be opened, how many acknowledged
saves that were lost, how many there were of them, and how many files of ours are left over once the
next save, an hour later, is made. A process of its own, because it forks: the test that runs it may
have threads.
"""

import os
import random
import signal
import sys
import time
from pathlib import Path

from sroi_app.storage.case_file import open_case, save_new
from tests.hardening.saving import large_document, save_again, save_on, saves_at

_LONG_AGO = 7200  # seconds


def main(path: Path, kills: int) -> None:
    """Kill a saver of `path` so many times, each from a sound file, and say what was lost."""
    moments = random.Random(4)  # noqa: S311  a fixed seed, so that a failure can be seen again
    unreadable = lost = acknowledged = 0
    for _turn in range(kills):
        save_new(path, large_document(), force=True)
        said = _saved_before_the_kill(path, moments.uniform(0.002, 0.03))
        acknowledged += len(said)
        found = saves_at(path)
        unreadable += found < 0
        lost += bool(said) and 0 <= found < said[-1]
    print(kills, unreadable, lost, acknowledged, _left_over(path))


def _saved_before_the_kill(path: Path, wait: float) -> list[int]:
    """Return the save counters a child acknowledged before it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        save_on(path, None, 0, writing)
    os.close(writing)
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading) as pipe:
        return [int(line) for line in pipe.read().splitlines()]


def _left_over(path: Path) -> int:
    """Return how many files stay beside the case after the next save, when all are old."""
    for file in path.parent.iterdir():
        os.utime(file, (time.time() - _LONG_AGO,) * 2)
    save_again(path, open_case(path))
    return sum(file != path for file in path.parent.iterdir())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
