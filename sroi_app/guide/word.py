"""What a word of the method is, in the glossary."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word explained in a sentence or two.

    `key` is what links call it in every language, `also` are other names of it, and `see` holds
    the keys of other words.
    """

    key: str
    term: str
    says: str
    example: str = ""
    also: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
