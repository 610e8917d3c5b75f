"""What is said of a file that cannot be read as a table at all."""

from sroi_app.errors import AppError
from sroi_app.text import _


class NotATable(AppError):
    """The file is of another kind, damaged, locked, or far too large."""

    title = _("This table cannot be read")

    def __init__(self, explanation: str, advice: str = "") -> None:
        super().__init__(explanation, advice or _("Choose a table saved as .xlsx or .csv."))
