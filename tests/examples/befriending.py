"""Riverside Befriending: three years of visits, offered to a council that invites tenders."""

from datetime import date
from decimal import Decimal

from sroi_app.model.case import Case
from sroi_app.model.organisation import Activity, Organisation, OrganisationKind
from sroi_app.model.scope import CaseKind, Scope
from sroi_app.model.sensitivity import Sensitivity
from sroi_app.model.statement import Assurance, Passage, Statement, Verification
from tests.examples import (
    befriending_around,
    befriending_bid,
    befriending_helpers,
    befriending_members,
    befriending_people,
)
from tests.examples.parts import scenario

DOCUMENT_ID = "6265667269656e64696e672d30303031"


def case() -> Case:
    """Return the befriending service's case."""
    return Case(
        title="Riverside Befriending: visits for older people, three years",
        example=True,
        organisation=_organisation(),
        activity=_activity(),
        scope=_scope(),
        stakeholders=befriending_people.stakeholders(),
        inputs=befriending_people.inputs(),
        outputs=befriending_people.outputs(),
        outcomes=(
            *befriending_members.outcomes(),
            *befriending_around.outcomes(),
            *befriending_helpers.outcomes(),
            befriending_members.before(),
        ),
        surveys=(befriending_members.asked_before(),),
        sensitivity=_sensitivity(),
        verification=_verification(),
        tender=befriending_bid.tender(),
        commitments=befriending_bid.commitments(),
        milestones=befriending_bid.milestones(),
        risks=befriending_bid.risks(),
        confidential=befriending_bid.confidential(),
        statement=_statement(),
        passages=(_voices(),),
    )


def _organisation() -> Organisation:
    return Organisation(
        name="Riverside Befriending",
        kind=OrganisationKind.CHARITY,
        number="None: this charity is invented",
        about=(
            "A charity of one ward that trains volunteers to visit older people who are lonely. We "
            "have visited in Harbour ward since 2022. Two people are employed; last year 38 "
            "volunteers made 1,760 visits."
        ),
        contact="The bid lead, bids@riverside-befriending.example",
    )


def _activity() -> Activity:
    return Activity(
        name="Weekly visits by a trained volunteer",
        problem=(
            "In the council’s 2025 residents’ survey, 640 people over 70 in Harbour and Castle "
            "wards said that they feel lonely often or some of the time. Twenty-one people are "
            "on our waiting list, and the wait is seven months."
        ),
        description=(
            "A coordinator meets each person at home, asks what they enjoy, and introduces a "
            "volunteer who visits for an hour a week. After about a year the two plan together "
            "how company will go on: a group, a telephone call, a neighbour."
        ),
    )


def _scope() -> Scope:
    return Scope(
        purpose="To support our tender for Lot 2 of the council’s social connection contract.",
        audience="The council’s evaluators, our trustees and our members",
        kind=CaseKind.FORECAST,
        starts=date(2027, 4, 1),
        ends=date(2030, 3, 31),
        geography="Harbour and Castle wards, Brackenford",
        delivery_years=3,
        price_year="2025-26",
    )


def _sensitivity() -> Sensitivity:
    return Sensitivity(
        materiality=Decimal("0.01"),
        materiality_notes=(
            "One change was left out: benefits that members claim for the first time with our "
            "help. It is a gain to them and a cost to the public purse, and comes to nothing "
            "across society. No other change named by more than one person is missing."
        ),
        scenarios=(
            scenario(
                "n1",
                "One in five fewer members become less lonely",
                {
                    "outcomes/o1/quantities/1": "12",
                    "outcomes/o1/quantities/2": "14.4",
                    "outcomes/o1/quantities/3": "16.8",
                },
            ),
            scenario(
                "n2",
                "Feeling less lonely does not outlast the year",
                {"outcomes/o1/duration": 1},
            ),
            scenario(
                "n3",
                "Each visit takes an hour and a half, paid at the real Living Wage",
                {
                    "inputs/i2/hours/1": 2208,
                    "inputs/i2/hours/2": 4278,
                    "inputs/i2/hours/3": 5382,
                    "inputs/i2/rate": "13.45",
                    "inputs/i3/rate": "13.45",
                },
            ),
        ),
    )


def _verification() -> Verification:
    return Verification(
        shown_on=date(2026, 10, 15),
        shown_to="Fourteen members and six carers at two tea afternoons, and 19 volunteers",
        changed=(
            "Members asked us to count the sadness when a visitor leaves; it is now in the sum. "
            "Volunteers thought eight of them finding paid work too hopeful for the first year, "
            "and one of the eight moved to the third."
        ),
    )


def _statement() -> Statement:
    return Statement(
        summary=(
            "We will visit 180 older people in Harbour and Castle wards, every week, for up to "
            "eighteen months each. From three years of records we expect 54 of them to go from "
            "being lonely to hardly ever lonely. We estimate that all changes together are worth "
            "more than the money and the volunteers’ time put in. Two harms are counted: the "
            "sadness when a visitor leaves, and volunteers’ grief when a member dies."
        ),
        limitations=(
            "Feeling less lonely carries about three quarters of the value. It rests on 44 members "
            "in one ward, asked before and after by our own staff, and on a Treasury illustration "
            "that is not a value the Treasury recommends. Castle ward is new to us. What would "
            "have happened anyway comes from 21 people on a waiting list, who may differ from "
            "others. The seven surgeries were asked; five answered. How long the changes last is "
            "known for half a year after the visits and no further. The price for getting out "
            "again is made up for this example. “I have an hour a week to myself” rests on 19 "
            "telephone talks and on our own judgement of them. Carers and volunteers who seek "
            "work have not yet been asked whether their values fit. No single range takes the "
            "result below £1 for each £1 put in. With every range at its cautious end at once, the "
            "result is below £1 for each £1. So it is after leaving out “I am hardly ever lonely "
            "now”."
        ),
        recommendations=(
            "Endings are now planned from the third month and every member keeps a telephone "
            "friend for twelve weeks, because the harm we found was in the endings. Volunteers "
            "get a bereavement session in their first month, not after the first death."
        ),
        track_record=(
            "Since 2022 we have visited 131 people in Harbour ward with a grant from the invented "
            "Tidewater Fund. In the year to March 2026, 44 members were asked twice and 17 had "
            "gone from lonely often or some of the time to hardly ever; 21 had not changed and "
            "six felt worse.\n"
            "What did not work: visits in pairs (2023) doubled the wait and nobody asked for them "
            "again. Our first volunteers were given no one to ring after a death, and four of 30 "
            "left. Online visits in 2024 were taken up by three people out of 52."
        ),
        monitoring=(
            "Every member is asked the same three questions about loneliness at the start, after "
            "six months and half a year after the visits end. The coordinator enters the answers "
            "the same week. The council gets one page each quarter: visits, people, answers, "
            "complaints, and what we changed. A trustee who does not visit checks ten records in "
            "every hundred."
        ),
        assurance=Assurance.SELF_CHECKED,
        declared_by="Gwen Hartley",
        declared_as="Chair of trustees",
        declared_on=date(2026, 11, 9),
        tools="No. All of the text was written by our own people.",
    )


def _voices() -> Passage:
    return Passage(
        id="t1",
        heading="In people’s own words, invented for this example",
        text=(
            "“Wednesday is the day I put my good cardigan on.” (a member, 84)\n"
            "“I thought I was doing her a favour. She taught me to bake and to argue.” (a "
            "volunteer, 23)\n"
            "“When Anna’s course finished she stopped coming. I knew she would. I was flat for "
            "weeks all the same.” (a member, 79)"
        ),
    )
