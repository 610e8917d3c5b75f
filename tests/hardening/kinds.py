"""The kinds of exception that are let loose, raised by C or by Python as they are in real life."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

_NONE: Any = None
_EMPTY: list[Any] = []
_UNKNOWN: dict[str, Any] = {}
_MISSING = Path(__file__) / "nowhere"


def _without_end() -> None:
    _without_end()


def _assert_wrongly() -> None:
    raise AssertionError


KINDS: dict[str, Callable[[], object]] = {
    "ZeroDivisionError": lambda: 1 / 0,
    "IndexError": lambda: _EMPTY[1],
    "ValueError": lambda: int("x"),
    "TypeError": lambda: len(_NONE),
    "KeyError": lambda: _UNKNOWN["x"],
    "AttributeError": lambda: _NONE.text,
    "UnicodeDecodeError": b"\xff".decode,
    "OverflowError": lambda: 10.0**400,
    "RecursionError": _without_end,
    "MemoryError": lambda: bytearray(sys.maxsize),
    "OSError": _MISSING.read_bytes,
    "StopIteration": lambda: next(iter(())),
    "AssertionError": _assert_wrongly,
}
"""By name, what raises it."""
