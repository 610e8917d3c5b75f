"""A small case with something of everything the report must show."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.inputs import Input, InputKind, Output
from sroi_app.model.organisation import Activity, Organisation
from sroi_app.model.outcomes import (
    Direction,
    Evidence,
    MoneyKind,
    Outcome,
    Proxy,
    Standing,
)
from sroi_app.model.scope import CaseKind, Scope
from sroi_app.model.sensitivity import Change, Scenario, Sensitivity
from sroi_app.model.stakeholders import Role, Stakeholder, WorseOff
from sroi_app.model.statement import Assurance, Passage, Statement
from sroi_app.model.tender import Commitment, Criterion, Level, Milestone, Risk, Tender

DAY = date(2026, 3, 31)


def given(value: str, basis: str = "Visit log", grade: Grade = Grade.OWN_RECORDS) -> Estimate:
    """Return an estimate with its reason."""
    return Estimate(value=Decimal(value), basis=basis, grade=grade)


def ranged(value: str, low: str, high: str) -> Estimate:
    """Return an estimate with its range."""
    return replace(given(value), low=Decimal(low), high=Decimal(high))


def change(address: str, value: str) -> Change:
    return Change(address=Address.parse(address), value=Decimal(value))


def outcome(id_: str, description: str, **changes: object) -> Outcome:
    """Return a finished outcome over two delivery years, with anything changed."""
    made = Outcome(
        id=id_,
        stakeholder="s1",
        description=description,
        chain=("A volunteer visits", "There is somebody to talk to"),
        standing=Standing.ADDITIONAL,
        money=MoneyKind.WELLBEING,
        indicator="Two points or more",
        evidence=Evidence(source="Survey", collected=DAY, grade=Grade.MEASURED),
        quantities=(given("31"), given("33")),
        proxy=Proxy(
            description="A club for a year",
            unit="one person for a year",
            value=given("333", "Price list", Grade.PUBLISHED),
            price_year="2023-24",
            source="Price list of clubs, page 4",
            licence="Open Government Licence v3.0",
            accessed=DAY,
            fits="It is what members named",
            tested=True,
        ),
        deadweight=given("0.3"),
        displacement=given("0"),
        attribution=given("0.25"),
        dropoff=given("0.2"),
        duration=given("2"),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


CASE = Case(
    title="Company for tea",
    example=True,
    organisation=Organisation(name="Tŷ Glas Visitors", number="Charity 1234567"),
    activity=Activity(name="Weekly visits", problem="Many live alone.", description="We visit."),
    scope=Scope(
        purpose="To support a bid.",
        audience="The council",
        kind=CaseKind.FORECAST,
        starts=date(2026, 4, 1),
        ends=date(2028, 3, 31),
        geography="Two wards",
        delivery_years=2,
        price_year="2025-26",
    ),
    stakeholders=(
        Stakeholder(
            id="s1",
            name="Older people living alone",
            role=Role.PEOPLE_HELPED,
            size=given("60"),
            included=True,
            reason="The visits are for them.",
            involvement="Interviews",
            asked=Decimal(31),
            asked_on=DAY,
            worse_off=WorseOff.YES_COUNTED,
            worse_off_notes="When visits end.",
        ),
        Stakeholder(id="s2", name="Volunteers", included=True),
    ),
    inputs=(
        Input(id="i1", description="Grant", amounts=(given("7000.50"), given("7100.50"))),
        Input(
            id="i2",
            stakeholder="s2",
            description="Visits",
            kind=InputKind.VOLUNTEER_TIME,
            hours=(given("101"), given("103")),
            rate=given("12.21"),
        ),
    ),
    no_gifts=True,
    outputs=(Output(id="p1", description="Visits", quantity=Decimal(1600), unit="a year"),),
    outcomes=(
        outcome(
            "o1",
            "I feel less lonely",
            quantities=(ranged("31", "20", "36"), given("33")),
            deadweight=ranged("0.3", "0.2", "0.5"),
            duration=ranged("2", "1", "3"),
        ),
        outcome(
            "o2",
            "I feel useful",
            stakeholder="s2",
            standing=Standing.CORE,
            money=MoneyKind.ECONOMIC,
            quantities=(given("17"), given("19")),
            evidence=Evidence(source="Talks", collected=DAY, grade=Grade.JUDGEMENT),
        ),
        outcome(
            "o3",
            "I am upset when visits end",
            direction=Direction.NEGATIVE,
            quantities=(given("3"), given("3")),
        ),
        outcome("o4", "I sleep better", priced=False),
        outcome("o5", "I fear falling less", included=False, exclusion_reason="Too few said so."),
        outcome("o6", "I felt less lonely in Ferry ward", standing=Standing.TRACK_RECORD),
    ),
    sensitivity=Sensitivity(
        scenarios=(
            Scenario(
                id="n1",
                name="A slow first year",
                changes=(
                    change("outcomes/o1/quantities/1/value", "20"),
                    change("outcomes/o2/quantities/1/value", "9"),
                    change("inputs/i3/amounts/1/value", "9000"),
                ),
            ),
        ),
    ),
    tender=Tender(
        buyer="Northport Council",
        reference="NPC-7",
        term_years=Decimal(2),
        criteria=(Criterion(id="c1", code="W1", text="Less isolation", weight=Decimal("0.1")),),
    ),
    commitments=(
        Commitment(
            id="k1",
            promise="We will visit 30 people every week.",
            quantity=Decimal(30),
            unit="people",
            place="Two wards",
            ends=date(2028, 3, 31),
            criteria=("c1",),
        ),
    ),
    milestones=(Milestone(id="m1", description="First ten matched", due=DAY, owner="Manager"),),
    risks=(Risk(id="r1", description="Too few volunteers", likelihood=Level.HIGH),),
    statement=Statement(
        summary="We visit.\nPeople feel better.",
        limitations="We asked half of them.",
        track_record="In Ferry ward it worked.",
        assurance=Assurance.SELF_CHECKED,
        declared_by="Ann Price",
        declared_on=DAY,
    ),
    passages=(Passage(id="t1", heading="A voice", text="“Thursday is my day.”"),),
)


def sample() -> Evaluation:
    """Return the sample case evaluated."""
    return evaluate(CASE)


def ready() -> Evaluation:
    """Return the sample as if nothing blocked it."""
    return replace(sample(), findings=())
