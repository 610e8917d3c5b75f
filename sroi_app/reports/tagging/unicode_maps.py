"""Fonts, and what letter each of their shapes stands for."""

import re
from typing import Any

NAME = "toUnicodeCMap:"
ENTRY = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]{4,6})>")
BLOCK = 100  # entries: more at a time are not allowed
ALL_CODES = "<00> <FF>"


def embed_fonts(document: Any) -> None:
    """Add the fonts a ReportLab document has used, with maps that name letters only."""
    for font in document.delayedFonts:
        font.addObjects(document)
    document.delayedFonts = []
    for name, found in document.idToObject.items():
        if name.startswith(NAME):
            found.content = mended(found.content)


def mended(cmap: str) -> str:
    """Return a map to Unicode without the codes no letter has, in blocks of the size allowed.

    ReportLab gives a code it has not used to U+0000, which ISO 14289-1 (7.21.7) forbids.
    """
    entries = [(code, letter) for code, letter in ENTRY.findall(cmap) if int(letter, 16)]
    starts = range(0, len(entries), BLOCK)
    blocks = "\n".join(_block(entries[start : start + BLOCK]) for start in starts)
    before, _listed = cmap.split("endcodespacerange")
    before = re.sub(r"<00> <[0-9A-F]{2}>", ALL_CODES, before)
    after = cmap[cmap.index("endcmap") :]
    return f"{before}endcodespacerange\n{blocks}\n{after}"


def _block(entries: list[tuple[str, str]]) -> str:
    lines = (f"<{code}> <{_utf16(int(letter, 16))}>" for code, letter in entries)
    return "\n".join((f"{len(entries)} beginbfchar", *lines, "endbfchar"))


def _utf16(letter: int) -> str:
    return chr(letter).encode("utf-16-be").hex().upper()
