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


def _kind(pdfium: Any, document: Any, annotation: Any) -> str:
    if pdfium.FPDFAnnot_GetSubtype(annotation) != pdfium.FPDF_ANNOT_LINK:
        return ANNOTATION
    link = pdfium.FPDFAnnot_GetLink(annotation)
    within = link and pdfium.FPDFLink_GetDest(document.raw, link)
    return LINK if within else WAY_OUT


def _is_picture(pdfium: Any, found: Any) -> bool:
    pictures = (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM, pdfium.FPDF_PAGEOBJ_SHADING)
    return pdfium.FPDFPageObj_GetType(found) in pictures
