"""Reads a PDF with pdfium: words, files, and what stands on its pages besides."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from sroi_app.reports.maker import read_maker
from sroi_app.reports.pdfium import opened_pdf
from sroi_app.reports.reading.actions import actions
from sroi_app.reports.reading.aloud import told_aloud
from sroi_app.reports.reading.described import described
from sroi_app.reports.reading.extras import extras, links
from sroi_app.reports.reading.found import FoundPage, FoundPdf
from sroi_app.reports.reading.inflated import refuse_bombs
from sroi_app.reports.reading.refusals import DamagedPdf, LockedPdf, NotAPdf, TooLargePdf

BEGINS = b"%PDF-"
WITHIN = 1024  # bytes, in which readers look for the beginning
MOST_PAGES = 3_000
MOST_FILES = 20
MOST_LETTERS = 200_000  # on one page
PROPERTIES = ("Title", "Author", "Subject")
DEEPEST = 6  # bookmarks under bookmarks
NOWHERE = -1


def read_pdf(data: bytes) -> FoundPdf:
    """Return what a PDF holds; NotRead says why it cannot be looked into."""
    if BEGINS not in data[:WITHIN]:
        raise NotAPdf
    refuse_bombs(data)
    import pypdfium2  # type: ignore[import-untyped]  # it ships without types

    try:
        with opened_pdf(data) as document:
            return _found(document, data)
    except pypdfium2.PdfiumError as error:
        raise LockedPdf if b"/Encrypt" in data else DamagedPdf from error
    except (ValueError, OverflowError, MemoryError, UnicodeError) as error:
        raise DamagedPdf from error


def _found(document: Any, data: bytes) -> FoundPdf:
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    if pdfium.FPDF_GetSecurityHandlerRevision(document.raw) != -1:
        raise LockedPdf
    if not 0 < len(document) <= MOST_PAGES:
        raise TooLargePdf if len(document) else DamagedPdf
    told = document.get_metadata_dict()
    files = _files(document)
    return FoundPdf(
        pages=tuple(_page(document, number) for number in range(len(document))),
        # Of two with one name the first: the second is told by its name.
        files=dict(reversed(files)),
        names=tuple(name for name, _data in files),
        maker=read_maker(told.get("Creator", "")),
        properties=tuple(told.get(name, "") for name in PROPERTIES),
        described=described(data),
        bookmarks=tuple(map(_bookmark, document.get_toc(max_depth=DEEPEST))),
        actions=actions(data),
        forms=pdfium.FPDF_GetFormType(document.raw) != pdfium.FORMTYPE_NONE,
    )


def _page(document: Any, number: int) -> FoundPage:
    page = document[number]
    try:
        text = page.get_textpage()
        if text.count_chars() > MOST_LETTERS:
            raise TooLargePdf
        return FoundPage(
            words=tuple(text.get_text_range().split()),
            told=tuple(told_aloud(page)),
            size=(round(page.get_width()), round(page.get_height())),
            extras=dict(sorted(Counter(extras(document, page)).items())),
            links=tuple(links(document, page)),
        )
    finally:
        page.close()


def _bookmark(found: Any) -> tuple[int, str, int]:
    place = found.get_dest()
    page = place.get_index() if place else None
    return found.level, found.get_title(), NOWHERE if page is None else page


def _files(document: Any) -> list[tuple[str, bytes]]:
    if document.count_attachments() > MOST_FILES:
        raise TooLargePdf
    return list(_attached(document))


def _attached(document: Any) -> Iterator[tuple[str, bytes]]:
    import pypdfium2

    for number in range(document.count_attachments()):
        file = document.get_attachment(number)
        try:
            yield file.get_name(), bytes(file.get_data())
        except pypdfium2.PdfiumError:
            yield file.get_name(), b""  # listed, with nothing in it
