"""Words made alike for searching: capitals, accents and the shape of quotation marks do not count.

Every sign becomes exactly one sign, so that a place in the folded text is the same place in the
text people read.
"""

import unicodedata
from functools import lru_cache

_ALIKE = {
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "–": "-",
    "—": "-",
    "−": "-",
    "\u00a0": " ",
}
_UNSEEN = (
    *range(0x20),
    *range(0x7F, 0xA0),
    *(0x200E, 0x200F, 0xFEFF),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
)
"""Signs nobody can see or type: for searching they are spaces."""


def readable(text: str) -> str:
    """Return a text with its accents joined to their letters, as it is searched and shown."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def folded(text: str) -> str:
    """Return a readable text made alike, of the same length.

    >>> folded("Tŷ Café’s")
    "ty cafe's"
    """
    if text.isascii():
        return text.lower().translate(_BREAKS)
    return text.translate(_FOLDS)


class _Folds(dict[int, str]):
    """What each sign becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        made = _fold(chr(code))
        self[code] = made
        return made


def _fold(sign: str) -> str:
    if ord(sign) in _BREAKS:
        return " "
    alike = _ALIKE.get(sign, sign)
    return unicodedata.normalize("NFD", alike.casefold())[0]


_FOLDS = _Folds()
_BREAKS = dict.fromkeys(_UNSEEN, " ")


@lru_cache(maxsize=8192)  # each evaluation reads the same few thousand texts of a case
def alike(text: str) -> str:
    """Return words as they are compared: made alike, single spaces, no stop at the end.

    >>> alike("I’m  less lonely.") == alike("i'm less lonely")
    True
    """
    return " ".join(folded(readable(text)).split()).rstrip(" .!")
