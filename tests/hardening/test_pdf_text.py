"""What is typed stands in the PDF letter by letter, and never instructs what prints it."""

import random
import sys
from collections.abc import Iterator, Sequence
from functools import cache

import pytest

from sroi_app.reports.blocks import (
    Band,
    Block,
    Bullets,
    Callout,
    Column,
    Fact,
    Furniture,
    Heading,
    KeyFacts,
    Paragraph,
    Report,
    Table,
    Title,
)
from sroi_app.reports.fonts import REGULAR, UnprintableText, printable, stands_in
from sroi_app.reports.pdf import render
from sroi_app.resources import resource
from tests.hardening.tally import Tally
from tests.reports.tagged import Tagged, tagged

PIECES = (
    "<img src='/etc/passwd'/>",
    '<img src="../../secret.png" width="10"/>',
    '<img src="http://example.org/x.png"/>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="file:///etc/passwd">',
    '<link href="https://example.org">',
    '<a name="top"/>',
    '<font name="Courier" color="red" size="90">',
    "</font>",
    "</para>",
    "<para>",
    "<onDraw name='x' label='y'/>",
    "<seq/>",
    "<evalString>1+1</evalString>",
    "<super>2</super>",
    "<br/>",
    "<!-- -->",
    "<![CDATA[",
    "]]>",
    "<?xml?>",
    "&lt;",
    "&amp;amp;",
    "&#x110000;",
    "&#0;",
    "&nbsp;",
    "&;",
    '#read("/etc/passwd")',
    "$x^2$",
    "@reference",
    "\\input{/etc/passwd}",
    "{{ 7*7 }}",
    "${HOME}",
    "%(title)s",
    "%s",
    "(a) Tj ET",
    "\\)\\(",
    ") Tj",
    "endstream",
    "endobj",
    "/JavaScript (x)",
    "if a<b & c>d then",
    "Ann Smith <ann@example.org>",
    "https://example.org/?a=1&b=2",
    "mailto:ann@example.org",
    "\\\\server\\share\\x.png",
    "javascript:alert(1)",
    "“curly” ‘quotes’ – — … £ € ½ ² ≥ ≤ −",
    "Ŵyn a’r tŷ",
    "Ωμέγα",
    "Щука",
    "😀",
    "e\u0301\u0302",
    "\x00\x07\x1b[31m",
    "\u202egpj.exe",
    "\ufeff\u200b\u00ad",
    "\ud800",
    "\uffff",
    "x" * 200,
    "'\"`",
)
EDGE = Furniture(organisation="", reference="", kind="Report", date="", mark="", example="")
PLACES = 8  # of a text, each set in a way of its own
OPENED: list[str] = []
_WATCHED = ("open", "socket.connect", "subprocess.Popen", "urllib.Request", "os.listdir")


def _watch(event: str, arguments: Sequence[object]) -> None:
    if event in _WATCHED:
        OPENED.append(f"{event} {arguments[0]!r}")


@pytest.fixture(scope="module", autouse=True)
def _watching() -> None:
    """Note every file that is opened, once all that ours needs has been."""
    render(_report([piece for piece in PIECES if piece]))
    sys.addaudithook(_watch)  # for good: Python takes none away again


def _texts(tally: Tally) -> Iterator[list[str]]:
    draw = random.Random(8)  # noqa: S311  so that a failure can be seen again
    left = tally.count
    while left > 0:
        yield [
            " ".join(draw.choices(PIECES, k=draw.randint(1, 5))) for _one in range(min(left, 50))
        ]
        left -= 50


def _report(texts: Sequence[str]) -> Report:
    """Return a report that says each text in as many ways as there are."""
    blocks: list[Block] = [Title(kicker="Kicker", text="Title")]
    for text in texts:
        blocks += _said(text)
    return Report(
        title="Title", language="en-GB", author="", subject="", furniture=EDGE, blocks=tuple(blocks)
    )


def _said(text: str) -> list[Block]:
    columns = (Column("First"), Column("Second"))
    return [
        Heading(text, level=3),
        Paragraph(text),
        Bullets((text,)),
        Callout("Callout", text),
        KeyFacts((Fact("Fact", text),)),
        Table(caption="Table", columns=columns, rows=(Band(text), (text, "1")), note=text),
    ]


@pytest.mark.hardening(
    "C8",
    few=100,
    many=2000,
    found="A text all of signs from a face that steps in (★, ☎, 😀) was drawn as empty boxes: it "
    "is drawn in that face now",
)
def test_a_hostile_text_comes_back_from_the_pdf_letter_by_letter(tally: Tally) -> None:
    for texts in _texts(tally):
        before = len(OPENED)
        pdf = render(_report(texts))
        for opened in OPENED[before:]:
            tally.lose(f"to print it, the program did {opened}")
        found = tagged(pdf)
        said = ["".join(tag.said().split()) for tag in found.root.walk() if tag.marks]
        for text in texts:
            wanted = "".join(printable(text).split())
            if said.count(wanted) < PLACES * bool(wanted):
                tally.lose(f"{text!r:.200} stands {said.count(wanted)} times, not {PLACES}")
            tally.tried()
        for trouble in _beyond_text(found):
            tally.lose(trouble)


def _beyond_text(found: Tagged) -> Iterator[str]:
    """Yield whatever in a PDF leads somewhere, draws a picture or acts."""
    for number, page in enumerate(found.file.pages, 1):
        if "/Annots" in page:
            yield f"page {number} has a link"
        if "/XObject" in page.Resources:
            yield f"page {number} has a picture"
    for key in ("/OpenAction", "/AA", "/AcroForm", "/Names"):
        if key in found.file.Root:
            yield f"the PDF has {key}"


# Letters

ALPHABETS = {
    "Welsh": "âêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿÂÊÎÔÛŴŶÁÉÍÓÚẂÝÀÈÌÒÙẀỲÄËÏÖÜẄŸ",
    "Gaelic": "àèìòùÀÈÌÒÙáéíóúÁÉÍÓÚḃċḋḟġṁṗṡṫḂĊḊḞĠṀṖṠṪ⁊",
    "Polish": "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ",
    "Romanian": "ăâîșțşţĂÂÎȘȚŞŢ",
    "Turkish": "çğıöşüÇĞİÖŞÜâîûÂÎÛ",
    "Greek": "αβγδεζηθικλμνξοπρσςτυφχψωΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩάέήίόύώϊϋΐΰΆΈΉΊΌΎΏΪΫ",
    "Cyrillic": "".join(map(chr, range(0x0400, 0x0460))) + "ґҐ",
    "signs": "£€$¢¥§©®™°±×÷−–—‐‑…‘’“”‚„‹›«»•·†‡¶≥≤≠≈¼½¾⅓⅔¹²³⁴µ→←↑↓✓✗★",
}
ARABIC = "".join(map(chr, (*range(0x0621, 0x063B), *range(0x0641, 0x064B)))) + "پچژگ"


@pytest.mark.hardening("C10", few=360, many=360)
def test_every_letter_of_our_neighbours_is_drawn_with_a_shape_of_its_own(tally: Tally) -> None:
    for name, letters in ALPHABETS.items():
        found = tagged(render(_report([letters])))
        said = [tag.said().replace(" ", "") for tag in found.root.walk() if tag.marks]
        if said.count(printable(letters)) < PLACES:
            tally.lose(f"{name}: {said}")
        for letter in letters:
            if not _has_a_shape(letter):
                tally.lose(f"{name}: {letter} has no shape")
        tally.tried(len(letters))


def _has_a_shape(letter: str) -> bool:
    """Whether the face that is to draw it says so itself."""
    return all(ord(one) in _shapes(stands_in(one) or REGULAR) for one in printable(letter))


@cache
def _shapes(face: str) -> frozenset[int]:
    """Return the letters of a face that have a shape with anything to draw, read by another."""
    from PIL import ImageFont

    font = ImageFont.truetype(str(resource(f"fonts/{face}.ttf")), 40)
    box = font.getmask("\uffff").getbbox(), bytes(font.getmask("\uffff"))
    letters = {ord(one) for every in ALPHABETS.values() for one in every}
    return frozenset(
        one
        for one in letters
        if (font.getmask(chr(one)).getbbox(), bytes(font.getmask(chr(one)))) != box
    )


@pytest.mark.hardening("C10", few=40, many=40)
def test_a_letter_that_cannot_be_drawn_as_it_must_look_is_named_before_anything_is_written(
    tally: Tally,
) -> None:
    for letter in ARABIC:
        with pytest.raises(UnprintableText) as refused:
            render(_report([f"Word {letter}"]))
        if letter not in refused.value.sentence or "Arabic" not in refused.value.sentence:
            tally.lose(refused.value.sentence)
        tally.tried()
