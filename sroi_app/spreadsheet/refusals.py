"""What is said of a file that cannot be read as a table at all."""

from sroi_app.errors import AppError
from sroi_app.text import _


class NotATable(AppError):
    """The file is of another kind, damaged, locked, or far too large."""

    title = _("This table cannot be read")

    def __init__(self, explanation: str, advice: str = "") -> None:
        super().__init__(explanation, advice or _("Choose a table saved as .xlsx or .csv."))


class Cancelled(NotATable):
    """The person did not want to wait for it."""

    title = _("The table was not read")


def stopped() -> Cancelled:
    """Return what ends the reading that somebody stopped."""
    return Cancelled(_("Reading was stopped, and nothing has changed."), _("Try again any time."))


def table_alone() -> str:
    """Return what to do with a workbook that has too much in it besides the table."""
    return _("Copy the table alone into a new workbook, then try again.")
