"""What an answer would have to be for the project to pay back no more, or to pay back after all."""

from collections.abc import Callable
from functools import cache

from sroi_app.calculation.assumptions import Assumption, of_row
from sroi_app.calculation.baseline import Baseline, baseline
from sroi_app.calculation.result import Result
from sroi_app.calculation.switching import ONE, ZERO, moved, switching_rate, switching_value
from sroi_app.calculation.terms import INPUTS, OUTCOMES, SCOPE
from sroi_app.guide.assumption_words import switching_sentence
from sroi_app.model.address import Address
from sroi_app.model.case import Case

BreakEven = Callable[[Address], str]
"""Says it of the answer at an address; "" of one that is not in the ratio."""
RATE = SCOPE / "rate"


def is_in_the_sum(address: Address) -> bool:
    """Whether a number of the sum may be kept at an address."""
    if address == RATE:
        return True
    return address.name == "value" and (address.within(OUTCOMES) or address.within(INPUTS))


def break_even(case: Case, result: Result) -> BreakEven:
    """Return what says it of a case. Only what is asked about is worked out; "" without a ratio."""
    base = baseline(case, result)

    @cache
    def numbers(row: tuple[str, ...]) -> dict[Address, Assumption]:
        return {number.at: number for number in of_row(case, result, Address(row))}

    def words(address: Address) -> str:
        if base is None or not is_in_the_sum(address):
            return ""
        if address == RATE:
            return _rate_sentence(base)
        number = numbers(address.parts[:2]).get(address.parent)
        return _sentence(base, number) if number else ""

    return words


def _sentence(base: Baseline, number: Assumption) -> str:
    switching = switching_value(number, moved(base, number))
    return switching_sentence(number, switching, base.totals.surplus)


def _rate_sentence(base: Baseline) -> str:
    """Of the discount rate; one that is left open is the Treasury's in the first years."""
    rate = base.result.convention.steps[0].rate
    number = Assumption(at=Address((RATE.name,)), value=rate, low=ZERO, high=ONE, most=ONE)
    return switching_sentence(number, switching_rate(base), base.totals.surplus)
