"""The tables of promises written to a file of their own, to be handed in or copied from."""

from pathlib import Path

from sroi_app.errors import AppError
from sroi_app.guide.names import case_title
from sroi_app.guide.portal.tables import commitment_table, plan_table
from sroi_app.model.case import Case
from sroi_app.storage import atomic
from sroi_app.storage.refusals import SaveFailed, shown
from sroi_app.text import _
from sroi_app.workspace.paths import same_file

XLSX, CSV = ".xlsx", ".csv"
"""A workbook has the promises and the plan; a .csv, which has room for one table, the promises."""


class TablesNotMade(AppError):
    """No tables were written; nothing that was there before has changed."""

    title = _("The tables were not saved")


def write_tables(case: Case, path: Path, source: Path | None = None) -> None:
    """Write the promises of a case, as what the ending of the name says.

    `source` is the file the case is in, which nothing made from it may replace.
    """
    from sroi_app.spreadsheet.portal_sheets import as_csv, as_xlsx

    if path.suffix.lower() not in (XLSX, CSV) or (source is not None and same_file(path, source)):
        message = _("{name} is not the name of a table.").format(name=shown(path.name))
        raise TablesNotMade(message, _("Choose a name that ends in .xlsx or .csv."))
    promises = commitment_table(case)
    if path.suffix.lower() == CSV:
        data = as_csv(promises)
    else:
        data = as_xlsx((promises, plan_table(case)), case_title(case))
    try:
        atomic.replace_file(path, data)
    except SaveFailed as error:
        advice = _("Choose another folder or another name, then try again.")
        raise TablesNotMade(error.explanation, advice) from error
