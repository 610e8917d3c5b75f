"""A report as a PDF: the same report is the same bytes, on any day and any machine."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sroi_app.reports.blocks import Block, Report
from sroi_app.reports.fonts import REGULAR, UnprintableText, missing_characters, register
from sroi_app.reports.furniture import draw_edge
from sroi_app.reports.garbage import let_go, taken_apart, uncollected
from sroi_app.reports.maker import maker_line
from sroi_app.reports.narrowed import narrowed
from sroi_app.reports.outline import bookmark, outline_levels, place_key
from sroi_app.reports.progress import UNHEARD, Progress
from sroi_app.reports.room import Placed, placed
from sroi_app.reports.sheet import A4, LARGE, USUAL, set_on, sheet
from sroi_app.reports.tagging.attachments import Attachment
from sroi_app.reports.tagging.marking import tagged_canvas
from sroi_app.reports.tagging.structure import Element, Role
from sroi_app.reports.wording import clean

if TYPE_CHECKING:
    from reportlab.platypus import BaseDocTemplate, Flowable


SETTING = 0.4  # of the time goes into setting the blocks, the rest into drawing the pages


def render(
    report: Report, attachments: Sequence[Attachment] = (), progress: Progress = UNHEARD
) -> bytes:
    """Return the PDF of a report, tagged as PDF/UA-1 asks, with files attached to it.

    Raises UnprintableText, which names them, where it holds characters the typeface lacks; and
    Stopped where `progress` says that nobody waits any more.
    """
    from io import BytesIO

    register()
    missing = missing_characters(report)
    if missing:
        raise UnprintableText(missing)
    file = BytesIO()
    with uncollected(), set_on(LARGE if report.form.large else USUAL):
        blocks = list(placed(_blocks(report), progress.part(0, SETTING)))
        document = _document(report, file)
        _tell_how_far(document, progress.part(SETTING, 1))
        _draw(document, report, blocks, attachments)
        let_go(blocks)
    return file.getvalue()


def _draw(
    document: "BaseDocTemplate",
    report: Report,
    blocks: Sequence[Placed],
    attachments: Sequence[Attachment],
) -> None:
    made: list[Any] = []

    def canvas(*arguments: Any, **options: Any) -> Any:
        tree = _tree(blocks)
        made.append(tagged_canvas()(*arguments, tree=tree, attachments=attachments, **options))
        return made[0]

    try:
        document.build(_story(report, blocks), canvasmaker=canvas)
    finally:
        taken_apart(document)
        for one in made:
            one.take_apart()


def _blocks(report: Report) -> tuple[Block, ...]:
    """In large print no table is wider than two columns."""
    return tuple(map(narrowed, report.blocks)) if report.form.large else report.blocks


def _tree(blocks: Sequence[Placed]) -> Element:
    """What is read, block by block."""
    kids = tuple(element for one in blocks for element in one.typeset.elements)
    return Element(role=Role.DOCUMENT, kids=kids)


def _document(report: Report, file: Any) -> "BaseDocTemplate":
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

    on = sheet()
    frame = Frame(
        on.margin,
        on.bottom,
        on.width,
        on.height,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )

    def draw_furniture(canvas: Any, _document: Any) -> None:
        canvas.scale(on.scale, on.scale)
        draw_edge(canvas, report.furniture)

    return BaseDocTemplate(
        file,
        pagesize=A4,
        pageTemplates=[PageTemplate(frames=[frame], onPage=draw_furniture)],
        title=clean(report.title),
        author=clean(report.author),
        subject=clean(report.subject),
        creator=maker_line(report.form),
        lang=report.language,
        initialFontName=REGULAR,
        invariant=1,
        pageCompression=1,
    )


def _tell_how_far(document: "BaseDocTemplate", progress: Progress) -> None:
    """Tell after each thing that is drawn how many of all are."""
    count = 1

    def hear(kind: str, number: int) -> None:
        nonlocal count
        if kind == "SIZE_EST":
            count = max(number, 1)
        elif kind == "PROGRESS":
            progress.tell(min(max(number / count, 0), 1))  # what is cut in two counts as one more

    document.setProgressCallBack(hear)


def _story(report: Report, blocks: Sequence[Placed]) -> list["Flowable"]:
    from reportlab.platypus import CondPageBreak

    story: list[Flowable] = []
    levels = outline_levels(report.blocks)
    for place, one in enumerate(blocks):
        made = one.typeset.flowables
        if one.room:
            story.append(CondPageBreak(one.room))
        # After its first line: nothing may stand before the space above a heading, or that
        # space would be kept at the top of a page.
        story += made[:1]
        if place in levels:
            story.append(bookmark(one.block, place_key(place), levels[place]))
        story += made[1:]
    return story
