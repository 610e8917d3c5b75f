"""Answers that cannot stand as they are, whatever else the case says."""

from collections.abc import Iterator

from sroi_app.calculation.result import Result
from sroi_app.calculation.terms import DEDUCTIONS, LONGEST, OUTCOMES, price_factor
from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.names import outcome_name
from sroi_app.guide.numbers import BadText
from sroi_app.guide.registry import find_question
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Outcome
from sroi_app.text import _


def unreadable(case: Case, _result: Result) -> Iterator[Finding]:
    """Text where a number or date belongs is kept, marked, and not counted."""
    for kept in case.unreadable:
        found = find_question(case, kept.address)
        read = found[2].field.kind.parse(kept.text) if found else None
        message = read.message if isinstance(read, BadText) else _("This could not be read.")
        yield _blocks(kept.address, message, _("What you typed is kept, but not counted."))


def impossible(case: Case, _result: Result) -> Iterator[Finding]:
    """Shares outside 0 to 100 %, negative people or prices, endless durations."""
    for outcome in case.outcomes:
        here = OUTCOMES / outcome.id
        for name in DEDUCTIONS:
            value = getattr(outcome, name).value
            if value is not None and not 0 <= value <= 1:
                yield _blocks(here / name / "value", _("A share must be from 0% to 100%."))
        duration = outcome.duration.value
        if duration is not None and not 0 < duration <= LONGEST:
            message = _("A change must last more than nothing, and 100 years at most.")
            yield _blocks(here / "duration" / "value", message)
        yield from _negatives(here, outcome)


def price_years(case: Case, _result: Result) -> Iterator[Finding]:
    """A price year the deflator does not know cannot be brought to the case's prices."""
    for outcome in case.outcomes:
        if outcome.priced and price_factor(outcome.proxy.price_year, case.scope) is None:
            yield _blocks(
                OUTCOMES / outcome.id / "proxy" / "price_year",
                _("There is no price index from {year} to {to} for “{name}”.").format(
                    year=outcome.proxy.price_year,
                    to=case.scope.price_year,
                    name=outcome_name(outcome),
                ),
                _("Choose years from 1989-90 to 2030-31, or bring the price up to date yourself."),
            )


def _negatives(here: Address, outcome: Outcome) -> Iterator[Finding]:
    numbers = [
        (here / "quantities" / year / "value", estimate.value)
        for year, estimate in enumerate(outcome.quantities, 1)
    ]
    numbers.append((here / "amount" / "value", outcome.amount.value))
    numbers.append((here / "proxy" / "value" / "value", outcome.proxy.value.value))
    for address, value in numbers:
        if value is not None and value < 0:
            yield _blocks(
                address,
                _("A number here cannot be below 0."),
                _("To show a harm, mark the outcome as a harm and enter the number without minus."),
            )


def _blocks(address: Address, message: str, advice: str = "") -> Finding:
    return Finding(severity=Severity.BLOCKS, address=address, message=message, advice=advice)
