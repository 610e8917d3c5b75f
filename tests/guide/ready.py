"""A small case with every answer given, so that one can be taken away."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.inputs import Input, InputKind
from sroi_app.model.organisation import Activity, Organisation, OrganisationKind
from sroi_app.model.outcomes import Evidence, MoneyKind, Outcome, Proxy, Standing
from sroi_app.model.scope import CaseKind, Scope
from sroi_app.model.sensitivity import Sensitivity
from sroi_app.model.stakeholders import Role, Stakeholder, WorseOff
from sroi_app.model.statement import Assurance, Statement, Verification

DAY = date(2026, 3, 31)


def ready_case() -> Case:
    """Return a case to which nothing is left to say: the numbers that matter most have ranges."""
    return Case(
        organisation=Organisation(name="Riverside", kind=OrganisationKind.CHARITY),
        activity=Activity(name="Home visits", problem="Loneliness", description="We visit."),
        scope=Scope(
            purpose="A bid",
            audience="The council",
            kind=CaseKind.FORECAST,
            starts=date(2025, 4, 1),
            ends=DAY,
            price_year="2025-26",
        ),
        stakeholders=(_group(),),
        inputs=(Input(id="i1", description="Grant", stakeholder="s1", amounts=(_given(1000),)),),
        no_volunteers=True,
        no_gifts=True,
        outcomes=(ready_outcome("o1"),),
        sensitivity=Sensitivity(materiality=Decimal("0.01"), materiality_notes="none"),
        verification=Verification(shown_on=DAY, shown_to="Members", changed="nothing"),
        statement=Statement(
            limitations="A small sample",
            recommendations="We will ask again in a year.",
            assurance=Assurance.SELF_CHECKED,
        ),
    )


def unranged_case() -> Case:
    """Return the same case before anybody said how low or how high its numbers could be."""
    return replace(ready_case(), outcomes=(unranged_outcome("o1"),))


def unranged_outcome(id_: str) -> Outcome:
    """Return the same outcome without ranges."""
    shares = {"deadweight": "0.2", "attribution": "0.25", "dropoff": "0.3"}
    return ready_outcome(id_, **{name: _given(value) for name, value in shares.items()})


def ready_outcome(id_: str, **changes: Any) -> Outcome:
    """Return an outcome with every answer given."""
    outcome = Outcome(
        id=id_,
        stakeholder="s1",
        description="Less lonely",
        chain=("visited", "less lonely"),
        intended=True,
        standing=Standing.ADDITIONAL,
        money=MoneyKind.WELLBEING,
        indicator="Score",
        evidence=Evidence(source="Survey", collected=DAY, sample=Decimal(12), grade=Grade.MEASURED),
        quantities=(_given(12),),
        proxy=Proxy(
            description="Club",
            unit="a year",
            value=_given(300),
            price_year="2025-26",
            source="Price list",
            licence="Open",
            accessed=DAY,
            fits="They said so",
            tested=True,
        ),
        deadweight=_given("0.2", "0.1", "0.35"),
        displacement=_given("0.1"),
        attribution=_given("0.25", "0.15", "0.4"),
        dropoff=_given("0.3", "0.15", "0.5"),
        duration=_given(3),
    )
    return replace(outcome, **changes)


def with_answers(case: Case, **answers: Any) -> Case:
    """Return the case with other answers; two underscores stand for the slash of an address."""
    for name, value in answers.items():
        case = put(case, Address.parse(name.replace("__", "/")), value)
    return case


def volunteer_time() -> Input:
    """Return time that somebody gives, without its hours and rate."""
    return Input(id="i2", description="Visitors’ time", kind=InputKind.VOLUNTEER_TIME)


def _given(value: str | int, *ends: str) -> Estimate:
    low, high = map(Decimal, ends) if ends else (None, None)
    return Estimate(
        value=Decimal(value), low=low, high=high, basis="We asked", grade=Grade.MEASURED
    )


def _group() -> Stakeholder:
    return Stakeholder(
        id="s1",
        name="Older people",
        role=Role.PEOPLE_HELPED,
        size=_given(60),
        included=True,
        reason="It is for them",
        involvement="Interviews",
        asked=Decimal(12),
        asked_on=DAY,
        worse_off=WorseOff.ASKED_NONE_FOUND,
        worse_off_notes="In the interviews",
    )
