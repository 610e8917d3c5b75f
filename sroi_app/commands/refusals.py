"""What is said of a command that makes no sense."""

from sroi_app.errors import AppError
from sroi_app.text import _


class NotUnderstood(AppError):
    """The command, or one of its options, could not be read."""

    title = _("The command was not understood")

    def __init__(self, explanation: str, advice: str = "") -> None:
        super().__init__(explanation, advice or _("Add --help to see how it is used."))
