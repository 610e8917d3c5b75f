"""Lines of text as the operators of a page, in one face and one colour."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

Shown = Iterable[tuple[str, str]]
"""Parts of a text: the name of the font that holds its shapes, and its codes as a string."""


class Line(NamedTuple):
    """A line that begins so many points to the right of its paragraph."""

    inset: float
    text: str


def lines(broken: Sequence[tuple[float, Sequence[str]]], *, right: bool) -> list[Line]:
    """Return the lines of a paragraph from their spare room and their words.

    Each of several ends in a space, where its last word ends too: ISO 32000-1 (14.8.2.5) wants
    the words of a text told apart, and no line break says that they are two.
    """
    several = len(broken) > 1
    return [
        Line(spare if right else 0, " ".join(words) + (" " if several and _ends(words) else ""))
        for spare, words in broken
    ]


def operators(
    found: Iterable[Line], show: Callable[[str], Shown], at: tuple[float, float], set_in: str
) -> str:
    """Return what draws lines, the first on a baseline; `set_in` is size and leading, as operators.

    A font is named when it changes: a face has as many as it takes for 255 shapes in each.
    """
    return " ".join(("BT", *_operators(found, show, at, set_in), "ET"))


def _operators(
    found: Iterable[Line], show: Callable[[str], Shown], at: tuple[float, float], set_in: str
) -> Iterator[str]:
    x, y = at
    inset = font = None
    for line in found:
        if inset is None:
            yield f"1 0 0 1 {_n(x + line.inset)} {_n(y)} Tm"
        else:
            yield "T*" if inset == line.inset else f"T* {_n(line.inset - inset)} 0 Td"
        inset = line.inset
        for name, codes in show(line.text):
            if name != font:
                yield f"{name} {set_in}"
            font = name
            yield f"({codes}) Tj"


def _ends(words: Sequence[str]) -> bool:
    """Whether the last word of a line ends there: ReportLab has a class for one it has cut."""
    return bool(words) and type(words[-1]).__name__ != "_SplitWord"


def _n(number: float) -> str:
    return f"{number:.2f}"
