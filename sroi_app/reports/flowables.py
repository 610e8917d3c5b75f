"""Blocks turned into what ReportLab sets on the page."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sroi_app.reports.aloud import aloud
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
from sroi_app.reports.fonts import REGULAR
from sroi_app.reports.markup import cell_pieces, markup, pieces
from sroi_app.reports.runs import measure
from sroi_app.reports.sheet import USUAL, sheet
from sroi_app.reports.styles import ACCENT, LINE, WARNING, style
from sroi_app.reports.tables import NOTHING, letters_of_a_line, lines_of_a_cell, set_table
from sroi_app.reports.tagging.flowables import rule, ruled, words
from sroi_app.reports.tagging.structure import Element, Numbering, Role
from sroi_app.reports.typeset import Typeset, joined

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

FACTS = ((3, 30), (2, 90))
"""How many facts stand in a row, while none of them has more letters than this."""


def typeset(block: Block) -> Typeset:
    """Return what a block is on the page; nothing in it is ever too tall for one."""
    return _SETTERS[type(block)](block)


def _title(title: Title) -> Typeset:
    return joined(
        _paragraphs(title.kicker, "kicker"),
        _paragraphs(title.text, "title", Element(role=Role.HEADING, level=1)),
        _paragraphs(title.standfirst, "standfirst"),
    )


def _heading(heading: Heading) -> Typeset:
    """A section begins with a rule; a heading of any length is cut like other text.

    It stands one level below the title in the tree of tags.
    """
    element = Element(role=Role.HEADING, level=heading.level + 1, language=heading.language)
    first, *rest = pieces(heading.text)
    name = f"heading {heading.level}"
    number = f'<font color="{ACCENT}">{markup(heading.number)}</font>&nbsp; '
    told = (number if heading.number else "") + markup(first)
    above = Typeset([_rule()] if heading.level == 1 else [])
    if not told:
        return above
    made = [_set(told, name, element), *(_set(markup(piece), name, element) for piece in rest)]
    return joined(above, Typeset(made, (element,)))


def _paragraphs(text: str, name: str, element: Element | None = None) -> Typeset:
    """A long text is several paragraphs without space between them, and is read as one."""
    element = element or Element(role=Role.PARAGRAPH)
    parts = [part for part in pieces(text) if part.strip()]
    made = [
        _set(markup(part), name, element, tight=number < len(parts))
        for number, part in enumerate(parts, 1)
    ]
    return Typeset(made, (element,) if made else ())


def _paragraph(paragraph: Paragraph) -> Typeset:
    element = Element(role=Role.PARAGRAPH, language=paragraph.language)
    return _paragraphs(paragraph.text, str(paragraph.tone), element)


def _bullets(bullets: Bullets) -> Typeset:
    made: list[Flowable] = []
    items: list[Element] = []
    for text in bullets.items:
        label, body = Element(role=Role.LABEL), Element(role=Role.BODY)
        items.append(Element(role=Role.ITEM, kids=(label, body)))
        made += [
            words(markup(piece), style("bullet"), body, None if number else label)
            for number, piece in enumerate(pieces(text))
        ]
    if made:
        made[-1].spaceAfter = 7  # as after a paragraph
    return Typeset(made, (_list(items, Numbering.DISC),))


def _list(items: Iterable[Element], numbering: Numbering) -> Element:
    return Element(role=Role.LIST, kids=tuple(items), numbering=numbering)


def _callout(callout: Callout) -> Typeset:
    """A rule at its left and no box: it may go on over pages like any text."""
    from reportlab.lib.colors import HexColor

    title, text = Element(role=Role.PARAGRAPH), Element(role=Role.PARAGRAPH)
    rows = [[_set(markup(piece), "callout title", title)] for piece in _cut(callout.title, 80)]
    if callout.text:
        rows += [[_set(markup(piece), "callout", text)] for piece in _cut(callout.text, 80)]
    made = ruled(
        rows,
        colWidths=[sheet().width],
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
    return Typeset([made], (Element(role=Role.DIVISION, kids=(title, text)),))


def _cut(text: str, letters: float) -> Iterator[str]:
    """A text in pieces that are none taller than a page; a line of it has about so many letters."""
    return cell_pieces(text, letters_of_a_line(letters), lines_of_a_cell())


@dataclass(frozen=True, slots=True)
class _Told:
    """A fact with the tags of its label and its value."""

    fact: Fact
    label: Element = field(default_factory=lambda: Element(role=Role.LABEL))
    value: Element = field(default_factory=lambda: Element(role=Role.BODY))


def _told_list(told: Iterable[_Told]) -> Element:
    """Each label is read with its value, wherever the two stand on the page."""
    items = (Element(role=Role.ITEM, kids=(one.label, one.value)) for one in told)
    return _list(items, Numbering.WORDS)


def _key_facts(facts: KeyFacts) -> Typeset:
    """Short facts three to a row, longer ones two, and long ones over the whole width.

    A longer one that would stand alone joins the two before it: the first page has no room for it.
    """
    told = [_Told(fact) for fact in facts.facts]
    rows: list[Flowable] = []
    for columns in (3, 2, 1):
        some = [one for one in told if _columns(one.fact) == columns]
        last = [some.pop() for _one in range(3)][::-1] if _leaves_one(some, columns) else []
        starts = range(0, len(some), columns)
        rows += [_grid(some[start : start + columns], columns) for start in starts]
        rows += [_grid(last, 3)] if last else []
    if rows:
        rows[-1].spaceAfter = 10
    return Typeset(rows, (_told_list(told),))


def _leaves_one(some: list[_Told], columns: int) -> bool:
    return columns == 2 and len(some) > 2 and len(some) % 2 == 1


def _columns(fact: Fact) -> int:
    longest = max(len(fact.value), len(fact.label))
    room = sheet().width / USUAL.width
    return next((columns for columns, most in FACTS if longest <= most * room), 1)


def _grid(told: list[_Told], columns: int) -> "Flowable":
    """One row of facts, each label above its value; a long one left alone has the whole width.

    Each is a cell of its own, drawn as it is read, but where one is so long that it is cut.
    """
    columns = 1 if columns == 2 and len(told) == 1 else columns
    cells = [list(_cut(one.fact.value, 95 / columns)) for one in told]
    left = [NOTHING] * (columns - len(told))
    if all(len(cell) == 1 for cell in cells):
        pairs = zip(told, cells, strict=True)
        return _plain_table([[[_label(one), _fact(one, *cell)] for one, cell in pairs] + left])
    rows: list[list[Any]] = [[_label(one) for one in told] + left]
    for number in range(max(map(len, cells))):
        pairs = zip(told, cells, strict=True)
        row = [_fact(one, cell[number]) if number < len(cell) else NOTHING for one, cell in pairs]
        rows.append(row + left)
    return _plain_table(rows)


def _label(told: _Told) -> "Flowable":
    made = _set(markup(told.fact.label), "label", told.label)
    made.spaceAfter = 1
    return made


def _fact(told: _Told, piece: str) -> "Flowable":
    return _set(markup(piece), "fact gap" if piece == GAP else "fact", told.value)


def _key_figures(figures: KeyFigures) -> Typeset:
    if not figures.facts:
        return Typeset()
    told = [_Told(fact) for fact in figures.facts]
    row = [[_set(markup(one.fact.value), "figure", one.value), _label(one)] for one in told]
    return Typeset([_plain_table([row])], (_told_list(told),))


def _plain_table(rows: list[list[Any]]) -> "Flowable":
    columns = len(rows[0])
    return ruled(
        rows,
        colWidths=[sheet().width / columns] * columns,
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


def _table(table: Table) -> Typeset:
    if not table.rows:
        return _paragraphs(table.empty, "body")
    return joined(set_table(table), _paragraphs(table.note, "note"))


def _figure(figure: Figure) -> Typeset:
    element = Element(role=Role.FIGURE, alt=aloud(figure))
    chart = drawing(figure.chart.scene(sheet().width * sheet().charts, measure), element)
    return joined(Typeset([chart], (element,)), _paragraphs(figure.caption, "caption"))


def _rule() -> "Flowable":
    from reportlab.lib.colors import HexColor

    return rule(width="100%", thickness=0.5, color=HexColor(LINE), spaceBefore=18, spaceAfter=9)


def _page_break(_block: PageBreak) -> Typeset:
    from reportlab.platypus import PageBreak as Break

    return Typeset([Break()])


def _set(text: str, name: str, element: Element, *, tight: bool = False) -> "Flowable":
    """A paragraph of markup that this module made; `tight` leaves no space after it."""
    made = words(text, style(name), element)
    if tight:
        made.spaceAfter = 0
    return made


_SETTERS: dict[type, Callable[[Any], Typeset]] = {
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
