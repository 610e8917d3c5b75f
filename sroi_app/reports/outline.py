"""The outline of the PDF: a bookmark for every heading worth jumping to."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sroi_app.reports.blocks import Block, Heading, Title
from sroi_app.reports.wording import clean

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

DEEPEST = 2  # heading level
RISE = 24.0  # points from below a heading to above it


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading that is linked to, with the key of its bookmark."""

    number: str
    title: str
    key: str


def outline_levels(blocks: Iterable[Block]) -> dict[int, int]:
    """Return the outline level of each block that has one, by its place.

    A level is never skipped on the way down, which readers of PDFs do not allow.
    """
    levels: dict[int, int] = {}
    deepest = -1
    for place, block in enumerate(blocks):
        level = _level(block)
        if level is not None and _title(block):
            deepest = levels[place] = min(level, deepest + 1)
    return levels


def entries(blocks: Sequence[Block]) -> tuple[Entry, ...]:
    """Return what stands in a table of contents: the headings of level 1."""
    return tuple(
        Entry(_line(block.number), _line(block.text), place_key(place))
        for place, block in enumerate(blocks)
        if isinstance(block, Heading) and block.level == 1 and _title(block)
    )


def place_key(place: int) -> str:
    """Return the key of the bookmark of a block, by its place in the report."""
    return f"place-{place}"


def bookmark(block: Block, key: str, level: int) -> "Flowable":
    """Return what puts a block into the outline, from just below its first line."""

    def mark(canvas: Any) -> None:
        canvas.bookmark(key, RISE)
        canvas.addOutlineEntry(_title(block), key, level=level)

    return unseen(mark)


def unseen(action: Callable[[Any], None]) -> "Flowable":
    """Return a flowable without size that does something to the canvas when its turn comes."""
    from reportlab.platypus.flowables import CallerMacro

    macro: Any = CallerMacro  # the stubs mistake what it calls
    made: Flowable = macro(drawCallable=lambda one: action(one.canv))
    return made


def _level(block: Block) -> int | None:
    match block:
        case Title():
            return 0
        case Heading() if block.level <= DEEPEST:
            return block.level
        case _:
            return None


def _title(block: Block) -> str:
    match block:
        case Title():
            return _line(block.text)
        case Heading():
            return _line(f"{block.number} {block.text}")
        case _:
            return ""


def _line(text: str) -> str:
    return " ".join(clean(text).split())
