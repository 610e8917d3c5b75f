"""Readiness checks of how sure the result is: the ranges of its numbers (R21, R24)."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sroi_app.calculation.assumptions import Assumption, of_input, of_outcome
from sroi_app.calculation.baseline import baseline, changed
from sroi_app.calculation.result import Result
from sroi_app.guide import figures
from sroi_app.guide.assumption_words import assumption_words, what_words
from sroi_app.guide.checks.rule import blocks, warns
from sroi_app.guide.findings import Finding
from sroi_app.guide.names import outcome_name
from sroi_app.guide.ranking import matter_most, matter_most_of
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get, unreadable_text
from sroi_app.model.estimate import Estimate
from sroi_app.model.outcomes import Outcome
from sroi_app.text import _

ZERO = Decimal(0)
NEARLY_ALL, MOST, LARGE = Decimal("0.8"), Decimal("0.5"), Decimal("0.2")
"""Shares of the value from which a row without a range is asked about: method.md R21."""
NAMED = 2  # numbers of a row that are worth a range first


def result_is_tested(case: Case, result: Result) -> Iterator[Finding]:
    """R24: each of the numbers that matter most has a lowest and a highest believable value.

    A case without a ratio has nothing to test.
    """
    base = baseline(case, result)
    for number in matter_most(base) if base else ():
        estimate: Estimate = get(case, number.at)
        ends = (("low", estimate.low), ("high", estimate.high))
        still_open = tuple(name for name, end in ends if _is_open(case, number.at / name, end))
        if still_open:
            message = _ASKED[still_open].format(number=assumption_words(case, number.at))
            advice = _("It is asked on “How sure it is”.")
            yield blocks("R24", number.at / still_open[0], message, advice)


def large_outcomes_have_ranges(case: Case, result: Result) -> Iterator[Finding]:
    """R21, R24: a row that much of the value rests on, and nobody said how sure it is."""
    if result.headline is None:
        return
    sizes = [(row.outcome, abs(row.stream.present_value)) for row in result.counted if row.stream]
    total = sum((size for _outcome, size in sizes), ZERO)
    for outcome, size in sizes:
        if size > total * LARGE and not any(one.given for one in of_outcome(case, outcome)):
            base = baseline(case, result)
            assert base is not None, "a ratio was there"  # noqa: S101
            numbers = matter_most_of(base, outcome, NAMED)
            if numbers:
                yield _without_a_range(case, outcome, size / total, numbers)


def something_goes_in(case: Case, result: Result) -> Iterator[Finding]:
    """R24: where all that goes in may be nothing, nobody can say how sure a ratio is."""
    items = [row.item for row in result.inputs if row.stream]
    given = (low for item in items for low in (*item.amounts, *item.hours, item.rate))
    if all(estimate.low != 0 for estimate in given):
        return
    base = baseline(case, result)
    if base is None:
        return
    numbers = [number for item in items for number in of_input(case, item)]
    lowest = {number.at: number.low for number in numbers if number.low_given}
    if not changed(base, lowest).inputs:
        nothing = next(at for at, low in lowest.items() if not low)
        message = _("By the lowest you would believe, nothing goes in, and there is no ratio.")
        advice = _("Say the lowest that could go in: something always does.")
        yield blocks("R24", nothing / "low", message, advice)


def _is_open(case: Case, address: Address, end: Decimal | None) -> bool:
    """Whether an end is missing, and no other check says so."""
    return end is None and unreadable_text(case, address) is None


def _without_a_range(
    case: Case, outcome: Outcome, share: Decimal, numbers: Sequence[Assumption]
) -> Finding:
    words = "; ".join(what_words(case, number.at) for number in numbers)
    return warns(
        "R21" if share > MOST else "R24",
        numbers[0].at / "low",
        _size_words(share).format(
            name=outcome_name(outcome), share=figures.number(share * 100, 0) + "%"
        ),
        _("On “How sure it is”, say how low and how high it could be: {words}.").format(
            words=words
        ),
    )


def _size_words(share: Decimal) -> str:
    if share > NEARLY_ALL:
        return _(
            "“{name}” is {share} of the value: the case stands or falls with it, and none of its "
            "numbers has a range."
        )
    if share > MOST:
        return _(
            "“{name}” is {share} of the value, most of it, and none of its numbers has a range."
        )
    return _("“{name}” is {share} of the value, and none of its numbers has a range.")


_ASKED = {
    ("low", "high"): _("Say the lowest and the highest you would believe: {number}."),
    ("low",): _("Say the lowest you would believe: {number}."),
    ("high",): _("Say the highest you would believe: {number}."),
}

CHECKS = (result_is_tested, large_outcomes_have_ranges, something_goes_in)
