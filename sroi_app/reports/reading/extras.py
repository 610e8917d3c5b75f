"""What can stand on a page besides drawn words and lines: annotations, pictures, ways out."""

from collections.abc import Iterator
from typing import Any

MOST = 5_000  # on one page

LINK = "link"
WAY_OUT = "link to elsewhere"
ANNOTATION = "annotation"
PICTURE = "picture"


def extras(document: Any, page: Any) -> Iterator[str]:
    """Yield what kind each annotation and each picture of a page is."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), MOST)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, number)
        if not annotation:
            yield ANNOTATION
            continue
        try:
            yield _kind(pdfium, document, annotation)
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
    for number in range(pdfium.FPDFPage_CountObjects(page.raw)):
        if _is_picture(pdfium, pdfium.FPDFPage_GetObject(page.raw, number)):
            yield PICTURE


def links(document: Any, page: Any) -> Iterator[tuple[int, ...]]:
    """Yield the pages, counted from 0, that each link may lead to; -1 where that is none."""
    import pypdfium2.raw as pdfium

    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), MOST)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, number)
        if not annotation:
            continue
        try:
            if link := pdfium.FPDFAnnot_GetLink(annotation):
                yield _targets(pdfium, document, link)
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)


def _targets(pdfium: Any, document: Any, link: Any) -> tuple[int, ...]:
    """A link may name a place and besides an action: programs differ in which they follow."""
    places = [pdfium.FPDFLink_GetDest(document.raw, link)]
    if action := pdfium.FPDFLink_GetAction(link):
        places.append(pdfium.FPDFAction_GetDest(document.raw, action))
    index = pdfium.FPDFDest_GetDestPageIndex
    return tuple(sorted({index(document.raw, place) if place else -1 for place in places}))


def _kind(pdfium: Any, document: Any, annotation: Any) -> str:
    if pdfium.FPDFAnnot_GetSubtype(annotation) != pdfium.FPDF_ANNOT_LINK:
        return ANNOTATION
    link = pdfium.FPDFAnnot_GetLink(annotation)
    within = link and pdfium.FPDFLink_GetDest(document.raw, link)
    return LINK if within else WAY_OUT


def _is_picture(pdfium: Any, found: Any) -> bool:
    pictures = (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM, pdfium.FPDF_PAGEOBJ_SHADING)
    return pdfium.FPDFPageObj_GetType(found) in pictures
