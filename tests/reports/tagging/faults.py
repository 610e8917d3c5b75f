"""What is wrong with the tags of a PDF, looked at without the code that made them."""

import re
from collections.abc import Iterator
from typing import Any

from tests.reports.tagged import Tag, Tagged

LEVELS = re.compile(r"H([1-6])")


def faults(found: Tagged) -> list[str]:
    """Return each thing that is wrong, in words."""
    return [
        *(f"untagged: {painted}" for painted in found.loose),
        *_catalogue(found),
        *_parents(found),
        *_headings(found.root),
        *(fault for figure in found.root.all("Figure") for fault in _figure(figure)),
        *(fault for table in found.root.all("Table") for fault in _table(table)),
        *(fault for items in found.root.all("L") for fault in _list(items)),
        *_links(found),
    ]


def _catalogue(found: Tagged) -> Iterator[str]:
    root: Any = found.file.Root
    if root.get("/Lang") is None:
        yield "no language"
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "not marked as tagged"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "its title is not displayed"
    if b"<pdfuaid:part>1<" not in root.Metadata.read_bytes():
        yield "does not say what it is built to"


def _parents(found: Tagged) -> Iterator[str]:
    """The parent tree names for each mark the very element that holds it."""
    holders = {mark: tag for tag in found.root.walk() for mark in tag.marks}
    for number, (page, texts) in enumerate(zip(found.file.pages, found.pages, strict=True)):
        listed = found.parents.get(int(page.obj.StructParents), [])
        if len(listed) != len(texts):
            yield f"page {number + 1} has {len(texts)} marks, its parents are {len(listed)}"
        for mark, parent in enumerate(listed):
            holder = holders.get((number, mark))
            if holder is None or holder.found.objgen != parent.objgen:
                yield f"mark {mark} of page {number + 1} has another parent"


def _headings(root: Tag) -> Iterator[str]:
    before = 0
    for tag in root.walk():
        level = LEVELS.fullmatch(tag.role)
        if level:
            if int(level[1]) > before + 1:
                yield f"heading of level {level[1]} after {before}: {tag.said()}"
            before = int(level[1])


def _figure(figure: Tag) -> Iterator[str]:
    if not figure.alt:
        yield "figure without words"
    if "/BBox" not in figure.attributes:
        yield f"figure without a place: {figure.alt[:40]}"


def _table(table: Tag) -> Iterator[str]:
    parts = [kid.role for kid in table.kids]
    if parts not in (["Caption", "THead", "TBody"], ["THead", "TBody"]):
        yield f"table of {parts}"
        return
    head, body = table.kids[-2:]
    rows = [*head.kids, *body.kids]
    widths = {sum(cell.span for cell in row.kids) for row in rows}
    if len(widths) != 1:
        yield f"table with rows of {sorted(widths)} columns: {table.kids[0].said()}"
    for cell in (cell for row in head.kids for cell in row.kids):
        if cell.said() and (cell.role, cell.scope) != ("TH", "Column"):
            yield f"heading of a column is not one: {cell.said()}"
    for cell in (cell for row in body.kids for cell in row.kids):
        if cell.role == "TH" and (cell.scope != "Row" or not cell.said()):
            yield f"heading of a row is not one: {cell.said()}"


def _list(items: Tag) -> Iterator[str]:
    if "/ListNumbering" not in items.attributes:
        yield "list without its kind"
    for item in items.kids:
        if item.role != "LI" or {kid.role for kid in item.kids} - {"Lbl", "LBody"}:
            yield f"item of a list is {item.role}"


def _links(found: Tagged) -> Iterator[str]:
    """A link says in words where it goes, and the heading it names is on that page."""
    pages = {page.obj.objgen: number for number, page in enumerate(found.file.pages, 1)}
    headings = {
        (tag.said(), page + 1)
        for tag in found.root.walk()
        if LEVELS.fullmatch(tag.role)
        for page, _mark in tag.marks
    }
    for tag in found.root.all("Link"):
        title, printed = tag.said().rsplit(" ", 1)
        for link in tag.links:
            target = pages[link.Dest[0].objgen]
            parent = found.parents.get(int(link.StructParent))
            if parent is None or parent.objgen != tag.found.objgen:
                yield f"link has another parent: {title}"
            if str(link.Contents) != title or str(target) != printed:
                yield f"link says {title} on {printed}, goes to {target}"
            if (title, target) not in headings:
                yield f"no heading {title} on page {target}"
        if not tag.links:
            yield f"link that goes nowhere: {title}"
