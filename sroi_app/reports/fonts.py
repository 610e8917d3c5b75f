"""The typeface of the report: registering it, measuring with it, and what it cannot print."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from sroi_app.errors import AppError
from sroi_app.reports.blocks import Block, Heading, Report, texts
from sroi_app.reports.wording import clean
from sroi_app.resources import resource
from sroi_app.text import _

REGULAR, SEMIBOLD, BOLD, ITALIC = (
    "SourceSans3-Regular",
    "SourceSans3-Semibold",
    "SourceSans3-Bold",
    "SourceSans3-It",
)
FACES = (REGULAR, SEMIBOLD, BOLD, ITALIC)
FALLBACKS = ("DejaVuSans", "NotoEmoji-Regular")
"""What steps in for a character that our faces lack: signs and further alphabets, pictures."""
LAO = range(0x0E80, 0x0F00)  # carried by a face that steps in, and read wrongly if set as it comes
MOST_NAMED = 5  # characters a refusal names


@dataclass(frozen=True, slots=True)
class MissingCharacter:
    """A character no face carries; `place` says in words where it stands."""

    character: str
    place: str

    @property
    def named(self) -> str:
        """The character with its name: ★ (black star)."""
        number = f"U+{ord(self.character):04X}"
        return f"{self.character} ({unicodedata.name(self.character, number).lower()})"


class UnprintableText(AppError):
    """The text holds characters that would come out as empty boxes."""

    title = _("Some characters cannot be printed")

    def __init__(self, missing: tuple[MissingCharacter, ...]) -> None:
        self.missing = missing
        named = "; ".join(f"{one.named} {one.place}" for one in missing[:MOST_NAMED])
        more = len(missing) - MOST_NAMED
        if more > 0:
            named = _("{named}; and {count} more").format(named=named, count=more)
        super().__init__(
            _("The report’s typeface does not have: {named}.").format(named=named),
            _("Take them out or write them in words, and make the report again."),
        )


@cache
def register() -> None:
    """Make our own faces known to ReportLab, once; those that step in are, when one has to."""
    for face in FACES:
        _font(face)


@cache
def _font(face: str) -> Any:  # the stubs do not know a font's face
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(face, str(resource(f"fonts/{face}.ttf")))
    pdfmetrics.registerFont(font)
    return font


def missing_characters(report: Report) -> tuple[MissingCharacter, ...]:
    """Return each character of a report that no face carries, with where it stands.

    An answer it was typed into is named by its question; any other place by its heading.
    """
    found: dict[str, MissingCharacter] = {}
    for place, text in _places(report):
        for character in _uncarried(text):
            found.setdefault(character, MissingCharacter(character, place))
    typed = {one: place for place, text in reversed(report.answers) for one in _uncarried(text)}
    return tuple(MissingCharacter(one, typed.get(one, found[one].place)) for one in found)


@lru_cache(2048)
def printable(text: str) -> str:
    """Return a text without what has no shape, and a letter no face has in a plainer form.

    A full-width A becomes an A; a character that has no such form stays as it is.
    """
    cleaned = clean(text)
    if cleaned.isascii():
        return cleaned
    return cleaned.translate({ord(one): _plainer(one) for one in {*cleaned}})


def _uncarried(text: str) -> Iterator[str]:
    if text.isascii():
        return
    ours = carried()
    for one in printable(text):
        if ord(one) not in ours and one != "\n" and not stands_in(one):
            yield one


def _plainer(character: str) -> str:
    ours = carried()
    if character == "\n" or ord(character) in ours or stands_in(character):
        return character
    plain = unicodedata.normalize("NFKC", character)
    return plain if all(ord(one) in ours for one in plain) else character


@cache
def carried() -> frozenset[int]:
    """Return the characters that all of our own faces carry."""
    return frozenset.intersection(*map(_characters, FACES))


@cache
def stands_in(character: str) -> str:
    """Return the face that carries a character ours lack, as it has to look; "" where none does.

    What is written from right to left, or joined and stacked by rules, is carried by none.
    """
    if ord(character) in carried() or _needs_shaping(character):
        return ""
    return next((face for face in FALLBACKS if ord(character) in _characters(face)), "")


def _needs_shaping(character: str) -> bool:
    right_to_left = unicodedata.bidirectional(character) in {"R", "AL", "AN"}
    return right_to_left or ord(character) in LAO


@cache
def _characters(face: str) -> frozenset[int]:
    return frozenset(_font(face).face.charToGlyph)


def _places(report: Report) -> Iterator[tuple[str, str]]:
    """Every text of a report, with its place in words."""
    edge = report.furniture
    for text in (report.title, edge.organisation, edge.reference):
        yield _("in the title or at the edge of the page"), text
    section = _("on the first page")
    for block in report.blocks:
        section = _section(block) or section
        for text in texts(block):
            yield section, text


def _section(block: Block) -> str:
    if not isinstance(block, Heading):
        return ""
    return _("under “{heading}”").format(heading=block.text)
