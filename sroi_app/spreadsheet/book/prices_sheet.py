"""The sheet of the GDP deflator, by which values are brought to the prices of the case."""

from collections.abc import Iterator
from decimal import Decimal

from sroi_app.library import deflators
from sroi_app.library.price_years import canonical
from sroi_app.model.case import Case
from sroi_app.spreadsheet.book import words
from sroi_app.spreadsheet.book.grid import quoted
from sroi_app.spreadsheet.book.page import Page, cell
from sroi_app.spreadsheet.book.subject import Subject
from sroi_app.text import _

HEADS = 3
_NAMES = ("PriceYears", "ByCalendar", "ByFinancial")
_NOT_COVERED = "–"
"""Words in place of a figure: a ratio of words is an error, and so never a factor."""


def write_prices(page: Page, subject: Subject) -> None:
    """Write the sheet of the price index."""
    page.title(
        _("Prices"),
        _(
            "The GDP deflator of HM Treasury (Open Government Licence v3.0). Two calendar years "
            "are compared on the calendar series, all others on the financial one."
        ),
        across=6,
    )
    page.sheet.set_row(1, 30)
    heads = (_("Year of the prices"), _("Calendar series"), _("Financial series"))
    for column, head in enumerate(heads):
        page.words(HEADS, column, head, "head")
    for row, (year, *indexes) in enumerate(_rows(subject.case), HEADS + 1):
        page.words(row, 0, year, "fixed year")
        for column, index in enumerate(indexes, 1):
            page.content(row, column, index or _NOT_COVERED, "fixed number")
    page.widths([18, 16, 16])
    page.sheet.freeze_panes(HEADS + 1, 1)
    page.printed(HEADS, letters=100, footer=subject.title)
    page.protected()


def names_in(subject: Subject) -> dict[str, str]:
    """Return the columns of the index, by their names."""
    sheet, last = quoted(words.PRICES), HEADS + len(list(_rows(subject.case)))
    return {
        name: f"={sheet}!{cell(HEADS + 1, column)}:{cell(last, column)}"
        for column, name in enumerate(_NAMES)
    }


def _rows(case: Case) -> Iterator[tuple[str, Decimal | None, Decimal | None]]:
    """Every year of the index, and the years of the case that it does not reach."""
    calendar, financial = deflators.series()
    named = {canonical(one.proxy.price_year) for one in case.outcomes}
    named |= {canonical(case.scope.price_year)}
    for year in sorted({*calendar, *financial, *(year for year in named if year)}):
        yield year, calendar.get(year), financial.get(year)
