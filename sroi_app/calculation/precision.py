"""How exactly the sum is done, wherever it is done."""

from collections.abc import Callable
from decimal import Context, localcontext
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

EXACT = Context(prec=34)
"""Significant figures enough that no printed digit depends on the order of the sum."""


def exact(function: Callable[P, R]) -> Callable[P, R]:
    """Make `function` work to EXACT, so that a figure is the same whoever asks for it."""

    @wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        with localcontext(EXACT):
            return function(*args, **kwargs)

    return run
