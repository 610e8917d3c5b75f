"""One save of a file at a time on this computer: the look before it and the save are one thing.

Between the two another window could save as well, and its save would be written over unseen.
"""

import hashlib
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sroi_app.storage.run import hold

# Seconds, longer than nearly every save takes: one that a synchroniser or a slow drive holds up
# may take more. Whoever goes on then still looks at the file before putting anything in its place.
PATIENCE = 10.0
_PAUSE = 0.01


@contextmanager
def taking_turns(folder: Path, path: Path) -> Iterator[None]:
    """Wait until no other window on this computer saves the file at `path`.

    The marks of who is at it lie in `folder`. Where nothing can be locked, or somebody takes
    longer than PATIENCE, it goes on all the same.
    """
    handle = _wait_for(folder, path)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _wait_for(folder: Path, path: Path) -> int | None:
    until = time.monotonic() + PATIENCE
    with suppress(OSError, ValueError):
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(_mark(folder, path), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            while not hold(handle) and time.monotonic() < until:
                time.sleep(_PAUSE)
        except BaseException:
            os.close(handle)
            raise
        return handle
    return None


def _mark(folder: Path, path: Path) -> Path:
    """One of few marks, so that they need no clearing away; two files rarely share one."""
    name = os.path.normcase(os.path.realpath(path))
    return folder / f"{hashlib.sha256(os.fsencode(name)).hexdigest()[:2]}.saving"
