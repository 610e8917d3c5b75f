"""A case from a PDF, or from a file that is only looked at, is not changed before it is saved."""

from sroi_app.errors import AppError
from sroi_app.text import _


class ReadOnlyCopy(AppError):
    """Nothing was changed: what is open is only looked at."""

    title = _("This case is only looked at")

    def __init__(self, *, of_a_file: bool = False) -> None:
        super().__init__(_FILE if of_a_file else _COPY, _("What you save is a case of your own."))


_COPY = _("Read only: save this copy first, then change it.")
_FILE = _("Opened to look only: save it under another name first, then change it.")
