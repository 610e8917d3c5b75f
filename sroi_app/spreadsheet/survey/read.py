"""The tables of a survey in a file, whatever kind of file it is."""

from collections.abc import Callable

from sroi_app.sizes import MEGABYTE
from sroi_app.spreadsheet.apart.call import have_done
from sroi_app.spreadsheet.guard import is_packed
from sroi_app.spreadsheet.refusals import NotATable, stopped
from sroi_app.spreadsheet.survey.choice import ReadChoice
from sroi_app.spreadsheet.survey.found import SheetFound, as_table
from sroi_app.spreadsheet.survey.refusals import too_large
from sroi_app.spreadsheet.survey.table import SurveyTable, unused
from sroi_app.spreadsheet.survey.text_file import read_text_file
from sroi_app.text import _

LARGEST_FILE = 50 * MEGABYTE
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # both old .xls and workbooks locked with a password


def read_survey(
    data: bytes,
    name: str,
    *,
    choice: ReadChoice | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[float], None] = unused,
) -> tuple[SurveyTable, ...]:
    """Return the sheets of a workbook in their order, or the one table of a text file.

    `name` is the file's. A workbook is read by a child process, which ends when it is
    `cancelled`; `progress` hears the share that is done. NotATable says why there is nothing; no
    other exception leaves here.
    """
    refuse_other_kinds(data)
    chosen = choice or ReadChoice()
    if cancelled():
        raise stopped()
    if is_packed(data):
        found = have_done(
            "survey",
            data,
            tuple[SheetFound, ...],
            settings=chosen,
            cancelled=cancelled,
            progress=progress,
        )
        tables = tuple(map(as_table, found))
    else:
        tables = (read_text_file(data, name, chosen),)
    progress(1.0)
    return tables


def refuse_other_kinds(data: bytes) -> None:
    """Refuse a file that is too large, empty, or of a kind that holds no survey."""
    if len(data) > LARGEST_FILE:
        raise too_large(
            _("This file is larger than {limit} megabytes, the most that is read.").format(
                limit=LARGEST_FILE // MEGABYTE
            )
        )
    if not data.strip():
        raise NotATable(_("This file is empty."))
    if data.startswith(_OLE):
        raise NotATable(
            _("This workbook is in the old .xls format, or is locked with a password."),
            _("Open it in a spreadsheet, then save it as .xlsx without a password."),
        )
    if data.startswith(b"%PDF"):
        raise NotATable(_("This is a PDF, not a table."))
    if data.lstrip()[:1] == b"<":
        raise NotATable(_("This is a web page or another marked-up text, not a table."))
