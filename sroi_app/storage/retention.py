"""Which of a document's earlier versions stay: many of the last days, some of the last year.

A version stays if it is one of the LATEST, or the newest of one of the last DAYS days or MONTHS
months on which the case was saved. Newer means kept later, by the numbers they were given: clocks
jump, so no version ever goes because of what day it is today.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from sroi_app.sizes import MEGABYTE

LATEST = 21  # twenty earlier ones, and what the file itself holds
DAYS = 30
MONTHS = 12
LEAST_KEPT = 3  # however large they are
LARGEST_TOGETHER = 500 * MEGABYTE
LARGEST_OF_ALL = 2048 * MEGABYTE
"""For all documents on this computer: four that take all they may, a thirtieth of the smallest
drives laptops are sold with. A full drive would do more harm than a version less."""


class Moment(NamedTuple):
    """When a version was saved, and its size in bytes."""

    saved_at: datetime
    size: int


def kept(moments: Sequence[Moment], room: int = LARGEST_TOGETHER) -> tuple[int, ...]:
    """Return which of the versions, given newest first, stay: their places, newest first."""
    return tuple(sorted(_as_room_allows(moments, _by_worth(moments), room)))


def _by_worth(moments: Sequence[Moment]) -> Iterable[int]:
    """The places of all that may stay, in the order in which there is to be room for them.

    Where there is not room for all, ten versions of one afternoon are worth less than ten days.
    """
    days = [_here(moment).date() for moment in moments]
    months = [(day.year, day.month) for day in days]
    newest = range(len(moments))
    return dict.fromkeys(
        (
            *newest[:LEAST_KEPT],
            *_newest_of_each(days, DAYS),
            *_newest_of_each(months, MONTHS),
            *newest[:LATEST],
        )
    )


def _newest_of_each(periods: Sequence[object], most: int) -> Iterator[int]:
    """Yield the place of the first version of each of the first `most` periods there are."""
    seen = set[object]()
    for place, period in enumerate(periods):
        if period not in seen and len(seen) < most:
            seen.add(period)
            yield place


def _as_room_allows(moments: Sequence[Moment], places: Iterable[int], room: int) -> Iterator[int]:
    for place in places:
        size = moments[place].size
        if size <= room or place < LEAST_KEPT:
            room -= size
            yield place


def _here(moment: Moment) -> datetime:
    """The moment by the calendar of this computer, as the person who saved read it."""
    try:
        return moment.saved_at.astimezone()
    except (OSError, OverflowError, ValueError):  # before or after all that the system can turn
        return moment.saved_at
