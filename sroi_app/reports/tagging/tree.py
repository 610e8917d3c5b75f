"""The tree of tags written into a PDF, and which page holds which of them."""

from collections.abc import Iterator
from typing import Any

from sroi_app.reports.tagging.recorder import Link, Mark, Recorder
from sroi_app.reports.tagging.structure import Element, Role, without_empty
from sroi_app.reports.tagging.words import literal

ROOT = "StructureRoot"


def write_tree(document: Any, recorder: Recorder) -> None:
    """Add the structure tree and its parent tree to a ReportLab document."""
    from reportlab.pdfbase.pdfdoc import PDFDictionary

    drawn = {*recorder.marks, *(link.element for link in recorder.links)}
    parents = without_empty(recorder.tree, drawn)
    root = document.objectcounter + 1
    numbers = {element: root + place for place, element in enumerate(parents, 1)}
    writer = _Writer(document, recorder, parents, numbers, root)
    catalog = document.Catalog
    catalog.StructTreeRoot = document.Reference(writer.root(), ROOT)
    for element, number in numbers.items():
        document.Reference(writer.element(element), f"Structure{number}")
    catalog.MarkInfo = PDFDictionary({"Marked": "true"})


class _Writer:
    """Writes objects as text: there are thousands, and ReportLab’s own dictionaries are slow."""

    def __init__(
        self,
        document: Any,
        recorder: Recorder,
        parents: dict[Element, Element | None],
        numbers: dict[Element, int],
        root: int,
    ) -> None:
        self._recorder, self._parents, self._numbers, self._root = recorder, parents, numbers, root
        known = document.idToObjectNumberAndVersion
        self._pages = [known[f"Page{page}"][0] for page in range(1, len(recorder.pages) + 1)]
        self._links: dict[Element, list[tuple[Link, int]]] = {}
        for key, link in enumerate(recorder.links, len(recorder.pages)):
            annotation = document.annotationName(link.name)
            document.idToObject[annotation]["StructParent"] = key
            self._links.setdefault(link.element, []).append((link, known[annotation][0]))

    def root(self) -> str:
        numbers, recorder = self._numbers, self._recorder
        pages = (
            f"{page} [{' '.join(f'{numbers[one]} 0 R' for one in elements)}]"
            for page, elements in enumerate(recorder.pages)
        )
        links = (
            f"{key} {numbers[link.element]} 0 R"
            for key, link in enumerate(recorder.links, len(recorder.pages))
        )
        following = len(recorder.pages) + len(recorder.links)
        return (
            f"<</Type /StructTreeRoot /K {numbers[recorder.tree]} 0 R"
            f" /ParentTree <</Nums [{' '.join((*pages, *links))}]>>"
            f" /ParentTreeNextKey {following}>>"
        )

    def element(self, element: Element) -> str:
        parent = self._parents[element]
        above = self._root if parent is None else self._numbers[parent]
        name = self._recorder.names[element]
        parts = [f"/Type /StructElem /S /{name} /P {above} 0 R", *self._kids(element)]
        if element.alt:
            parts.append(f"/Alt {literal(element.alt)}")
        if element.language:
            parts.append(f"/Lang {literal(element.language)}")
        attributes = " ".join(self._attributes(element))
        if attributes:
            parts.append(f"/A <<{attributes}>>")
        return f"<<{' '.join(parts)}>>"

    def _kids(self, element: Element) -> Iterator[str]:
        if element.kids:
            kids = (kid for kid in element.kids if kid in self._numbers)
            yield f"/K [{' '.join(f'{self._numbers[kid]} 0 R' for kid in kids)}]"
            return
        marks = self._recorder.marks.get(element, [])
        links = self._links.get(element, [])
        if marks:
            yield f"/Pg {self._pages[marks[0].page]} 0 R"
        pieces = [self._piece(mark, marks[0].page) for mark in marks]
        pieces += [self._annotation(*link) for link in links]
        if pieces:
            yield f"/K [{' '.join(pieces)}]"

    def _piece(self, mark: Mark, usual: int) -> str:
        """A number is enough on the page the element names."""
        if mark.page == usual:
            return str(mark.number)
        return f"<</Type /MCR /Pg {self._pages[mark.page]} 0 R /MCID {mark.number}>>"

    def _annotation(self, link: Link, number: int) -> str:
        return f"<</Type /OBJR /Pg {self._pages[link.page]} 0 R /Obj {number} 0 R>>"

    def _attributes(self, element: Element) -> Iterator[str]:
        if element.scope or element.span > 1:
            yield "/O /Table"
            if element.scope:
                yield f"/Scope /{element.scope}"
            if element.span > 1:
                yield f"/ColSpan {element.span}"
        if element.numbering:
            yield f"/O /List /ListNumbering /{element.numbering}"
        if element.role is Role.FIGURE and element in self._recorder.boxes:
            box = " ".join(f"{side:.2f}" for side in self._recorder.boxes[element])
            yield f"/O /Layout /Placement /Block /BBox [{box}]"
