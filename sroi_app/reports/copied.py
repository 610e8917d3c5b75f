"""A printed table as text and as HTML, for pasting into a spreadsheet or a letter."""

from collections.abc import Sequence
from html import escape

from sroi_app.guide.figures import MINUS
from sroi_app.reports.audit import money

Rows = Sequence[Sequence[str]]
FORMULA = ("=", "+", "-", "@")
"""What makes a spreadsheet take a text for a formula."""


def as_tsv(header: Sequence[str], rows: Rows) -> str:
    """Return a table as lines of cells with tabs between them."""
    return "".join("\t".join(map(_plain, row)) + "\n" for row in (header, *rows))


def as_html(caption: str, header: Sequence[str], rows: Rows) -> str:
    """Return a table with its caption and headings; all text is escaped."""
    head = "".join(f'<th scope="col">{_marked(words)}</th>' for words in header)
    body = "".join(_row(row) for row in rows)
    return (
        f"<table><caption>{escape(caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _row(row: Sequence[str]) -> str:
    first, *others = row
    cells = "".join(f"<td{_side(cell)}>{_marked(cell)}</td>" for cell in others)
    return f'<tr><th scope="row" align="left">{_marked(first)}</th>{cells}</tr>'


def _side(cell: str) -> str:
    return ' align="right"' if money(cell) is not None else ""


def _marked(cell: str) -> str:
    return escape(_plain(cell))


def _plain(cell: str) -> str:
    """A cell in one line. A spreadsheet reads no minus but the hyphen, and runs no text."""
    line = " ".join(cell.split())
    if money(line) is not None:
        return line.replace(MINUS, "-")
    return f"'{line}" if line.startswith(FORMULA) else line
