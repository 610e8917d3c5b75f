"""The kinds of files that can be kept with a case, and how a file is called in words."""

from dataclasses import dataclass
from decimal import Decimal

from sroi_app.guide import figures
from sroi_app.sizes import KILOBYTE, MEGABYTE
from sroi_app.text import _


@dataclass(frozen=True, slots=True, kw_only=True)
class FileKind:
    """A kind of file: `endings` are those a name of it may have, in small letters."""

    id: str
    words: str
    endings: tuple[str, ...]
    picture: bool = False


KINDS = (
    FileKind(id="pdf", words=_("PDF"), endings=(".pdf",)),
    FileKind(id="jpeg", words=_("Picture (JPEG)"), endings=(".jpg", ".jpeg"), picture=True),
    FileKind(id="png", words=_("Picture (PNG)"), endings=(".png",), picture=True),
    FileKind(id="webp", words=_("Picture (WebP)"), endings=(".webp",), picture=True),
    FileKind(id="tiff", words=_("Picture (TIFF)"), endings=(".tif", ".tiff"), picture=True),
    FileKind(id="docx", words=_("Word document"), endings=(".docx",)),
    FileKind(id="odt", words=_("Text document"), endings=(".odt",)),
    FileKind(id="xlsx", words=_("Excel workbook"), endings=(".xlsx",)),
    FileKind(id="ods", words=_("Spreadsheet"), endings=(".ods",)),
    FileKind(id="csv", words=_("Table (CSV)"), endings=(".csv",)),
    FileKind(id="txt", words=_("Plain text"), endings=(".txt",)),
    FileKind(id="eml", words=_("E-mail"), endings=(".eml",)),
)
"""Nothing else is kept: what a program would run, or fetch more for, has no place in evidence."""

ENDINGS = tuple(ending for kind in KINDS for ending in kind.endings)


def ending_of(name: str) -> str:
    """Return the ending of a file's name with its dot, in small letters; "" where it has none."""
    stem, dot, ending = name.rpartition(".")
    return dot + ending.lower() if stem else ""


def kind_of(name: str) -> FileKind | None:
    """Return the kind a file's name stands for, None where it is none of ours."""
    ending = ending_of(name)
    return next((kind for kind in KINDS if ending in kind.endings), None)


def kind_words(name: str) -> str:
    """Return what kind of file a name stands for."""
    kind = kind_of(name)
    return kind.words if kind else _("File of an unknown kind")


def size_words(size: Decimal | None) -> str:
    """Return a size in bytes as people know it, "" for one that is not known.

    >>> size_words(Decimal(1_500_000))
    '1.4 MB'
    """
    if size is None:
        return ""
    if size < KILOBYTE:
        return _("{number} bytes").format(number=figures.number(size, 0))
    if size < MEGABYTE:
        return _("{number} KB").format(number=figures.number(size / KILOBYTE, 0))
    return _("{number} MB").format(number=figures.number(size / MEGABYTE, 1))
