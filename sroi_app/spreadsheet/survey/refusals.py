"""What is said of a survey that cannot be read at all."""

from sroi_app.spreadsheet.refusals import NotATable
from sroi_app.text import _


def too_large(explanation: str) -> NotATable:
    """Return the refusal of a file with more in it than a survey has."""
    return NotATable(
        explanation,
        _("Copy the answers alone into a new workbook, or save them as .csv, then try that file."),
    )
