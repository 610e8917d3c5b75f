"""Text as it may be printed: without what has no shape, in the one form each letter has."""

import unicodedata
from functools import cache

_BREAKS = str.maketrans({"\r": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\t": " "})
_VARIANTS = ((0x180B, 0x180F), (0xFE00, 0xFE0F), (0x1F3FB, 0x1F3FF), (0xE0100, 0xE01EF))
"""First and last of the marks that only choose between forms of the letter before them."""
_SHAPELESS = frozenset({"Cc", "Cf", "Cs"})  # controls, direction and joining marks, half characters


def clean(text: str) -> str:
    """Return a text without control characters, its accents joined to their letters."""
    if text.isascii() and text.isprintable():
        return text
    broken = text.replace("\r\n", "\n").translate(_BREAKS)
    joined = unicodedata.normalize("NFC", broken)
    # A text of any length has few different letters: each is looked at once.
    shapeless = {ord(one) for one in {*joined} if one != "\n" and not _has_a_shape(one)}
    return joined.translate(dict.fromkeys(shapeless)) if shapeless else joined


@cache
def _has_a_shape(character: str) -> bool:
    if unicodedata.category(character) in _SHAPELESS:
        return False
    if any(first <= ord(character) <= last for first, last in _VARIANTS):
        return False
    return ord(character) & 0xFFFE != 0xFFFE  # U+FFFE and the like are not characters
