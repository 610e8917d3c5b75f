"""Tables that are only read: words and figures as they are, nothing worked out."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sroi_app.spreadsheet.book.contents import Content
from sroi_app.spreadsheet.book.page import Page

LONGEST_ROW = 60  # points: four lines


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of a column, how many letters wide it is, and how its figures look."""

    text: str
    letters: int
    look: str = "words"


def write_table(
    page: Page, row: int, heads: Sequence[Head], rows: Sequence[tuple[Content, ...]]
) -> None:
    """Write a table whose headings stand in `row`, which stay in sight."""
    write_rows(page, row, heads, rows)
    page.widths([head.letters for head in heads])
    page.sheet.freeze_panes(row + 1, 2)


def write_rows(
    page: Page, row: int, heads: Sequence[Head], rows: Sequence[tuple[Content, ...]]
) -> None:
    """Write the headings and the rows of a table."""
    for column, head in enumerate(heads):
        page.words(row, column, head.text, "head")
    page.sheet.set_row(row, 30)
    for number, cells in enumerate(rows, row + 1):
        for column, (head, content) in enumerate(zip(heads, cells, strict=True)):
            look = f"words {head.look}" if isinstance(content, Decimal) else "words"
            page.content(number, column, content, look)
        if any(
            isinstance(cell, str) and _is_long(cell, head)
            for cell, head in zip(cells, heads, strict=True)
        ):
            page.sheet.set_row(number, LONGEST_ROW)


def _is_long(text: str, head: Head) -> bool:
    """Whether a text needs more than one line or two."""
    return len(text) > 2 * head.letters or "\n" in text
