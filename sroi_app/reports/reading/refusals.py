"""Why a PDF cannot be looked into."""

from sroi_app.errors import AppError
from sroi_app.text import _


class NotRead(AppError):
    """The PDF cannot be checked; each kind of it says why."""

    title = _("This PDF cannot be checked")


class NotAPdf(NotRead):
    """It is some other kind of file."""

    def __init__(self) -> None:
        super().__init__(
            _("This file is not a PDF, whatever it is called."),
            _("Choose the PDF itself; if it came by e-mail, save it from there once more."),
        )


class DamagedPdf(NotRead):
    """It is, or once was, a PDF, and parts of it are gone."""

    def __init__(self) -> None:
        super().__init__(
            _("This PDF is damaged: its pages can no longer be read."),
            _("Ask for it to be sent again."),
        )


class LockedPdf(NotRead):
    """It is encrypted."""

    def __init__(self) -> None:
        super().__init__(
            _("This PDF is locked (encrypted), and SROI Case never makes one that is."),
            _("Ask for it as it was made."),
        )


class TooLargePdf(NotRead):
    """It is, or unpacks to, more than any report of ours."""

    def __init__(self) -> None:
        super().__init__(
            _("This PDF holds far more than any report made with SROI Case."),
            _("Ask for the report alone, as it was made."),
        )
