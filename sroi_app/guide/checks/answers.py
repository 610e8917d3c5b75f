"""Answers that cannot stand as they are, whatever else the case says."""

from collections.abc import Iterator
from decimal import Decimal

from sroi_app.calculation.result import Result
from sroi_app.calculation.terms import (
    DEDUCTIONS,
    INPUTS,
    LONGEST,
    OUTCOMES,
    SCOPE,
    blank_or_share,
    price_factor,
)
from sroi_app.guide.checks.rows import shown, valued
from sroi_app.guide.checks.scope import STAKEHOLDERS
from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.numbers import BadText
from sroi_app.guide.registry import find_question
from sroi_app.library import deflators
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from sroi_app.model.inputs import InputKind
from sroi_app.model.outcomes import Outcome
from sroi_app.model.scope import MOST_DELIVERY_YEARS
from sroi_app.text import _


def unreadable(case: Case, _result: Result) -> Iterator[Finding]:
    """Text where a number or date belongs is kept, marked, and not counted."""
    for kept in case.unreadable:
        found = find_question(case, kept.address)
        if found is None:
            continue  # the question is not asked now, so nothing waits for its answer
        read = found[2].field.kind.parse(kept.text)
        message = read.message if isinstance(read, BadText) else _("This could not be read.")
        advice = _("What you typed is kept, but not counted.") if kept.text.strip() else ""
        yield _blocks(kept.address, message, advice)


def impossible(case: Case, result: Result) -> Iterator[Finding]:
    """Shares outside 0 to 100 %, negative people or prices, endless durations."""
    if not blank_or_share(case.scope.rate):
        yield _blocks(SCOPE / "rate", _no_share())
    if not 1 <= case.scope.delivery_years <= MOST_DELIVERY_YEARS:
        message = _("The activity must be delivered for one year at least, and {most} at most.")
        yield _blocks(SCOPE / "delivery_years", message.format(most=MOST_DELIVERY_YEARS))
    for outcome in shown(result):
        duration = outcome.duration.value
        if outcome.priced:
            yield from _impossible_shares(outcome)
        if duration is not None and not 0 < duration <= LONGEST:
            yield _blocks(OUTCOMES / outcome.id / "duration" / "value", _no_duration())
        yield from _negatives(outcome, case.scope.delivery_years)


def price_years(case: Case, result: Result) -> Iterator[Finding]:
    """A price year the deflator does not know cannot be brought to the case's prices."""
    to, advice = case.scope.price_year, _("Choose a year from 1989-90 to 2030-31.")
    rows = [row for row in valued(result) if price_factor(row.proxy.price_year, case.scope) is None]
    if rows and not deflators.covers(to):
        message = _("There is no price index for {year}.").format(year=to)
        yield _blocks(SCOPE / "price_year", message, advice)
        return
    for outcome in rows:
        message = _("There is no price index from {year} to {to}.").format(
            year=outcome.proxy.price_year, to=to
        )
        also = _("Or bring the price up to date yourself.")
        yield _blocks(OUTCOMES / outcome.id / "proxy" / "price_year", message, f"{advice} {also}")


def ranges(case: Case, result: Result) -> Iterator[Finding]:
    """A lowest believable number above the best one, or an end that the number could never have."""
    for rows, id_, name, estimate in _ranged(case, result):
        low, best, high = estimate.low, estimate.value, estimate.high
        if low is None and high is None:
            continue
        here = rows / id_ / name
        if impossible := list(_impossible_ends(here, estimate)):
            yield from impossible
        else:
            yield from _crossed_ends(here, low, best, high)


def _crossed_ends(
    here: Address, low: Decimal | None, best: Decimal | None, high: Decimal | None
) -> Iterator[Finding]:
    """Said of the end that is on the wrong side of the number; without a number, of both ends."""
    advice = _("Put one of them right.")
    if best is None and low is not None and high is not None and high < low:
        above, below = here / "low", here / "high"
        yield _blocks(above, _("The lowest you would believe is above the highest."), advice)
        yield _blocks(below, _("The highest you would believe is below the lowest."), advice)
    if best is not None and low is not None and best < low:
        message = _("The lowest you would believe is above the number itself.")
        yield _blocks(here / "low", message, advice)
    if best is not None and high is not None and high < best:
        message = _("The highest you would believe is below the number itself.")
        yield _blocks(here / "high", message, advice)


def _ranged(case: Case, result: Result) -> Iterator[tuple[Address, str, str, Estimate]]:
    """Every estimate that is asked for, and what its address is made of: few of them are needed."""
    years = case.scope.delivery_years
    for group in case.stakeholders:
        yield STAKEHOLDERS, group.id, "size", group.size
    for item in case.inputs:
        is_time = item.kind is InputKind.VOLUNTEER_TIME
        name, given = ("hours", item.hours) if is_time else ("amounts", item.amounts)
        yield from _by_year(INPUTS, item.id, name, given[:years])
        if is_time:
            yield INPUTS, item.id, "rate", item.rate
    for outcome in shown(result):
        yield from _by_year(OUTCOMES, outcome.id, "quantities", outcome.quantities[:years])
        yield OUTCOMES, outcome.id, "duration", outcome.duration
        if outcome.priced:
            yield OUTCOMES, outcome.id, "proxy/value", outcome.proxy.value
            for name in ("amount", *DEDUCTIONS):
                yield OUTCOMES, outcome.id, name, getattr(outcome, name)


def _by_year(
    rows: Address, id_: str, name: str, years: tuple[Estimate, ...]
) -> Iterator[tuple[Address, str, str, Estimate]]:
    for year, estimate in enumerate(years, 1):
        if estimate.low is not None or estimate.high is not None:
            yield rows, id_, f"{name}/{year}", estimate


def _impossible_ends(here: Address, estimate: Estimate) -> Iterator[Finding]:
    is_share = here.name in DEDUCTIONS
    for name, end in (("low", estimate.low), ("high", estimate.high)):
        if is_share and not blank_or_share(end):
            yield _blocks(here / name, _no_share())
        elif end is not None and end < 0:
            yield _blocks(here / name, _("A number here cannot be below 0."))
        elif end is not None and here.name == "duration" and end > LONGEST:
            yield _blocks(here / name, _no_duration())


def _no_share() -> str:
    return _("A share must be from 0% to 100%.")


def _no_duration() -> str:
    return _("A change must last more than nothing, and 100 years at most.")


def _impossible_shares(outcome: Outcome) -> Iterator[Finding]:
    for name in DEDUCTIONS:
        if not blank_or_share(getattr(outcome, name).value):
            address = OUTCOMES / outcome.id / name / "value"
            yield _blocks(address, _no_share())


def _negatives(outcome: Outcome, years: int) -> Iterator[Finding]:
    for year, estimate in enumerate(outcome.quantities[:years], 1):
        if estimate.value is not None and estimate.value < 0:
            yield _below_nothing(outcome, f"quantities/{year}/value")
    amount, price = outcome.amount.value, outcome.proxy.value.value
    if outcome.priced and amount is not None and amount < 0:
        yield _below_nothing(outcome, "amount/value")
    if outcome.priced and price is not None and price < 0:
        yield _below_nothing(outcome, "proxy/value/value")


def _below_nothing(outcome: Outcome, path: str) -> Finding:
    return _blocks(
        OUTCOMES / outcome.id / path,
        _("A number here cannot be below 0."),
        _("To show a harm, mark the outcome as a harm and leave the minus out."),
    )


def _blocks(address: Address, message: str, advice: str = "") -> Finding:
    return Finding(severity=Severity.BLOCKS, address=address, message=message, advice=advice)
