"""PDFs that somebody has changed."""

import io
import re
from collections.abc import Callable, Iterator

import pikepdf

SIGN = re.compile(rb"\\\d{3}|\\.|.", re.DOTALL)
SHOWN = re.compile(rb"\(((?:[^()\\]|\\.)*)\) Tj")


def resaved(
    data: bytes, change: Callable[[pikepdf.Pdf], None] = lambda _pdf: None, *, packed: bool = False
) -> bytes:
    """Return a PDF as another program saves it, with something changed; `packed` puts its objects
    into streams."""
    mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(out, object_stream_mode=mode)
    return out.getvalue()


def digits(data: bytes) -> list[tuple[int, int]]:
    """Return the page and the place in its drawing of every digit that is printed."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [
            (number, found.start(1) + place)
            for number, page in enumerate(pdf.pages)
            for found in SHOWN.finditer(page.Contents.read_bytes())
            for place in _digits_of(found[1])
        ]


def _digits_of(shown: bytes) -> Iterator[int]:
    """Where the digits stand: not those of a sign that is written by its number."""
    for sign in SIGN.finditer(shown):
        if sign[0].isdigit():
            yield sign.start()


def with_digit(data: bytes, page: int, place: int) -> bytes:
    """Return a PDF with one printed digit changed."""

    def change(pdf: pikepdf.Pdf) -> None:
        drawn = bytearray(pdf.pages[page].Contents.read_bytes())
        drawn[place] = ord("1") if drawn[place] != ord("1") else ord("2")
        pdf.pages[page].Contents = pdf.make_stream(bytes(drawn))

    return resaved(data, change)


def with_text(data: bytes, old: bytes, new: bytes) -> bytes:
    """Return a PDF with words changed wherever they are drawn in one piece."""

    def change(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            drawn = page.Contents.read_bytes()
            if old in drawn:
                page.Contents = pdf.make_stream(drawn.replace(old, new))

    return resaved(data, change)


def drawn_over(data: bytes, drawing: bytes) -> bytes:
    """Return a PDF with something drawn over its first page."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].contents_add(drawing)

    return resaved(data, change)


def with_case(data: bytes, case: bytes | None) -> bytes:
    """Return a PDF with another file as its case, or with none."""

    def change(pdf: pikepdf.Pdf) -> None:
        if case is None:
            del pdf.attachments["case.sroi"]
        else:
            spec = pikepdf.AttachedFileSpec(pdf, case, filename="case.sroi")
            pdf.attachments["case.sroi"] = spec

    return resaved(data, change)


def with_creator(data: bytes, creator: str) -> bytes:
    """Return a PDF that says it was made with something else."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Creator"] = creator

    return resaved(data, change)
