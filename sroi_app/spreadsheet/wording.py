"""What one heading means, by its words.

A typing slip in a word is forgiven; another word is another meaning. Measured: matching whole
questions loosely takes "How many?" for an outcome, and "attribution to us" for its opposite.
"""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from sroi_app.spreadsheet.columns import IN_FIGURES, RANGED, SYNONYMS, YEARLY, Bound, Column
from sroi_app.spreadsheet.matching import (
    all_that_fit,
    is_foreign,
    is_money,
    is_percent,
    plain_heading,
    plain_words,
    unnoised,
    without_signs,
)

_YEAR = re.compile(r"\b(?:year|yr|y)\s?(\d{1,2})\b")
_BREAK = re.compile(r"[\n:?()\[\]]|\s[-–—]\s")
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
_AT_THE_END = re.compile(rf"\W+({'|'.join(_BOUNDS)})(?: estimate| believable)?\W*$")
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
    text = plain_heading(heading)
    signs = Meaning(
        percent=is_percent(text),
        money=is_money(text),
        foreign=is_foreign(text),
        months="month" in text and "year" not in text,
    )
    if not any(letter.isalpha() for letter in text):
        return signs  # a number, or a row of units
    bare = without_signs(text)
    whole = _read(plain_words(bare), signs)
    return whole if whole.columns else _read_parts_with_bound(bare, signs)


def _read(words: str, signs: Meaning) -> Meaning:
    """Return the meaning of words that are a heading's whole."""
    year = _YEAR.search(words)
    rest = words.replace(year[0], " ") if year else words
    rest, bound = _take_bound(rest)
    rest = unnoised(rest)
    found = replace(
        signs,
        columns=_columns(rest),
        bound=bound,
        year=int(year[1]) if year else None,
        plain=rest,
    )
    return found if _possible(found) else signs


def _take_bound(words: str) -> tuple[str, Bound]:
    """“Value low”, “lowest value” and “value low per person” are each a low of something."""
    kept = [word for word in words.split() if word not in ("estimate", "believable")]
    said = [word for word in kept if word in _BOUNDS]
    if len(kept) > 1 and len(said) == 1:
        return " ".join(word for word in kept if word not in said), _BOUNDS[said[0]]
    return words, Bound.VALUE


def _possible(found: Meaning) -> bool:
    """Whether the columns may have a year, or a low and high."""
    yearly = found.year is None or set(found.columns) <= set(YEARLY)
    ranged = found.bound is Bound.VALUE or set(found.columns) <= {*RANGED, *IN_FIGURES}
    return yearly and ranged


def _read_parts_with_bound(text: str, signs: Meaning) -> Meaning:
    """“Quantity (people), lowest” is the lowest of what “quantity (people)” means."""
    end = _AT_THE_END.search(text)
    if not end:
        return _read_parts(text, signs)
    found = replace(_read_parts(text[: end.start()], signs), bound=_BOUNDS[end[1]])
    return found if found.columns and _possible(found) else signs


def _read_parts(text: str, signs: Meaning) -> Meaning:
    """Return the meaning of a heading made of a name and a question, or a name and a remark."""
    if _ANOTHER.intersection(plain_words(text).split()):
        return signs
    parts = (_read(plain_words(part), signs) for part in _BREAK.split(text))
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
    return all_that_fit(words, _synonyms())


@cache
def _synonyms() -> dict[str, Column]:
    return {unnoised(text): column for column, texts in SYNONYMS.items() for text in texts}
