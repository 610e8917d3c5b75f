"""A report as a PDF: the same report is the same bytes, on any day and any machine."""

from typing import TYPE_CHECKING, Any

from sroi_app.reports.blocks import Report
from sroi_app.reports.fonts import REGULAR, UnprintableText, missing_characters, register
from sroi_app.reports.furniture import draw_edges, edge_name
from sroi_app.reports.outline import bookmark, outline_levels, unseen
from sroi_app.reports.room import placed
from sroi_app.reports.styles import BOTTOM, HEIGHT, MARGIN, PAGE, WIDTH
from sroi_app.reports.wording import clean

if TYPE_CHECKING:
    from reportlab.platypus import BaseDocTemplate, Flowable


def render(report: Report) -> bytes:
    """Return the PDF of a report.

    Raises UnprintableText, which names them, where it holds characters the typeface lacks.
    """
    from io import BytesIO

    register()
    missing = missing_characters(report)
    if missing:
        raise UnprintableText(missing)
    file = BytesIO()
    _document(report, file).build(_story(report))
    return file.getvalue()


def _document(report: Report, file: Any) -> "BaseDocTemplate":
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

    frame = Frame(
        MARGIN, BOTTOM, WIDTH, HEIGHT, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0
    )
    return BaseDocTemplate(
        file,
        pagesize=PAGE,
        pageTemplates=[PageTemplate(frames=[frame], onPage=_refer_to_edge)],
        title=clean(report.title),
        author=clean(report.author),
        subject=clean(report.subject),
        creator="SROI Case",
        lang=report.language,
        initialFontName=REGULAR,
        invariant=1,
        pageCompression=1,
    )


def _refer_to_edge(canvas: Any, _document: Any) -> None:
    canvas.doForm(edge_name(canvas.getPageNumber()))


def _story(report: Report) -> list["Flowable"]:
    from reportlab.platypus import CondPageBreak

    story: list[Flowable] = []
    levels = outline_levels(report.blocks)
    for place, one in enumerate(placed(report.blocks)):
        if one.room:
            story.append(CondPageBreak(one.room))
        # After its first line: nothing may stand before the space above a heading, or that
        # space would be kept at the top of a page.
        story += one.flowables[:1]
        if place in levels:
            story.append(bookmark(one.block, f"place-{place}", levels[place]))
        story += one.flowables[1:]
    return [*story, _finish(report)]


def _finish(report: Report) -> "Flowable":
    """Nothing to see: when it is its turn, the number of pages is known."""
    return unseen(lambda canvas: draw_edges(canvas, report.furniture))
