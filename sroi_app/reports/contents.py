"""The table of contents: the sections with their pages, each a link."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from sroi_app.reports.fonts import REGULAR
from sroi_app.reports.markup import markup
from sroi_app.reports.outline import Entry
from sroi_app.reports.styles import style
from sroi_app.reports.tagging.flowables import Words
from sroi_app.reports.tagging.structure import Element, Role
from sroi_app.reports.typeset import Typeset

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

LONGEST = 200  # letters of a heading


def contents(entries: Sequence[Entry]) -> Typeset:
    """Return a line for each entry, with the number of the page it stands on."""
    if not entries:
        return Typeset()
    links = [Element(role=Role.LINK) for _entry in entries]
    lines = [_line(entry, link) for entry, link in zip(entries, links, strict=True)]
    lines[-1].spaceAfter = 10
    items = tuple(
        Element(role=Role.ENTRY, kids=(Element(role=Role.REFERENCE, kids=(link,)),))
        for link in links
    )
    return Typeset([*lines], (Element(role=Role.CONTENTS, kids=items),))


def _line(entry: Entry, link: Element) -> "Flowable":
    title = entry.title if len(entry.title) <= LONGEST else entry.title[:LONGEST] + "…"
    made: Any = _line_class()(markup(title), style("contents"))
    made.element, made.label, made.key, made.title = link, None, entry.key, title
    line: Flowable = made
    return line


@cache
def _line_class() -> Any:
    from reportlab.platypus import Paragraph

    return type("Line", (_Line, Paragraph), {})


class _Line(Words):
    """A line of the contents; its page is drawn when it is known."""

    key: str
    title: str

    def split(self, _width: float, _height: float) -> list[Any]:
        return []

    def draw(self) -> None:
        super().draw()
        with self.canv.content(self.element):
            self.canv.later(self._draw_page)
        area = (0, 0, self.width, self.height)
        self.canv.link(self.element, self.key, self.title, area)

    def _draw_page(self, canvas: Any) -> None:
        canvas.setFont(REGULAR, self.style.fontSize)
        canvas.setFillColor(self.style.textColor)
        baseline = self.style.leading - self.ascent
        canvas.drawRightString(self.width, baseline, str(canvas.page_of(self.key)))
