"""An outcome or input as the numbers its formula needs, or the addresses that are missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from sroi_app.calculation.formulas import uprated_value
from sroi_app.library import deflators
from sroi_app.library.discount_rates import RateStep, health_steps, steps_for
from sroi_app.model.address import Address
from sroi_app.model.estimate import Estimate
from sroi_app.model.inputs import Input, InputKind
from sroi_app.model.outcomes import Direction, Outcome, Starts
from sroi_app.model.scope import MOST_DELIVERY_YEARS, Scope

LONGEST = Decimal(100)  # years an outcome may last
SCOPE = Address(("scope",))
OUTCOMES = Address(("outcomes",))
INPUTS = Address(("inputs",))
SCOPE_ANSWERS = (SCOPE / "rate", SCOPE / "price_year", SCOPE / "delivery_years")
"""What every row's sum hangs on."""
DEDUCTIONS = ("deadweight", "displacement", "attribution", "dropoff")


@dataclass(frozen=True, slots=True)
class Missing:
    """What must be filled in, or put right, before a figure can be worked out."""

    addresses: tuple[Address, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeTerms:
    """The numbers of one priced outcome; `value` is in pounds of the case's price year."""

    sign: int
    quantities: tuple[Decimal, ...]
    amount: Decimal
    original_value: Decimal
    factor: Decimal
    value: Decimal
    deadweight: Decimal
    displacement: Decimal
    attribution: Decimal
    dropoff: Decimal
    duration: Decimal
    offset: int
    steps: tuple[RateStep, ...]


def outcome_terms(
    outcome: Outcome, scope: Scope, unread: frozenset[Address] = frozenset()
) -> OutcomeTerms | Missing:
    """Return the numbers of a priced outcome, or every address that stops them being read.

    `unread` are answers typed so that nobody can say what they are: a blank price year may stay
    blank, but one that cannot be read must not be taken for blank.
    """
    missing = (
        *_scope_gaps(scope),
        *(_unclear(outcome, unread) if unread else ()),
        *_outcome_gaps(outcome, scope),
    )
    return Missing(missing) if missing else _outcome_terms(outcome, scope)


def input_amounts(
    item: Input, scope: Scope, unread: frozenset[Address] = frozenset()
) -> tuple[Decimal, ...] | Missing:
    """Return an input's pounds, or hours of volunteer time, by delivery year; or every address
    that stops them being read."""
    here = INPUTS / item.id
    name = "hours" if item.kind is InputKind.VOLUNTEER_TIME else "amounts"
    years: tuple[Estimate, ...] = getattr(item, name)
    gaps = [*_scope_gaps(scope), *(address for address in SCOPE_ANSWERS if address in unread)]
    gaps += (here / name / year / "value" for year in _open_years(years, scope.delivery_years))
    if name == "hours" and _unusable(item.rate.value):
        gaps.append(here / "rate" / "value")
    if gaps:
        return Missing(tuple(gaps))
    return tuple(_values(years, scope.delivery_years))


def price_factor(price_year: str, scope: Scope) -> Decimal | None:
    """Return the deflator from a proxy's price year to the case's; 1 when either is blank."""
    if not price_year or not scope.price_year:
        return Decimal(1)
    return deflators.factor(price_year, scope.price_year)


def _outcome_terms(outcome: Outcome, scope: Scope) -> OutcomeTerms:
    original = _filled(outcome.proxy.value)
    factor = price_factor(outcome.proxy.price_year, scope) or Decimal(1)
    duration = _filled(outcome.duration)
    return OutcomeTerms(
        sign=-1 if outcome.direction is Direction.NEGATIVE else 1,
        quantities=tuple(_values(outcome.quantities, scope.delivery_years)),
        amount=_filled(outcome.amount),
        original_value=original,
        factor=factor,
        value=uprated_value(original, factor),
        deadweight=_filled(outcome.deadweight),
        displacement=_filled(outcome.displacement),
        attribution=_filled(outcome.attribution),
        # A change that lasts a year or less has no later year to fall in.
        dropoff=_filled(outcome.dropoff) if duration > 1 else Decimal(0),
        duration=duration,
        offset=1 if outcome.starts is Starts.AFTER else 0,
        steps=health_steps() if outcome.health_rate else steps_for(scope.rate),
    )


def _unclear(outcome: Outcome, unread: frozenset[Address]) -> Iterable[Address]:
    asked = (*SCOPE_ANSWERS, OUTCOMES / outcome.id / "proxy" / "price_year")
    return (address for address in asked if address in unread)


def _scope_gaps(scope: Scope) -> Iterable[Address]:
    if not blank_or_share(scope.rate):
        yield SCOPE / "rate"
    if not _countable(scope.delivery_years):
        yield SCOPE / "delivery_years"


def _outcome_gaps(outcome: Outcome, scope: Scope) -> Iterable[Address]:
    here = OUTCOMES / outcome.id
    for year in _open_years(outcome.quantities, scope.delivery_years):
        yield here / "quantities" / year / "value"
    if _unusable(outcome.amount.value):
        yield here / "amount" / "value"
    if _unusable(outcome.proxy.value.value):
        yield here / "proxy" / "value" / "value"
    if price_factor(outcome.proxy.price_year, scope) is None:
        known = deflators.covers(scope.price_year)
        yield here / "proxy" / "price_year" if known else SCOPE / "price_year"
    duration = outcome.duration.value
    lasts = duration is not None and 0 < duration <= LONGEST
    if not lasts:
        yield here / "duration" / "value"
    for name in DEDUCTIONS:
        needed = name != "dropoff" or (duration is not None and duration > 1)
        value: Decimal | None = getattr(outcome, name).value
        if (value is None and needed) or not blank_or_share(value):
            yield here / name / "value"


def _open_years(years: tuple[Estimate, ...], count: int) -> Iterable[int]:
    for number in range(1, count + 1 if _countable(count) else 0):
        if number > len(years) or _unusable(years[number - 1].value):
            yield number


def _countable(years: int) -> bool:
    return 1 <= years <= MOST_DELIVERY_YEARS


def _unusable(value: Decimal | None) -> bool:
    return value is None or value < 0


def blank_or_share(value: Decimal | None) -> bool:
    """Whether a share can stand as it is: not yet given, or from 0 to 1."""
    return value is None or 0 <= value <= 1


def _filled(estimate: Estimate) -> Decimal:
    assert estimate.value is not None, "gaps are looked for first"  # noqa: S101
    return estimate.value


def _values(years: tuple[Estimate, ...], count: int) -> Iterable[Decimal]:
    return (_filled(year) for year in years[:count])
