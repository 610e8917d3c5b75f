"""What a screen reader says in place of what is drawn, as the tags of a page have it."""

import ctypes
from collections.abc import Iterator
from typing import Any

DEEPEST = 40
MOST = 20_000  # elements of a page


def told_aloud(page: Any) -> Iterator[str]:
    """Yield the words that stand for pictures or for other words, in reading order."""
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
                pdfium.FPDF_StructElement_GetAltText,
                pdfium.FPDF_StructElement_GetActualText,
                pdfium.FPDF_StructElement_GetExpansion,
            ):
                if words := _words(ask, element):
                    yield words
    finally:
        pdfium.FPDF_StructTree_Close(tree)


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
