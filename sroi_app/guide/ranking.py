"""Which ranges are worth asking for: the numbers that matter most and are known least."""

from collections.abc import Iterator
from decimal import Decimal

from sroi_app.calculation.assumptions import Assumption, of_input, of_outcome, without_range
from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.one_way import Swing, swing
from sroi_app.calculation.result import OutcomeResult
from sroi_app.model.estimate import Grade

ASKED = 6
"""How many ranges are asked for: a person who has an hour can give as many."""
TOP_ROWS = 3
"""The rows whose numbers are gone through for it: method.md R24."""

WEAKNESS = {
    Grade.MEASURED: Decimal(1),
    Grade.OWN_RECORDS: Decimal(2),
    Grade.PUBLISHED: Decimal(3),
    Grade.JUDGEMENT: Decimal(4),
    Grade.GUESS: Decimal(5),
    None: Decimal(5),
}
"""How little is known of a number, by what it rests on; one without a grade is a guess."""


def worth_asking(base: Baseline, asked: int = ASKED) -> tuple[Swing, ...]:
    """Return the numbers whose ranges matter most, by what a default step of each would do to the
    ratio, times how weak its evidence is.

    Only the rows of most value are gone through, and every input. A range that was given does not
    change the order, so that nothing moves while a person answers.
    """
    step = base.case.sensitivity.step
    swings = [swing(base, without_range(number, step)) for number in _candidates(base)]
    ranked = sorted(swings, key=lambda one: -one.effect * WEAKNESS[one.number.grade])
    return tuple(one for one in ranked[:asked] if one.effect)


def estimated(number: Assumption) -> bool:
    """Whether somebody estimated a number: one unit for each person is what a new outcome comes
    with."""
    return not (number.name == "amount" and number.value == 1 and number.grade is None)


def _candidates(base: Baseline) -> Iterator[Assumption]:
    for row in sorted(base.outcomes.values(), key=_smallest_last)[:TOP_ROWS]:
        yield from filter(estimated, of_outcome(base.case, row.outcome))
    for item in base.inputs.values():
        yield from of_input(base.case, item.item)


def _smallest_last(row: OutcomeResult) -> Decimal:
    return -abs(row.stream.present_value) if row.stream else Decimal(0)
