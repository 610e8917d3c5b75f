"""Workbooks made up by chance, each with a few of the things that have undone readers before."""

import io
import random
import zipfile
from collections.abc import Callable

from tests.spreadsheet.build import raw_workbook

Chance = random.Random
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_BEFORE = ("", "", '<?xml version="1.0" encoding="windows-1252"?>', "\ufeff")
_HEADS = (
    "",
    '<dimension ref="A1:XFD1048576"/>',
    '<cols><col min="1" max="99999999" hidden="1"/></cols>',
)
_TAILS = (
    "",
    '<legacyDrawing r="x"/>',
    '<hyperlinks><hyperlink ref="A1" location="file:///etc/passwd"/></hyperlinks>',
)
_BOOKS = (
    "",
    "",
    '<calcPr fullCalcOnLoad="1"/>',
    '<workbookPr date1904="1"/>',
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="7"/></definedNames>',
    '<externalReferences><externalReference r:id="rId9"/></externalReferences>',
)
_BLOCKS = ((), ("A1:XFD1048576",), ("A1:B2",) * 50, ("B2:A1", "nonsense", "A1"))
_ROWS = ("", "", "", "1", "2", "5", "1000000", "2147483648", "-1", "x")
_PLACES = (
    *("", "", "", "A1", "B2", "XFD1", "A1048576", "XFD1048576", "A2000000000"),
    *("ZZZ9", "A0", "1A", "?", "$A$1"),
)
_KINDS = ("", "", "n", "s", "b", "e", "d", "str", "inlineStr", "zz")
_STYLES = ("", "", "0", "1", "5", "99999", "-1")
_VALUES = (
    *("1", "-1", "0", "1e308", "1e999", "NaN", "-INF", "12abc", "99999999999", "", " ", "0x10"),
    *("TRUE", "#REF!", "2026-01-01T00:00:00", "_x0000_", "&#x10FFFF;", "٣", "1,5", "=1+1"),
)
_FORMULAS = ("", "", "<f>A1</f>", '<f t="shared" si="0" ref="A1:XFD1048576"/>', '<f t="array"/>')
_CONTENTS = (
    "<v>{}</v>",
    "<is><t>{}</t></is>",
    "<is><r><t>{}</t></r><rPh><t>x</t></rPh></is>",
    "",
)
_FORMATS = (
    *("General", "0%", "[h]:mm", "[[[[", "&quot;", "yyyy-mm-dd", "[$-x-sysdate]dddd", "@", "\\"),
    "d" * 300,
)
_PARTS = {
    "xl/sharedStrings.xml": b"<sst><si><t>a</t></si><si/></sst>",
    "xl/theme/theme1.xml": b"<a",
    "docProps/core.xml": b"<x>" * 5 + b"</x>" * 5,
    "xl/vbaProject.bin": bytes(100),
    "xl/externalLinks/externalLink1.xml": b"<externalLink/>",
}


def made_up(seed: int) -> bytes:
    """Return one workbook; the same seed makes the same."""
    chance = random.Random(seed)  # noqa: S311
    rows = range(chance.choice((1, 3, 40, 2000)))
    merged = "".join(f'<mergeCell ref="{block}"/>' for block in chance.choice(_BLOCKS))
    made = raw_workbook(
        "".join(_row(chance) for _number in rows),
        before=chance.choice(_BEFORE),
        head=chance.choice(_HEADS),
        tail=f"<mergeCells>{merged}</mergeCells>" if merged else chance.choice(_TAILS),
        book=chance.choice(_BOOKS),
        extra=_parts(chance),
    )
    return chance.choice(_ENDS)(made, chance)


def _row(chance: Chance) -> str:
    hidden = chance.choice(("", "", ' hidden="1"'))
    cells = "".join(_cell(chance) for _number in range(chance.choice((0, 1, 3, 30))))
    return f"<row{_said('r', chance.choice(_ROWS))}{hidden}>{cells}</row>"


def _cell(chance: Chance) -> str:
    said = (("r", _PLACES), ("t", _KINDS), ("s", _STYLES))
    attributes = "".join(_said(name, chance.choice(values)) for name, values in said)
    content = chance.choice(_CONTENTS).format(chance.choice(_VALUES))
    return f"<c{attributes}>{chance.choice(_FORMULAS)}{content}</c>"


def _said(name: str, value: str) -> str:
    return f' {name}="{value}"' if value else ""


def _parts(chance: Chance) -> dict[str, bytes]:
    codes = [chance.choice(_FORMATS) for _number in range(chance.choice((0, 2, 30)))]
    numbers = [chance.choice(("14", "170", "-1")) for _code in codes]
    formats = "".join(
        f"<numFmt{_said('numFmtId', number)}{_said('formatCode', code)}/>"
        for number, code in zip(numbers, codes, strict=True)
    )
    styles = (
        f'<styleSheet xmlns="{_MAIN}"><numFmts>{formats}</numFmts>'
        '<cellXfs><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    )
    parts = _PARTS | {"xl/styles.xml": styles.encode()}
    return {name: content for name, content in parts.items() if chance.random() < 0.3}


def _as_it_is(made: bytes, _chance: Chance) -> bytes:
    return made


def _cut(made: bytes, chance: Chance) -> bytes:
    return made[: chance.randrange(len(made))]


def _after_something(made: bytes, _chance: Chance) -> bytes:
    return b"PK" + bytes(50) + made


def _flipped(made: bytes, chance: Chance) -> bytes:
    flipped = bytearray(made)
    for _flip in range(chance.randint(1, 8)):
        flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
    return bytes(flipped)


def _lying(made: bytes, chance: Chance) -> bytes:
    """Say another size of a part than it has."""
    lying = bytearray(made)
    at = lying.rfind(b"PK\x01\x02")
    lying[at + 24 : at + 28] = chance.choice((b"\xff\xff\xff\x7f", bytes(4), b"\x01\x00\x00\x00"))
    return bytes(lying)


def _twice(made: bytes, _chance: Chance) -> bytes:
    file = io.BytesIO(made)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("XL/WORKSHEETS/SHEET1.XML", "<worksheet/>")
    return file.getvalue()


_ENDS: tuple[Callable[[bytes, Chance], bytes], ...] = (
    *([_as_it_is] * 6),
    _cut,
    _after_something,
    _flipped,
    _lying,
    _twice,
)
