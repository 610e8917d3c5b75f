"""What the ratio would be if something about the whole case were different.

The tests that the Guide to SROI and its reviewers ask for beside one number at a time: an outcome
left out, another rate, timing or duration, every range at its cautious end, weak evidence cut.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from sroi_app.calculation.assumptions import ONE, ZERO, Assumption, assumptions, with_range
from sroi_app.calculation.baseline import Baseline, Totals, changed, discounted_at
from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.precision import exact
from sroi_app.calculation.terms import INPUTS, OUTCOMES
from sroi_app.model.estimate import Grade
from sroi_app.model.outcomes import Direction
from sroi_app.model.scope import Timing

RATES = (ZERO, Decimal("0.015"), Decimal("0.035"), Decimal("0.06"))
"""None at all, the Treasury's for health, its usual one, and the one before it: method.md 3."""
INPUTS_STEP = Decimal("0.2")
WEAK = (Grade.JUDGEMENT, Grade.GUESS)


class Variation(StrEnum):
    """What is different in a test."""

    WITHOUT = "without an outcome"
    RATE = "another rate"
    TIMING = "another timing"
    ONE_YEAR = "one year at most"
    CAUTIOUS = "every range at its cautious end"
    HOPEFUL = "every range at its hopeful end"
    INPUTS_MORE = "more put in"
    INPUTS_LESS = "less put in"
    WEAK_CUT = "weak evidence cut"


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """One test: `subject` is an outcome's id, a rate or share (0 to 1), or a timing; or "".

    `ratio` is None where nothing would be put in.
    """

    variation: Variation
    subject: str = ""
    ratio: Decimal | None


@exact
def what_ifs(base: Baseline, *, conventions: bool = True) -> tuple[WhatIf, ...]:
    """Return every test of the whole case, those by rate and by timing if `conventions` are wanted.

    Ranges are put to their ends only where the person gave some, and weak evidence is cut only
    where there is any.
    """
    return (
        *_ranges(base),
        *_cut(base),
        *_inputs(base),
        *_one_year(base),
        *(_conventions(base) if conventions else ()),
        *(without(base, id_) for id_ in base.outcomes),
    )


@exact
def without(base: Baseline, id_: str) -> WhatIf:
    """Return what the ratio would be without one outcome."""
    row = base.outcomes[id_]
    present_value = row.stream.present_value if row.stream else ZERO
    totals = Totals(base.totals.value - present_value, base.totals.inputs)
    return _what_if(Variation.WITHOUT, id_, totals)


@exact
def all_at_one_end(base: Baseline, *, cautious: bool) -> WhatIf | None:
    """Return the case with every range its author gave at the end that lowers, or raises, the
    ratio; None where no range was given."""
    numbers = tuple(with_range(base.case, base.result))
    if not numbers:
        return None
    then = base
    for part in (OUTCOMES, INPUTS):  # which end of an input lowers it hangs on what the value is
        inside = (number for number in numbers if number.at.within(part))
        ends = {number.at: end_of(then, number, cautious=cautious) for number in inside}
        then = replace(then, totals=changed(then, ends))
    return _what_if(Variation.CAUTIOUS if cautious else Variation.HOPEFUL, "", then.totals)


def end_of(base: Baseline, number: Assumption, *, cautious: bool) -> Decimal:
    """Return the end of a number that lowers, or raises, the ratio."""
    return number.low if more_is_better(base, number) is cautious else number.high


def more_is_better(base: Baseline, number: Assumption) -> bool:
    """Whether the ratio rises with a number: each moves it one way only, whatever the others are.

    More of what goes in lowers it, unless the value of the whole is negative: then it is spread
    over more pounds.
    """
    if number.at.within(INPUTS):
        return base.totals.value < 0
    is_gain = not _is_harm(base.outcomes[number.at.parts[1]].outcome.direction)
    return is_gain is not number.is_share


def weak_numbers(base: Baseline) -> tuple[Assumption, ...]:
    """Return the numbers of gains that are graded a judgement or a guess."""
    gains = {id_ for id_, row in base.outcomes.items() if not _is_harm(row.outcome.direction)}
    return tuple(
        number
        for number in assumptions(base.case, base.result)
        if number.grade in WEAK and number.at.within(OUTCOMES) and number.at.parts[1] in gains
    )


def _ranges(base: Baseline) -> Iterator[WhatIf]:
    for cautious in (True, False):
        found = all_at_one_end(base, cautious=cautious)
        if found is not None:
            yield found


def _cut(base: Baseline) -> Iterator[WhatIf]:
    """The evidence discount: what is left of each weak number of a gain once a share is cut.

    A deduction is cut by cutting what it leaves. Harms and inputs stay as they are, since less of
    them would flatter the result.
    """
    share, weak = base.case.sensitivity.discount, weak_numbers(base)
    if weak:
        changes = {number.at: _less(number, share) for number in weak}
        yield _what_if(Variation.WEAK_CUT, str(share), changed(base, changes))


def _less(number: Assumption, share: Decimal) -> Decimal:
    if number.is_share:
        return ONE - (ONE - number.value) * (ONE - share)
    return number.value * (ONE - share)


def _inputs(base: Baseline) -> Iterator[WhatIf]:
    for variation, factor in (
        (Variation.INPUTS_MORE, ONE + INPUTS_STEP),
        (Variation.INPUTS_LESS, ONE - INPUTS_STEP),
    ):
        yield _what_if(variation, str(INPUTS_STEP), changed(base, {INPUTS: factor}))


def _one_year(base: Baseline) -> Iterator[WhatIf]:
    longer = {
        OUTCOMES / id_ / "duration": ONE
        for id_, row in base.outcomes.items()
        if row.stream and row.stream.terms.duration > 1
    }
    if longer:
        yield _what_if(Variation.ONE_YEAR, "", changed(base, longer))


def _conventions(base: Baseline) -> Iterator[WhatIf]:
    for rate in RATES:
        yield _what_if(Variation.RATE, str(rate), discounted_at(base, rate))
    for timing in Timing:
        yield _timing(base, timing)


def _timing(base: Baseline, timing: Timing) -> WhatIf:
    other = replace(base.case, scope=replace(base.case.scope, timing=timing))
    result = calculate(other)
    totals = Totals(result.value_so_far, result.inputs_so_far)
    return _what_if(Variation.TIMING, str(timing), totals)


def _is_harm(direction: Direction) -> bool:
    return direction is Direction.NEGATIVE


def _what_if(variation: Variation, subject: str, totals: Totals) -> WhatIf:
    return WhatIf(variation=variation, subject=subject, ratio=totals.ratio)
