"""What a verb has to say, and whether the content agrees."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum


class Status(IntEnum):
    """The exit status of the program."""

    DONE = 0
    CONTENT_SAYS_NO = 1
    NOT_CARRIED_OUT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Text for the standard output, and text for the standard error where something failed."""

    text: str = ""
    error: str = ""
    status: Status = Status.DONE


def one_line(text: str) -> str:
    """Return text from a case fit for a terminal: nothing in it can move or colour what follows."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def exact(number: Decimal | None) -> str | None:
    """Return every digit of a number, never with an exponent."""
    if number is None:
        return None
    text = f"{number:f}"
    plain = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if plain == "-0" else plain


def aligned(rows: Sequence[Sequence[str]], *, words: int) -> list[str]:
    """Return rows as lines with their columns one below the other.

    The first `words` columns are set to the left and cut where too long, the figures to the right.
    """
    cut = [[_cut(cell) if n < words else cell for n, cell in enumerate(row)] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cut, strict=True)]
    return [_line(row, widths, words) for row in cut]


def _line(row: Sequence[str], widths: Sequence[int], words: int) -> str:
    cells = (
        cell.ljust(width) if n < words else cell.rjust(width)
        for n, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join(cells).rstrip()


def _cut(text: str, longest: int = 44) -> str:
    plain = one_line(text)
    return plain if len(plain) <= longest else plain[: longest - 1] + "…"
