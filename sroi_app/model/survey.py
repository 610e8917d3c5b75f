"""What a survey showed, kept with the case: counts and averages, never anybody's answers."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class SurveyDesign(StrEnum):
    """How often people were asked, and about when."""

    BEFORE_AND_AFTER = "before and after"
    THEN_AND_NOW = "then and now"  # asked once, afterwards, about both
    AFTER_ONLY = "after only"


class Scaling(StrEnum):
    """How those who answered stand for the whole group."""

    ONLY_ANSWERED = "only those who answered"
    SAME_SHARE = "the same share of the group"
    DISCOUNTED = "a smaller share of those who did not answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """The summary of one question of a survey, and the mark of the table it was taken from.

    `threshold` is how far an answer must move to count, or where it must be if people were asked
    once; then `improved` are those who are there, and `same` everybody else. `change` is the mean
    movement in points towards the better end, with its 95 % interval; `depth` that movement as a
    share of the scale. `people` is the number that `scaling` made of it, with its lowest and
    highest. `withheld` names the counts that are blank because nobody else is told them.
    """

    id: str
    outcome: str = ""  # id of the outcome it is evidence for
    question: str = ""
    design: SurveyDesign | None = None
    collected: date | None = None
    file: str = ""  # name of the table
    sha256: str = ""  # of the table, lower-case hexadecimal
    sheet: str = ""
    least: Decimal | None = None  # the ends of the scale
    most: Decimal | None = None
    higher_is_better: bool = True
    threshold: Decimal | None = None
    group: Decimal | None = None  # everybody who could have answered
    answered: Decimal | None = None  # whose answers could be used
    only_before: Decimal | None = None
    only_after: Decimal | None = None
    refused: Decimal | None = None  # answers that could not be read
    improved: Decimal | None = None
    same: Decimal | None = None
    worse: Decimal | None = None
    change: Decimal | None = None
    change_low: Decimal | None = None
    change_high: Decimal | None = None
    depth: Decimal | None = None
    scaling: Scaling | None = None
    discount: Decimal | None = None  # share taken off for those who did not answer
    people: Decimal | None = None
    people_low: Decimal | None = None
    people_high: Decimal | None = None
    withheld: tuple[str, ...] = ()
