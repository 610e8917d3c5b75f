"""Whether two PDFs look the same, page by page, so that what lies over their words is found."""

from typing import TYPE_CHECKING, Any

from sroi_app.reports.pdfium import opened_pdf

if TYPE_CHECKING:
    from numpy import ndarray

SCALE = 60 / 72  # of 60 dots an inch: a small digit is seven dots tall
SHADE = 40  # of 255, by which a dot may differ: letters are smoothed otherwise when re-encoded
MOST_DOTS = 4_000_000  # of a page that is much larger than ours


def different_pages(first: bytes, second: bytes) -> tuple[int, ...]:
    """Return the pages, counted from 1, that both have and that do not look alike."""
    with opened_pdf(first) as one, opened_pdf(second) as other:
        pages = range(min(len(one), len(other)))
        return tuple(n + 1 for n in pages if not _alike(_dots(one, n), _dots(other, n)))


def _alike(first: "ndarray[Any, Any]", second: "ndarray[Any, Any]") -> bool:
    import numpy as np

    if first.shape != second.shape:
        return False
    apart = np.abs(first.astype(np.int16) - second.astype(np.int16))
    return not bool((apart > SHADE).any())


def _dots(document: Any, number: int) -> "ndarray[Any, Any]":
    page = document[number]
    try:
        dots = page.get_width() * page.get_height() * SCALE**2
        scale = SCALE if dots <= MOST_DOTS else SCALE * (MOST_DOTS / dots) ** 0.5
        found: ndarray[Any, Any] = page.render(scale=scale, rev_byteorder=True).to_numpy()
        return found.copy()
    finally:
        page.close()
