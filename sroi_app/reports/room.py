"""How much of the page must be left for a block to begin there: no heading stands alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any

from sroi_app.reports.blocks import (
    Block,
    Bullets,
    Callout,
    Contents,
    Figure,
    Heading,
    KeyFigures,
    Paragraph,
    Table,
)
from sroi_app.reports.contents import contents
from sroi_app.reports.flowables import typeset
from sroi_app.reports.outline import entries
from sroi_app.reports.progress import UNHEARD, Progress
from sroi_app.reports.sheet import sheet
from sroi_app.reports.typeset import Typeset

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

HEADINGS = {1: 59.0, 2: 34.0, 3: 25.0}  # points, with the space around them
LETTERS, LEADING = 85, 15.0  # of a line of running text
INTRODUCTION = 180  # letters: a shorter paragraph belongs to the table below it
SMALL = 125.0  # points: a table no taller than this is not worth a cut
TOGETHER = 300.0  # points: a table to be kept together that is taller is cut all the same
ROWS = 16  # of a table that may be small
BEGINNING = {False: 105.0, True: 75.0}
"""Of a long table, dense or not; more where its first two rows are taller."""
USUAL = 45.0
TALLEST = 240.0  # a beginning that leaves more of a page empty is not worth it
MOST_LEADING = 3  # paragraphs


@dataclass(frozen=True, slots=True)
class Placed:
    """A block as it is set, with the points that must be left for it and what it leads to."""

    block: Block
    typeset: Typeset
    room: float


def placed(blocks: Sequence[Block], progress: Progress = UNHEARD) -> list[Placed]:
    """Return each block with the room it asks for; one that another leads to asks for none."""
    made: list[Typeset] = []
    for block in blocks:
        progress.tell(len(made) / len(blocks) / 2)
        made.append(_typeset(block, blocks))
    leads = _leads(blocks)
    rooms: list[float] = []
    for place in reversed(range(len(blocks))):
        progress.tell(1 / 2 + len(rooms) / len(blocks) / 2)
        beyond = rooms[-1] if leads[place] else 0.0
        rooms.append(min(_need(blocks[place], made[place]) + beyond, sheet().height))
    rooms.reverse()
    return [
        Placed(block, made[place], 0.0 if place and leads[place - 1] else rooms[place])
        for place, block in enumerate(blocks)
    ]


def _typeset(block: Block, blocks: Sequence[Block]) -> Typeset:
    if isinstance(block, Contents):
        return contents(block, entries(blocks))
    return typeset(block)


def _leads(blocks: Sequence[Block]) -> list[bool]:
    """Which blocks must not be parted from the one after: headings, short introductions."""
    found: list[bool] = []
    paragraphs = MOST_LEADING  # in a row, up to a block they introduce; seen from the end
    for block in reversed(blocks):
        match block:
            case Heading() | KeyFigures():
                found.append(bool(found))
                small = isinstance(block, Heading) and block.level > 2  # as good as a caption
                paragraphs = 0 if small else MOST_LEADING
            case Paragraph():
                leads = paragraphs < MOST_LEADING and len(block.text) <= INTRODUCTION
                found.append(leads)
                paragraphs = paragraphs + 1 if leads else MOST_LEADING
            case _:
                found.append(False)
                introduced = isinstance(block, Table | Figure | Bullets)
                paragraphs = 0 if introduced else MOST_LEADING
    return found[::-1]


def _need(block: Block, made: Typeset) -> float:
    match block:
        case Heading():
            return sheet().height if block.new_page else HEADINGS[block.level]
        case Paragraph():
            return LEADING * min(ceil(len(block.text) / LETTERS), 3) + 7
        case Table() if block.rows:
            whole = len(block.rows) <= ROWS and _height(made.flowables)
            most = TOGETHER if block.together else SMALL
            return whole if whole and whole <= most else _beginning(block, made)
        case Figure() | Contents():
            return _height(made.flowables)
        case Callout():
            return USUAL + 15
        case _:
            return USUAL


def _beginning(table: Table, made: Typeset) -> float:
    """The height of the rows a table begins with, its head included."""
    rows: Any = made.flowables[0]
    height: float = rows.height_of(made.beginning, sheet().width) + rows.getSpaceAfter()
    return min(max(BEGINNING[table.dense], height), TALLEST)


def _height(made: list["Flowable"]) -> float:
    """The height of what is set, with the space between."""
    return sum(one.wrap(sheet().width, sheet().height)[1] + one.getSpaceAfter() for one in made)
