"""A text with figures by name, {value}, and the same text as it will read."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from sroi_app.guide.folding import folded
from sroi_app.guide.portal.figures import NamedFigure
from sroi_app.text import _

NAME = re.compile(r"\{([^{}\n]{1,200})\}")
MOST_NEAR = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """`unknown` are names no figure has; `gaps` are names of figures that are not there yet."""

    text: str
    unknown: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()


def names_in(text: str) -> tuple[str, ...]:
    """Return the names that stand between braces, each once, as they are written."""
    return tuple(dict.fromkeys(found[1].strip() for found in NAME.finditer(text)))


def fill(text: str, known: Iterable[NamedFigure]) -> Filled:
    """Put the figures in the place of their names.

    What is not there yet stays a gap that nobody can take for a figure; what has no such name
    stays as it is written.
    """
    figures = {_key(one.name): one for one in known}
    unknown: dict[str, None] = {}
    gaps: dict[str, None] = {}

    def put(found: re.Match[str]) -> str:
        name = found[1].strip()
        figure = figures.get(_key(name))
        if figure is None:
            unknown[name] = None
            return found[0]
        if not figure.text:
            gaps[figure.name] = None
            return _("[{name}: not there yet]").format(name=figure.name)
        return figure.text

    return Filled(text=NAME.sub(put, text), unknown=tuple(unknown), gaps=tuple(gaps))


def nearest(name: str, known: Sequence[NamedFigure]) -> tuple[str, ...]:
    """Return the names that look most like one that no figure has."""
    names = {_key(one.name): one.name for one in known}
    return tuple(names[key] for key in get_close_matches(_key(name), names, MOST_NEAR, 0.5))


def _key(name: str) -> str:
    """Capitals, accents and spaces do not count."""
    return " ".join(folded(name).split()).replace(" :", ":").replace(": ", ":")
