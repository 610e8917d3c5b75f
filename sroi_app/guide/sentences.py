"""Sentences of what people typed, and whether one says of itself that it is not so."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sroi_app.guide.folding import folded, readable

_ENDS = re.compile(r"[.!?;](?:\s|$)|\n")
_DENIED = re.compile(
    r"\b(?:no(?! doubt)|not(?! only| just)|nor|never|none|nothing|nobody|neither|cannot|without|"
    r"whether or)\b|n't\b"
)
_TURNS = re.compile(r".*\b(?:but|yet|however|although|though)\b")
_DENIED_AFTER = re.compile(r"\b(?:is|are|was|were) (?:not|never)\b|(?:is|are|was|were)n't\b")


class Sentence(NamedTuple):
    """A sentence as it was typed, and made alike: a place in one is the same in the other."""

    typed: str
    said: str


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text."""
    for part in _ENDS.split(readable(text)):
        typed = " ".join(part.split())
        yield Sentence(typed, folded(typed))


def first_sentence(text: str) -> str:
    """Return what a text begins with."""
    return next(sentences(text.strip())).typed


def is_denied(said: str, found: re.Match[str]) -> bool:
    """Whether a sentence denies what was found in it: "this is no saving to the council"."""
    before, after = said[: found.start()], said[found.end() :]
    return bool(_DENIED.search(_TURNS.sub("", before)) or _DENIED_AFTER.search(after))
