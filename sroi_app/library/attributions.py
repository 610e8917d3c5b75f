"""Whom the shipped figures are owed to, and under which licence each work may be passed on."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from sroi_app.library.tables import read_table
from sroi_app.library.unit_values import UnitValue

DEFLATOR = "GDP deflators at market prices, and money GDP"
"""The work that values are brought to other prices with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One published work that shipped figures are from; `licence` as the figures' rows say it."""

    publisher: str
    work: str
    url: str
    licence: str


@cache
def attributions() -> tuple[Attribution, ...]:
    """Return every work that shipped figures are from."""
    return tuple(Attribution(**row) for row in read_table("attributions"))


def works_of(values: Iterable[UnitValue], *, deflated: bool) -> tuple[Attribution, ...]:
    """Return the works that some values are from, and the deflator's if they were brought up."""
    used = {work for value in values for work in _works(value.publisher, value.url)}
    return tuple(
        work for work in attributions() if work in used or (deflated and work.work == DEFLATOR)
    )


def _works(publisher: str, url: str) -> tuple[Attribution, ...]:
    """The work at an address; where none is known, all of its publisher's."""
    theirs = tuple(work for work in attributions() if work.publisher == publisher)
    return tuple(work for work in theirs if work.url == url) or theirs
