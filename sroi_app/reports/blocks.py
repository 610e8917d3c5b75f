"""What a report is made of, whatever it is printed with: headings, text, tables, figures.

Text in a block is plain text: it is never read as markup by anything.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sroi_app.reports.charts.scene import Chart
from sroi_app.reports.form import FULL, Form
from sroi_app.reports.seal import Seal
from sroi_app.text import _

GAP = _("not yet given")
"""What stands where an answer is missing; a printer may set it apart."""


class Tone(StrEnum):
    """How loudly a paragraph speaks."""

    LEAD = "lead"
    BODY = "body"
    NOTE = "note"


class Align(StrEnum):
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """The head of the first page."""

    kicker: str
    text: str
    standfirst: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """`number` is "1" or "Annex A" for headings of level 1, and blank below.

    One with a `new_page` begins it. `language` is that of a heading not in the report’s own.
    """

    text: str
    level: int = 2
    number: str = ""
    new_page: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """The headings of level 1 with their pages, under a heading; only where there are pages."""

    text: str = _("Contents")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`language`, such as "cy", is that of a passage not in the report’s own."""

    text: str
    tone: Tone = Tone.BODY
    language: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """`width` is relative to the other columns of the table."""

    heading: str
    width: float = 1
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Band:
    """A row of a table that is one text over its whole width; `level` 1 names a group of rows."""

    text: str
    level: int = 1


Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """`totals` are what the rows add to, column by column; `closing` rows stand below them and
    are added to by nothing. `dense` tables are set small; one to be kept `together` is begun on
    a new page where that spares a cut; `empty` is said in place of one without rows. In one of
    `records` a band of level 2 names all the rows below it, up to the next."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Cells | Band, ...]
    totals: tuple[Cells, ...] = ()
    closing: tuple[Cells, ...] = ()
    note: str = ""
    dense: bool = False
    together: bool = False
    records: bool = False
    empty: str = _("Nothing to show yet.")


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with its caption; the chart carries its own text and table.

    `told` is what it says line by line, where that reads better than its table; `tabled` says
    that a table of the report holds the same figures.
    """

    chart: Chart
    caption: str
    told: Cells = ()
    tabled: bool = False


@dataclass(frozen=True, slots=True)
class Callout:
    """Something the reader must not miss."""

    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """Labels with their values: who, what, when."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Up to four figures set large, each with what it counts."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    pass


Block = (
    Title
    | Heading
    | Contents
    | Paragraph
    | Bullets
    | Table
    | Figure
    | Callout
    | KeyFacts
    | KeyFigures
    | PageBreak
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What every page says at its edge; `mark` is the warning that must be on each of them."""

    organisation: str
    reference: str
    kind: str
    date: str
    mark: str
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What is printed; `answers` are typed texts with their place in words, to name it by."""

    title: str
    language: str
    author: str
    subject: str
    furniture: Furniture
    blocks: tuple[Block, ...]
    answers: tuple[tuple[str, str], ...] = ()
    form: Form = FULL
    seal: Seal | None = None


def texts(block: Block) -> Iterator[str]:
    """Yield every text of a block, in reading order."""
    match block:
        case Title():
            yield from (block.kicker, block.text, block.standfirst)
        case Heading() | Contents() | Paragraph():
            yield block.text
        case Bullets():
            yield from block.items
        case Callout():
            yield from (block.title, block.text)
        case KeyFacts() | KeyFigures():
            for fact in block.facts:
                yield from (fact.label, fact.value)
        case Table():
            yield from _table_texts(block)
        case Figure():
            yield from _figure_texts(block)


def _figure_texts(figure: Figure) -> Iterator[str]:
    yield figure.chart.title
    if figure.told:
        yield from figure.told
    else:
        yield figure.chart.alt
        yield from figure.chart.header
        for row in figure.chart.rows:
            yield from row
    yield figure.caption


def _table_texts(table: Table) -> Iterator[str]:
    yield table.caption
    yield from (column.heading for column in table.columns)
    for row in table.rows:
        yield from (row.text,) if isinstance(row, Band) else row
    for last in (*table.totals, *table.closing):
        yield from last
    yield table.note
