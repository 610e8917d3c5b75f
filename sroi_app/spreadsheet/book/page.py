"""One sheet being written: words stay words, numbers are numbers, formulas bring their result."""

from decimal import Decimal
from typing import Any

from sroi_app.spreadsheet.book.contents import Content, fitting
from sroi_app.spreadsheet.book.grid import ROW
from sroi_app.spreadsheet.book.looks import Looks
from sroi_app.spreadsheet.table import column_letters
from sroi_app.text import _

Cached = Decimal | str | bool | int | None
"""What a formula comes to by our own sum; None where it shows nothing."""

_SUSPECT = ("=", "+", "-", "@", "\t")
A4 = 9
LETTERS_A_PAGE = 175  # what can still be read on a landscape page


class Page:
    """A sheet of the workbook; rows and columns are counted from 0."""

    def __init__(self, sheet: Any, looks: Looks, name: str) -> None:
        self.sheet, self.looks, self.name = sheet, looks, name
        sheet.hide_gridlines(2)

    def words(self, row: int, column: int, text: str, look: str = "plain") -> None:
        """Write words: whatever they begin with, they never become a formula, link or number."""
        text = fitting(text)
        if not text:
            self.sheet.write_blank(row, column, None, self.looks(look))
            return
        quoted = f"{look} quoted" if text.startswith(_SUSPECT) else look
        self.sheet.write_string(row, column, text, self.looks(quoted))

    def number(self, row: int, column: int, number: Decimal | int, look: str) -> None:
        finer = _finer_percent(number) if look.endswith("percent") else ""
        found = self.looks.with_number(look, finer) if finer else self.looks(look)
        self.sheet.write_number(row, column, float(number), found)

    def content(self, row: int, column: int, content: Content, look: str) -> None:
        """Write what somebody answered; blank stays blank."""
        if isinstance(content, Decimal):
            self.number(row, column, content, look)
        else:
            self.words(row, column, content or "", look)

    def formula(self, row: int, column: int, formula: str, cached: Cached, look: str) -> None:
        """Write a formula with what it comes to; `ROW` in it is the row it stands in."""
        value = float(cached) if isinstance(cached, Decimal) else "" if cached is None else cached
        text = formula.replace(ROW, str(row + 1))
        self.sheet.write_formula(row, column, text, self.looks(look), value)

    def year_head(self, row: int, column: int, year: int, words: str) -> None:
        """Write a heading that is a number to the formulas, and “Year 3” to people."""
        shown = self.looks.with_number("head right", f'"{words} "0')
        self.sheet.write_number(row, column, year, shown)

    def title(self, title: str, note: str, *, across: int) -> None:
        """Write what the sheet is, and a sentence under it that is `across` columns wide."""
        self.words(0, 0, title, "title")
        self.sheet.set_row(0, 24)
        self.sheet.merge_range(1, 0, 1, max(across - 1, 1), "", self.looks("note"))
        self.words(1, 0, note, "note")

    def widths(self, letters: list[int]) -> None:
        for column, wide in enumerate(letters):
            self.sheet.set_column(column, column, wide + 1)

    def printed(self, heads: int, *, letters: int, repeated: int = 0, footer: str = "") -> None:
        """Set up how it is printed: landscape, as many pages wide as can be read."""
        sheet = self.sheet
        sheet.set_paper(A4)
        sheet.set_landscape()
        sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.7)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})  # years, and what was typed
        sheet.fit_to_pages(-(-letters // LETTERS_A_PAGE), 0)
        sheet.repeat_rows(heads)
        if repeated:
            sheet.repeat_columns(0, repeated - 1)
        sheet.set_header("&L" + _for_header(footer) + "&R" + _for_header(self.name))
        pages = _("Page {number} of {all}").format(number="&P", all="&N")
        sheet.set_footer("&L" + _("SROI Case") + "&R" + pages)

    def protected(self) -> None:
        """Let nothing be changed but the cells that are there for it; there is no password."""
        allowed = ("select_locked_cells", "select_unlocked_cells", "format_columns", "format_rows")
        self.sheet.protect("", dict.fromkeys(allowed, True))


def cell(row: int, column: int) -> str:
    """Return a cell as formulas write it, with both its parts held fast.

    >>> cell(0, 1)
    '$B$1'
    """
    return f"${column_letters(column)}${row + 1}"


def _finer_percent(share: Decimal | int) -> str:
    """Return how a share is shown that has more decimals than most; "" for the usual way."""
    exponent = (Decimal(share) * 100).normalize().as_tuple().exponent
    places = -exponent if isinstance(exponent, int) else 0
    return f"0.{'0' * min(places, 6)}%" if places > 1 else ""


def _for_header(text: str) -> str:
    """An & begins an instruction there, and no more than 255 signs are taken."""
    return fitting(text).replace("\n", " ")[:80].replace("&", "&&")
