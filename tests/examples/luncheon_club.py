"""Chapel Row Luncheon Club: one year looked back on, for a small council grant."""

from datetime import date
from decimal import Decimal

from sroi_app.model.case import Case
from sroi_app.model.organisation import Activity, Organisation, OrganisationKind
from sroi_app.model.scope import CaseKind, Scope
from sroi_app.model.sensitivity import Sensitivity
from sroi_app.model.statement import Assurance, Statement, Verification
from tests.examples import luncheon_bid, luncheon_outcomes, luncheon_people
from tests.examples.parts import scenario

DOCUMENT_ID = "6c756e6368656f6e2d636c75622d3031"


def case() -> Case:
    """Return the luncheon club's case."""
    return Case(
        title="Chapel Row Luncheon Club: a hot meal and company, one year",
        example=True,
        organisation=_organisation(),
        activity=_activity(),
        scope=_scope(),
        stakeholders=luncheon_people.stakeholders(),
        inputs=luncheon_people.inputs(),
        outputs=luncheon_people.outputs(),
        outcomes=luncheon_outcomes.outcomes(),
        sensitivity=_sensitivity(),
        verification=_verification(),
        tender=luncheon_bid.tender(),
        commitments=luncheon_bid.commitments(),
        milestones=luncheon_bid.milestones(),
        risks=luncheon_bid.risks(),
        statement=_statement(),
    )


def _organisation() -> Organisation:
    return Organisation(
        name="Chapel Row Luncheon Club",
        kind=OrganisationKind.VOLUNTARY,
        about=(
            "Eleven volunteers and one paid cook serve lunch twice a week in Chapel Row Hall, "
            "Eastmere. The club began in 2014 with six people and a borrowed oven."
        ),
        contact="The secretary, lunch@chapel-row.example",
    )


def _activity() -> Activity:
    return Activity(
        name="Lunch in Chapel Row Hall, every Tuesday and Thursday",
        problem=(
            "The bus to Eastmere market stopped in 2023. Of the 46 older people on our list, 39 "
            "live alone, and 21 told us that without the club they would eat no meal in company "
            "all week."
        ),
        description=(
            "A minibus fetches those who need it. Lunch is at half past twelve: soup, a main "
            "course and a pudding. People stay for cards, gentle exercise in their chairs, or to "
            "talk, and are taken home at three."
        ),
    )


def _scope() -> Scope:
    return Scope(
        purpose="To show what last year’s grant changed, and to ask for the next one.",
        audience="The grants committee of Eastmere Town Council, and our members",
        kind=CaseKind.EVALUATIVE,
        starts=date(2025, 4, 1),
        ends=date(2026, 3, 31),
        geography="Eastmere: Chapel Row, Mill End and the Lanes",
        delivery_years=1,
        price_year="2025-26",
    )


def _sensitivity() -> Sensitivity:
    return Sensitivity(
        materiality=Decimal("0.01"),
        materiality_notes=(
            "One outcome was left out: fewer assessments for the county’s social care team. It "
            "would count again what members and the surgery already show."
        ),
        scenarios=(
            scenario(
                "n1",
                "Company is worth what the chapel’s own club costs",
                {"outcomes/o1/proxy/value": 1152},
            ),
            scenario(
                "n2", "Nobody is stronger for longer than the year", {"outcomes/o2/duration": 1}
            ),
            scenario(
                "n3",
                "The hall is paid for, at what the school asks",
                {"inputs/i4/amounts/1": 5760},
            ),
        ),
    )


def _verification() -> Verification:
    return Verification(
        shown_on=date(2026, 6, 4),
        shown_to="27 members and four volunteers, at lunch, on one large sheet of paper",
        changed=(
            "Members thought our first number for eating well was too high, and it came down "
            "from 26 to 21. They asked us to add the neighbours who call less often."
        ),
    )


def _statement() -> Statement:
    return Statement(
        summary=(
            "Forty-six older people in Eastmere ate 3,168 lunches in company last year. "
            "Twenty-seven of them told us that they now have something to get up for. We estimate "
            "that the changes are worth somewhat more than everything put in, though not on every "
            "figure we would believe. Two of them are changes for the worse, which we name."
        ),
        limitations=(
            "The prices for company and for eating well are our own, made up for this example, and "
            "they carry most of the value. Eight members were not asked, and five of those had "
            "stopped coming. We have no group of people without a club to compare with. The "
            "surgery’s count covers one year and 29 patients. Families judged for themselves what "
            "was owed to us: “I worry less, and my time with Mum or Dad is a visit, not a chore” "
            "rests on their word and our judgement. “I eat properly and feel stronger for it” is "
            "counted for two years, and we have looked back on one. No single range takes the "
            "result below £1 for each £1 put in. With several at their cautious ends, the result "
            "is below £1 for each £1, and so it is after leaving out “I have company, and "
            "something to get up for”."
        ),
        recommendations=(
            "We now ring everyone who stops coming. We spread the visits of neighbours by asking "
            "two of them to lunch each week. We buy our cakes from the café that lost trade."
        ),
        track_record=(
            "Open every week since 2014, but for 22 weeks in 2020 and 2021, when we delivered "
            "meals to the door. An evening club in 2024 did not work: nine people came at first "
            "and three in the end, because nobody likes to go home in the dark. We closed it."
        ),
        monitoring=(
            "The register is signed at the door. The same six questions are asked twice a year. "
            "The secretary sends the council one page every quarter."
        ),
        assurance=Assurance.SELF_CHECKED,
        declared_by="Doris Ames",
        declared_as="Chair, for the committee",
        declared_on=date(2026, 6, 30),
        tools="No. All of the text was written by our own people.",
    )
