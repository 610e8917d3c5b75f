"""What is being claimed, said back in people of the first delivery year, step by step."""

from decimal import Decimal

from sroi_app.calculation.formulas import impact, remaining
from sroi_app.guide import figures
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.text import _

ONE = Decimal(1)
TAKEN_OFF = ("deadweight", "displacement", "attribution")
"""What is taken off the people who changed, in this order."""


def claim_sentence(outcome: Outcome, years: int = 1) -> str:
    """Return "You are claiming 7.2 of the 12.", or how many there are while an answer is open.

    Counts the people of the first delivery year, and says so where there are more. A harm is
    owned up to, not claimed. "" where their number is not known.
    """
    people, claimed = left_after(outcome), left_after(outcome, *TAKEN_OFF)
    if people is None:
        return ""
    if claimed is None:
        words = _("{people} people experience this change. How many of them can you claim?")
    elif outcome.direction is Direction.NEGATIVE:
        words = _("You are owning up to {claimed} of the {people}.")
    else:
        words = _("You are claiming {claimed} of the {people}.")
    said = words.format(people=_said(people), claimed="" if claimed is None else _said(claimed))
    more = _("Only the first year is counted here.")
    return f"{said} {more}" if years > 1 else said


def step_sentence(case: Case, address: Address) -> str:
    """Return what the answer at an address takes off, in people: "Of 12 people, 3.6 would have
    changed anyway, so 8.4 are left." "" where there is nothing to say yet."""
    deduction, figure = address.parts[2:]
    if figure != "value":
        return ""
    outcome = get(case, address.parent.parent)
    if deduction == "dropoff":
        return _fading(outcome)
    return _step(outcome, deduction, case.scope.delivery_years)


def left_after(outcome: Outcome, *deductions: str) -> Decimal | None:
    """Return the people of the first delivery year who are left after some deductions.

    None where the people are not known, or one of the deductions is open or impossible.
    """
    people = outcome.quantities[0].value if outcome.quantities else None
    if people is None or people <= 0:
        return None
    shares = {name: Decimal(0) for name in TAKEN_OFF}
    for name in deductions:
        share = getattr(outcome, name).value
        if share is None or not 0 <= share <= 1:
            return None
        shares[name] = share
    return impact(people, ONE, ONE, *shares.values())


def _step(outcome: Outcome, deduction: str, years: int) -> str:
    place = TAKEN_OFF.index(deduction)
    people, before = left_after(outcome), left_after(outcome, *TAKEN_OFF[:place])
    if people is None or before is None:
        return ""
    after = left_after(outcome, *TAKEN_OFF[: place + 1])
    if after is None:
        words = _("Left so far: {before} of the {people}.") if place else ""
        return words.format(before=_said(before), people=_said(people))
    # What goes is the difference of the figures in the sentence, so that they always add up.
    gone = figures.number(_cut(before) - _cut(after))
    return _words(deduction, outcome.direction, years).format(
        people=_said(people), before=_said(before), gone=gone, after=_said(after)
    )


def _words(deduction: str, direction: Direction, years: int) -> str:
    if deduction == "deadweight":
        if years > 1:
            return _(
                "Of the {before} people of the first year, "
                "{gone} would have changed anyway, which leaves {after}."
            )
        return _("Of {before} people, {gone} would have changed anyway, which leaves {after}.")
    if deduction == "displacement":
        return _("Of those {before}, {gone} only moved from somewhere else, which leaves {after}.")
    if direction is Direction.NEGATIVE:
        return _(
            "Of those {before}, others are owed {gone}, "
            "so you are owning up to {after} of the {people}."
        )
    return _(
        "Of those {before}, others are owed {gone}, so you are claiming {after} of the {people}."
    )


def _fading(outcome: Outcome) -> str:
    """How many keep the change as the years go by: nobody then answers with those who keep it."""
    dropoff, duration = outcome.dropoff.value, outcome.duration.value
    if dropoff is None or not 0 <= dropoff <= 1:
        return ""
    if duration is not None and duration <= 1:
        return _("This change lasts a year or less, so nothing fades.")
    ten = Decimal(10)
    words = _("Of 10 people with the change, {one} still have it a year later, {two} after two.")
    return words.format(
        one=_said(ten * remaining(dropoff, 1)), two=_said(ten * remaining(dropoff, 2))
    )


def _said(people: Decimal) -> str:
    return figures.number(_cut(people))


def _cut(people: Decimal) -> Decimal:
    return figures.rounded(people, 1)
