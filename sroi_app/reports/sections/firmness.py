"""How firm an outcome is: as firm as the weakest of the numbers it is worked out from."""

from collections.abc import Iterable
from decimal import Decimal

from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.outcomes import Outcome
from sroi_app.text import _

FIRM = (Grade.MEASURED, Grade.OWN_RECORDS, Grade.PUBLISHED)
ONE = Decimal(1)

Graded = dict[str, Grade | None]


def weakest(outcome: Outcome, years: int) -> Grade | None:
    """Return the weakest grade behind an outcome; None, weaker than a guess, is ungraded."""
    return _weakest(_grades(outcome, years).values())


def people_grade(outcome: Outcome, years: int) -> Grade | None:
    """Return the grade of the number of people: of its evidence, and of each year's own."""
    own = [year.grade for year in outcome.quantities[:years] if year.grade is not None]
    return _weakest([outcome.evidence.grade, *own])


def leaning(outcome: Outcome, years: int) -> tuple[str, ...]:
    """Return what of an outcome leans on judgement or a guess, or is not graded, in words."""
    return tuple(words for words, grade in _grades(outcome, years).items() if grade not in FIRM)


def _grades(outcome: Outcome, years: int) -> Graded:
    """The grade of each number that the value of this outcome is worked out from."""
    grades: Graded = {
        _("how many people change"): people_grade(outcome, years),
        _("what it is worth to each"): outcome.proxy.value.grade,
        _("what would have happened anyway"): outcome.deadweight.grade,
        _("what was only moved from elsewhere"): outcome.displacement.grade,
        _("what others caused"): outcome.attribution.grade,
        _("how long it lasts"): outcome.duration.grade,
    }
    if not _is_the_usual_one(outcome.amount):
        grades[_("how many units each")] = outcome.amount.grade
    if outcome.duration.value is None or outcome.duration.value > 1:
        grades[_("how much fades")] = outcome.dropoff.grade  # a shorter one has no year to fade in
    return grades


def _is_the_usual_one(amount: Estimate) -> bool:
    """One unit for each person is what a new outcome comes with: nobody estimated it."""
    return amount.value == ONE and amount.grade is None


def _weakest(grades: Iterable[Grade | None]) -> Grade | None:
    order: list[Grade | None] = [*Grade, None]
    return max(grades, key=order.index)
