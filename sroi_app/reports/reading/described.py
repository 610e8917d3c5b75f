"""Title, author and subject as a PDF says them to programs (XMP), in whatever packet and form."""

import re
from collections.abc import Iterator
from html import unescape

from sroi_app.reports.reading.actions import parts

_PACKET = b"RDF"
_WHAT = r"(?:[\w.-]+:)?(title|creator|description)"
_ELEMENT = re.compile(rf"<{_WHAT}(?:\s[^>]*)?>(.*?)</(?:[\w.-]+:)?\1\s*>", re.DOTALL)
_ATTRIBUTE = re.compile(rf"\s{_WHAT}\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_LITERAL = re.compile(r"<!\[CDATA\[|\]\]>")
_TAG = re.compile(r"<[^>]*>")


def described(data: bytes) -> frozenset[tuple[str, str]]:
    """Return what is said, each under its name; empty where nothing is."""
    packets = (part for part in parts(data) if part and _PACKET in part.replace(b"\0", b""))
    return frozenset(said for packet in packets for said in _said(packet))


def _said(packet: bytes) -> Iterator[tuple[str, str]]:
    """Without regard to its code: what is written with two bytes a letter is read as well."""
    text = _LITERAL.sub("", packet.replace(b"\0", b"").decode("utf-8", "replace"))
    for found in _ELEMENT.finditer(text):
        for words in _TAG.split(found[2]):
            if words.strip():
                yield found[1], _as_read(words)
    for found in _ATTRIBUTE.finditer(text):
        yield found[1], _as_read(found[2] or found[3] or "")


def _as_read(words: str) -> str:
    return " ".join(unescape(words).split())
