"""A number somebody gave, with its range and the reason to believe it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Grade(StrEnum):
    """How well a number is evidenced, strongest first."""

    MEASURED = "measured"
    OWN_RECORDS = "own records"
    PUBLISHED = "published"
    JUDGEMENT = "judgement"
    GUESS = "guess"


_PLACE = {grade: place for place, grade in enumerate((*Grade, None))}


def weakest_of(grades: Iterable[Grade | None]) -> Grade | None:
    """Return the weakest of some grades; None, weaker than a guess, is ungraded."""
    return max(grades, key=_PLACE.__getitem__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A best value, the lowest and highest believable, and what they rest on.

    Shares (deadweight and the like) run from 0 to 1. None is blank and never means zero.
    """

    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    basis: str = ""
    grade: Grade | None = None
