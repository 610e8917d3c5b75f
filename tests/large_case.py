"""A case of any size with every answer given: for measuring."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.inputs import Input
from sroi_app.model.organisation import Activity, Organisation
from sroi_app.model.outcomes import Evidence, MoneyKind, Outcome, Proxy, Standing
from sroi_app.model.scope import CaseKind, Scope
from sroi_app.model.sensitivity import Sensitivity
from sroi_app.model.stakeholders import Role, Stakeholder, WorseOff
from sroi_app.model.statement import Assurance, Statement, Verification

DAY = date(2026, 3, 31)


def ranged_case(outcomes: int, years: int) -> Case:
    """Return the same with a range for five numbers of each outcome, and for the grant."""
    case = large_case(outcomes, years)
    return replace(
        case,
        inputs=tuple(replace(one, amounts=_ranged_all(one.amounts)) for one in case.inputs),
        outcomes=tuple(map(_with_ranges, case.outcomes)),
    )


def large_case(outcomes: int, years: int) -> Case:
    """Return a finished case of `outcomes` rows that each last `years` years."""
    return Case(
        title="A large case",
        organisation=Organisation(name="Brackenford Together"),
        activity=Activity(name="Everything at once"),
        scope=Scope(
            purpose="To measure with.",
            audience="Nobody",
            kind=CaseKind.FORECAST,
            starts=DAY,
            ends=DAY,
            price_year="2025-26",
        ),
        stakeholders=tuple(_group(number) for number in range(1, 9)),
        inputs=(Input(id="i1", description="Grant", amounts=(given("250000"),)),),
        no_volunteers=True,
        no_gifts=True,
        outcomes=tuple(_outcome(number, years) for number in range(1, outcomes + 1)),
        sensitivity=Sensitivity(materiality=Decimal("0.01"), materiality_notes="None"),
        verification=Verification(shown_on=DAY, shown_to="Everyone", changed="Nothing"),
        statement=Statement(limitations="It is invented.", assurance=Assurance.SELF_CHECKED),
    )


def given(value: str, basis: str = "Counted", grade: Grade = Grade.OWN_RECORDS) -> Estimate:
    """Return an estimate with everything said about it."""
    return Estimate(value=Decimal(value), basis=basis, grade=grade)


def _with_ranges(outcome: Outcome) -> Outcome:
    return replace(
        outcome,
        quantities=_ranged_all(outcome.quantities),
        proxy=replace(outcome.proxy, value=_ranged(outcome.proxy.value)),
        deadweight=_ranged(outcome.deadweight),
        attribution=_ranged(outcome.attribution),
        dropoff=_ranged(outcome.dropoff),
    )


def _ranged_all(years: tuple[Estimate, ...]) -> tuple[Estimate, ...]:
    return tuple(map(_ranged, years))


def _ranged(estimate: Estimate) -> Estimate:
    """Return a number that could be a quarter less, or half as much again."""
    assert estimate.value is not None
    low, high = estimate.value * Decimal("0.75"), estimate.value * Decimal("1.5")
    return replace(estimate, low=low, high=high)


def _group(number: int) -> Stakeholder:
    return Stakeholder(
        id=f"s{number}",
        name=f"Group {number}",
        role=Role.PEOPLE_HELPED,
        size=given("900"),
        included=True,
        reason="They change.",
        involvement="Survey",
        asked=Decimal(200),
        asked_on=DAY,
        worse_off=WorseOff.ASKED_NONE_FOUND,
        worse_off_notes="Asked in the survey.",
    )


def _outcome(number: int, years: int) -> Outcome:
    return Outcome(
        id=f"o{number}",
        stakeholder=f"s{number % 8 + 1}",
        description=f"Something is better for people, number {number}",
        chain=("We meet", "We talk", "Something is better"),
        intended=True,
        standing=Standing.ADDITIONAL,
        money=MoneyKind.WELLBEING,
        indicator="They say so",
        evidence=Evidence(
            source="Survey", collected=DAY, sample=Decimal(200), grade=Grade.MEASURED
        ),
        quantities=(given(str(10 + number)),),
        proxy=Proxy(
            description="A club",
            unit="a year",
            value=given(str(300 + 7 * number)),
            price_year="2023-24",
            source="Prices",
            licence="None needed",
            accessed=DAY,
            fits="They said so.",
            tested=True,
        ),
        deadweight=given(f"0.{10 + number % 40}"),
        displacement=given("0.05"),
        attribution=given("0.25"),
        dropoff=given("0.2"),
        duration=given(str(years)),
    )
