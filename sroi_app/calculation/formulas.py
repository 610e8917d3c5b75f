"""Every formula of the sum, once.

Plain arithmetic on anything number-like, so that the same definition serves the exact figures
(Decimal), whole arrays of simulated figures, the written working and a workbook's cells.
Shares run from 0 to 1. Source: A guide to Social Return on Investment (2012), stages 4 and 5;
HM Treasury, The Green Book 2026, for discounting.
"""

from typing import Any, Protocol, Self, TypeVar, cast


class Arithmetic(Protocol):
    """What the formulas ask of a number; the other side may be a plain integer."""

    def __add__(self, other: Any, /) -> Self: ...
    def __sub__(self, other: Any, /) -> Self: ...
    def __rsub__(self, other: Any, /) -> Self: ...
    def __radd__(self, other: Any, /) -> Self: ...
    def __mul__(self, other: Any, /) -> Self: ...
    def __rmul__(self, other: Any, /) -> Self: ...
    def __truediv__(self, other: Any, /) -> Self: ...
    def __pow__(self, other: Any, /) -> Self: ...
    def __neg__(self) -> Self: ...
    def __abs__(self) -> Self: ...


N = TypeVar("N", bound=Arithmetic)


def uprated_value(value: N, factor: N) -> N:
    """Return a proxy in pounds of the case's price year; `factor` is the GDP deflator's."""
    return value * factor


def impact(quantity: N, amount: N, value: N, deadweight: N, displacement: N, attribution: N) -> N:
    """Return the pounds one delivery year causes: people x units each x pounds a unit, less the
    shares that would have happened anyway, were moved from elsewhere, or others caused."""
    return quantity * amount * value * (1 - deadweight) * (1 - displacement) * (1 - attribution)


def harm(impact: N) -> N:
    """Return the pounds of a change for the worse: the same sum, with a minus."""
    return -impact


def remaining(dropoff: N, years: N | int) -> N | int:
    """Return the share of an effect left after `years`: compound, from the year after the first."""
    if not years:  # nothing has been lost yet, even where all of it will be
        return 1
    return (1 - dropoff) ** years


def part_of_year(duration: N, year: int) -> N:
    """Return how much of the year that follows `year` full ones a duration still covers: 0 to 1.

    Written with absolute values, which is `duration - year` kept between 0 and 1, because every
    number-like thing can do it.
    """
    left = cast(N, abs(duration - year))  # the type checker takes abs() for any number at all
    past = cast(N, abs(duration - year - 1))
    return (left - past + 1) / 2


def twice_as_long(total: N, power: N) -> N:
    """Return 1 + r + r² + … over twice as many terms, from the total of the first half and the
    power of r that follows it: the second half is the first again, that much smaller.

    Source: the sum of a geometric series, without its quotient, which is 0 over 0 where r is 1.
    """
    return total + total * power


def one_longer(total: N, power: N) -> N:
    """Return the total of a geometric series that goes on for one term more."""
    return total + power


def share_felt(part: N, left: N) -> N:
    """Return the share of an impact felt in one year: how much of the year, how much is left."""
    return part * left


def yearly_value(impact: N, share: N) -> N:
    """Return the pounds of one delivery year's impact that are felt in one year."""
    return impact * share


def growth(rate: N, years: N) -> N:
    """Return what one pound grows to at a yearly rate: the factor that discounting divides by."""
    return (1 + rate) ** years


def compounded(before: N, after: N) -> N:
    """Return the growth over two stretches of time, each at its own rate."""
    return before * after


def present_value(value: N, factor: N) -> N:
    """Return a later year's pounds as pounds of the start."""
    return value / factor


def volunteer_time(hours: N, rate: N) -> N:
    """Return the pounds that given hours stand for."""
    return hours * rate


def ratio(outcomes: N, inputs: N) -> N:
    """Return pounds of present value for each pound put in."""
    return outcomes / inputs


def net_present_value(outcomes: N, inputs: N) -> N:
    """Return the present value of outcomes less that of inputs."""
    return outcomes - inputs


def net_ratio(outcomes: N, inputs: N) -> N:
    """Return the net present value for each pound put in, which is the ratio less one."""
    return (outcomes - inputs) / inputs


def payback(years: N, inputs: N, covered: N, value: N) -> N:
    """Return months to cover the inputs: whole years, then the part of the next year's value."""
    return 12 * (years + (inputs - covered) / value)


def simple_payback(inputs: N, first_year: N) -> N:
    """Return the guide's simple payback in months: inputs over a month of year 1's value."""
    return inputs / (first_year / 12)
