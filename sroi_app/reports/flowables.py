"""Blocks turned into what ReportLab sets on the page."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from sroi_app.reports.blocks import (
    GAP,
    Block,
    Bullets,
    Callout,
    Fact,
    Figure,
    Heading,
    KeyFacts,
    KeyFigures,
    PageBreak,
    Paragraph,
    Table,
    Title,
)
from sroi_app.reports.drawing import drawing
from sroi_app.reports.fonts import REGULAR, measure
from sroi_app.reports.markup import cell_pieces, markup, pieces
from sroi_app.reports.styles import ACCENT, LINE, WARNING, WIDTH, style
from sroi_app.reports.tables import LINES, table_flowable

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

FACTS = ((3, 30), (2, 90))
"""How many facts stand in a row, while none of them has more letters than this."""


def flowables(block: Block) -> list["Flowable"]:
    """Return what a block is on the page; nothing in it is ever too tall for one."""
    return _SETTERS[type(block)](block)


def _title(title: Title) -> list["Flowable"]:
    return [
        *_paragraphs(title.kicker, "kicker"),
        *_paragraphs(title.text, "title"),
        *_paragraphs(title.standfirst, "standfirst"),
    ]


def _heading(heading: Heading) -> list["Flowable"]:
    """A section begins with a rule; a heading of any length is cut like other text."""
    first, *rest = pieces(heading.text)
    name = f"heading {heading.level}"
    number = f'<font color="{ACCENT}">{markup(heading.number)}</font>&nbsp; '
    told = (number if heading.number else "") + markup(first)
    rule = [_rule()] if heading.level == 1 else []
    return [*rule, _set(told, name), *(_set(markup(piece), name) for piece in rest)]


def _paragraphs(text: str, name: str) -> list["Flowable"]:
    """A long text is several paragraphs without space between them."""
    parts = [part for part in pieces(text) if part.strip()]
    return [
        _set(markup(part), name, tight=number < len(parts)) for number, part in enumerate(parts, 1)
    ]


def _paragraph(paragraph: Paragraph) -> list["Flowable"]:
    return _paragraphs(paragraph.text, str(paragraph.tone))


def _bullets(bullets: Bullets) -> list["Flowable"]:
    from reportlab.platypus import Paragraph as Set

    made = [
        Set(markup(part), style("bullet"), bulletText=None if number else "•")
        for item in bullets.items
        for number, part in enumerate(pieces(item))
    ]
    if made:
        made[-1].spaceAfter = 7  # as after a paragraph
    return [*made]


def _callout(callout: Callout) -> list["Flowable"]:
    """A rule at its left and no box: it may go on over pages like any text."""
    from reportlab.lib.colors import HexColor
    from reportlab.platypus import LongTable

    rows = [
        [_set(markup(piece), "callout title")] for piece in cell_pieces(callout.title, 80, LINES)
    ]
    if callout.text:
        rows += [[_set(markup(p), "callout")] for p in cell_pieces(callout.text, 80, LINES)]
    table = LongTable(
        rows,
        colWidths=[WIDTH],
        spaceBefore=3,
        spaceAfter=9,
        style=[
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("LINEBEFORE", (0, 0), (0, -1), 2.25, HexColor(WARNING)),
            ("LEFTPADDING", (0, 0), (-1, -1), 11),
            ("TOPPADDING", (0, 0), (-1, -1), 0.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
        ],
    )
    return [table]


def _key_facts(facts: KeyFacts) -> list["Flowable"]:
    """Short facts three to a row, longer ones two, and long ones over the whole width."""
    rows: list[Flowable] = []
    for columns in (3, 2, 1):
        some = [fact for fact in facts.facts if _columns(fact) == columns]
        starts = range(0, len(some), columns)
        rows += [_grid(some[start : start + columns], columns) for start in starts]
    if rows:
        rows[-1].spaceAfter = 10
    return rows


def _columns(fact: Fact) -> int:
    longest = max(len(fact.value), len(fact.label))
    return next((columns for columns, most in FACTS if longest <= most), 1)


def _grid(facts: list[Fact], columns: int) -> "Flowable":
    """One row of facts, each label above its value; a long one left alone has the whole width."""
    columns = 1 if columns == 2 and len(facts) == 1 else columns
    cells = [list(cell_pieces(fact.value, int(95 / columns), LINES)) for fact in facts]
    labels = [_set(markup(fact.label), "label") for fact in facts]
    rows: list[list[Any]] = [labels + [""] * (columns - len(facts))]
    for number in range(max(map(len, cells))):
        row = [_fact(cell[number]) if number < len(cell) else "" for cell in cells]
        rows.append([*row, *([""] * (columns - len(facts)))])
    return _plain_table(rows, columns)


def _fact(text: str) -> "Flowable":
    return _set(markup(text), "fact gap" if text == GAP else "fact")


def _key_figures(figures: KeyFigures) -> list["Flowable"]:
    count = len(figures.facts)
    rows = [
        [_set(markup(fact.value), "figure") for fact in figures.facts],
        [_set(markup(fact.label), "label") for fact in figures.facts],
    ]
    return [_plain_table(rows, count)]


def _plain_table(rows: list[list[Any]], columns: int) -> "Flowable":
    from reportlab.platypus import LongTable

    return LongTable(
        rows,
        colWidths=[WIDTH / columns] * columns,
        spaceAfter=8,
        style=[
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 12),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
            ("NOSPLIT", (0, 0), (-1, 1)),  # a label stays with its value
        ],
    )


def _table(table: Table) -> list["Flowable"]:
    if not table.rows:
        return _paragraphs(table.empty, "body")
    return [table_flowable(table), *_paragraphs(table.note, "note")]


def _figure(figure: Figure) -> list["Flowable"]:
    return [drawing(figure.chart.scene(WIDTH, measure)), *_paragraphs(figure.caption, "caption")]


def _rule() -> "Flowable":
    from reportlab.lib.colors import HexColor
    from reportlab.platypus import HRFlowable

    return HRFlowable(
        width="100%", thickness=0.5, color=HexColor(LINE), spaceBefore=18, spaceAfter=9
    )


def _page_break(_block: PageBreak) -> list["Flowable"]:
    from reportlab.platypus import PageBreak as Break

    return [Break()]


def _set(text: str, name: str, *, tight: bool = False) -> "Flowable":
    """A paragraph of markup that this module made; `tight` leaves no space after it."""
    from reportlab.platypus import Paragraph as Set

    made = Set(text, style(name))
    if tight:
        made.spaceAfter = 0
    return made


_SETTERS: dict[type, Callable[[Any], list["Flowable"]]] = {
    Title: _title,
    Heading: _heading,
    Paragraph: _paragraph,
    Bullets: _bullets,
    Callout: _callout,
    KeyFacts: _key_facts,
    KeyFigures: _key_figures,
    Table: _table,
    Figure: _figure,
    PageBreak: _page_break,
}
