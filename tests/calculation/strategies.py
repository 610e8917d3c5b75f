"""Complete cases for hypothesis: every number there, in range, and some inputs to divide by."""

from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.inputs import Input, InputKind
from sroi_app.model.outcomes import (
    Direction,
    Evidence,
    MoneyKind,
    Outcome,
    Proxy,
    Standing,
    Starts,
)
from sroi_app.model.scope import Scope, Timing
from sroi_app.model.stakeholders import Stakeholder

GROUPS = ("s1", "s2", "s3")
PRICE_YEARS = ("", "2019", "2024", "2019-20", "2025-26")
PRICED_ELSEWHEN = ("", "2010", "2019", "2021-22")


def numbers(low: str, high: str, places: int = 2) -> SearchStrategy[Decimal]:
    """Return decimals from `low` to `high`, to so many places."""
    least, most = (int(Decimal(end).scaleb(places)) for end in (low, high))
    # Whole numbers are several times quicker to draw than decimals.
    return st.integers(least, most).map(lambda number: Decimal(number).scaleb(-places))


def estimates(low: str, high: str, places: int = 2) -> SearchStrategy[Estimate]:
    return numbers(low, high, places).map(lambda value: Estimate(value=value))


def shares() -> SearchStrategy[Estimate]:
    return estimates("0", "1", 3) | st.sampled_from(["0", "1"]).map(given)


def given(value: str | int | Decimal) -> Estimate:
    """Return an estimate with just its best value."""
    return Estimate(value=Decimal(value))


def yearly(years: int, high: str) -> SearchStrategy[tuple[Estimate, ...]]:
    one = estimates("0", high)
    return st.lists(one, min_size=years, max_size=years).map(tuple)


def durations() -> SearchStrategy[Estimate]:
    return estimates("0.1", "6", 1) | st.sampled_from(["1", "12.25", "33", "80.5"]).map(given)


@st.composite
def outcomes(draw: DrawFn, id_: str, years: int) -> Outcome:
    """Draw a priced outcome of a contract of so many years."""
    return Outcome(
        id=id_,
        stakeholder=draw(st.sampled_from(GROUPS)),
        direction=draw(st.sampled_from(Direction)),
        standing=draw(st.sampled_from([None, Standing.CORE, Standing.ADDITIONAL])),
        money=draw(st.none() | st.sampled_from(MoneyKind)),
        health_rate=draw(st.booleans()),
        evidence=Evidence(grade=draw(st.none() | st.sampled_from(Grade))),
        quantities=draw(yearly(years, "500")),
        amount=draw(estimates("0", "60")),
        proxy=Proxy(
            value=draw(estimates("0", "20000")),
            price_year=draw(st.sampled_from(PRICED_ELSEWHEN)),
        ),
        deadweight=draw(shares()),
        displacement=draw(shares()),
        attribution=draw(shares()),
        dropoff=draw(shares()),
        duration=draw(durations()),
        starts=draw(st.sampled_from(Starts)),
    )


@st.composite
def inputs(draw: DrawFn, id_: str, years: int) -> Input:
    """Draw money, a gift or volunteer time."""
    kind = draw(st.sampled_from(InputKind))
    if kind is InputKind.VOLUNTEER_TIME:
        hours, rate = draw(yearly(years, "2000")), draw(estimates("0.5", "30"))
        return Input(id=id_, kind=kind, hours=hours, rate=rate)
    return Input(id=id_, kind=kind, amounts=draw(yearly(years, "90000")))


@st.composite
def cases(draw: DrawFn, timings: tuple[Timing, ...] = tuple(Timing)) -> Case:
    """Draw a case without gaps: its headline can always be worked out."""
    years = draw(st.integers(1, 3))
    grant = Input(id="i1", amounts=tuple(given(1000 * year) for year in range(1, years + 1)))
    return Case(
        scope=Scope(
            delivery_years=years,
            timing=draw(st.sampled_from(timings)),
            rate=draw(st.none() | numbers("0", "0.12", 4)),
            price_year=draw(st.sampled_from(PRICE_YEARS)),
        ),
        stakeholders=tuple(Stakeholder(id=id_, included=True) for id_ in GROUPS),
        inputs=(grant, *(draw(inputs(f"i{n + 2}", years)) for n in range(draw(st.integers(0, 2))))),
        outcomes=tuple(draw(outcomes(f"o{n + 1}", years)) for n in range(draw(st.integers(1, 4)))),
    )
