"""What stands between the cells of a text file, found by which sign divides its rows alike."""

import csv
from collections.abc import Sequence
from io import StringIO

from sroi_app.text import _

DELIMITERS = (
    (",", _("Comma")),
    (";", _("Semicolon")),
    ("\t", _("Tab")),
    ("|", _("Bar")),
)
"""The signs to choose from, and what to call them."""

_BEGINNING = 24 * 1024  # bytes looked at
_MOST_ROWS = 30
_SAID = b"sep="  # what a spreadsheet puts first to say which sign it is


def find_delimiter(data: bytes) -> str:
    """Return the sign that gives the most rows as many cells as the most common row has."""
    if data.startswith(_SAID) and data[4:5].decode("latin-1") in dict(DELIMITERS):
        return chr(data[4])
    beginning = _beginning(data)
    scores = {sign: _score(_lengths(beginning, sign)) for sign, _name in DELIMITERS}
    return max(scores, key=scores.__getitem__)


def says_delimiter(data: bytes) -> bool:
    """Whether the first row does nothing but name the delimiter."""
    return data.startswith(_SAID) and not data[5:7].strip()


def _beginning(data: bytes) -> str:
    text = data[:_BEGINNING].decode("utf-8", errors="ignore")
    whole = text.rpartition("\n")[0] if len(data) > _BEGINNING else text
    return whole or text


def _lengths(text: str, sign: str) -> list[int]:
    """How many cells the first rows have, blank rows and those in a single piece left out."""
    lengths: list[int] = []
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=sign):
            if any(cell.strip() for cell in row):
                lengths.append(len(row))
            if len(lengths) == _MOST_ROWS:
                break
    except csv.Error:
        return []
    return lengths


def _score(lengths: Sequence[int]) -> tuple[float, int]:
    """How alike the rows are, then how many cells they have; nothing for a single column."""
    if not lengths:
        return (0, 0)
    usual = max(set(lengths), key=lambda length: (lengths.count(length), length))
    if usual == 1:
        return (0, 0)
    return (round(lengths.count(usual) / len(lengths), 1), usual)
