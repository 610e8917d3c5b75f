"""The typeface of the report: registering it, measuring with it, and what it cannot print."""

import unicodedata
from collections.abc import Iterable, Iterator
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
MOST_NAMED = 5  # scripts or signs, and places, that a refusal names
MOST_LETTERS = 3  # of a script
SCRIPTS = {
    "ARABIC": _("Arabic"),
    "BENGALI": _("Bengali"),
    "CJK": _("Chinese or Japanese"),
    "DEVANAGARI": _("Devanagari"),
    "ETHIOPIC": _("Ethiopic"),
    "GUJARATI": _("Gujarati"),
    "GURMUKHI": _("Gurmukhi"),
    "HANGUL": _("Korean"),
    "HEBREW": _("Hebrew"),
    "HIRAGANA": _("Japanese"),
    "KATAKANA": _("Japanese"),
    "SINHALA": _("Sinhala"),
    "TAMIL": _("Tamil"),
    "TELUGU": _("Telugu"),
    "THAI": _("Thai"),
}
"""How the names of letters begin in Unicode, and what people call the script."""


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

    @property
    def script(self) -> str:
        """The script it is a letter of, as people call it; blank for any other sign."""
        first, _space, _rest = unicodedata.name(self.character, "").partition(" ")
        return SCRIPTS.get(first, "")


class UnprintableText(AppError):
    """The text holds characters that would come out as empty boxes."""

    title = _("Some characters cannot be printed")

    def __init__(self, missing: tuple[MissingCharacter, ...]) -> None:
        self.missing = missing
        super().__init__(
            _("The report’s typeface cannot print {characters}: {places}.").format(
                characters=_few(list(_characters_named(missing))),
                places=_few(list(dict.fromkeys(one.place for one in missing))),
            ),
            _("Take them out or write them in words, and make the report again."),
        )


def _characters_named(missing: Iterable[MissingCharacter]) -> Iterator[str]:
    """Each script once, with some of its letters; any other sign by its name."""
    scripts: dict[str, list[str]] = {}
    for one in missing:
        scripts.setdefault(one.script, []).append(one.character)
    for script, letters in scripts.items():
        if script:
            some = ", ".join([*letters[:MOST_LETTERS], *["…"][: len(letters) > MOST_LETTERS]])
            yield _("{script} letters ({letters})").format(script=script, letters=some)
    yield from (one.named for one in missing if not one.script)


def _few(told: list[str]) -> str:
    """The first of some words, and how many more there are."""
    some, more = "; ".join(told[:MOST_NAMED]), len(told) - MOST_NAMED
    return _("{named}; and {count} more").format(named=some, count=more) if more > 0 else some


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
