"""What stands at the edge of every page."""

from typing import TYPE_CHECKING, Any

from sroi_app.reports.blocks import Furniture
from sroi_app.reports.fonts import REGULAR, SEMIBOLD, printable
from sroi_app.reports.runs import draw, measure
from sroi_app.reports.styles import LINE, MARGIN, MUTED, PAGE, WARNING, WIDTH
from sroi_app.text import _

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

SIZE = 8.5
BASELINE = 34.0  # points from the foot of the page
MARK = PAGE[1] - 36.0


def draw_edge(canvas: Any, edge: Furniture) -> None:
    """Draw the edge of the page that is begun, as soon as it is known how many there are."""
    page = canvas.getPageNumber()
    with canvas.artifact("Pagination"):
        canvas.later(lambda known: _draw_edge(known, edge, page, known.page_count))


def _draw_edge(canvas: "Canvas", edge: Furniture, page: int, pages: int) -> None:
    from reportlab.lib.colors import HexColor

    numbered = _("Page {page} of {pages}").format(page=page, pages=pages)
    canvas.setStrokeColor(HexColor(LINE))
    canvas.setLineWidth(0.5)
    canvas.line(MARGIN, BASELINE + 13, PAGE[0] - MARGIN, BASELINE + 13)
    canvas.setFillColor(HexColor(MUTED))
    draw(canvas, (MARGIN, BASELINE), _fitted(_about(edge), WIDTH - 80), REGULAR, SIZE)
    draw(canvas, (PAGE[0] - MARGIN, BASELINE), numbered, REGULAR, SIZE, side=1)
    canvas.setFillColor(HexColor(WARNING))
    if edge.mark:
        draw(canvas, (PAGE[0] - MARGIN, MARK), edge.mark, SEMIBOLD, SIZE, side=1)
    if edge.example:
        draw(canvas, (MARGIN, MARK), edge.example, SEMIBOLD, SIZE)


def _about(edge: Furniture) -> str:
    parts = (edge.organisation, edge.reference, edge.kind, edge.date)
    return "  ·  ".join(printable(part) for part in parts if part).replace("\n", " ")


def _fitted(text: str, width: float) -> str:
    """A text cut with … where it is wider than its place."""
    if measure(text, SIZE) <= width:
        return text
    kept = text[: int(len(text) * width / measure(text, SIZE))]
    while measure(kept + "…", SIZE) > width:
        kept = kept[:-1]
    return kept.rstrip() + "…"
