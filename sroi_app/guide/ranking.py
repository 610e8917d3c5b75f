"""Which ranges are worth asking for: the numbers that matter most and are known least."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from heapq import nlargest

from sroi_app.calculation.assumptions import Assumption, of_input, of_outcome, without_range
from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.one_way import Swing, by_effect, effect, swing
from sroi_app.calculation.result import InputResult, OutcomeResult
from sroi_app.model.estimate import Grade
from sroi_app.model.outcomes import Outcome

ASKED = 6
"""How many ranges are asked for: a person who has an hour can give as many."""
TESTED = 3
"""How many of them must have a range before a result counts as tested."""
TOP_ROWS = 3
"""The outcomes, and the inputs, whose numbers are gone through for it: method.md R24."""

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
    """Return the numbers whose ranges matter most, as if none had been given, with what a default
    step of each does to the ratio."""
    return tuple(swing(base, number) for number in matter_most(base, asked))


def matter_most(base: Baseline, most: int = TESTED) -> tuple[Assumption, ...]:
    """Return the numbers of a case that matter most, by what a default step of each would do to the
    ratio, times how weak its evidence is.

    Only the largest outcomes and inputs are gone through. A range that was given does not change
    the order, so that nothing moves while a person answers.
    """
    return _ranked(base, candidates(base), most)


def matter_most_of(base: Baseline, outcome: Outcome, most: int) -> tuple[Assumption, ...]:
    """Return the numbers of one outcome that matter most, in the same order."""
    return _ranked(base, _estimated_of(base, outcome), most)


def _ranked(base: Baseline, numbers: Iterable[Assumption], most: int) -> tuple[Assumption, ...]:
    step = base.case.sensitivity.step
    alone = [without_range(number, step) for number in numbers]
    found = [(effect(base, number), number) for number in alone]
    found.sort(key=lambda one: -one[0] * WEAKNESS[one[1].grade])
    return tuple(number for moved, number in found[:most] if moved)


def estimated(number: Assumption) -> bool:
    """Whether somebody estimated a number: one unit for each person is what a new outcome comes
    with."""
    return not (number.name == "amount" and number.value == 1 and number.grade is None)


def that_move(swings: Iterable[Swing]) -> tuple[Swing, ...]:
    """Return what moves the ratio at all, the widest first: of the numbers that somebody estimated,
    or gave an end for."""
    return tuple(one for one in by_effect(tuple(swings)) if one.effect and _thought_of(one.number))


def _thought_of(number: Assumption) -> bool:
    return estimated(number) or number.low_given or number.high_given


def candidates(base: Baseline) -> Iterator[Assumption]:
    """Yield the numbers whose ranges may be worth asking for: those of the largest outcomes and of
    the largest inputs."""
    for row in nlargest(TOP_ROWS, base.outcomes.values(), key=_size):
        yield from _estimated_of(base, row.outcome)
    for entry in nlargest(TOP_ROWS, base.inputs.values(), key=_size):
        yield from of_input(base.case, entry.item)


def _estimated_of(base: Baseline, outcome: Outcome) -> Iterator[Assumption]:
    return filter(estimated, of_outcome(base.case, outcome))


def _size(row: OutcomeResult | InputResult) -> Decimal:
    return abs(row.stream.present_value) if row.stream else Decimal(0)
