"""The sheet that holds everything: what the value map has no column for comes back from it."""

from dataclasses import replace

from sroi_app.spreadsheet.book.answers import listed, pieces
from sroi_app.spreadsheet.book.page import Page
from sroi_app.spreadsheet.book.subject import Subject
from sroi_app.text import _

HEADS = 3
WIDE = 100  # letters of the column with the answers
LINE, MOST_LINES = 13, 8  # points of a line
FORMAT = "format"
"""The address of the number of the format, which is no address of a case."""


def write_answers(page: Page, subject: Subject, file_format: int) -> None:
    """Write every answer of the case but the files attached to it."""
    page.title(
        _("All answers"),
        _(
            "Everything that was typed in SROI Case but for attached files, so that this workbook "
            "can be turned into a case again. Nothing in the workbook depends on this sheet: "
            "delete it before you pass the workbook on if its readers should not see all of it."
        ),
        across=2,
    )
    page.sheet.set_row(1, 46)
    page.words(HEADS, 0, _("Address"), "head")
    page.words(HEADS, 1, _("Answer"), "head")
    case = replace(subject.case, attachments=())
    # Thousands of cells: written without the care that the other sheets take of each.
    plain, quoted = page.looks("plain"), page.looks("plain quoted")
    write = page.sheet.write_string
    for row, (address, text) in enumerate(((FORMAT, str(file_format)), *listed(case)), HEADS + 1):
        write(row, 0, address, plain)
        for column, piece in enumerate(pieces(text), 1):
            write(row, column, piece, quoted)
        if len(text) > WIDE:
            page.sheet.set_row(row, LINE * min(1 + len(text) // WIDE, MOST_LINES))
    page.widths([46, WIDE])
    page.sheet.freeze_panes(HEADS + 1, 1)
    page.printed(HEADS, letters=150, footer=subject.title)
    page.protected()
