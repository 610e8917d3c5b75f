"""The few words the examples are written in: a number with its range, its reason and its grade."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from sroi_app.model.address import Address
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.sensitivity import Change, Scenario
from sroi_app.model.tender import Criterion

MEASURED, RECORDS, PUBLISHED, JUDGEMENT, GUESS = Grade

Number = str | int
Range = tuple[Number, Number, Number]
"""The best value, the lowest and the highest believable."""


def number(value: Number, basis: str = "", grade: Grade | None = None) -> Estimate:
    """Return a number that has no range."""
    return Estimate(value=Decimal(value), basis=basis, grade=grade)


def ranged(values: Range, basis: str, grade: Grade) -> Estimate:
    """Return a number with its range."""
    value, low, high = map(Decimal, values)
    return Estimate(value=value, low=low, high=high, basis=basis, grade=grade)


def percent(values: Range, basis: str, grade: Grade) -> Estimate:
    """Return a share written in per cent, with its range."""
    value, low, high = (Decimal(one) / 100 for one in values)
    return Estimate(value=value, low=low, high=high, basis=basis, grade=grade)


def none(basis: str, grade: Grade = JUDGEMENT) -> Estimate:
    """Return a share that is 0, and why."""
    return number(0, basis, grade)


def by_year(years: Sequence[Range], basis: str, grade: Grade) -> tuple[Estimate, ...]:
    """Return one number with its range for each delivery year, all resting on the same basis."""
    return tuple(ranged(values, basis, grade) for values in years)


def at_least_nothing(high: Number, basis: str) -> Estimate:
    """Return a share that is 0 as far as is known, and the per cent it could yet be."""
    return percent((0, 0, high), basis, JUDGEMENT)


def amounts(years: Sequence[Number], basis: str, grade: Grade) -> tuple[Estimate, ...]:
    """Return one number for each delivery year, without ranges."""
    return tuple(number(value, basis, grade) for value in years)


def within_a_year() -> Estimate:
    """Return the drop-off of a change that lasts a year or less."""
    return none("It lasts a year or less, so there is no later year to fade in.")


def scenario(id_: str, name: str, numbers: Mapping[str, Number]) -> Scenario:
    """Return a scenario by the numbers it sets, each at the address of its estimate."""
    return Scenario(
        id=id_,
        name=name,
        changes=tuple(
            Change(address=Address.parse(at) / "value", value=Decimal(number))
            for at, number in numbers.items()
        ),
    )


def criterion(id_: str, code: str, text: str, weight: Number) -> Criterion:
    """Return one thing the buyer asks for; its weight in per cent."""
    return Criterion(id=id_, code=code, text=text, weight=Decimal(weight) / 100)
