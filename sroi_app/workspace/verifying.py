"""A PDF checked against the case inside it: everything worked out, printed and compared anew."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from sroi_app import __version__
from sroi_app.errors import AppError
from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.reports.check_code import check_code
from sroi_app.reports.fonts import UnprintableText
from sroi_app.reports.form import FULL, Form
from sroi_app.reports.maker import Maker
from sroi_app.reports.printed import printed_figures
from sroi_app.reports.progress import UNHEARD, Heard, Progress, Stopped
from sroi_app.reports.reading.differences import Difference, differences, strangers
from sroi_app.reports.reading.figures import checked_figures, found_figures, strange_figures
from sroi_app.reports.reading.found import FoundPdf
from sroi_app.reports.reading.inflated import LARGEST_FILE
from sroi_app.reports.reading.looks import different_pages
from sroi_app.reports.reading.read import read_pdf
from sroi_app.reports.reading.refusals import NotRead, TooLargePdf
from sroi_app.reports.seal import Seal
from sroi_app.sizes import MEGABYTE
from sroi_app.storage.container import unpack
from sroi_app.storage.document import Document
from sroi_app.storage.refusals import CannotOpen, DamagedFile, NewerFile, shown
from sroi_app.text import _
from sroi_app.workspace.files import refuse_non_files
from sroi_app.workspace.printing import print_sealed
from sroi_app.workspace.sealing import FILE_NAME, Sealed
from sroi_app.workspace.verdict import Standing, Verdict

__all__ = ["NotRead", "Standing", "Verdict"]

PRINTING = 0.8  # of the time goes into printing anew
LARGEST_CASE = 16 * MEGABYTE
SHORT_PAGES = 2


class NoCaseInside(NotRead):
    """There is nothing to check it against."""


class ForgedPdf(NotRead):
    """What it carries as its case is none, or was tampered with."""

    title = _("The case inside this PDF is not sound")


def verify_file(path: Path, heard: Heard | None = None) -> Verdict | None:
    """Return whether a PDF tells the truth; AppError where that cannot be found out.

    None where `heard`, who is told how far it is, did not want it any more.
    """
    try:
        return verify(read_file(path), Progress(heard, 0, PRINTING))
    except Stopped:
        return None


def verify(data: bytes, progress: Progress = UNHEARD) -> Verdict:
    """Return whether a PDF tells the truth about the case inside it; NotRead where it cannot be
    looked into, or has no case."""
    found = read_pdf(data)
    packed = _case_of(found)
    document = _document(packed)
    evaluation = evaluate(document.case)
    maker = found.maker or _unsaid(found)
    sealed = Sealed(
        evaluation=evaluation, seal=Seal(code=check_code(packed, evaluation), case=packed)
    )
    again = _printed(sealed, replace(maker.form, public=False), progress)
    verdict = Verdict(
        standing=Standing.SAME_BYTES,
        code=sealed.seal.code,
        version=maker.version,
        figures=(),
        document=document,
    )
    return _judged(verdict, evaluation, found, data, again)


def _judged(
    verdict: Verdict, evaluation: Evaluation, found: FoundPdf, data: bytes, again: bytes
) -> Verdict:
    figures = printed_figures(evaluation)
    if data == again:
        return replace(verdict, figures=tuple(checked_figures(figures, found, found)))
    should = read_pdf(again)
    if verdict.version != __version__:
        return _of_another_version(verdict, evaluation, found, should)
    told = tuple(differences(found, should))
    told += tuple(_otherwise_looking(data, again, found, should, {one.page for one in told}))
    return replace(
        verdict,
        standing=Standing.DIFFERENT if told else Standing.SAME_PAGES,
        figures=tuple(checked_figures(figures, found, should, {one.page for one in told})),
        differences=told,
    )


def _of_another_version(
    verdict: Verdict, evaluation: Evaluation, found: FoundPdf, should: FoundPdf
) -> Verdict:
    """Another version words and lays out the report otherwise, so nothing vouches for the rest.

    Anybody can write another version into a PDF: it never holds, whatever its figures are.
    """
    figures = tuple(found_figures(printed_figures(evaluation), found, should))
    strange = (*strange_figures(found, should), *strangers(found, should))
    return replace(verdict, standing=Standing.OTHER_VERSION, figures=figures, differences=strange)


def _otherwise_looking(
    data: bytes, again: bytes, found: FoundPdf, should: FoundPdf, known: set[int]
) -> Iterator[Difference]:
    """Yield the pages that say what they should and do not look so, beside those `known`."""
    if len(found.pages) != len(should.pages):
        return
    for page in different_pages(data, again):
        if page not in known:
            words = _(
                "Page {page} has the right words and does not look right: something may lie over "
                "them, or they may be drawn as others."
            )
            yield Difference(page, words.format(page=page))


def _case_of(found: FoundPdf) -> bytes:
    packed = found.files.get(FILE_NAME)
    if packed is None:
        raise NoCaseInside(_no_case(found), _("Ask for the report with its case inside."))
    if len(packed) > LARGEST_CASE:
        raise TooLargePdf
    return packed


def _no_case(found: FoundPdf) -> str:
    if found.maker and found.maker.form.public:
        return _("This is the public version of a report, which is made without the case inside.")
    if found.maker:
        return _("There is no case inside this PDF: it was taken out since the report was made.")
    return _("There is no case inside this PDF: it was not made with SROI Case.")


def _document(packed: bytes) -> Document:
    try:
        document = unpack(packed)
        if document.unknown:
            raise DamagedFile(_("It holds what no report of ours has in it."))
        return document
    except NewerFile:
        raise
    except AppError as error:
        raise ForgedPdf(
            _("The PDF carries a file that is to be its case, and it is not sound. {why}").format(
                why=error.explanation
            ),
            _("Trust nothing in it, and ask for it as it was made."),
        ) from error


def _printed(sealed: Sealed, form: Form, progress: Progress) -> bytes:
    try:
        return print_sealed(sealed, form, progress)
    except UnprintableText as error:
        raise ForgedPdf(
            _("This PDF cannot have been made from the case inside it. {why}").format(
                why=error.explanation
            ),
            _("Trust nothing in it, and ask for it as it was made."),
        ) from error


def _unsaid(found: FoundPdf) -> Maker:
    """What is taken for the form where another program took its name out of the properties."""
    return Maker(__version__, Form(short=True) if len(found.pages) <= SHORT_PAGES else FULL)


def read_file(path: Path) -> bytes:
    """Return what is in a file, no more of it than is ever looked into."""
    try:
        refuse_non_files(path)
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise CannotOpen(_("{name} could not be read.").format(name=shown(path.name))) from error
