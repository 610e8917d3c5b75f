"""What can stand in a frame of a page and knows which tag it is drawn for."""

from functools import cache
from typing import TYPE_CHECKING, Any

from sroi_app.reports.tagging.structure import Element

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable, HRFlowable, Paragraph
else:
    Paragraph = HRFlowable = object  # ReportLab is imported only when something is printed


def words(
    markup: str, style: "ParagraphStyle", element: Element, label: Element | None = None
) -> "Paragraph":
    """Return a paragraph of ReportLab’s markup; with a `label` it has a dot before it."""
    made: Any = _words_class()(markup, style, bulletText="•" if label else None)
    made.element, made.label = element, label
    paragraph: Paragraph = made
    return paragraph


def rule(**options: Any) -> "Flowable":
    """Return a line across the frame, which is not read; takes what HRFlowable takes."""
    made: Flowable = _rule_class()(**options)
    return made


def ruled(rows: list[list[Any]], **options: Any) -> "Flowable":
    """Return a table whose lines and grounds are not read; takes what LongTable takes."""
    from reportlab.platypus import LongTable

    unread: Any = _rules_are_not_read  # the stubs ask for a class
    return LongTable(rows, renderCB=unread, **options)


@cache
def _words_class() -> Any:
    from reportlab.platypus import Paragraph as Untagged

    return type("Words", (Words, Untagged), {})


@cache
def _rule_class() -> Any:
    from reportlab.platypus import HRFlowable as Read

    return type("Rule", (_Unread, Read), {})


class Words(Paragraph):
    """A paragraph for one element, however many pages it goes on over."""

    element: Element
    label: Element | None
    canv: Any
    blPara: Any  # noqa: N815

    def split(self, width: float, height: float) -> list[Any]:
        parts: list[Any] = super().split(width, height)
        for part in parts:
            part.element, part.label = self.element, self.label
        return parts

    def draw(self) -> None:
        if self.label and self.bulletText:
            with self.canv.content(self.label):
                self._draw_bullet()
            self.bulletText = None  # it is drawn
        with self.canv.content(self.element):
            super().draw()

    @property
    def ascent(self) -> float:
        """From the top of a line to its baseline, in points."""
        from reportlab.pdfbase.pdfmetrics import getAscent

        return float(getAscent(self.style.fontName, self.style.fontSize))

    def _draw_bullet(self) -> None:
        style = self.style
        self.canv.setFillColor(style.textColor)
        self.canv.setFont(style.bulletFontName, style.bulletFontSize)
        self.canv.drawString(style.bulletIndent, self.height - self.ascent, self.bulletText)


class _Unread(HRFlowable):
    canv: Any

    def draw(self) -> None:
        with self.canv.artifact():
            super().draw()


def _rules_are_not_read(table: Any, event: str, *_place: Any) -> None:
    """What a table calls as it is drawn."""
    if event in ("startBG", "startLines"):
        table.canv.begin_artifact()
    elif event in ("endBG", "endLines"):
        table.canv.end_artifact()
