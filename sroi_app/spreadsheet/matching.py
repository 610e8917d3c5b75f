"""The words of a heading laid beside the words we know, whatever the table is about.

A typing slip in a word is forgiven; another word is another meaning.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T")

CLOSE = 0.8
LONGEST_HEADING = 300

_PERCENT = re.compile(r"%|\bper ?cent(?:age)?\b|\bpct\b")
_MONEY = re.compile(r"£|\bgbp\b|\bpounds?\b")
_SCALED = re.compile(r"\b(?:thousands?|millions?)\b|[£'’]\s*(?:k|m|bn|0{3}s?)\b|\b0{3}s?\b")
_FOREIGN = re.compile(r"[$€¥]|\b(?:usd|eur|euros?|dollars?)\b")
_NOISE = frozenset(["a", "an", "the", "of", "for", "estimate", "please", "annually"])


def plain_heading(heading: str) -> str:
    """Return a heading in small letters, one kind of space, and no longer than is looked at."""
    return unicodedata.normalize("NFKC", heading[:LONGEST_HEADING]).casefold().replace("_", " ")


def is_percent(plain: str) -> bool:
    return bool(_PERCENT.search(plain))


def is_money(plain: str) -> bool:
    return bool(_MONEY.search(plain))


def is_foreign(plain: str) -> bool:
    """Whether a heading speaks of thousands, or of another currency: no pounds we can take."""
    return bool(_SCALED.search(plain) or _FOREIGN.search(plain))


def without_signs(plain: str) -> str:
    """Return a heading without what it says of percentages and money."""
    return _MONEY.sub(" ", _PERCENT.sub(" ", _FOREIGN.sub(" ", _SCALED.sub(" ", plain))))


def plain_words(text: str) -> str:
    """Return the words alone, parted by single spaces."""
    return " ".join(re.sub(r"[\W_]+", " ", text).split())


def unnoised(words: str) -> str:
    """Return words without those that say nothing."""
    return " ".join(word for word in words.split() if word not in _NOISE)


def all_that_fit(words: str, known: Mapping[str, T]) -> tuple[T, ...]:
    """Return what is called so; where nothing is, everything that is called nearly so."""
    exact = known.get(words)
    if exact is not None:
        return (exact,)
    return tuple(dict.fromkeys(what for name, what in known.items() if _is_close(words, name)))


def _is_close(words: str, known: str) -> bool:
    ours, theirs = words.split(), known.split()
    return len(ours) == len(theirs) and _all_close(zip(ours, theirs, strict=True))


def _all_close(pairs: Iterable[tuple[str, str]]) -> bool:
    return all(a == b or _is_slip(SequenceMatcher(None, a, b)) for a, b in pairs)


def _is_slip(match: SequenceMatcher[str]) -> bool:
    return match.real_quick_ratio() >= CLOSE and match.ratio() >= CLOSE
