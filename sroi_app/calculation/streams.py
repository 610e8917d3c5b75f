"""The value of one outcome, or the cost of one input, year by year."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import zip_longest
from math import ceil

from sroi_app.calculation.discounting import input_factors, value_factors
from sroi_app.calculation.formulas import (
    harm,
    impact,
    part_of_year,
    present_value,
    remaining,
    share_felt,
    volunteer_time,
    yearly_value,
)
from sroi_app.calculation.precision import exact
from sroi_app.calculation.terms import Missing, OutcomeTerms, input_amounts
from sroi_app.library.discount_rates import steps_for
from sroi_app.model.address import Address
from sroi_app.model.inputs import Input, InputKind
from sroi_app.model.scope import Scope, Timing

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeStream:
    """Signed pounds: impact by delivery year, then value and present value by year from 1."""

    terms: OutcomeTerms
    impacts: tuple[Decimal, ...]
    values: tuple[Decimal, ...]
    present_values: tuple[Decimal, ...]
    impact: Decimal
    value: Decimal
    present_value: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class InputStream:
    """Pounds and present value by delivery year from 1."""

    amounts: tuple[Decimal, ...]
    present_values: tuple[Decimal, ...]
    total: Decimal
    present_value: Decimal


def outcome_stream(terms: OutcomeTerms, timing: Timing) -> OutcomeStream:
    """Return an outcome's impact, its value in every year it lasts, and their present value."""
    impacts = tuple(_impact(terms, quantity) for quantity in terms.quantities)
    values = _spread(impacts, shares_felt(terms.duration, terms.dropoff), terms.offset)
    factors = value_factors(terms.steps, timing, len(values))
    discounted = tuple(map(present_value, values, factors))
    return OutcomeStream(
        terms=terms,
        impacts=impacts,
        values=values,
        present_values=discounted,
        impact=sum(impacts, ZERO),
        value=sum(values, ZERO),
        present_value=sum(discounted, ZERO),
    )


def input_stream(
    item: Input, scope: Scope, unread: frozenset[Address] = frozenset()
) -> InputStream | Missing:
    """Return an input's pounds by delivery year and their present value."""
    amounts = input_amounts(item, scope, unread)
    if isinstance(amounts, Missing):
        return amounts
    if item.kind is InputKind.VOLUNTEER_TIME and item.rate.value is not None:
        rate = item.rate.value
        amounts = tuple(volunteer_time(hours, rate) for hours in amounts)
    factors = input_factors(steps_for(scope.rate), len(amounts))
    discounted = tuple(map(present_value, amounts, factors))
    return InputStream(
        amounts=amounts,
        present_values=discounted,
        total=sum(amounts, ZERO),
        present_value=sum(discounted, ZERO),
    )


@lru_cache(maxsize=4096)  # most outcomes of a case share a few durations and drop-offs
@exact
def shares_felt(duration: Decimal, dropoff: Decimal) -> tuple[Decimal, ...]:
    """Return the share of an impact felt in each year it lasts: part years and drop-off."""
    return tuple(
        share_felt(part_of_year(duration, year), Decimal(remaining(dropoff, year)))
        for year in range(ceil(duration))
    )


def by_year(rows: Iterable[tuple[Decimal, ...]]) -> list[Decimal]:
    """Return the sum of each year from 1 over streams of different lengths."""
    return [sum(column, ZERO) for column in zip_longest(*rows, fillvalue=ZERO)]


def _impact(terms: OutcomeTerms, quantity: Decimal) -> Decimal:
    caused = impact(
        quantity,
        terms.amount,
        terms.value,
        terms.deadweight,
        terms.displacement,
        terms.attribution,
    )
    return harm(caused) if terms.sign < 0 else caused


def _spread(
    impacts: tuple[Decimal, ...], shares: tuple[Decimal, ...], offset: int
) -> tuple[Decimal, ...]:
    values = [ZERO] * (len(impacts) + len(shares) - 1 + offset)
    for delivered, amount in enumerate(impacts):
        for later, share in enumerate(shares):
            values[delivered + later + offset] += yearly_value(amount, share)
    return tuple(values)
