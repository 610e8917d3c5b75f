"""The typeface of the report: registering it, measuring with it, and what it cannot print."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
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
MOST_NAMED = 10  # characters a refusal names


@dataclass(frozen=True, slots=True)
class MissingCharacter:
    """A character no face carries; `place` says in words where it stands."""

    character: str
    place: str


class UnprintableText(AppError):
    """The text holds characters that would come out as empty boxes."""

    title = _("Some characters cannot be printed")

    def __init__(self, missing: tuple[MissingCharacter, ...]) -> None:
        self.missing = missing
        named = "; ".join(f"{one.character} ({one.place})" for one in missing[:MOST_NAMED])
        more = len(missing) - MOST_NAMED
        if more > 0:
            named = _("{named}; and {count} more").format(named=named, count=more)
        super().__init__(
            _("The report’s typeface does not have: {named}.").format(named=named),
            _("Take them out or write them in words, and make the report again."),
        )


@cache
def register() -> None:
    """Make the faces known to ReportLab, once."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for face in FACES:
        pdfmetrics.registerFont(TTFont(face, str(resource(f"fonts/{face}.ttf"))))


def measure(text: str, size: float, bold: bool = False) -> float:
    """Return the width in points of a text."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    register()
    return float(stringWidth(text, SEMIBOLD if bold else REGULAR, size))


def missing_characters(report: Report) -> tuple[MissingCharacter, ...]:
    """Return each character of a report that no face carries, with where it first stands."""
    carried = _carried()
    found: dict[str, MissingCharacter] = {}
    for place, text in _places(report):
        if text.isascii():
            continue
        for character in clean(text):
            if ord(character) not in carried and character != "\n" and character not in found:
                found[character] = MissingCharacter(character, place)
    return tuple(found.values())


@cache
def _carried() -> frozenset[int]:
    from reportlab.pdfbase.pdfmetrics import getFont

    register()
    fonts: list[Any] = [getFont(face) for face in FACES]  # the stubs do not know a font's face
    return frozenset.intersection(*(frozenset(font.face.charToGlyph) for font in fonts))


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
