"""The value map as a sheet: one row to an outcome, then what it all comes to."""

from itertools import groupby

from sroi_app.calculation.terms import OUTCOMES
from sroi_app.guide.value_map import IMPACT
from sroi_app.model.edits import get_in
from sroi_app.model.outcomes import Outcome
from sroi_app.spreadsheet.book.contents import content
from sroi_app.spreadsheet.book.grid import BookColumn
from sroi_app.spreadsheet.book.map_figures import row_figures
from sroi_app.spreadsheet.book.map_foot import Foot, foot_of, write_foot
from sroi_app.spreadsheet.book.map_formulas import map_formulas
from sroi_app.spreadsheet.book.page import Page
from sroi_app.spreadsheet.book.subject import Subject
from sroi_app.spreadsheet.book.validation import rule
from sroi_app.text import _

BANDS = 3  # the row of the bands above the headings, counted from 0
KEPT_IN_SIGHT = 3  # columns: the row, the group and the outcome
LINE = 13  # points
MOST_LINES = 4


def write_map(page: Page, subject: Subject, lists: dict[str, str]) -> None:
    """Write the sheet of the value map."""
    grid = subject.map
    page.title(
        _("Value map: {case}").format(case=subject.title),
        _(
            "Cells in pale yellow can be changed; everything else is worked out from them, from "
            "the sheet of inputs and from the settings. An empty cell is a question still open, "
            "and never counts as 0."
        ),
        across=7,
    )
    page.sheet.set_row(1, 30)
    write_heads(page, grid.columns, grid.heads)
    _write_bands(page, grid.columns)
    foot = foot_of(subject)
    _write_rows(page, subject, foot, lists)
    write_foot(page, subject, foot)
    add_rules(
        page, grid.columns, grid.first, grid.after - 1, lists, subject.years - subject.delivery
    )
    page.widths([column.letters for column in grid.columns])
    page.sheet.freeze_panes(grid.first, KEPT_IN_SIGHT)
    letters = sum(column.letters + 1 for column in grid.columns)
    page.printed(grid.heads, letters=letters, repeated=KEPT_IN_SIGHT, footer=subject.title)
    page.protected()


def write_heads(page: Page, columns: tuple[BookColumn, ...], row: int) -> None:
    """Write the headings of a table."""
    for place, column in enumerate(columns):
        if column.year is None:
            figures = column.asked is not None and not column.asked.words
            page.words(row, place, column.head, "head right" if figures else "head")
        else:
            page.year_head(row, place, column.year, _year_words(column))
    page.sheet.set_row(row, 42)


def add_rules(
    page: Page,
    columns: tuple[BookColumn, ...],
    first: int,
    last: int,
    lists: dict[str, str],
    longest: int = 100,
) -> None:
    """Say of every column that is answered what its cells take."""
    for place, column in enumerate(columns):
        if column.asked is not None:
            told = rule(column.asked, lists, longest=longest)
            page.sheet.data_validation(first, place, last, place, told)


def _year_words(column: BookColumn) -> str:
    if column.key.startswith(IMPACT):
        return _("Impact, year")
    return _("Put in, year") if column.key.startswith("spent") else _("Year")


def _write_bands(page: Page, columns: tuple[BookColumn, ...]) -> None:
    """Write the stage of the method over the columns that belong to it."""
    place = 0
    for band, inside in groupby(columns, key=lambda column: column.band):
        wide = len(list(inside))
        if band:
            for column in range(place, place + wide):
                page.words(BANDS, column, "", "band")
            page.words(BANDS, place, band, "band")
        place += wide


def _write_rows(page: Page, subject: Subject, foot: Foot, lists: dict[str, str]) -> None:
    grid, case = subject.map, subject.case
    formulas = map_formulas(grid, subject.delivery, subject.years, foot.factors, lists)
    worked_out = [
        (place, column.key, formulas[column.key], column.look)
        for place, column in enumerate(grid.columns)
        if column.key in formulas
    ]
    answered = [
        (n, column.asked, column.look) for n, column in enumerate(grid.columns) if column.asked
    ]
    for number, row in enumerate(subject.result.outcomes, grid.first):
        at = OUTCOMES / row.outcome.id
        page.words(number, 0, row.outcome.id, "fixed")
        for place, column, look in answered:
            page.content(number, place, content(case, column, at, row.outcome), look)
        figures = row_figures(subject, row)
        for place, key, formula, look in worked_out:
            page.formula(number, place, formula, figures[key], look)
        page.sheet.set_row(number, LINE * min(_lines(subject, row.outcome), MOST_LINES) + 4)


def _lines(subject: Subject, outcome: Outcome) -> int:
    """About how many lines the longest words of a row take in their column."""
    asked = [column for column in subject.map.columns if column.asked and column.asked.words]
    texts = ((get_in(outcome, one.asked.address), one.letters) for one in asked if one.asked)
    return max((2, *(1 + len(t) // wide for t, wide in texts if isinstance(t, str))))
