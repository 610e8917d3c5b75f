"""Readiness check R25: whether the careful case still pays back, or the text says it does not."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from sroi_app.calculation.assumptions import Assumption, with_range, without_range
from sroi_app.calculation.baseline import Baseline, Totals, baseline, changed
from sroi_app.calculation.result import Result
from sroi_app.calculation.terms import OUTCOMES
from sroi_app.calculation.what_if import all_at_one_end, end_of, more_is_better
from sroi_app.guide import figures
from sroi_app.guide.assumption_words import assumption_words, figure
from sroi_app.guide.checks.rule import hints, warns
from sroi_app.guide.findings import Finding
from sroi_app.guide.owning_up import says_it_may_not_pay_back
from sroi_app.guide.ranking import candidates
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import _

ZERO = Decimal(0)
LIMITS = Address.parse("statement/limitations")


class _Fall(NamedTuple):
    """A number at an end where the project no longer pays back."""

    number: Assumption
    end: Decimal
    totals: Totals


def careful_case_pays_back(case: Case, result: Result) -> Iterator[Finding]:
    """R25: one range at its cautious end, or all of them, takes the result below £1 for each £1.

    One finding at most, and none where the limits or the summary say so. A number without a range
    is only good to know about: nobody said that it could be so.
    """
    headline = result.headline
    if headline is None or headline.ratio < 1 or _says_so(case):
        return
    base = baseline(case, result)
    assert base is not None, "there is a ratio"  # noqa: S101
    ends = [(number, end_of(base, number, cautious=True)) for number in with_range(case, result)]
    careful = changed(base, {number.at: end for number, end in ends})
    if careful.surplus < 0:  # else none of them is enough alone: each moves it one way only
        falls = list(_falls(base, ends))
        yield _on_a_range(case, falls) if falls else _on_all(base)
    elif falls := list(_falls_by_a_step(base)):
        yield _on_a_step(case, _worst(falls))


def _says_so(case: Case) -> bool:
    told = (case.statement.limitations, case.statement.summary)
    return any(map(says_it_may_not_pay_back, told))


def _falls(base: Baseline, ends: Iterable[tuple[Assumption, Decimal]]) -> Iterator[_Fall]:
    """The given ends that are enough alone. A row whose ranges are not enough together is passed
    over, and so is a gain that is less than what would have to go."""
    large = ((number, end) for number, end in ends if _can_be_enough(base, number))
    for _row, inside in groupby(large, lambda one: one[0].at.parts[:2]):
        row = tuple(inside)
        if changed(base, {number.at: end for number, end in row}).surplus < 0:
            yield from _short(base, row)


def _falls_by_a_step(base: Baseline) -> Iterator[_Fall]:
    """The default steps that are enough alone, of the numbers whose ranges are worth asking for;
    one end alone is no range, and nobody stands by it yet."""
    step = base.case.sensitivity.step
    usual = (without_range(one, step) for one in candidates(base) if not one.given)
    large = (number for number in usual if _can_be_enough(base, number))
    yield from _short(base, ((one, end_of(base, one, cautious=True)) for one in large))


def _can_be_enough(base: Baseline, number: Assumption) -> bool:
    """Whether what pays back could hang on a number at all: a gain takes no more than itself."""
    if not (number.at.within(OUTCOMES) and more_is_better(base, number) is not number.is_share):
        return True
    stream = base.outcomes[number.at.parts[1]].stream
    return stream is not None and stream.present_value > base.totals.surplus


def _short(base: Baseline, ends: Iterable[tuple[Assumption, Decimal]]) -> Iterator[_Fall]:
    for number, end in ends:
        totals = changed(base, {number.at: end})
        if totals.surplus < 0:
            yield _Fall(number, end, totals)


def _on_a_range(case: Case, falls: list[_Fall]) -> Finding:
    worst = _worst(falls)
    is_low = worst.end == worst.number.low
    words = _said(case, worst, _ALONE_LOW if is_low else _ALONE_HIGH)
    return warns("R25", worst.number.at / ("low" if is_low else "high"), words, _say_so())


def _on_all(base: Baseline) -> Finding:
    careful = all_at_one_end(base, cautious=True)
    message = _("With every range at its cautious end, the result is {ratio}.")
    words = message.format(ratio=figures.ratio(careful.ratio or ZERO if careful else ZERO))
    return hints("R25", LIMITS, words, _say_so())


def _on_a_step(case: Case, fall: _Fall) -> Finding:
    end = "low" if fall.end == fall.number.low else "high"
    advice = _("It has no range yet: on “How sure it is”, say what you would still believe.")
    return hints("R25", fall.number.at / end, _said(case, fall, _STEP), advice)


def _said(case: Case, fall: _Fall, words: str) -> str:
    return words.format(
        ratio=figures.ratio(fall.totals.ratio or ZERO),
        number=assumption_words(case, fall.number.at),
        value=figure(fall.number, fall.end),
    )


def _worst(falls: Iterable[_Fall]) -> _Fall:
    return min(falls, key=lambda fall: fall.totals.surplus)


def _say_so() -> str:
    return _(
        "Say so among the limits, such as: “At the cautious end the project does not pay back.”"
    )


_ALONE_LOW = _(
    "One number alone takes the result down to {ratio}: {number}, at {value}, the lowest you "
    "would believe."
)
_ALONE_HIGH = _(
    "One number alone takes the result down to {ratio}: {number}, at {value}, the highest you "
    "would believe."
)
_STEP = _("A usual change of one number takes the result down to {ratio}: {number}, at {value}.")

CHECKS = (careful_case_pays_back,)
