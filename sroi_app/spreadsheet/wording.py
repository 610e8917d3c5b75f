"""What one heading means, by its words.

A typing slip in a word is forgiven; another word is another meaning. Measured: matching whole
questions loosely takes "How many?" for an outcome, and "attribution to us" for its opposite.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache, lru_cache

from sroi_app.spreadsheet.columns import RANGED, SYNONYMS, YEARLY, Bound, Column

CLOSE = 0.8
LONGEST_HEADING = 300

_PERCENT = re.compile(r"%|\bper ?cent(?:age)?\b|\bpct\b")
_MONEY = re.compile(r"£|\bgbp\b|\bpounds?\b")
_SCALED = re.compile(r"\b(?:thousands?|millions?)\b|[£'’]\s*(?:k|m|bn|0{3}s?)\b|\b0{3}s?\b")
_FOREIGN = re.compile(r"[$€¥]|\b(?:usd|eur|euros?|dollars?)\b")
_YEAR = re.compile(r"\b(?:year|yr|y)\s?(\d{1,2})\b")
_BREAK = re.compile(r"[\n:?()\[\]]|\s[-–—]\s")
_NOISE = frozenset(["a", "an", "the", "of", "for", "estimate", "please", "annually"])
_BOUNDS = {
    "low": Bound.LOW,
    "lowest": Bound.LOW,
    "minimum": Bound.LOW,
    "min": Bound.LOW,
    "high": Bound.HIGH,
    "highest": Bound.HIGH,
    "maximum": Bound.HIGH,
    "max": Bound.HIGH,
}
# Said beside the name of a column, these make it another one.
_REMARKS = ("reason", "why", "justification", "notes", "note", "comments", "comment")
_OTHER_UNITS = ("week", "weeks", "day", "days", "total", "net", "gross", "all", "target")
_OTHER_SUBJECTS = ("our", "ours", "us", "own", "weighted", "weighting", "rank", "sample")
_ANOTHER = frozenset((*_REMARKS, *_OTHER_UNITS, *_OTHER_SUBJECTS, *_BOUNDS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a heading may mean: no column, one, or more than one where it is unclear.

    `plain` is the heading's own words where it stands for one column and says no more.
    """

    columns: tuple[Column, ...] = ()
    bound: Bound = Bound.VALUE
    year: int | None = None
    percent: bool = False
    money: bool = False
    months: bool = False
    foreign: bool = False  # thousands, or another currency: not the pounds we can take
    plain: str = ""


@lru_cache(maxsize=4096)
def meaning(heading: str) -> Meaning:
    """Return what a heading means."""
    text = unicodedata.normalize("NFKC", heading[:LONGEST_HEADING]).casefold().replace("_", " ")
    signs = Meaning(
        percent=bool(_PERCENT.search(text)),
        money=bool(_MONEY.search(text)),
        foreign=bool(_SCALED.search(text) or _FOREIGN.search(text)),
        months="month" in text and "year" not in text,
    )
    if not any(letter.isalpha() for letter in text):
        return signs  # a number, or a row of units
    bare = _MONEY.sub(" ", _PERCENT.sub(" ", _FOREIGN.sub(" ", _SCALED.sub(" ", text))))
    whole = _read(_words(bare), signs)
    return whole if whole.columns else _read_parts(bare, signs)


def _words(text: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", text).split())


def _read(words: str, signs: Meaning) -> Meaning:
    """Return the meaning of words that are a heading's whole."""
    year = _YEAR.search(words)
    rest = words.replace(year[0], " ") if year else words
    rest, bound = _take_bound(rest)
    rest = _unnoised(rest)
    found = replace(
        signs,
        columns=_columns(rest),
        bound=bound,
        year=int(year[1]) if year else None,
        plain=rest,
    )
    return found if _possible(found) else signs


def _take_bound(words: str) -> tuple[str, Bound]:
    kept = [word for word in words.split() if word not in ("estimate", "believable")]
    if len(kept) > 1 and kept[-1] in _BOUNDS:
        return " ".join(kept[:-1]), _BOUNDS[kept[-1]]
    return words, Bound.VALUE


def _possible(found: Meaning) -> bool:
    """Whether the columns may have a year, or a low and high."""
    yearly = found.year is None or set(found.columns) <= set(YEARLY)
    ranged = found.bound is Bound.VALUE or set(found.columns) <= set(RANGED)
    return yearly and ranged


def _read_parts(text: str, signs: Meaning) -> Meaning:
    """Return the meaning of a heading made of a name and a question, or a name and a remark."""
    if _ANOTHER.intersection(_words(text).split()):
        return signs
    parts = (_read(_words(part), signs) for part in _BREAK.split(text))
    read = [part for part in parts if part.columns]
    if not read:
        return signs
    columns = tuple(dict.fromkeys(column for part in read for column in part.columns))
    year = _YEAR.search(text)
    found = replace(read[0], columns=columns, year=int(year[1]) if year else None)
    if year and not set(columns) & set(RANGED):
        return replace(found, year=None)  # "starts (year 1 or 2)" is not about one year
    return found if _possible(found) else signs


def _columns(words: str) -> tuple[Column, ...]:
    exact = _synonyms().get(words)
    if exact:
        return (exact,)
    close = (column for known, column in _synonyms().items() if _is_close(words, known))
    return tuple(dict.fromkeys(close))


@cache
def _synonyms() -> dict[str, Column]:
    return {_unnoised(text): column for column, texts in SYNONYMS.items() for text in texts}


def _unnoised(words: str) -> str:
    return " ".join(word for word in words.split() if word not in _NOISE)


def _is_close(words: str, known: str) -> bool:
    ours, theirs = words.split(), known.split()
    return len(ours) == len(theirs) and _all_close(zip(ours, theirs, strict=True))


def _all_close(pairs: Iterable[tuple[str, str]]) -> bool:
    return all(a == b or _is_slip(SequenceMatcher(None, a, b)) for a, b in pairs)


def _is_slip(match: SequenceMatcher[str]) -> bool:
    return match.real_quick_ratio() >= CLOSE and match.ratio() >= CLOSE
