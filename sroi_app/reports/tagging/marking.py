"""A canvas that says of all it draws what it belongs to, and writes the tags at the end."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, BinaryIO

from sroi_app.reports.garbage import taken_apart
from sroi_app.reports.tagging.attachments import Attachment, attach
from sroi_app.reports.tagging.lines import Line, operators
from sroi_app.reports.tagging.metadata import describe
from sroi_app.reports.tagging.packing import packed
from sroi_app.reports.tagging.recorder import Box, Later, Link, Recorder
from sroi_app.reports.tagging.structure import Element
from sroi_app.reports.tagging.tree import write_tree
from sroi_app.reports.tagging.unicode_maps import embed_fonts

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfgen.canvas import Canvas
else:
    Canvas = object  # ReportLab is imported only when something is printed

FURNITURE = "/Artifact <</Type /Pagination>> BDC"
PAGE_KEYS = ("StructParents", "Tabs")


@cache
def tagged_canvas() -> Any:
    """Return the class of canvas to print on; it takes `tree` and `attachments` besides."""
    from reportlab.pdfgen.canvas import Canvas as Untagged

    return type("TaggedCanvas", (Marking, Untagged), {})


class Marking(Canvas):
    """What is drawn stands in `content` of an element or in an `artifact`, never in both."""

    _code: list[str]
    _doc: Any
    _escape: Callable[[bytes], str]
    _fillColorObj: Any  # noqa: N815
    _filename: BinaryIO
    _absRect: Callable[..., Any]  # noqa: N815
    _addAnnotation: Callable[..., None]  # noqa: N815
    _bookmarkReference: Callable[[str], Any]  # noqa: N815

    def __init__(
        self, *arguments: Any, tree: Element, attachments: Sequence[Attachment] = (), **options: Any
    ) -> None:
        super().__init__(*arguments, **{**options, "pdfVersion": (1, 7)})
        self.recorder = Recorder(tree)
        self.attachments = attachments
        self._opened = 0

    def take_apart(self) -> None:
        """Let go of everything, once it is written: its parts hold on to each other."""
        taken_apart(self._doc, self)

    @contextmanager
    def content(self, element: Element) -> Iterator[None]:
        """Mark what is drawn meanwhile as a piece of an element."""
        self.open(element)
        yield
        self.close(element)

    def open(self, element: Element) -> None:
        """Begin a piece of an element, or furniture where it is drawn again."""
        again = self.recorder.is_drawn_again(element)
        self._begin(FURNITURE if again else self.recorder.opening(element))

    def close(self, element: Element) -> None:
        again = self.recorder.is_drawn_again(element)
        if self._end() and not again:
            self.recorder.add(element)

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """Mark what is drawn meanwhile as nothing that is read."""
        self.begin_artifact(kind)
        yield
        self.end_artifact()

    def begin_artifact(self, kind: str = "Layout") -> None:
        self._begin(f"/Artifact <</Type /{kind}>> BDC")

    def end_artifact(self) -> None:
        self._end()

    def box(self, element: Element, width: float, height: float) -> None:
        """Note where on the page a figure stands whose lower left corner is the origin."""
        self.recorder.boxes[element] = self._absRect((0, 0, width, height), 1)

    def bookmark(self, key: str, rise: float = 0) -> None:
        """Name a place on the page, so many points above the origin, to be linked to."""
        self.bookmarkHorizontal(key, 0, rise)
        self.recorder.bookmarks[key] = self.recorder.page

    @property
    def page_count(self) -> int:
        """How many pages there are, once they are all drawn."""
        return len(self.recorder.pages)

    def page_of(self, key: str) -> int:
        """Return the page of a bookmark, counted from 1."""
        return self.recorder.bookmarks[key] + 1

    def link(self, element: Element, target: str, said: str, area: Box) -> None:
        """Lay a link to a bookmark over an area, in the coordinates of the canvas."""
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

        annotation = PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Subtype": PDFName("Link"),
                "Rect": PDFArray([round(one, 2) for one in self._absRect(area, 1)]),
                "Border": PDFArray([0, 0, 0]),
                "F": 4,  # it is printed: ISO 14289-1 wants no hidden ones
                "Contents": PDFString(said),
                "Dest": self._bookmarkReference(target),
            }
        )
        name = f"link-{len(self.recorder.links)}"
        self._addAnnotation(annotation, name)
        self.recorder.links.append(Link(element, self.recorder.page, name))

    def write(
        self,
        element: Element,
        found: Iterable[Line],
        at: tuple[float, float],
        style: "ParagraphStyle",
    ) -> None:
        """Draw lines of an element, the first on a baseline: a paragraph in far less time."""
        from reportlab.pdfbase.pdfmetrics import getFont

        font: Any = getFont(style.fontName)
        self.open(element)
        if self._fillColorObj != style.textColor:
            self.setFillColor(style.textColor)

        def show(text: str) -> Iterator[tuple[str, str]]:
            for subset, codes in font.splitString(text, self._doc):
                yield font.getSubsetInternalName(subset, self._doc), self._escape(codes)

        set_in = f"{style.fontSize:g} Tf {style.leading:g} TL"
        self._code.append(operators(found, show, at, set_in))
        self.close(element)

    def later(self, draw: Callable[[Any], None]) -> None:
        """Keep a place for what can only be drawn when all pages are known."""
        place = f"%later {len(self.recorder.later)};"
        self._code.append(place)
        self.recorder.later.append(Later(self.recorder.page, place, draw))

    def showPage(self) -> None:  # noqa: N802, the name is ReportLab’s
        super().showPage()
        self.recorder.pages.append([])

    def save(self) -> None:
        """Draw what waited, embed the fonts, write the tags, and finish the file."""
        if self._code:
            self.showPage()
        self.recorder.pages.pop()
        for later in self.recorder.later:
            self._draw(later)
        self._code = []
        self._finish_pages()
        embed_fonts(self._doc)
        write_tree(self._doc, self.recorder)
        describe(self._doc)
        attach(self._doc, self.attachments)
        self.setViewerPreference("DisplayDocTitle", "true")
        self._filename.write(packed(self._doc.GetPDFData(self)))

    def _begin(self, operator: str) -> None:
        self._code.append(operator)
        self._opened = len(self._code)

    def _end(self) -> bool:
        """Close what was begun, or take it back if nothing was drawn since."""
        if len(self._code) == self._opened:
            self._code.pop()
            return False
        self._code.append("EMC")
        return True

    def _draw(self, later: Later) -> None:
        self._code = []
        self.init_graphics_state()
        self.saveState()
        later.draw(self)
        self.restoreState()
        page = self._doc.Pages[later.page]
        # As a line of its own, which no text that was typed can be: there is no line end in one.
        page.stream = page.stream.replace(f"\n{later.place}\n", "\n".join(("", *self._code, "")))

    def _finish_pages(self) -> None:
        from reportlab.pdfbase.pdfdoc import PDFName, PDFStream, PDFZCompress

        for number, page in enumerate(self._doc.Pages.pages):
            page.__NoDefault__ = [*type(page).__NoDefault__, *PAGE_KEYS]
            page.StructParents = number
            page.Tabs = PDFName("S")
            filters = [PDFZCompress] if page.compression else []
            # Not in base 85 as well, which ReportLab would do: slower, and a quarter larger.
            page.Contents = PDFStream(content=page.stream, filters=filters)
