"""The pages of the real PDF as pictures, for looking at before it is made."""

from collections.abc import Mapping
from dataclasses import dataclass

from sroi_app.errors import AppError
from sroi_app.evaluation import Evaluation
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.reports.pdfium import opened_pdf
from sroi_app.workspace.printing import FULL, Form, Heard, Stopped, printed, told_in_report
from sroi_app.workspace.sealing import NO_FILES

Size = tuple[float, float]
"""The width and height of a page, in points."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A PDF as it would be written now, with the size of each of its pages."""

    pdf: bytes
    sizes: tuple[Size, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as pixels: four bytes each, for red, green, blue and one that says nothing."""

    width: int
    height: int
    pixels: bytes


def make(
    evaluation: Evaluation,
    form: Form = FULL,
    heard: Heard | None = None,
    attached: Mapping[str, bytes] = NO_FILES,
) -> Preview | None:
    """Return the PDF of a case to look at; None where `heard` did not want it any more.

    `attached` are the files of the case by their hashes, some of which travel in the PDF. Raises
    UnprintableText where a character cannot be set.
    """
    try:
        pdf = printed(evaluation, form, heard, attached)
    except Stopped:
        return None
    return Preview(pdf, _sizes(pdf))


def page_picture(preview: Preview, number: int, width: int) -> Picture:
    """Return a page, counted from 0, as a picture `width` pixels wide."""
    with opened_pdf(preview.pdf) as document:
        page = document[number]
        scale = width / page.get_width()
        bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        return Picture(bitmap.width, bitmap.height, bytes(bitmap.buffer))


def leads_to(case: Case, refusal: AppError) -> Address | None:
    """Return where to put right what keeps the PDF from being made: where a character was typed
    that cannot be set, or what is marked as confidential and cannot be left out."""
    from sroi_app.reports.fonts import UnprintableText
    from sroi_app.reports.places import typed_at
    from sroi_app.reports.public import CannotBeLeftOut

    if isinstance(refusal, CannotBeLeftOut):
        return Address(("confidential",))
    if not isinstance(refusal, UnprintableText):
        return None
    return next(filter(None, (typed_at(case, one.character) for one in refusal.missing)), None)


def read_as_text(evaluation: Evaluation, form: Form = FULL) -> str:
    """Return what the PDF says, in the order it is read, as plain text."""
    from sroi_app.reports.assemble import assemble
    from sroi_app.reports.plain import plain

    return plain(assemble(told_in_report(evaluation), form))


def _sizes(pdf: bytes) -> tuple[Size, ...]:
    with opened_pdf(pdf) as document:
        return tuple(document.get_page_size(number) for number in range(len(document)))
