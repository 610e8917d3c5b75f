"""A case that came out of a PDF is looked at, and not changed before it is saved."""

from sroi_app.errors import AppError
from sroi_app.text import _


class ReadOnlyCopy(AppError):
    """Nothing was changed: what is open is a copy from a PDF."""

    title = _("This is a copy from a PDF")

    def __init__(self) -> None:
        super().__init__(
            _("Read only: save this copy first, then change it."),
            _("What you save is a case of your own."),
        )
