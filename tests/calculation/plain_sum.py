"""The sum of the design page written straight down: fractions, a double loop, no shared code.

It reads a complete case and nothing of ``sroi_app.calculation`` or ``sroi_app.library``; the
deflators come from the shipped file by a second road.
"""

import csv
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from functools import cache
from itertools import pairwise
from pathlib import Path

from sroi_app.model.case import Case
from sroi_app.model.inputs import Input, InputKind
from sroi_app.model.outcomes import Direction, Outcome, Standing, Starts
from sroi_app.model.scope import Scope, Timing

DATA = Path(__file__).parents[2] / "resources" / "data"
HALF = Fraction(1, 2)
SHIFT = {Timing.YEAR_END: Fraction(0), Timing.MID_YEAR: HALF, Timing.YEAR_START: Fraction(1)}


@dataclass
class PlainSum:
    """What the double loop found; years from 1, pounds as fractions."""

    impacts: dict[str, Fraction]
    present_values: dict[str, Fraction]
    values_by_year: list[Fraction]
    present_values_by_year: list[Fraction]
    total: Fraction
    inputs: Fraction
    spent: Fraction

    @property
    def ratio(self) -> Fraction:
        return self.total / self.inputs

    @property
    def net(self) -> Fraction:
        return self.total - self.inputs


def plain_sum(case: Case) -> PlainSum:
    """Return the figures of a case that has no gaps."""
    found = PlainSum({}, {}, [Fraction(0)] * 250, [Fraction(0)] * 250, *[Fraction(0)] * 3)
    for outcome in case.outcomes:
        if counts(case, outcome):
            add_outcome(found, outcome, case.scope)
    for item in case.inputs:
        add_input(found, item, case.scope)
    return found


def counts(case: Case, outcome: Outcome) -> bool:
    """Whether an outcome belongs in the ratio."""
    left_out = {group.id for group in case.stakeholders if group.included is False}
    there = [o for o in case.outcomes if o.included and o.stakeholder not in left_out]
    only_past = all(o.standing is Standing.TRACK_RECORD for o in there)
    counted = only_past or outcome.standing is not Standing.TRACK_RECORD
    return outcome in there and outcome.priced and counted


def add_outcome(found: PlainSum, outcome: Outcome, scope: Scope) -> None:
    duration = fraction(outcome.duration.value)
    dropoff = fraction(outcome.dropoff.value) if duration > 1 else Fraction(0)
    offset = 1 if outcome.starts is Starts.AFTER else 0
    found.impacts[outcome.id] = found.present_values[outcome.id] = Fraction(0)
    for c in range(1, scope.delivery_years + 1):
        impact = one_year(outcome, c, scope)
        found.impacts[outcome.id] += impact
        k = 0
        while k < duration:
            t = c + offset + k
            value = impact * (1 - dropoff) ** k * min(Fraction(1), duration - k)
            now = value / grown(scope.rate, t - SHIFT[scope.timing], outcome.health_rate)
            found.values_by_year[t - 1] += value
            found.present_values_by_year[t - 1] += now
            found.present_values[outcome.id] += now
            found.total += now
            k += 1


def one_year(outcome: Outcome, c: int, scope: Scope) -> Fraction:
    pounds = fraction(outcome.quantities[c - 1].value) * fraction(outcome.amount.value)
    pounds *= fraction(outcome.proxy.value.value)
    pounds *= deflator(outcome.proxy.price_year, scope.price_year)
    pounds *= 1 - fraction(outcome.deadweight.value)
    pounds *= 1 - fraction(outcome.displacement.value)
    pounds *= 1 - fraction(outcome.attribution.value)
    return -pounds if outcome.direction is Direction.NEGATIVE else pounds


def add_input(found: PlainSum, item: Input, scope: Scope) -> None:
    for c in range(1, scope.delivery_years + 1):
        if item.kind is InputKind.VOLUNTEER_TIME:
            pounds = fraction(item.hours[c - 1].value) * fraction(item.rate.value)
        else:
            pounds = fraction(item.amounts[c - 1].value)
        found.spent += pounds
        found.inputs += pounds / grown(scope.rate, Fraction(c - 1), health=False)


@cache
def grown(rate: Decimal | None, elapsed: Fraction, health: bool) -> Fraction:
    """Return what a pound grows to, one year (or half a year) after another."""
    factor, year = Fraction(1), 1
    while elapsed > 0:
        yearly = 1 + rate_in(year, rate, health)
        factor *= yearly if elapsed >= 1 else root(yearly)
        elapsed, year = elapsed - 1, year + 1
    return factor


def rate_in(year: int, rate: Decimal | None, health: bool) -> Fraction:
    if health:
        return Fraction(15, 1000)
    if rate is not None and rate != Decimal("0.035"):
        return Fraction(rate)
    return Fraction(35 if year <= 30 else 30 if year <= 75 else 25, 1000)


def root(number: Fraction) -> Fraction:
    """Return the square root, right to sixty figures."""
    context = Context(prec=60)
    return Fraction(
        context.sqrt(context.divide(Decimal(number.numerator), Decimal(number.denominator)))
    )


def deflator(from_year: str, to_year: str) -> Fraction:
    if not from_year or not to_year or from_year == to_year:
        return Fraction(1)
    kinds = {"-" in from_year, "-" in to_year}
    index = financial_and_calendar() if True in kinds else series("gdp_deflator_cy")
    return index[to_year] / index[from_year]


@cache
def series(name: str) -> dict[str, Fraction]:
    with (DATA / "deflators.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["series"] == name]
    return {row["period"]: Fraction(row["index"]) for row in rows}


def financial_and_calendar() -> dict[str, Fraction]:
    index = dict(series("gdp_deflator_fy_chained"))
    ordered = sorted(index)
    for before, after in pairwise(ordered):
        index[after[:4]] = index[before] * Fraction(1, 4) + index[after] * Fraction(3, 4)
    return index


def fraction(value: Decimal | None) -> Fraction:
    assert value is not None, "the plain sum reads complete cases only"
    return Fraction(value)
