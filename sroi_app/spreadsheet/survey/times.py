"""Before and after, however a heading or an answer says it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class When(StrEnum):
    """Which of the two times; THEN and NOW are both asked afterwards."""

    BEFORE = "before"
    AFTER = "after"
    THEN = "then"
    NOW = "now"

    @property
    def earlier(self) -> bool:
        return self in (When.BEFORE, When.THEN)


_SAID: tuple[tuple[When, str], ...] = (
    (When.THEN, "then|looking back|retrospective|before you (?:joined|came|started)"),
    (When.NOW, "now|today|currently|since you (?:joined|came|started)"),
    (When.BEFORE, "pre|before|baseline|base line|start|beginning|entry|intake|first|initial"),
    (When.BEFORE, "(?:time|wave|t|point|round|survey|test|phase|visit|w) ?0*1|t0|time 0|pretest"),
    (When.BEFORE, "pre test|pre survey|week 0|week 1|month 0|on joining|joining|opening"),
    (When.AFTER, "post|after|follow ?up|followup|endline|end line|end|exit|final|last|second"),
    (When.AFTER, "(?:time|wave|t|point|round|survey|test|phase|visit|w) ?0*2|posttest|closing"),
    (When.AFTER, "post test|post survey|completion|leaving|on leaving|fu"),
)
_SIGNS = tuple((when, re.compile(rf"(?:^| )(?:{words})(?= |$)")) for when, words in _SAID)
_LETTER_DIGIT = re.compile(r"(?<=[a-z])(?=[A-Z])|[\W_]+")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two columns that ask the same, at two times."""

    before: str
    after: str
    recalled: bool  # both asked afterwards: then and now


def find_pairs(headings: Sequence[str]) -> tuple[Pair, ...]:
    """Return the headings that are alike but for the time they speak of.

    >>> find_pairs(["lonely_pre", "lonely_post", "age"])
    (Pair(before='lonely_pre', after='lonely_post', recalled=False),)
    """
    earlier: dict[tuple[str, bool], list[str]] = {}
    later: dict[tuple[str, bool], list[str]] = {}
    for heading in headings:
        for when, rest in _readings(heading):
            side = earlier if when.earlier else later
            side.setdefault((rest, when in (When.THEN, When.NOW)), []).append(heading)
    taken: set[str] = set()
    pairs = []
    for key, befores in earlier.items():
        afters = later.get(key, [])
        if len(befores) == len(afters) == 1 and not taken & {*befores, *afters}:
            taken |= {*befores, *afters}
            pairs.append(Pair(befores[0], afters[0], key[1]))
    return tuple(sorted(pairs, key=lambda pair: list(headings).index(pair.before)))


def time_of(answer: str) -> When | None:
    """Return which time an answer names: “Baseline”, “T2”, “6 month follow-up”, “1”."""
    plain = _plain(answer)
    if plain in ("0", "1"):
        return When.BEFORE
    if plain == "2":
        return When.AFTER
    return next((when for when, sign in _SIGNS if sign.search(plain)), None)


def _readings(heading: str) -> list[tuple[When, str]]:
    """Each time a heading may speak of, with what is left of it."""
    plain = _plain(heading)
    found = []
    for when, sign in _SIGNS:
        if match := sign.search(plain):
            rest = " ".join((plain[: match.start()] + " " + plain[match.end() :]).split())
            found.append((when, rest))
    return found


def _plain(text: str) -> str:
    return " ".join(_LETTER_DIGIT.sub(" ", text).lower().split())
