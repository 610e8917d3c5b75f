"""What is being claimed, said back in people."""

from decimal import Decimal

from sroi_app.calculation.formulas import impact
from sroi_app.guide import figures
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.text import _

ONE = Decimal(1)


def claim_sentence(outcome: Outcome) -> str:
    """Return "You are claiming 7.2 of the 12.", or how many there are while an answer is open.

    Counts the people of the first delivery year; a harm is owned up to, not claimed. "" where
    their number is not known.
    """
    people = outcome.quantities[0].value if outcome.quantities else None
    shares = [outcome.deadweight.value, outcome.displacement.value, outcome.attribution.value]
    given = [share for share in shares if share is not None and 0 <= share <= 1]
    if people is None or people <= 0:
        return ""
    if len(given) < len(shares):
        return _("{people} people experience this change. How many of them can you claim?").format(
            people=figures.number(people)
        )
    claimed = impact(people, ONE, ONE, *given)
    harm = outcome.direction is Direction.NEGATIVE
    words = (
        _("You are owning up to {claimed} of the {people}.")
        if harm
        else _("You are claiming {claimed} of the {people}.")
    )
    return words.format(claimed=_short(claimed), people=figures.number(people))


def _short(people: Decimal) -> str:
    return figures.number(figures.rounded(people, 1))
