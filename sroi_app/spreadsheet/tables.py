"""The tables in a file, whatever kind of file it is."""

from sroi_app.sizes import MEGABYTE
from sroi_app.spreadsheet.apart.call import Cancelled, have_done, never
from sroi_app.spreadsheet.delimited import read_delimited
from sroi_app.spreadsheet.guard import is_packed
from sroi_app.spreadsheet.refusals import NotATable, stopped, table_alone
from sroi_app.spreadsheet.table import Table
from sroi_app.text import _

LARGEST_FILE = 20 * MEGABYTE
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # both old .xls and workbooks locked with a password


def read_tables(data: bytes, cancelled: Cancelled = never) -> tuple[Table, ...]:
    """Return the tables of a workbook in their order, or every way to read a text file.

    A workbook is read by a child process, which ends when it is `cancelled`. NotATable says why
    there are none; no other exception leaves here.
    """
    _refuse(data)
    if cancelled():
        raise stopped()
    if not is_packed(data):
        return read_delimited(data)
    return have_done("tables", data, tuple[Table, ...], cancelled=cancelled)


def _refuse(data: bytes) -> None:
    if len(data) > LARGEST_FILE:
        raise NotATable(
            _("This file is larger than {limit} megabytes, the most that is read.").format(
                limit=LARGEST_FILE // MEGABYTE
            ),
            table_alone(),
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
