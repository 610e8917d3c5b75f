"""Where in a case a person typed a character that few typefaces have, in words they know."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from sroi_app.guide.names import shortened
from sroi_app.guide.registry import find_question, find_section
from sroi_app.guide.schema import Section
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.text import _

PLAIN = 0x250  # Latin letters with all their accents stand before this one
PUNCTUATION = range(0x2000, 0x2070)
ROOT = Address()


def rare_answers(case: Case) -> tuple[tuple[str, str], ...]:
    """Return the place, in words, and the text of every answer with a rare character in it."""
    return tuple((place_words(case, address), text) for address, text in typed(case) if _rare(text))


def typed_at(case: Case, character: str) -> Address | None:
    """Return the address of the first answer with a character, as its question is kept."""
    for address, text in typed(case):
        if character in text:
            return next(filter(lambda at: find_question(case, at), _asked_at(address)), address)
    return None


def _rare(text: str) -> bool:
    return not text.isascii() and any(
        ord(one) >= PLAIN and ord(one) not in PUNCTUATION for one in text
    )


def typed(thing: Any, at: Address = ROOT) -> Iterator[tuple[Address, str]]:
    """Yield every text of a case, or of a part of it, with its address.

    A row is named by its id, another item by its number.
    """
    if isinstance(thing, str) and not isinstance(thing, Enum):
        yield at, thing
    elif isinstance(thing, tuple):
        for number, item in enumerate(thing, 1):
            yield from typed(item, at / (getattr(item, "id", "") or number))
    elif is_dataclass(thing) and not isinstance(thing, Address):
        for field in fields(thing):
            yield from typed(getattr(thing, field.name), at / field.name)


def place_words(case: Case, address: Address) -> str:
    """Return the question it answers, and of which row; else the page where it is asked."""
    if address.parts[0] == "attachments":
        return _("in the name or the note of a file")
    if address.parts[:2] == ("sensitivity", "scenarios"):
        return _("in the name of a scenario")
    for asked in _asked_at(address):
        found = find_question(case, asked)
        if found:
            _stage, section, question = found
            return _of_row(case, section, address).format(question=question.field.question)
    around = find_section(address)
    return _("under “{title}”").format(title=around[1].title) if around else _("in the case")


def _asked_at(address: Address) -> tuple[Address, ...]:
    """Where the question may be kept that a text belongs to: a reason belongs to its number."""
    return (address, address.parent, address.parent / "value")


def _of_row(case: Case, section: Section, address: Address) -> str:
    """The words for a place, which name the row where the section is a list."""
    words = _("in the answer to “{question}”")
    if not section.rows:
        return words
    row = Address(address.parts[: len(section.address.parts) + 1])
    title = get(case, row / section.rows.title)
    if not isinstance(title, str) or not title.strip():
        return words
    name = shortened(title.strip()).replace("{", "{{").replace("}", "}}")
    return _("{place}, in “{row}”").format(place=words, row=name)
