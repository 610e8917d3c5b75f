"""What a canvas has drawn so far, and for which tags."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sroi_app.reports.tagging.structure import Element, names


class Mark(NamedTuple):
    """A piece of marked content: the page, counted from 0, and its number on that page."""

    page: int
    number: int


class Link(NamedTuple):
    """An annotation, by the name of its object, with the tag it belongs to."""

    element: Element
    page: int
    name: str


class Later(NamedTuple):
    """Something that is drawn on a page once all pages are known."""

    page: int
    place: str
    draw: Callable[[Any], None]


Box = tuple[float, float, float, float]


@dataclass(slots=True)
class Recorder:
    """The marks of each element, and the elements of each page by the number of their mark."""

    tree: Element
    names: dict[Element, str] = field(init=False)
    marks: dict[Element, list[Mark]] = field(default_factory=dict)
    pages: list[list[Element]] = field(default_factory=lambda: [[]])
    links: list[Link] = field(default_factory=list)
    later: list[Later] = field(default_factory=list)
    boxes: dict[Element, Box] = field(default_factory=dict)
    bookmarks: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.names = names(self.tree)

    @property
    def page(self) -> int:
        """The page that is being drawn, counted from 0."""
        return len(self.pages) - 1

    def is_drawn_again(self, element: Element) -> bool:
        """Whether an element that is read once has been drawn before."""
        return element.once and element in self.marks

    def opening(self, element: Element) -> str:
        """Return the operator that begins the next piece of an element."""
        return f"/{self.names[element]} <</MCID {len(self.pages[-1])}>> BDC"

    def add(self, element: Element) -> None:
        """Note that a piece of an element has been drawn."""
        mark = Mark(self.page, len(self.pages[-1]))
        self.pages[-1].append(element)
        self.marks.setdefault(element, []).append(mark)
