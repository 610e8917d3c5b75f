"""Tables that are only read: words and figures as they are, nothing worked out."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sroi_app.spreadsheet.book.contents import Content
from sroi_app.spreadsheet.book.page import Page

LINE = 14  # points
MOST_LINES = 5


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
            look = f"words {_look_of(content, head)}" if isinstance(content, Decimal) else "words"
            page.content(number, column, content, look)
        texts = zip(cells, heads, strict=True)
        lines = max(
            (_lines(text, head) for text, head in texts if isinstance(text, str)), default=1
        )
        if lines > 1:
            page.sheet.set_row(number, LINE * min(lines, MOST_LINES))


def _look_of(figure: Decimal, head: Head) -> str:
    """A column of any numbers shows decimals where there are some."""
    whole = figure == figure.to_integral_value()
    return head.look if head.look != "number" else "count" if whole else "decimal"


def _lines(text: str, head: Head) -> int:
    """About how many lines a text takes in its column."""
    return sum(1 + len(line) // head.letters for line in text.split("\n"))
