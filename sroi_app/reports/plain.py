"""The report as plain text: for portals that take no PDF, and for comparing two reports."""

from collections.abc import Iterator

from sroi_app.reports.blocks import (
    Align,
    Band,
    Block,
    Bullets,
    Callout,
    Cells,
    Contents,
    Figure,
    Heading,
    KeyFacts,
    KeyFigures,
    PageBreak,
    Paragraph,
    Report,
    Table,
    Title,
)
from sroi_app.reports.wording import clean

GUTTER = "  "


def plain(report: Report) -> str:
    """Return the whole report as text; tables keep their columns, charts become tables."""
    edge = report.furniture
    marks = [mark for mark in (edge.mark, edge.example) if mark]
    lines = [*marks, *(line for block in report.blocks for line in _block(block))]
    return "\n".join(line.rstrip() for line in _tidy(lines)) + "\n"


def _block(block: Block) -> Iterator[str]:
    yield ""
    match block:
        case Title():
            yield from (clean(block.kicker), clean(block.text).upper(), clean(block.standfirst))
        case Heading():
            yield from _heading(block)
        case Paragraph():
            yield clean(block.text)
        case Bullets():
            yield from (f"- {clean(item)}" for item in block.items)
        case Callout():
            yield from (f"! {clean(text)}" for text in (block.title, block.text) if text)
        case KeyFacts() | KeyFigures():
            yield from (f"{clean(fact.label)}: {clean(fact.value)}" for fact in block.facts)
        case Table():
            yield from _table(block)
        case Figure():
            yield from _figure(block)
        case PageBreak() | Contents():
            pass


def _heading(heading: Heading) -> Iterator[str]:
    words = clean(f"{heading.number} {heading.text}".strip())
    if heading.level == 1:
        yield ""
    yield words
    if heading.level < 3:
        yield ("=" if heading.level == 1 else "-") * len(words)


def _figure(figure: Figure) -> Iterator[str]:
    chart = figure.chart
    if figure.told:
        yield f"[{clean(chart.title)}]"
        yield from (f"- {_inline(line)}" for line in figure.told)
        yield clean(figure.caption)
        return
    yield f"[{clean(chart.title)}] {clean(chart.alt)}"
    yield from _grid([chart.header, *chart.rows], [Align.LEFT, *([Align.RIGHT] * 9)])
    yield clean(figure.caption)


def _table(table: Table) -> Iterator[str]:
    yield f"[{clean(table.caption)}]"
    if not table.rows:
        yield clean(table.empty)
        return
    header = tuple(column.heading for column in table.columns)
    lines = [header, *table.rows, *table.totals, *table.closing]
    yield from _grid(lines, [column.align for column in table.columns])
    if table.note:
        yield clean(table.note)


def _grid(rows: list[Cells | Band], aligns: list[Align]) -> Iterator[str]:
    """Rows with their columns padded to the widest cell; a band stands on a line of its own."""
    cells = [tuple(map(_inline, row)) for row in rows if not isinstance(row, Band)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    ready = iter(cells)
    for row in rows:
        if isinstance(row, Band):
            yield f"{'  ' * (row.level - 1)}{_inline(row.text)}"
        else:
            padded = zip(next(ready), widths, aligns, strict=False)
            yield GUTTER.join(_padded(cell, width, align) for cell, width, align in padded)


def _padded(cell: str, width: int, align: Align) -> str:
    return cell.rjust(width) if align is Align.RIGHT else cell.ljust(width)


def _inline(text: str) -> str:
    return " ".join(clean(text).split())


def _tidy(lines: list[str]) -> Iterator[str]:
    """Never more than two empty lines together, none at the beginning."""
    empty = 2
    for line in lines:
        empty = 0 if line.strip() else empty + 1
        if empty <= 2:
            yield line
