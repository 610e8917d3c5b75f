"""What stands in a cell that people answer in: the same on the way out and on the way back."""

import re
from decimal import Decimal
from typing import Any

from sroi_app.guide.kinds import Percent, PriceYear
from sroi_app.guide.numbers import BadText
from sroi_app.guide.value_map import Column, blank, read, shown
from sroi_app.library.price_years import canonical
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get_in, unreadable_text
from sroi_app.spreadsheet.book import words
from sroi_app.spreadsheet.book.map_columns import INCLUDED
from sroi_app.spreadsheet.table import ERRORS, LONGEST_TEXT, Cell, beginning, length
from sroi_app.text import _

Content = Decimal | str | None
"""A number, words, or nothing at all: blank is never 0."""

_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile(r"\r\n?|[\u2028\u2029]")


def content(case: Case, column: Column, at: Address, row: Any) -> Content:
    """Return what the cell of an answer of the `row` at an address holds.

    Text that could not be read stays as it is.
    """
    kept = unreadable_text(case, at / column.path) if case.unreadable else None
    if kept is not None:
        return fitting(kept) or None
    value = get_in(row, column.address)
    if column.path == INCLUDED and _group_left_out(case, row.stakeholder):
        value = False
    if isinstance(value, Decimal):
        return value
    if isinstance(column.kind, PriceYear):
        value = canonical(value) or value
    return fitting(shown(case, column, value)) or None


def fitting(text: str, cut: str = "") -> str:
    """Return a text as a cell can hold it: without signs nobody sees, and not too long.

    One that is cut ends with `cut`, which says where the whole text stands.
    """
    if len(text) <= LONGEST_TEXT // 2 and text.isprintable():
        return text  # nearly always
    plain = _UNSEEN.sub(" ", _BREAKS.sub("\n", text))
    if length(plain) <= LONGEST_TEXT:
        return plain
    cut = cut or _("… (cut here; the whole text stands under “{sheet}”)").format(
        sheet=words.ANSWERS
    )
    return beginning(plain, LONGEST_TEXT - length(cut)) + cut


def is_as_it_was(cell: Cell, written: Content) -> bool:
    """Whether a cell still holds what was written there, be it words that read like an error."""
    if cell.fault:
        return isinstance(written, str) and written.strip().upper() in ERRORS
    if isinstance(written, Decimal):
        return cell.number == Decimal(f"{float(written):.15g}")
    return cell.number is None and cell.text == (written or "").strip()


def answer_in(case: Case, column: Column, cell: Cell, present: Any) -> Any:
    """Return what a cell means that somebody changed, or BadText; `present` is the answer before.

    A number under a percentage is a share, as spreadsheets keep it.
    """
    if cell.blank and column.necessary:
        return BadText(_("Something has to be chosen here."))
    if cell.blank:
        return blank(column, present)
    if cell.number is not None and not column.words:
        share = isinstance(column.kind, Percent)
        return read(case, column, f"{cell.number * 100:f}%" if share else f"{cell.number:f}")
    return read(case, column, cell.text)


def _group_left_out(case: Case, id_: str) -> bool:
    return any(group.id == id_ and group.included is False for group in case.stakeholders)
