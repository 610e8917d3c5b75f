"""The forms of the report in words, for the page they are looked at and the dialog that asks."""

from collections.abc import Iterable
from dataclasses import dataclass

from sroi_app.reports.form import Form
from sroi_app.text import _

QUESTION = _("Which report")
LENGTHS = (
    (_("Full report"), _("Everything a reader needs to check the case, with annexes.")),
    (_("Short report: two pages"), _("What you promise, who gains, and how it was worked out.")),
)
"""The full one first; each in a few words, and what is in it."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Something a report can be besides; `name` is the attribute of the form."""

    name: str
    words: str
    about: str


TICKS = (
    Tick(
        "large",
        _("Large print"),
        _("No letter is smaller than 16 points, for readers who see less well."),
    ),
    Tick(
        "public",
        _("Public version"),
        _(
            "For publishing: without the case inside and without what is marked as confidential. "
            "It says so where something is left out."
        ),
    ),
)


def form_of(length: int, ticked: Iterable[str]) -> Form:
    """Return the form of a length, by its place among them, with what is ticked."""
    return Form(short=bool(length), **dict.fromkeys(ticked, True))
