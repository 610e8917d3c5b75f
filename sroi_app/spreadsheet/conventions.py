"""Other ways in which value maps are worked out, to find why a table's figures are not ours.

Each makes another case of which our own sum gives what that way would. The ways are those that
were met in practice; none of them is ever used for a result.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from sroi_app.model.outcomes import Outcome, Starts
from sroi_app.model.scope import Timing
from sroi_app.text import _, plural

ONE, NONE = Estimate(value=Decimal(1)), Estimate(value=Decimal(0))


@dataclass(frozen=True, slots=True)
class Convention:
    """A way to work it out: in words, and as the case that comes to the same in our sum."""

    words: str
    apply: Callable[[Case], Case]


def conventions(years: int) -> Iterator[Convention]:
    """Yield every way on its own, then each of the deductions with each of the discountings.

    `years` is how many columns of years the table has, 0 where it has none.
    """
    of_outcomes = (*_cut_off(years), *_of_outcomes())
    yield from of_outcomes
    yield from _of_discounting()
    for one in of_outcomes:
        for other in _of_discounting():
            words = _("{one} {other}").format(one=one.words, other=other.words)
            yield Convention(words, _both(one, other))


def _both(one: Convention, other: Convention) -> Callable[[Case], Case]:
    return lambda case: other.apply(one.apply(case))


def _cut_off(years: int) -> Iterator[Convention]:
    if years:
        words = plural(
            "It has a column for {count} year only, and leaves out what comes later.",
            "It has columns for {count} years only, and leaves out what comes later.",
            years,
        )
        yield Convention(words, _each(lambda outcome: _until(outcome, years)))


def _of_discounting() -> tuple[Convention, ...]:
    return (
        Convention(_("It does not discount the first year."), _timed(Timing.YEAR_START)),
        Convention(_("It discounts each year from its middle."), _timed(Timing.MID_YEAR)),
        Convention(_("It does not discount at all."), _undiscounted),
    )


def _of_outcomes() -> tuple[Convention, ...]:
    return (
        Convention(
            _("It adds the deductions up, where here each is taken from what the last one left."),
            _each(_added_up),
        ),
        Convention(
            _("It takes the attribution for your own share, where here it is that of others."),
            _each(_own_share),
        ),
        Convention(_("It lets the value fall in the first year already."), _each(_early_dropoff)),
        Convention(_("It leaves the drop-off out."), _each(_lasting)),
        Convention(_("It leaves the deductions out."), _each(_gross)),
        Convention(_("It leaves out what others caused."), _each(_without_others)),
        Convention(_("It leaves out what was displaced."), _each(_without_displaced)),
        Convention(_("It counts the first year alone."), _each(_one_year)),
        Convention(_("It gives one year to a duration of 0."), _each(_at_least_one_year)),
        Convention(_("It lets every outcome start in the period of activity."), _each(_at_once)),
    )


def _timed(timing: Timing) -> Callable[[Case], Case]:
    return lambda case: replace(case, scope=replace(case.scope, timing=timing))


def _undiscounted(case: Case) -> Case:
    return replace(case, scope=replace(case.scope, rate=Decimal(0)))


def _each(change: Callable[[Outcome], Outcome]) -> Callable[[Case], Case]:
    return lambda case: replace(case, outcomes=tuple(map(change, case.outcomes)))


def _share(estimate: Estimate) -> Decimal:
    return estimate.value or Decimal(0)


def _added_up(outcome: Outcome) -> Outcome:
    parts = (outcome.deadweight, outcome.displacement, outcome.attribution)
    whole = min(sum(map(_share, parts), Decimal(0)), Decimal(1))
    return replace(outcome, deadweight=Estimate(value=whole), displacement=NONE, attribution=NONE)


def _own_share(outcome: Outcome) -> Outcome:
    return replace(outcome, attribution=Estimate(value=1 - _share(outcome.attribution)))


def _early_dropoff(outcome: Outcome) -> Outcome:
    """What is left of the first year scales the whole stream, as a smaller amount each would."""
    left = _share(outcome.amount) * (1 - _share(outcome.dropoff))
    return replace(outcome, amount=Estimate(value=left))


def _lasting(outcome: Outcome) -> Outcome:
    return replace(outcome, dropoff=NONE)


def _gross(outcome: Outcome) -> Outcome:
    return replace(outcome, deadweight=NONE, displacement=NONE, attribution=NONE)


def _without_others(outcome: Outcome) -> Outcome:
    return replace(outcome, attribution=NONE)


def _without_displaced(outcome: Outcome) -> Outcome:
    return replace(outcome, displacement=NONE)


def _one_year(outcome: Outcome) -> Outcome:
    years = outcome.duration.value
    return replace(outcome, duration=ONE) if years is not None and years > 1 else outcome


def _at_least_one_year(outcome: Outcome) -> Outcome:
    return replace(outcome, duration=ONE) if outcome.duration.value == 0 else outcome


def _until(outcome: Outcome, last: int) -> Outcome:
    room = Decimal(last - (outcome.starts is Starts.AFTER))
    long = outcome.duration.value
    return replace(outcome, duration=Estimate(value=room)) if long and long > room else outcome


def _at_once(outcome: Outcome) -> Outcome:
    return replace(outcome, starts=Starts.DURING)
