"""Tall Chimney Kitchen: a small company that trains people into work while it cooks for schools."""

from datetime import date
from decimal import Decimal

from sroi_app.model.case import Case
from sroi_app.model.organisation import Activity, Organisation, OrganisationKind
from sroi_app.model.scope import CaseKind, Scope
from sroi_app.model.sensitivity import Sensitivity
from sroi_app.model.statement import Assurance, Statement, Verification
from tests.examples import catering_bid, catering_others, catering_people, catering_trainees
from tests.examples.parts import scenario

DOCUMENT_ID = "6361746572696e672d30303030303031"
WORK = ("o1", "o2", "o3")
YEARS = (1, 2)


def case() -> Case:
    """Return the catering company's case."""
    return Case(
        title="Tall Chimney Kitchen: school meals that train people into work, two years",
        example=True,
        organisation=_organisation(),
        activity=_activity(),
        scope=_scope(),
        stakeholders=catering_people.stakeholders(),
        inputs=catering_people.inputs(),
        outputs=catering_people.outputs(),
        outcomes=(*catering_trainees.outcomes(), *catering_others.outcomes()),
        sensitivity=_sensitivity(),
        verification=_verification(),
        tender=catering_bid.tender(),
        commitments=catering_bid.commitments(),
        milestones=catering_bid.milestones(),
        risks=catering_bid.risks(),
        confidential=catering_bid.confidential(),
        statement=_statement(),
    )


def _organisation() -> Organisation:
    return Organisation(
        name="Tall Chimney Kitchen Ltd",
        kind=OrganisationKind.SMALL_BUSINESS,
        number="None: this company is invented",
        about=(
            "A family firm of 31 people that cooks for schools and day centres in Lowbridge. "
            "Since 2023 we have taken on trainees who had been out of work for a year or more."
        ),
        contact="The contracts manager, tenders@tall-chimney-kitchen.example",
    )


def _activity() -> Activity:
    return Activity(
        name="Nine-month paid traineeships in school kitchens",
        problem=(
            "In Lowbridge 1,150 people have been out of work for more than a year. Our own "
            "kitchens had six posts empty last winter. The people and the posts do not find each "
            "other: four in five of those we meet have no recent reference."
        ),
        description=(
            "Twelve people a year, sent by the job centre or a hostel, work twenty hours a week "
            "beside a cook. One day a fortnight is for training at Lowbridge College. A half-time "
            "job coach meets each of them weekly, and for half a year after they leave."
        ),
    )


def _scope() -> Scope:
    return Scope(
        purpose=(
            "To support our tender for school meals. The case covers the traineeships only: the "
            "meals themselves, and the pay for cooking them, are outside it."
        ),
        audience="The council’s evaluators and our own directors",
        kind=CaseKind.FORECAST,
        starts=date(2027, 9, 1),
        ends=date(2029, 8, 31),
        geography="Seven primary schools in Lowbridge",
        delivery_years=2,
        price_year="2026-27",
    )


def _sensitivity() -> Sensitivity:
    return Sensitivity(
        materiality=Decimal("0.01"),
        materiality_notes=(
            "Two changes were left out: calmer dining halls, which the contract for meals would "
            "bring with any good caterer, and our own sales, which are not a change for society."
        ),
        scenarios=(
            scenario(
                "n1",
                "Three in four of the jobs are only moved from somebody else",
                {f"outcomes/{id_}/displacement": "0.75" for id_ in WORK},
            ),
            scenario(
                "n2",
                "Nobody is in the same work for longer than a year",
                {f"outcomes/{id_}/duration": 1 for id_ in WORK},
            ),
            scenario(
                "n3",
                "Eight of each twelve find work that lasts",
                {
                    **{f"outcomes/o1/quantities/{year}": 8 for year in YEARS},
                    **{f"outcomes/o3/quantities/{year}": 8 for year in YEARS},
                    "outcomes/o2/amount": 96,
                },
            ),
        ),
    )


def _verification() -> Verification:
    return Verification(
        shown_on=date(2026, 9, 24),
        shown_to="Eleven former trainees, seven supervisors and the job centre’s manager",
        changed=(
            "Former trainees said that dropping out had been worse than we had written; the harm "
            "now counts a quarter of a year instead of a month. The job centre put its own share "
            "at 25%, not 15%, and we took its figure."
        ),
    )


def _statement() -> Statement:
    return Statement(
        summary=(
            "Twenty-four people who are far from work will be trained in our kitchens, and we "
            "expect twelve of them to be in work that lasts. We take off the four jobs in ten "
            "that we think somebody else would have had, and give the job centre and the college "
            "their share. On our best figures what is left is worth a little more than it costs; "
            "on others that we would also believe it is worth less."
        ),
        limitations=(
            "The forecast rests on 19 trainees of one small firm. Displacement is our judgement "
            "and moves the result more than anything else: the Treasury’s own guidance treats "
            "new jobs as wholly displaced across the country unless shown otherwise, and then "
            "nothing that comes from work would be left to claim. The value of being in work is a "
            "Treasury illustration, not a value it recommends, and we leave it at the standard "
            "discount rate to be careful. Benefits no longer paid assume a single person with no "
            "other allowance. No comparison group exists beyond the job centre’s waiting list. "
            "What local suppliers gain is shown without a price. Our range reaches well below £1 "
            "for each £1 put in. One number is enough for that: three in four of the jobs only "
            "moved from somebody else, or a wage that ends after a year."
        ),
        recommendations=(
            "Trainees now start in pairs, because those who dropped out had been alone. "
            "On Fridays the job coach now clears up with the trainees, so that supervisors leave "
            "on time: we found that four of them had been staying late unpaid."
        ),
        track_record=(
            "From September 2023 to July 2026 nineteen people began a traineeship with us. "
            "Fourteen finished and ten were in work six months later, seven of them with other "
            "employers.\n"
            "What did not work: five dropped out, four of them in the first six weeks and in "
            "kitchens where they were the only trainee. A four-day week in 2024 clashed with "
            "school runs, and we went back to five short days. Two placements in a care home "
            "kitchen were ended by us because the supervisor had no time."
        ),
        monitoring=(
            "The job coach keeps one line a week for each trainee. Work is checked by payslip, "
            "with consent, at three, six and twelve months. The council gets a page each term: "
            "starts, leavers with reasons, jobs, hours supervisors gave, and orders from local "
            "suppliers. The job centre confirms the count of claims once a year."
        ),
        assurance=Assurance.SELF_CHECKED,
        declared_by="Owen Pask",
        declared_as="Managing director, Tall Chimney Kitchen Ltd",
        declared_on=date(2026, 10, 30),
        tools="No. All of the text was written by our own people.",
    )
