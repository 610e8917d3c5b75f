"""What can stand in a frame of a page and knows which tag it is drawn for."""

from collections.abc import Sequence
from functools import cache, lru_cache
from html import unescape
from typing import TYPE_CHECKING, Any

from sroi_app.reports.tagging.lines import lines
from sroi_app.reports.tagging.structure import Element

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable, HRFlowable, LongTable, Paragraph
else:
    Paragraph = HRFlowable = LongTable = (
        object  # ReportLab is imported only when something is printed
    )


SHORT = 60  # letters
LEFT, RIGHT = 0, 2  # as ReportLab numbers them
TOLERANCE = 1e-8  # points
HEADS = 2  # rows of a table that are repeated: its caption, and the heads of its columns


def words(
    markup: str, style: "ParagraphStyle", element: Element, label: Element | None = None
) -> "Paragraph":
    """Return a paragraph of ReportLab’s markup; with a `label` it has a dot before it."""
    bullet = "•" if label else None
    made: Any = _words_class()(markup, style, bulletText=bullet, frags=_plain(markup, style))
    made.element, made.label = element, label
    paragraph: Paragraph = made
    return paragraph


def rule(**options: Any) -> "Flowable":
    """Return a line across the frame, which is not read; takes what HRFlowable takes."""
    made: Flowable = _rule_class()(**options)
    return made


def ruled(rows: list[list[Any]], **options: Any) -> "_Ruled":
    """Return a table whose lines and grounds are not read; takes what LongTable takes."""
    made: _Ruled = _ruled_class()(rows, renderCB=_rules_are_not_read, **options)
    return made


def _plain(markup: str, style: "ParagraphStyle") -> list[Any] | None:
    """Return what ReportLab’s parser would make of a text without tags, which it is slow at."""
    return None if "<" in markup else [_fragment(unescape(markup), style)]


def _fragment(text: str, style: "ParagraphStyle") -> Any:
    return _letter(style).clone(text=text)


@cache
def _letter(style: "ParagraphStyle") -> Any:
    """What the parser makes of a letter in a style."""
    from reportlab.platypus import Paragraph as Untagged

    [fragment] = Untagged("x", style).frags
    return fragment


@lru_cache(2048)
def _lines(text: str, style: "ParagraphStyle", width: float) -> Any:
    """The lines of a short text: a report says the same in many cells."""
    from reportlab.platypus import Paragraph as Untagged

    made: Any = Untagged("", style, frags=[_fragment(text, style)])
    made.wrap(width, 0)
    return made.blPara


@cache
def _words_class() -> Any:
    from reportlab.platypus import Paragraph as Untagged

    return type("Words", (Words, Untagged), {})


@cache
def _ruled_class() -> Any:
    from reportlab.platypus import LongTable as Read

    return type("Ruled", (_Ruled, Read), {})


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
    wrapped_to: float = -1

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Break the lines once for a width: a table asks again and again."""
        if width != self.wrapped_to or not hasattr(self, "blPara"):
            short = self._short()
            if short is None:
                super().wrap(width, height)
            else:
                self.blPara = _lines(short, self.style, width)
                self.width, self.height = width, len(self.blPara.lines) * self.style.leading
            self.wrapped_to = width
        return self.width, self.height

    def _short(self) -> str | None:
        """Its text, where it is plain and no longer than many are that stand in a table."""
        if self.bulletText or len(self.frags) != 1 or not self._is_in_its_face():
            return None
        text: str | None = getattr(self.frags[0], "text", None)
        return text if text is not None and len(text) <= SHORT else None

    def split(self, width: float, height: float) -> list[Any]:
        parts: list[Any] = super().split(width, height)
        for part in parts:
            part.element, part.label = self.element, self.label
        return parts

    def drawOn(self, canvas: Any, x: float, y: float, **spare: float) -> None:  # noqa: N802
        """Draw plain lines without ReportLab’s ceremony: most of the time of a table goes there."""
        if not self.is_simple():
            super().drawOn(canvas, x, y, **spare)
            return
        style = self.style
        found = lines(self.blPara.lines, right=style.alignment == RIGHT)
        baseline = y + self.height - self.blPara.ascent
        canvas.write(self.element, found, (x + style.leftIndent, baseline), style)

    def is_simple(self) -> bool:
        """Whether its lines are plain, in one face, and need no squeezing."""
        found = self.blPara
        return (
            found.kind == 0
            and bool(found.lines)
            and self._is_in_its_face()
            and not self.bulletText
            and self.style.alignment in (LEFT, RIGHT)
            and all(spare > -TOLERANCE for spare, _words in found.lines)
        )

    def _is_in_its_face(self) -> bool:
        """Whether none of it is in a face that steps in for what that of its style lacks."""
        return all(one.fontName == self.style.fontName for one in self.frags)

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


class _Ruled(LongTable):
    _rowHeights: list[float]  # noqa: N815
    calculated_for: float = -1
    records: Sequence[tuple[int, int]] = ()
    repeatRows: Any  # noqa: N815
    _getFirstPossibleSplitRowPosition: Any  # noqa: N815

    def _calc(self, width: float, height: float) -> None:
        """Find out how high the rows are once for a width: a frame asks again and again."""
        if width != self.calculated_for:
            super()._calc(width, height)  # type: ignore[misc]  # the stubs leave it out
            self.calculated_for = width

    def height_of(self, rows: int, width: float) -> float:
        """Return how high the first rows are, in a frame of a width."""
        self.wrap(width, 0)
        return sum(self._rowHeights[:rows])

    def keep_records(self, records: Sequence[tuple[int, int]], width: float, most: float) -> None:
        """Part no record, from its first to its last row, that is at most so high.

        The first row of another, which names it, is repeated on the page it goes on to.
        """
        if not records:
            return
        self.records = records
        self.wrap(width, 0)
        kept = [(a, z) for a, z in records if sum(self._rowHeights[a : z + 1]) <= most]
        self.setStyle([("NOSPLIT", (0, first), (-1, last)) for first, last in kept])
        self.calculated_for = -1

    def _splitRows(self, height: float, doInRowSplit: int = 0) -> list[Any]:  # noqa: N802, N803
        """Part it so that what is left of a record has its name again."""
        if not self.records:
            return self._parted(height, doInRowSplit)
        after: int = self._getFirstPossibleSplitRowPosition(height)
        named = [first for first, last in self.records if first < after <= last]
        repeated = [*range(HEADS), *named]
        self.repeatRows = repeated
        parts = self._parted(height, doInRowSplit)
        if len(parts) > 1:
            parts[1].repeatRows = HEADS
            moved = len(repeated) - after
            parts[1].records = [
                (first + moved if first >= after else HEADS, last + moved)
                for first, last in self.records
                if last >= after
            ]
        return parts

    def _parted(self, height: float, in_a_row: int) -> list[Any]:
        parts: list[Any] = super()._splitRows(height, in_a_row)  # type: ignore[misc]
        return parts


def _rules_are_not_read(table: Any, event: str, *_place: Any) -> None:
    """What a table calls as it is drawn."""
    if event in ("startBG", "startLines"):
        table.canv.begin_artifact()
    elif event in ("endBG", "endLines"):
        table.canv.end_artifact()
