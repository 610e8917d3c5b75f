"""What the double-count finder names, and what it must leave alone, as two tables."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from sroi_app.guide.findings import Severity
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from sroi_app.model.outcomes import Direction, MoneyKind, Outcome, Proxy, Standing
from sroi_app.model.stakeholders import Role
from tests.guide.ready import ready_case, ready_outcome

BLOCKS, CHECK = Severity.BLOCKS, Severity.CHECK
FISCAL, ECONOMIC, WELLBEING, SOCIAL = MoneyKind
HARM = Direction.NEGATIVE
WALKS: dict[str, Any] = {"description": "I walk every day", "money": SOCIAL}


def outcome(id_: str, proxy: str = "A club", *, pounds: int = 300, **changes: Any) -> Outcome:
    """Return an outcome of social value, its price taken from what `proxy` says.

    `unit`, `library_id` and `people` are set where they belong.
    """
    given = {"money": SOCIAL, "description": f"Something else, {id_}"} | changes
    value = Estimate(value=Decimal(pounds) + int(id_[1:]))
    found = Proxy(
        description=proxy,
        unit=given.pop("unit", "a year"),
        library_id=given.pop("library_id", ""),
        value=given.pop("value", value),
    )
    people = given.pop("people", (10 + int(id_[1:]),))
    quantities = tuple(Estimate(value=Decimal(number)) for number in people)
    return replace(ready_outcome(id_), proxy=found, quantities=quantities, **given)


def case_of(*outcomes: Outcome) -> Case:
    """Return a case of 60 older people, with a surgery and volunteers, and these outcomes."""
    case = ready_case()
    (people,) = case.stakeholders
    surgery = replace(people, id="s2", name="The surgery", role=Role.PUBLIC_BODY)
    helpers = replace(people, id="s3", name="Volunteers", role=Role.VOLUNTEERS)
    return replace(case, stakeholders=(people, surgery, helpers), outcomes=outcomes)


def twin(id_: str, **changes: Any) -> Outcome:
    """Return an outcome that counts 12 people at £50, whatever it is called."""
    fifty = Estimate(value=Decimal(50))
    return outcome(id_, **{"people": (12,), "value": fifty, **changes})


def shared(id_: str, others: str, **changes: Any) -> Outcome:
    """Return one partner's row of a change: what is owed to others is `others`."""
    share = Estimate(value=Decimal(others))
    return twin(id_, description="I cook again", attribution=share, **changes)


# what is named, its rule and severity, the address, and the outcomes
NAMED: tuple[tuple[str, str, Severity, str, tuple[Outcome, ...]], ...] = (
    (
        "“Something else, o1” and “Something else, o2” both value the wellbeing",
        "R20",
        CHECK,
        "outcomes/o2/overlap",
        (outcome("o1", money=WELLBEING), outcome("o2", money=WELLBEING)),
    ),
    (
        "“I am less lonely” and “I am more confident” both value the wellbeing",
        "R20",
        CHECK,
        "outcomes/o2/overlap",
        (
            outcome("o1", description="I am less lonely"),
            outcome("o2", description="I am more confident", money=None),
        ),
    ),
    (
        "refused as a double count",
        "R20",
        BLOCKS,
        "outcomes/o2/proxy/description",
        (
            outcome("o1", "One WELLBY", money=WELLBEING),
            outcome("o2", "Health gained", unit="per QALY", money=WELLBEING),
        ),
    ),
    (
        "refused as a double count",
        "R20",
        BLOCKS,
        "outcomes/o1/proxy/description",
        (
            outcome("o1", "Score on the EQ-5D", money=WELLBEING),
            outcome("o2", "A change in life satisfaction", money=WELLBEING),
        ),
    ),
    (
        "“Something else, o1” values how life feels (a WELLBY)",
        "R20",
        BLOCKS,
        "outcomes/o2/proxy/description",
        (
            outcome("o1", "Typed anew", library_id="hmt-loneliness-mod-mild", money=WELLBEING),
            outcome("o2", "Typed anew too", library_id="gb-qaly", money=WELLBEING),
        ),
    ),
    (
        "the value of “Something else, o1” within that of “Something else, o2”",
        "R20",
        BLOCKS,
        "outcomes/o1/proxy/description",
        (outcome("o1", library_id="ho-da-police"), outcome("o2", library_id="ho-da-victim")),
    ),
    (
        "the value of “Something else, o1” within that of “Something else, o2”",
        "R20",
        CHECK,
        "outcomes/o1/overlap",
        (
            outcome("o1", library_id="ho-da-police", stakeholder="s2"),
            outcome("o2", library_id="ho-da-victim"),
        ),
    ),
    (  # the total stands in another group as well, and there it comes first
        "the value of “Something else, o3” within that of “Something else, o2”",
        "R20",
        BLOCKS,
        "outcomes/o3/proxy/description",
        (
            outcome("o1", library_id="ho-da-victim", stakeholder="s2"),
            outcome("o2", library_id="ho-da-victim"),
            outcome("o3", library_id="ho-da-police"),
        ),
    ),
    (  # the first total is a harm, and so another matter
        "the value of “Something else, o3” within that of “Something else, o2”",
        "R20",
        BLOCKS,
        "outcomes/o3/proxy/description",
        (
            outcome("o1", library_id="ho-da-victim", direction=Direction.NEGATIVE),
            outcome("o2", library_id="ho-da-victim"),
            outcome("o3", library_id="ho-da-police"),
        ),
    ),
    (
        "is an older figure for what “Something else, o2” counts",
        "R20",
        BLOCKS,
        "outcomes/o1/proxy/description",
        (outcome("o1", library_id="gb-qaly-2014"), outcome("o2", library_id="gb-qaly")),
    ),
    (
        "“Something else, o1” values taking part and “Something else, o2” how life feels",
        "R20",
        BLOCKS,
        "outcomes/o1/proxy/description",
        (
            outcome("o1", library_id="hmt-volunteering-wellbeing", money=WELLBEING),
            outcome("o2", "One WELLBY", money=WELLBEING),
        ),
    ),
    (
        "“Something else, o1” values taking part and “Something else, o2” how life feels",
        "R20",
        CHECK,
        "outcomes/o1/overlap",
        (
            outcome("o1", "Sports participation", money=WELLBEING),
            outcome("o2", "One WELLBY", money=WELLBEING),
        ),
    ),
    (  # of a list of their own only its words are known
        "“Something else, o1” values taking part and “Something else, o2” how life feels",
        "R20",
        CHECK,
        "outcomes/o1/overlap",
        (
            outcome("o1", "Participation", library_id="own:bank-2024:1", money=WELLBEING),
            outcome("o2", "One WELLBY", money=WELLBEING),
        ),
    ),
    (
        "“Something else, o1” values taking part and “Something else, o2” how life feels",
        "R20",
        CHECK,
        "outcomes/o1/overlap",
        (
            outcome("o1", "Sports participation", money=WELLBEING, library_id="own:a/1"),
            outcome("o2", "One WELLBY", money=WELLBEING),
        ),
    ),
    (
        "value a flood twice",
        "R20",
        CHECK,
        "outcomes/o2/overlap",
        (
            outcome("o1", "Flooding inside the home, wellbeing value", money=WELLBEING),
            outcome("o2", "Flood avoided: willingness to pay"),
        ),
    ),
    (
        "“I cook again” and “I eat well” count the same people at the same price",
        "R20",
        CHECK,
        "outcomes/o2/overlap",
        (twin("o1", description="I cook again"), twin("o2", description="I eat well")),
    ),
    (
        "“I am listened to” is a step on the way to “I walk every day”",
        "R20",
        CHECK,
        "outcomes/o2/overlap",
        (
            outcome("o1", **WALKS, chain=("We visit", "I am  listened to.")),
            outcome("o2", description="I am listened to"),
        ),
    ),
    (
        "“Something else, o1” is what a health service spends less",
        "R20",
        CHECK,
        "outcomes/o1/overlap",
        (
            outcome("o1", "GP consultation", money=FISCAL),
            outcome("o2", "Loneliness", money=WELLBEING),
        ),
    ),
    (
        "“Something else, o2” counts what the public purse keeps, and “Something else, o1” what",
        "R20",
        CHECK,
        "outcomes/o2/overlap",
        (
            outcome("o1", "National Living Wage", money=ECONOMIC),
            outcome("o2", "Universal Credit standard allowance", money=FISCAL, stakeholder="s2"),
        ),
    ),
    (
        "“Something else, o1” counts money that only changes hands",
        "R20",
        CHECK,
        "outcomes/o1/overlap",
        (outcome("o1", "Housing Benefit", money=FISCAL, stakeholder="s2"),),
    ),
    (
        "“Something else, o1” counts benefits as a gain",
        "R20",
        CHECK,
        "outcomes/o1/overlap",
        (outcome("o1", "Attendance Allowance, higher rate", money=ECONOMIC),),
    ),
    (
        "“Something else, o1” counts as a public saving what “Something else, o2” counts for the",
        "R20",
        CHECK,
        "outcomes/o2/overlap",
        (
            twin("o1", proxy="A night in a hostel", money=FISCAL, stakeholder="s2"),
            twin("o2", proxy="A night in a hostel", money=ECONOMIC),
        ),
    ),
    (
        "in “Older people” and “Volunteers”",
        "R20",
        CHECK,
        "outcomes/o2/overlap",
        (twin("o1", **WALKS), twin("o2", **WALKS, stakeholder="s3")),
    ),
    (
        "“I walk every day” stands in 2 rows, which count 70 people of 60",
        "R09",
        BLOCKS,
        "outcomes/o2/quantities/1/value",
        (outcome("o1", **WALKS, people=(30,)), outcome("o2", **WALKS, people=(40,))),
    ),
    (
        "“I cook again” is claimed in 2 rows: 130% of it altogether",
        "R20",
        CHECK,
        "outcomes/o2/attribution/value",
        (shared("o1", "0.3"), shared("o2", "0.4")),
    ),
)

# why it is no double count, and the outcomes
LEFT_ALONE: tuple[tuple[str, tuple[Outcome, ...]], ...] = (
    (
        "a gain and a harm of one kind",
        (
            outcome("o1", money=WELLBEING),
            outcome("o2", money=WELLBEING, direction=Direction.NEGATIVE),
        ),
    ),
    (
        "wellbeing of two groups",
        (outcome("o1", money=WELLBEING), outcome("o2", money=WELLBEING, stakeholder="s3")),
    ),
    (
        "a WELLBY and a QALY of two groups",
        (
            outcome("o1", "One WELLBY", money=WELLBEING),
            outcome("o2", "One QALY", money=WELLBEING, stakeholder="s3"),
        ),
    ),
    (
        "track record beside the same change now",
        (outcome("o1", money=WELLBEING), outcome("o2", standing=Standing.TRACK_RECORD)),
    ),
    (
        "a change that is left out",
        (outcome("o1", money=WELLBEING), outcome("o2", money=WELLBEING, included=False)),
    ),
    (
        "a change without a price",
        (outcome("o1", money=WELLBEING), outcome("o2", money=WELLBEING, priced=False)),
    ),
    (
        "a step of a chain that has no price",
        (
            outcome("o1", **WALKS, chain=("We visit", "I am listened to")),
            outcome("o2", description="I am listened to", priced=False),
        ),
    ),
    (
        "a step that is a change for somebody else",
        (
            outcome("o1", **WALKS, chain=("We visit", "I am listened to")),
            outcome("o2", description="I am listened to", stakeholder="s3"),
        ),
    ),
    (
        "a chain that ends with the change itself",
        (outcome("o1", **WALKS, chain=("We visit", "I walk every day")),),
    ),
    (
        "a saving of the surgery beside wellbeing of its patients",
        (
            outcome("o1", "GP consultation", money=FISCAL, stakeholder="s2"),
            outcome("o2", "Loneliness", money=WELLBEING),
        ),
    ),
    (
        "work that a claimant starts, without the saving",
        (outcome("o1", "Jobseeker’s Allowance: gain of a claimant entering work", money=ECONOMIC),),
    ),
    (
        "benefits received, and the cost of paying them",
        (
            outcome("o1", "Pension Credit", money=ECONOMIC),
            outcome(
                "o2",
                "Pension Credit",
                money=FISCAL,
                stakeholder="s2",
                direction=Direction.NEGATIVE,
            ),
        ),
    ),
    (
        "what it costs to run a benefit",
        (
            outcome("o1", "Living wage", money=ECONOMIC),
            outcome("o2", "Housing Benefit: cost of processing a claim", money=FISCAL),
        ),
    ),
    (
        "what a mental health service costs, and wellbeing",
        (
            outcome("o1", "Mental health community provision", library_id="gmca14-he19-0-f"),
            outcome("o2", "A social club", money=WELLBEING),
        ),
    ),
    (
        "a flood spared, and better health",
        (
            outcome("o1", library_id="hmt-flood-internal-water-wv", money=WELLBEING),
            outcome("o2", "One QALY"),
        ),
    ),
    (
        "two parts of one total",
        (outcome("o1", library_id="ho-da-police"), outcome("o2", library_id="ho-da-cjs")),
    ),
    (
        "one row split in two that fit the group",
        (outcome("o1", **WALKS, people=(20,)), outcome("o2", **WALKS, people=(30,))),
    ),
    (
        "partners who share all of a change, and no more",
        (shared("o1", "0.4"), shared("o2", "0.6")),
    ),
    (
        "one council and one surgery",
        (
            twin("o1", **WALKS, people=(1,)),
            twin("o2", **WALKS, people=(1,), stakeholder="s2"),
        ),
    ),
    (
        "the same price for other people",
        (twin("o1"), twin("o2", people=(13,))),
    ),
    (
        "two floods that nobody was asked about",
        (outcome("o1", "Flood inside the home"), outcome("o2", "Flood outside the home")),
    ),
    (
        "rows of no group yet",
        (
            outcome("o1", money=WELLBEING, stakeholder=""),
            outcome("o2", money=WELLBEING, stakeholder=""),
        ),
    ),
    ("nothing at all", ()),
    (
        "a community garden, as people make such cases",
        (
            outcome("o1", "Gym membership", description="I am fitter", chain=("I dig", "I move")),
            outcome("o2", "Price of a course", description="I can cook", money=ECONOMIC),
            outcome("o3", "A social club", description="I have friends here", money=WELLBEING),
            outcome("o4", "GP consultation", money=FISCAL, stakeholder="s2", people=(1,)),
            outcome("o5", "Prescription", money=FISCAL, stakeholder="s2", people=(1,)),
            outcome("o6", "Wellbeing of volunteering", money=WELLBEING, stakeholder="s3"),
            outcome("o7", "A babysitter", description="I miss my evenings", direction=HARM),
        ),
    ),
)
