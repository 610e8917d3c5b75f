"""Whether answers can be given now: not while a copy from a PDF is looked at."""


class Lock:
    """`refused` counts what was tried all the same, after which every answer is shown anew."""

    def __init__(self) -> None:
        self.closed = False
        self.refused = 0


_lock = Lock()


def lock() -> Lock:
    """Return the one lock of all questions."""
    return _lock
