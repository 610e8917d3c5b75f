"""The workbook as bytes: every sheet in its order; the same case always gives the same bytes."""

from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from typing import Any

from sroi_app.errors import AppError
from sroi_app.evaluation import Evaluation
from sroi_app.spreadsheet.book import (
    groups_sheet,
    inputs_sheet,
    map_foot,
    prices_sheet,
    settings_sheet,
    words,
)
from sroi_app.spreadsheet.book.answers_sheet import write_answers
from sroi_app.spreadsheet.book.contents import fitting
from sroi_app.spreadsheet.book.groups_sheet import write_groups
from sroi_app.spreadsheet.book.inputs_sheet import write_inputs
from sroi_app.spreadsheet.book.looks import Looks
from sroi_app.spreadsheet.book.map_sheet import write_map
from sroi_app.spreadsheet.book.page import Page
from sroi_app.spreadsheet.book.prices_sheet import write_prices
from sroi_app.spreadsheet.book.result_sheet import write_result
from sroi_app.spreadsheet.book.sensitivity_sheet import write_sensitivity
from sroi_app.spreadsheet.book.settings_sheet import write_settings
from sroi_app.spreadsheet.book.sources_sheet import write_sources
from sroi_app.spreadsheet.book.subject import Subject, subject_of
from sroi_app.spreadsheet.table import MOST_ROWS
from sroi_app.text import _

MADE = datetime(2000, 1, 1)  # noqa: DTZ001  kept in the file, where no case says anything of time
ROOM = 100  # rows that are not outcomes
_PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


class TooManyRows(AppError):
    """The case has more outcomes than a sheet that can be read again may have rows."""

    title = _("The workbook was not made")


def make_workbook(evaluation: Evaluation, file_format: int) -> bytes:
    """Return the workbook of a case; `file_format` is that of the case files of this version."""
    import xlsxwriter

    _refuse_too_many(evaluation)
    file = BytesIO()
    workbook = xlsxwriter.Workbook(file, _PLAIN)
    workbook.worksheet_class = _quick_sheet()
    subject = subject_of(evaluation)
    workbook.set_properties({"title": fitting(subject.title)[:255], "created": MADE, "author": ""})
    looks, lists = Looks(workbook), lists_of()
    for name, write in _sheets(subject, lists, file_format):
        write(Page(workbook.add_worksheet(name), looks, name))
    for name, cells in names_of(subject).items():
        workbook.define_name(name, cells)
    workbook.close()
    return file.getvalue()


def _quick_sheet() -> Any:
    """Return a kind of sheet that takes formulas as they are.

    The library looks in each of them for thirty functions newer than any that is used here, which
    takes half the time that the whole workbook does.
    """
    from xlsxwriter.worksheet import Worksheet

    return type("QuickSheet", (Worksheet,), {"_prepare_formula": _without_sign})


def _without_sign(_sheet: Any, formula: str, _expand: bool = False) -> str:
    return formula.removeprefix("=")


def lists_of() -> dict[str, str]:
    """Return the cells that answers are picked from, by the path of their question."""
    prices = {"proxy/price_year": "PriceYears", "price_year": "PriceYears"}
    return {**settings_sheet.lists_in(), **prices, "stakeholder": "Groups"}


def names_of(subject: Subject) -> dict[str, str]:
    """Return every named cell of the workbook, by its name."""
    return {
        **settings_sheet.names_in(subject),
        **prices_sheet.names_in(subject),
        **groups_sheet.names_in(subject),
        **inputs_sheet.names_in(subject),
        **map_foot.names_in(subject),
    }


def _sheets(
    subject: Subject, lists: dict[str, str], file_format: int
) -> tuple[tuple[str, Callable[[Page], None]], ...]:
    return (
        (words.RESULT, lambda page: write_result(page, subject)),
        (words.MAP, lambda page: write_map(page, subject, lists)),
        (words.INPUTS, lambda page: write_inputs(page, subject, lists)),
        (words.SETTINGS, lambda page: write_settings(page, subject, lists)),
        (words.SENSITIVITY, lambda page: write_sensitivity(page, subject)),
        (words.SOURCES, lambda page: write_sources(page, subject)),
        (words.GROUPS, lambda page: write_groups(page, subject)),
        (words.PRICES, lambda page: write_prices(page, subject)),
        (words.ANSWERS, lambda page: write_answers(page, subject, file_format)),
    )


def _refuse_too_many(evaluation: Evaluation) -> None:
    most = MOST_ROWS - ROOM
    if len(evaluation.case.outcomes) > most:
        raise TooManyRows(
            _(
                "The case has more than {most} outcomes, which no workbook can hold and give back."
            ).format(most=most),
            _("Leave some of them out of the case, then try again."),
        )
