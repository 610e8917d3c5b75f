"""The same report by other means: without tags, and by WeasyPrint: for measuring."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from html import escape
from importlib.util import find_spec
from typing import Any
from unittest.mock import patch

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from sroi_app.reports.aloud import aloud
from sroi_app.reports.blocks import (
    Align,
    Band,
    Block,
    Bullets,
    Callout,
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
from sroi_app.reports.charts.svg import svg
from sroi_app.reports.pdf import render
from sroi_app.reports.runs import measure
from sroi_app.reports.styles import PALETTE
from sroi_app.reports.tagging.marking import Marking
from sroi_app.resources import resource

STYLE = """
@font-face {{ font-family: Ours; src: url(file://{regular}) }}
@font-face {{ font-family: Ours; font-weight: 600; src: url(file://{semibold}) }}
@page {{ size: A4; margin: 58pt 57pt 60pt; @bottom-right {{ content: counter(page) }} }}
body {{ font: 10.5pt/15pt Ours }}
table {{ width: 100%; border-collapse: collapse; font-size: 9pt; line-height: 11.75pt }}
td, th {{ text-align: left; vertical-align: top; border-bottom: 0.4pt solid #c9ced1 }}
.right {{ text-align: right }}
"""


class Untagged(Canvas):
    """A canvas of ReportLab that is asked for marks and makes none."""

    page_count = 0
    write: Any = Marking.write

    def __init__(self, *arguments: Any, tree: object, attachments: object, **options: Any) -> None:
        del tree, attachments
        super().__init__(*arguments, **options)

    def take_apart(self) -> None:
        pass

    def content(self, _element: object) -> nullcontext[None]:
        return nullcontext()

    def open(self, _element: object) -> None:
        pass

    def close(self, _element: object) -> None:
        pass

    def artifact(self, _kind: str = "") -> nullcontext[None]:
        return nullcontext()

    def begin_artifact(self) -> None:
        pass

    def end_artifact(self) -> None:
        pass

    def box(self, *_place: object) -> None:
        pass

    def link(self, *_place: object) -> None:
        pass

    def bookmark(self, key: str, rise: float) -> None:
        self.bookmarkHorizontal(key, 0, rise)

    def page_of(self, _key: str) -> int:
        return 0

    def later(self, draw: Callable[[Any], None]) -> None:
        draw(self)


def untagged(report: Report) -> bytes:
    """Return the same story without a tag, its pages packed as tightly."""
    with (
        patch("sroi_app.reports.pdf.tagged_canvas", lambda: Untagged),
        patch.object(rl_config, "useA85", 0),
    ):
        return render(report)


def by_weasyprint(report: Report) -> Callable[[], bytes] | None:
    """Return what makes the same content into a tagged PDF with WeasyPrint, if it is installed."""
    if not find_spec("weasyprint"):
        return None
    import weasyprint

    text = html(report)

    def write() -> bytes:
        made: bytes = weasyprint.HTML(string=text).write_pdf(pdf_variant="pdf/ua-1")
        return made

    return write


def html(report: Report) -> str:
    """Return the same content as a page of the web."""
    faces = {
        name: resource(f"fonts/SourceSans3-{name.title()}.ttf") for name in ("regular", "semibold")
    }
    body = "\n".join(line for block in report.blocks for line in _block(block))
    return (
        f'<html lang="{report.language}"><head><title>{escape(report.title)}</title>'
        f"<style>{STYLE.format(**faces)}</style></head><body>{body}</body></html>"
    )


def _block(block: Block) -> Iterator[str]:
    match block:
        case Title():
            yield f"<h1>{escape(block.text)}</h1><p>{escape(block.standfirst)}</p>"
        case Heading():
            level = block.level + 1
            yield f"<h{level}>{escape(f'{block.number} {block.text}')}</h{level}>"
        case Paragraph():
            yield f"<p>{escape(block.text)}</p>"
        case Callout():
            yield f"<p><b>{escape(block.title)}</b></p><p>{escape(block.text)}</p>"
        case Bullets():
            yield f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in block.items)}</ul>"
        case KeyFacts() | KeyFigures():
            items = (f"<dt>{escape(f.label)}</dt><dd>{escape(f.value)}</dd>" for f in block.facts)
            yield f"<dl>{''.join(items)}</dl>"
        case Table():
            yield from _table(block)
        case Figure():
            drawn = svg(block.chart.scene(480, measure), PALETTE, measure).split("?>", 1)[1]
            yield f'<figure title="{escape(aloud(block))}">{drawn}</figure>'
        case PageBreak() | Contents():
            pass


def _table(table: Table) -> Iterator[str]:
    sides = ["right" if column.align is Align.RIGHT else "left" for column in table.columns]
    head = "".join(f"<th>{escape(column.heading)}</th>" for column in table.columns)
    yield f"<table><caption>{escape(table.caption)}</caption><thead><tr>{head}</tr></thead><tbody>"
    for row in (*table.rows, *table.totals, *table.closing):
        if isinstance(row, Band):
            yield f"<tr><th colspan={len(sides)}>{escape(row.text)}</th></tr>"
            continue
        cells = zip(row, sides, strict=True)
        yield f"<tr>{''.join(f'<td class={side}>{escape(c)}</td>' for c, side in cells)}</tr>"
    yield f"</tbody></table><p>{escape(table.note)}</p>"
