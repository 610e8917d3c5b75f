"""How far the making of a PDF has come, told to whoever waits for it and can stop it."""

from collections.abc import Callable

Heard = Callable[[float], bool]
"""Takes the share that is done, from 0 to 1; says whether to go on."""


class Stopped(Exception):
    """Nobody waits for the PDF any more."""


class Progress:
    """A stretch of the work, `start` to `end` of the whole."""

    def __init__(self, heard: Heard | None = None, start: float = 0, end: float = 1) -> None:
        self._heard, self._start, self._end = heard, start, end

    def tell(self, share: float) -> None:
        """Say what share of this stretch is done; raises Stopped where no more is wanted."""
        whole = self._start + share * (self._end - self._start)
        if self._heard is not None and not self._heard(whole):
            raise Stopped

    def part(self, start: float, end: float) -> "Progress":
        """Return a stretch of this stretch."""
        length = self._end - self._start
        return Progress(self._heard, self._start + start * length, self._start + end * length)


UNHEARD = Progress()
