"""How firm an outcome is: as firm as the weakest of the numbers it is worked out from."""

from collections.abc import Callable
from decimal import Decimal

from sroi_app.calculation.precision import exact
from sroi_app.calculation.result import OutcomeResult
from sroi_app.guide.evaluated import Evaluated
from sroi_app.guide.number_words import NUMBERS
from sroi_app.model.estimate import Estimate, Grade, weakest_of
from sroi_app.model.outcomes import Outcome

FIRM = (Grade.MEASURED, Grade.OWN_RECORDS, Grade.PUBLISHED)
MEASURED = (Grade.MEASURED, Grade.OWN_RECORDS)
"""Found out about these very people, for the case or anyway: what others published is neither."""

ONE, ZERO = Decimal(1), Decimal(0)


def weakest(outcome: Outcome, years: int) -> Grade | None:
    """Return the weakest grade behind an outcome; None, weaker than a guess, is ungraded."""
    return weakest_of(grades(outcome, years).values())


def people_grade(outcome: Outcome, years: int) -> Grade | None:
    """Return the grade of the number of people: of its evidence, and of each year's own."""
    own = [year.grade for year in outcome.quantities[:years] if year.grade is not None]
    return weakest_of([outcome.evidence.grade, *own])


def leaning(outcome: Outcome, years: int) -> tuple[str, ...]:
    """Return what of an outcome leans on judgement or a guess, or is not graded, in words."""
    return tuple(
        NUMBERS[path] for path, grade in grades(outcome, years).items() if grade not in FIRM
    )


def grades(outcome: Outcome, years: int) -> dict[str, Grade | None]:
    """Return the grade of each number that the value of an outcome is worked out from, by path."""
    found = {
        "quantities": people_grade(outcome, years),
        "amount": outcome.amount.grade,
        "proxy/value": outcome.proxy.value.grade,
        "duration": outcome.duration.grade,
        "deadweight": outcome.deadweight.grade,
        "displacement": outcome.displacement.grade,
        "attribution": outcome.attribution.grade,
        "dropoff": outcome.dropoff.grade,
    }
    if _is_the_usual_one(outcome.amount):
        del found["amount"]
    if outcome.duration.value is not None and outcome.duration.value <= 1:
        del found["dropoff"]  # there is no year to fade in
    return found


@exact
def measured_share(known: Evaluated) -> Decimal | None:
    """Return the share, 0 to 1, of the gains claimed whose number of people was measured.

    Gains are present values of what is counted, harms left aside; measured is `MEASURED`, in every
    year. None where no gain is claimed. Weakening any grade never raises it.
    """
    years = known.case.scope.delivery_years
    return share_of_gains(known, lambda outcome: people_grade(outcome, years) in MEASURED)


def share_of_gains(known: Evaluated, wanted: Callable[[Outcome], bool]) -> Decimal | None:
    """Return the share of the gains claimed that outcomes of a kind bring; None without gains."""
    gains = [(row.outcome, _gain(row)) for row in known.result.counted]
    claimed = sum((gain for _outcome, gain in gains), ZERO)
    if not claimed:
        return None
    return sum((gain for outcome, gain in gains if wanted(outcome)), ZERO) / claimed


def _gain(row: OutcomeResult) -> Decimal:
    return max(row.stream.present_value, ZERO) if row.stream else ZERO


def _is_the_usual_one(amount: Estimate) -> bool:
    """One unit for each person is what a new outcome comes with: nobody estimated it."""
    return amount.value == ONE and amount.grade is None
