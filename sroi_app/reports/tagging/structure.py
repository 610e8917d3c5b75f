"""What a document says and in which order, as data: the tree of its tags."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """The standard structure types of PDF 1.7 that a report needs (ISO 32000-1, 14.8.4)."""

    DOCUMENT = "Document"
    DIVISION = "Div"
    HEADING = "H"  # written with its level: H1, H2
    PARAGRAPH = "P"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    CAPTION = "Caption"
    HEAD = "THead"
    ROWS = "TBody"
    ROW = "TR"
    HEADER = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    CONTENTS = "TOC"
    ENTRY = "TOCI"
    REFERENCE = "Reference"
    LINK = "Link"


class Scope(StrEnum):
    """What a header cell is the header of."""

    COLUMN = "Column"
    ROW = "Row"


class Numbering(StrEnum):
    """What stands before the items of a list: a dot, or words of their own."""

    DISC = "Disc"
    WORDS = "None"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Element:
    """One tag: with `kids` it holds other tags, without them it holds what is drawn for it.

    Each stands for its own place in the document, so none is equal to another. `level` is asked
    for by a heading; `once` says that what is drawn of it again, on a later page, is furniture.
    """

    role: Role
    kids: tuple["Element", ...] = ()
    alt: str = ""
    language: str = ""
    level: int = 0
    scope: Scope | None = None
    span: int = 1
    numbering: Numbering | None = None
    once: bool = False


KEPT_EMPTY = frozenset({Role.DOCUMENT, Role.ROW, Role.HEADER, Role.CELL})
"""Tags that stand in the tree though nothing is drawn for them: a table keeps its columns."""


def walk(element: Element) -> Iterator[Element]:
    """Yield an element and all below it, in reading order."""
    yield element
    for kid in element.kids:
        yield from walk(kid)


def names(root: Element) -> dict[Element, str]:
    """Return what each tag is called in the file; no level of heading is skipped on the way down.

    >>> kids = tuple(Element(role=Role.HEADING, level=level) for level in (1, 3, 3, 2))
    >>> list(names(Element(role=Role.DOCUMENT, kids=kids)).values())
    ['Document', 'H1', 'H2', 'H2', 'H2']
    """
    found: dict[Element, str] = {}
    above: list[int] = []  # the levels of the headings it stands under
    for element in walk(root):
        found[element] = str(element.role)
        if element.role is Role.HEADING:
            while above and above[-1] >= element.level:
                above.pop()
            above.append(element.level)
            found[element] = f"H{min(len(above), 6)}"
    return found


def without_empty(root: Element, drawn: Container[Element]) -> dict[Element, Element | None]:
    """Return the parent of each element to be written, in reading order.

    Those are left out for which nothing was drawn, and those that hold nothing else.
    """
    parents: dict[Element, Element | None] = {}
    _add(root, None, drawn, parents)
    return parents


def _add(
    element: Element,
    parent: Element | None,
    drawn: Container[Element],
    parents: dict[Element, Element | None],
) -> None:
    parents[element] = parent
    for kid in element.kids:
        _add(kid, element, drawn, parents)
    filled = element.role in KEPT_EMPTY or element in drawn
    if not filled and next(reversed(parents)) is element:
        del parents[element]  # nothing below it was kept
