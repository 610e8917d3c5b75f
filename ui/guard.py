"""Keeps a mistake inside a Qt override from killing the process.

On Python 3.11 an exception raised in Python code that Qt calls directly (paintEvent, closeEvent,
rowCount ...) can end the program. Every override in `ui` therefore goes through `guarded`.
"""

import functools
import sys
from collections.abc import Callable
from typing import Any, TypeVar, cast

Method = TypeVar("Method", bound=Callable[..., Any])


def guarded(default: Any = None) -> Callable[[Method], Method]:
    """Return a decorator that reports an exception and answers `default` instead."""

    def decorate(method: Method) -> Method:
        @functools.wraps(method)
        def call(*arguments: Any, **named: Any) -> Any:
            try:
                return method(*arguments, **named)
            except Exception as error:  # whatever it is, the window must live
                sys.excepthook(type(error), error, error.__traceback__)
                return default

        return cast("Method", call)

    return decorate
