"""What a screen reader says, and in which order: the tags of a page and what belongs to each."""

import ctypes
from collections.abc import Iterator
from itertools import groupby
from typing import Any

DEEPEST = 40
MOST = 20_000  # elements of a page


def told_aloud(page: Any) -> Iterator[str]:
    """Yield each tag in reading order: its type, its language, the words that stand for pictures or
    for others, and which of the pieces that are drawn it holds; then those pieces as drawn."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return
    try:
        roots = [
            pdfium.FPDF_StructTree_GetChildAtIndex(tree, number)
            for number in range(pdfium.FPDF_StructTree_CountChildren(tree))
        ]
        for element in _walk(pdfium, roots):
            for ask in (
                pdfium.FPDF_StructElement_GetType,
                pdfium.FPDF_StructElement_GetLang,
                pdfium.FPDF_StructElement_GetAltText,
                pdfium.FPDF_StructElement_GetActualText,
                pdfium.FPDF_StructElement_GetExpansion,
            ):
                if words := _words(ask, element):
                    yield words
            yield from _pieces(pdfium, element)
    finally:
        pdfium.FPDF_StructTree_Close(tree)
    yield from _drawn(pdfium, page)


def _pieces(pdfium: Any, element: Any) -> Iterator[str]:
    for number in range(min(pdfium.FPDF_StructElement_GetMarkedContentIdCount(element), MOST)):
        yield str(pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex(element, number))


def _drawn(pdfium: Any, page: Any) -> Iterator[str]:
    """Yield the numbers of the pieces in the order they are drawn; -1 is what no tag holds."""
    drawn = (
        pdfium.FPDFPageObj_GetMarkedContentID(pdfium.FPDFPage_GetObject(page.raw, number))
        for number in range(pdfium.FPDFPage_CountObjects(page.raw))
    )
    yield from (str(piece) for piece, _objects in groupby(drawn))


def _walk(pdfium: Any, roots: list[Any]) -> Iterator[Any]:
    waiting = [(root, 0) for root in reversed(roots) if root]
    for _count in range(MOST):
        if not waiting:
            return
        element, depth = waiting.pop()
        yield element
        count = pdfium.FPDF_StructElement_CountChildren(element) if depth < DEEPEST else 0
        kids = [pdfium.FPDF_StructElement_GetChildAtIndex(element, n) for n in range(count)]
        waiting += [(kid, depth + 1) for kid in reversed(kids) if kid]


def _words(ask: Any, element: Any) -> str:
    size = ask(element, None, 0)
    if size <= 2:  # bytes: the zero at its end alone
        return ""
    buffer = ctypes.create_string_buffer(size)
    ask(element, buffer, size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")
