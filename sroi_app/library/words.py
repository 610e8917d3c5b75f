"""Words made alike for finding values: capitals, accents, signs and plurals do not count."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[a-z0-9]+(?:&[a-z0-9]+)*")
_TELLING_NOTHING = (
    "a am an and are at be been by feel feels felt for from get got had has have i in is it less "
    "made make more my no not now of on our per people the their them they to was we were who with"
)
_SILENT = frozenset(_TELLING_NOTHING.split())


@lru_cache(maxsize=2048)  # the same publishers and categories stand in hundreds of rows
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, made alike.

    >>> words_of("Burglaries (café’s A&E)")
    ('burglary', 'cafe', 'ae')
    """
    letters = _letters(text.casefold()).replace("'", "")
    return tuple(_alike(word.replace("&", "")) for word in _WORD.findall(letters))


def telling(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that say something, each once; all, once, where none does."""
    once = tuple(dict.fromkeys(words))
    return tuple(word for word in once if word not in _SILENT) or once


def _letters(text: str) -> str:
    """A text with the accents taken off its letters."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKD", text).replace("’", "'")
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


@lru_cache(maxsize=8192)
def _alike(word: str) -> str:
    """A plural as its singular; what both sides are cut to need not be a word."""
    if len(word) <= 3 or not word.endswith("s") or word.endswith("ss"):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith("sses") else word[:-1]
