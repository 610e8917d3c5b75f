"""What stands at the edge of every page."""

from typing import TYPE_CHECKING, Any

from sroi_app.reports.blocks import Furniture
from sroi_app.reports.fonts import REGULAR, SEMIBOLD, printable
from sroi_app.reports.runs import draw, measure
from sroi_app.reports.sheet import sheet
from sroi_app.reports.styles import LINE, MUTED, WARNING
from sroi_app.text import _

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

SIZE = 8.5


def draw_edge(canvas: Any, edge: Furniture) -> None:
    """Draw the edge of the page that is begun, as soon as it is known how many there are."""
    page = canvas.getPageNumber()
    with canvas.artifact("Pagination"):
        canvas.later(lambda known: _draw_edge(known, edge, page, known.page_count))


def _draw_edge(canvas: "Canvas", edge: Furniture, page: int, pages: int) -> None:
    from reportlab.lib.colors import HexColor

    on = sheet()
    size = max(SIZE, on.least)
    left, right, foot, head = on.margin, on.page[0] - on.margin, on.bottom - 26, on.page[1] - 36
    numbered = _("Page {page} of {pages}").format(page=page, pages=pages)
    canvas.setStrokeColor(HexColor(LINE))
    canvas.setLineWidth(0.5)
    canvas.line(left, foot + size * 1.5, right, foot + size * 1.5)
    canvas.setFillColor(HexColor(MUTED))
    room = on.width - measure(numbered, size) - 24
    draw(canvas, (left, foot), _fitted(_about(edge), room, size), REGULAR, size)
    draw(canvas, (right, foot), numbered, REGULAR, size, side=1)
    canvas.setFillColor(HexColor(WARNING))
    if edge.mark:
        draw(canvas, (right, head), edge.mark, SEMIBOLD, size, side=1)
    if edge.example:
        draw(canvas, (left, head), edge.example, SEMIBOLD, size)


def _about(edge: Furniture) -> str:
    parts = (edge.organisation, edge.reference, edge.kind, edge.date)
    return "  ·  ".join(printable(part) for part in parts if part).replace("\n", " ")


def _fitted(text: str, width: float, size: float) -> str:
    """A text cut with … where it is wider than its place."""
    if measure(text, size) <= width:
        return text
    kept = text[: int(len(text) * width / measure(text, size))]
    while measure(kept + "…", size) > width:
        kept = kept[:-1]
    return kept.rstrip() + "…"
