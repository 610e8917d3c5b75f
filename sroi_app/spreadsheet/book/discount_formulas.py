"""The formulas of discount factors, with every step of a rate for the years it covers."""

from functools import reduce

from sroi_app.calculation.expression import WORKBOOK, Symbol
from sroi_app.calculation.formulas import compounded, growth
from sroi_app.library.discount_rates import RateStep, health_steps, standard_steps

USED, HEALTH = "RateUsed", "HealthRate"


def value_factor(year: str, rate: str = USED) -> str:
    """Return the factor for value of the year in a cell, as much earlier as the timing says."""
    return "=" + _factor(f"{year}-Shift", rate)


def input_factor(year: str) -> str:
    """Return the factor for inputs of the year in a cell: those of the first stay as they are."""
    return "=" + _factor(f"{year}-1", USED)


def steps_of(rate: str) -> tuple[RateStep, ...]:
    return health_steps() if rate == HEALTH else standard_steps()


def rate_name(rate: str, place: int) -> str:
    """Return the name of the cell with the rate of a step, counted from 1."""
    return f"{rate}{place}"


def _factor(elapsed: str, rate: str) -> str:
    reached = 0
    grown: list[Symbol] = []
    for place, step in enumerate(steps_of(rate), 1):
        name = Symbol(rate_name(rate, place), style=WORKBOOK)
        grown.append(growth(name, Symbol(_within(elapsed, reached, step.last), style=WORKBOOK)))
        reached = step.last or reached
    return reduce(compounded, grown).text


def _within(elapsed: str, reached: int, last: int | None) -> str:
    """How many of the years that have gone by a step of the rate applies to."""
    until = elapsed if last is None else f"MIN({elapsed},{last})"
    return f"MAX(0,{until}-{reached})" if reached else f"({until})"
