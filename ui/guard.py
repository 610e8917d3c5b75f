"""Keeps a mistake inside a Qt override from killing the process.

On Python 3.11 an exception raised in Python code that Qt calls directly (paintEvent, closeEvent,
rowCount ...) can end the program. Every override in `ui` therefore goes through `guarded`.
"""

import functools
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar, cast

Method = TypeVar("Method", bound=Callable[..., Any])


def guarded(default: Any = None, *, refuses: bool = False) -> Callable[[Method], Method]:
    """Return a decorator that reports an exception and answers `default` instead.

    What `refuses` then refuses the event it was given: a window does not close by mistake.
    """

    def decorate(method: Method) -> Method:
        @functools.wraps(method)
        def call(*arguments: Any, **named: Any) -> Any:
            try:
                return method(*arguments, **named)
            except BaseException as error:  # also Ctrl+C, which here would end it without asking
                _tell(error)
                if refuses:
                    arguments[-1].ignore()
                return default

        return cast("Method", call)

    return decorate


def _tell(error: BaseException) -> None:
    with suppress(BaseException):  # what tells of a mistake must not be one that kills
        sys.excepthook(type(error), error, error.__traceback__)
