"""Answers as numbers: 3; 3 - Sometimes; 7/10; 3,5; and words, by a list a person has confirmed."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sroi_app.spreadsheet.table import ERRORS
from sroi_app.text import _

MOST_PLACES = 4  # decimals an answer may have
LARGEST = Decimal(1_000_000)
_LONGEST = 300  # letters of an answer that may hold a number; a letter to the club is not searched
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2009\t\r\n", " ") | {"−": "-", "–": "-"})
_NO_ANSWER = frozenset(("n/a", "n.a.", "na", "nil", "none", "-", "--", "?", "not applicable"))
_NUMBER = r"[-+]?[0-9]{1,12}(?:[.,][0-9]{1,12})?"
_PLAIN = re.compile(rf"({_NUMBER})\s*%?")
_OUT_OF = re.compile(rf"({_NUMBER})\s*(?:/|out of|of)\s*({_NUMBER})", re.IGNORECASE)
_WORDS_AFTER = re.compile(rf"({_NUMBER})\s*(?:[-:=.)(]+|\s)\s*([^\d]*[^\W\d]{{2}}[^\d]*)")
_WORDS_BEFORE = re.compile(rf"[^\d]*[^\W\d]{{2}}[^\d]*[(:=]\s*({_NUMBER})\s*\)?")

_GOES_ON = re.compile(
    rf"{_NUMBER}\s*(?:and\s+)?(?:an?\s+)?"
    r"(?:half|quarter|third|dozen|hundred|thousand|million|billion)",
    re.IGNORECASE,
)
"""A number that its words make another one: 3 and a half; 2 thousand."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as a number, blank (neither), or why it is none: “is not a number”."""

    number: Decimal | None = None
    why: str = ""


BLANK = Answer()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """How the answers to a question are read: the ends, and the numbers of words."""

    least: Decimal | None = None
    most: Decimal | None = None
    words: Mapping[str, Decimal]


def read_answer(text: str, scale: Scale) -> Answer:
    """Return an answer as a number on its scale.

    >>> read_answer("3 - Sometimes", Scale(words={}))
    Answer(number=Decimal('3'), why='')
    """
    plain = " ".join(text.translate(_SPACES).split())
    if not plain:
        return BLANK
    known = scale.words.get(plain.casefold())
    return _within(known, scale) if known is not None else _spelt(plain, scale)


def as_word(text: str) -> str:
    """Return a word answer as it stands in the list of confirmed words."""
    return " ".join(text.translate(_SPACES).split()).casefold()


def needs_words(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the answers that are no numbers by themselves, so that a person has to say."""
    scale = Scale(words={})
    return tuple(text for text in texts if text.strip() and read_answer(text, scale).number is None)


def _spelt(plain: str, scale: Scale) -> Answer:
    if plain.upper() in ERRORS:
        return Answer(why=_("is an error of the spreadsheet"))
    if plain.casefold() in _NO_ANSWER:
        return Answer(why=_("says that there is no answer"))
    if plain.startswith("="):
        return Answer(why=_("is a formula that was never worked out"))
    if len(plain) > _LONGEST or _GOES_ON.match(plain) or any(map(_is_other_number, plain)):
        return Answer(why=_("is not a number"))
    if found := _OUT_OF.fullmatch(plain):
        return _out_of(found[1], found[2], scale)
    found = _PLAIN.fullmatch(plain) or _WORDS_AFTER.fullmatch(plain)
    found = found or _WORDS_BEFORE.fullmatch(plain)
    if not found:
        return Answer(why=_("is not a number"))
    return _number(found[1], scale)


def _is_other_number(sign: str) -> bool:
    """Whether a sign is a number that is not among 0 to 9: ½, ², ٣."""
    return not sign.isascii() and unicodedata.category(sign) in ("Nd", "Nl", "No")


def _number(text: str, scale: Scale) -> Answer:
    whole, comma, decimals = text.partition(",")
    if comma and len(decimals) == 3 and whole.lstrip("+-") != "0":
        return Answer(why=_("could be a thousand, or a number with decimals"))
    number = Decimal(text.replace(",", "."))
    if abs(number) > LARGEST:
        return Answer(why=_("is larger than any answer"))
    if number != round(number, MOST_PLACES):
        return Answer(why=_("has too many decimals"))
    return _within(number, scale)


def _out_of(some: str, whole: str, scale: Scale) -> Answer:
    most = _number(whole, Scale(words={})).number
    if most is None or most != (most if scale.most is None else scale.most):
        return Answer(why=_("is not out of the most that can be answered"))
    return _number(some, scale)


def _within(number: Decimal, scale: Scale) -> Answer:
    if scale.least is not None and number < scale.least:
        return Answer(why=_("is below the lowest answer, {least}").format(least=scale.least))
    if scale.most is not None and number > scale.most:
        return Answer(why=_("is above the highest answer, {most}").format(most=scale.most))
    return Answer(number)
