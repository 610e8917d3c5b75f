"""The two questions about a range: how low, and how high, a number could be.

They can be put to any number that has an answer of its own, also where the form does not ask them.
"""

from collections.abc import Iterator, Sequence

from sroi_app.calculation.terms import DEDUCTIONS, INPUTS, OUTCOMES
from sroi_app.guide.assumption_words import what_words
from sroi_app.guide.schema import Field, Question
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from sroi_app.text import _

ENDS = ("low", "high")


def range_question(case: Case, asked: Question, end: str) -> Question:
    """Return the question how low, or how high, the number that is `asked` for could be."""
    at = asked.address.parent
    return Question(field=_field(case, asked.field, at, end), address=at / end)


def is_range(address: Address) -> bool:
    """Whether an end of a range is kept at an address."""
    return address.name in ENDS


def given_ranges(case: Case) -> Iterator[Address]:
    """Yield the address of every number of an outcome or input of which an end is given."""
    for outcome in case.outcomes:
        here = OUTCOMES / outcome.id
        yield from _years(here / "quantities", outcome.quantities)
        for path, estimate in (("amount", outcome.amount), ("proxy/value", outcome.proxy.value)):
            if _has_an_end(estimate):
                yield here / path
        for name in (*DEDUCTIONS, "duration"):
            if _has_an_end(getattr(outcome, name)):
                yield here / name
    for item in case.inputs:
        here = INPUTS / item.id
        yield from _years(here / "amounts", item.amounts)
        yield from _years(here / "hours", item.hours)
        if _has_an_end(item.rate):
            yield here / "rate"


def _years(at: Address, estimates: Sequence[Estimate]) -> Iterator[Address]:
    return (at / year for year, one in enumerate(estimates, 1) if _has_an_end(one))


def _has_an_end(estimate: Estimate) -> bool:
    return estimate.low is not None or estimate.high is not None


def _field(case: Case, asked: Field, at: Address, end: str) -> Field:
    words = _HOW_LOW if end == "low" else _HOW_HIGH
    return Field(
        path=end,
        kind=asked.kind,
        question=words.format(what=what_words(case, at)),
        short=_LOW if end == "low" else _HIGH,
        hint=_LOWEST if end == "low" else _HIGHEST,
    )


_LOW = _("Lowest you would believe")
_HIGH = _("Highest you would believe")
_HOW_LOW = _("Lowest you would believe: {what}")
_HOW_HIGH = _("Highest you would believe: {what}")
_LOWEST = _("The lowest you would still believe, whether or not it helps your case.")
_HIGHEST = _("The highest you would still believe, not the best you can imagine.")
