"""The working of what the scope says: what a later year's pounds are divided by, and why."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import reduce

from sroi_app.calculation.discounting import stretches
from sroi_app.calculation.formulas import compounded, growth, present_value
from sroi_app.calculation.step import Step, Unit, worked
from sroi_app.calculation.terms import SCOPE
from sroi_app.library.discount_rates import RateStep, steps_for
from sroi_app.model.address import Address
from sroi_app.model.scope import Scope
from sroi_app.text import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """The rates in use, the answer they come from, and whether that answer is missing."""

    steps: tuple[RateStep, ...]
    address: Address
    missing: bool = False


def case_rates(scope: Scope, missing: Collection[Address]) -> Rates:
    """Return the rates that the case as a whole is discounted at."""
    address = SCOPE / "rate"
    return Rates(steps=steps_for(scope.rate), address=address, missing=address in missing)


def unusable_delivery_years(missing: Collection[Address]) -> Iterable[Step]:
    """Return the step to show where nobody can say how many years there are to add up."""
    address = SCOPE / "delivery_years"
    if address in missing:
        yield Step(label=_("Years of delivery"), unit=Unit.YEARS, value=None, address=address)


def discounted(value: Step, rates: Rates, elapsed: Decimal, year: int) -> Step:
    """Return the step from a year's pounds to their present value: the same where nobody waits."""
    label = _("Year {year}, in today’s terms (present value)").format(year=year)
    name = _("year {year}").format(year=year)
    if not elapsed:
        return replace(value, label=label, name=name)
    factor = _factor(rates, elapsed)
    return worked(present_value, value, factor, label=label, name=name, unit=Unit.POUNDS)


def _factor(rates: Rates, elapsed: Decimal) -> Step:
    grown = [_growth(rates, rate, years) for rate, years in stretches(rates.steps, elapsed)]
    factor = reduce(_compounded, grown)
    return replace(factor, label=_("What later pounds are divided by (discount factor)"))


def _growth(rates: Rates, rate: Decimal, years: Decimal) -> Step:
    return worked(
        growth,
        Step(
            label=_("How much less a year’s wait is worth (discount rate)"),
            name=_("rate"),
            unit=Unit.SHARE,
            value=None if rates.missing else rate,
            address=rates.address,
        ),
        Step(label=_("Years of waiting"), name=_("years"), unit=Unit.YEARS, value=years),
        label=_("Growth at this rate"),
        name=_("discount factor"),
        unit=Unit.FACTOR,
    )


def _compounded(before: Step, after: Step) -> Step:
    return worked(
        compounded,
        before,
        after,
        label=_("Growth at one rate after another"),
        name=_("discount factor"),
        unit=Unit.FACTOR,
    )
