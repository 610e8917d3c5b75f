"""The table of contents: the sections with their pages, each a link."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from sroi_app.reports.blocks import Contents, Heading
from sroi_app.reports.flowables import typeset
from sroi_app.reports.fonts import REGULAR
from sroi_app.reports.markup import markup
from sroi_app.reports.outline import Entry
from sroi_app.reports.sheet import sheet
from sroi_app.reports.styles import ACCENT, style
from sroi_app.reports.tagging.flowables import Words, ruled
from sroi_app.reports.tagging.structure import Element, Role
from sroi_app.reports.typeset import Typeset, joined

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

LONGEST = 120  # letters of a heading
BETWEEN = 28.0  # points between the two columns
AIR = 1.5  # points below a line
NARROWEST, TALLEST = 400.0, 320.0  # points: of a sheet that has two columns, and of a column


def contents(block: Contents, entries: Sequence[Entry]) -> Typeset:
    """Return a line for each entry, with the number of its page, in two columns if they fit."""
    if not entries:
        return Typeset()
    return joined(typeset(Heading(block.text)), _list(entries))


def _list(entries: Sequence[Entry]) -> Typeset:
    links = [Element(role=Role.LINK) for _entry in entries]
    lines = [_line(entry, link) for entry, link in zip(entries, links, strict=True)]
    half = (len(lines) + 1) // 2
    columns = [lines[:half], lines[half:]]
    fits = sheet().width > NARROWEST and all(_height(column) <= TALLEST for column in columns)
    items = tuple(
        Element(role=Role.ENTRY, kids=(Element(role=Role.REFERENCE, kids=(link,)),))
        for link in links
    )
    element = Element(role=Role.CONTENTS, kids=items)
    return Typeset([_beside(columns)] if fits else lines, (element,))


def _height(lines: Iterable["Flowable"]) -> float:
    return sum(line.wrap((sheet().width - BETWEEN) / 2, 0)[1] + AIR for line in lines)


def _beside(columns: list[list["Flowable"]]) -> "Flowable":
    """One row, so that the left column is drawn before the right one, as it is read."""
    return ruled(
        [columns],
        colWidths=[sheet().width / 2] * 2,
        spaceAfter=6,
        style=[
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (0, -1), 0),
            ("RIGHTPADDING", (0, 0), (0, -1), BETWEEN / 2),
            ("LEFTPADDING", (1, 0), (1, -1), BETWEEN / 2),
            ("RIGHTPADDING", (1, 0), (1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ],
    )


def _line(entry: Entry, link: Element) -> "Flowable":
    title = entry.title if len(entry.title) <= LONGEST else entry.title[:LONGEST] + "…"
    number = f'<font color="{ACCENT}">{markup(entry.number)}</font>&nbsp; ' if entry.number else ""
    made: Any = _line_class()(number + markup(title), style("contents"))
    made.element, made.label = link, None
    made.spaceAfter = AIR
    made.key, made.said = entry.key, f"{entry.number} {title}".strip()
    line: Flowable = made
    return line


@cache
def _line_class() -> Any:
    from reportlab.platypus import Paragraph

    return type("Line", (_Line, Paragraph), {})


class _Line(Words):
    """A line of the contents; its page is drawn when it is known."""

    key: str
    said: str

    def split(self, _width: float, _height: float) -> list[Any]:
        return []

    def is_simple(self) -> bool:
        return False  # there is a link to be drawn

    def draw(self) -> None:
        super().draw()
        with self.canv.content(self.element):
            self.canv.later(self._draw_page)
        area = (0, 0, self.width, self.height)
        self.canv.link(self.element, self.key, self.said, area)

    def _draw_page(self, canvas: Any) -> None:
        canvas.setFont(REGULAR, self.style.fontSize)
        canvas.setFillColor(self.style.textColor)
        baseline = self.style.leading - self.ascent
        canvas.drawRightString(self.width, baseline, str(canvas.page_of(self.key)))
