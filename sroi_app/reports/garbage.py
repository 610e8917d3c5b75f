"""Keeps Python from looking for garbage while a report is made, and leaves little to be found."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any


class _Rounds:
    """Counts who wants no automatic rounds, from whatever thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._inside = 0
        self._made = False  # whether they were made before the first came

    @property
    def held_off(self) -> bool:
        return self._inside > 0

    def come(self) -> None:
        with self._lock:
            if not self._inside:
                self._made = gc.isenabled()
                gc.disable()
            self._inside += 1

    def go(self) -> None:
        with self._lock:
            self._inside -= 1
            if not self._inside and self._made:
                gc.enable()


_ROUNDS = _Rounds()


@contextmanager
def uncollected() -> Iterator[None]:
    """Make no automatic rounds meanwhile, from whatever thread: of a report nearly nothing is
    garbage before it is finished.

    To find that out again and again takes a third of the time of a long report, and each round
    holds every other thread up.
    """
    _ROUNDS.come()
    try:
        yield
    finally:
        _ROUNDS.go()


def held_off() -> bool:
    """Whether a report is being made, from whatever thread."""
    return _ROUNDS.held_off


def let_go(things: list[Any]) -> None:
    """Empty a list one by one: all at once would hold every other thread up meanwhile."""
    while things:
        things.pop()


def taken_apart(*things: object) -> None:
    """Let things that hold on to each other go at once, instead of in a round of its own."""
    for thing in things:
        vars(thing).clear()
