"""How long a text is, as portals count, and where it can be cut so that it still ends well."""

import re
from bisect import bisect_right
from decimal import Decimal

from sroi_app.model.statement import Counts
from sroi_app.text import _, plural

SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s|$)|\S(?=[^\S\n]*\n)")
WORD_END = re.compile(r"\S(?=\s|$)")
PLAIN = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "…": "..."}
    | {"\u00a0": " ", "\u2011": "-", "\u2060": "", "\u200b": ""}
)


def length(text: str, counts: Counts) -> int:
    """Return how long a text is: words are parted by white space; of characters, spaces and the
    ends of lines count too, and a sign that a browser counts as two is two."""
    if counts is Counts.WORDS:
        return len(text.split())
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2


def length_words(size: int, limit: Decimal | None, counts: Counts) -> str:
    """Return how long a text is, in words: “212 of 250 words”."""
    if limit is None:
        if counts is Counts.WORDS:
            return plural("{count} word", "{count} words", size)
        return plural("{count} character", "{count} characters", size)
    said = _("{size} of {limit} words")
    if counts is Counts.CHARACTERS:
        said = _("{size} of {limit} characters")
    return said.format(size=f"{size:,}", limit=f"{int(limit):,}")


def cut(text: str, limit: int, counts: Counts) -> str:
    """Return as much of a text as the limit lets through, up to the end of a sentence.

    Where not even the first sentence fits, up to the end of a word, or of a character.
    """
    if length(text, counts) <= limit:
        return text
    for pattern in (SENTENCE_END, WORD_END):
        ends = [found.end() for found in pattern.finditer(text)]
        fitting = bisect_right(ends, limit, key=lambda end: length(text[:end], counts))
        if fitting:
            return text[: ends[fitting - 1]]
    return _characters(text, limit)


def plain(text: str) -> str:
    """Return a text in signs that every portal takes: straight quotation marks, plain hyphens."""
    return text.translate(PLAIN)


def _characters(text: str, limit: int) -> str:
    """As many whole characters as fit: only a limit of characters comes to this."""
    end = min(limit, len(text))
    while end and length(text[:end], Counts.CHARACTERS) > limit:
        end -= 1
    return text[:end].rstrip()
