"""Short ids for rows, the same ones for the same steps."""

from collections.abc import Iterable


def fresh_id(prefix: str, taken: Iterable[str]) -> str:
    """Return the id after the highest one in use.

    >>> fresh_id("o", ["o1", "o7"])
    'o8'
    """
    numbers = (id_.removeprefix(prefix) for id_ in taken if id_.startswith(prefix))
    return f"{prefix}{max((int(n) for n in numbers if n.isdecimal()), default=0) + 1}"
