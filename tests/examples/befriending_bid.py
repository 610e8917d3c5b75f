"""The tender Riverside Befriending answers, and what it promises."""

from datetime import date
from decimal import Decimal

from sroi_app.model.tender import Basis, Commitment, Confidential, Level, Milestone, Risk, Tender
from tests.examples.parts import criterion

TERM = (date(2027, 4, 1), date(2030, 3, 31))
WARDS = "Harbour and Castle wards"
COORDINATOR = "Service coordinator"
VOLUNTEER_LEAD = "Volunteer lead"
CHIEF = "Chief officer"


def tender() -> Tender:
    """Return the council's tender, with the questions it scores."""
    return Tender(
        buyer="Brackenford Borough Council",
        reference="ASC-2026-041",
        lot="Lot 2: company and connection for older people",
        question=(
            "Question 7: State what social value you will deliver in addition to the service, for "
            "whom, by when, and how the council will know."
        ),
        contract_value=Decimal(184000),
        term_years=Decimal(3),
        area="Harbour and Castle wards, Brackenford",
        social_value_model="The council’s own priorities SV1 to SV3, as in its tender papers",
        criteria=(
            criterion("c1", "SV1", "Fewer people are lonely and cut off", 8),
            criterion("c2", "SV2", "Residents gain skills and find work", 7),
            criterion("c3", "SV3", "Residents help each other", 5),
        ),
    )


def commitments() -> tuple[Commitment, ...]:
    """Return what is promised without condition."""
    return (
        _commitment(
            "k1",
            "We will visit older people who are lonely at home every week, for up to 18 months",
            (180, "people", "52 people in Harbour ward, none in Castle ward, in 2025-26"),
            (COORDINATOR, "Visit records, counted each quarter"),
            ("c1", ("o1", "o3", "o5")),
        ),
        _commitment(
            "k2",
            "We will plan the end of the visits with each member from the third month",
            (120, "written plans", "none before 2026"),
            (COORDINATOR, "Plans signed by the member"),
            ("c1", ("o2", "o4")),
        ),
        _commitment(
            "k3",
            "We will train and check volunteers who live in the borough",
            (120, "volunteers", "38 volunteers in 2025-26"),
            (VOLUNTEER_LEAD, "Training register"),
            ("c3", ("o7",)),
        ),
        _commitment(
            "k4",
            "We will give volunteers who look for work a mock interview and a written reference",
            (24, "volunteers", "7 references in 2025-26"),
            (VOLUNTEER_LEAD, "Copies of references, without names"),
            ("c2", ("o8",)),
        ),
        _commitment(
            "k5",
            "We will hold a bereavement session for every volunteer in the first month",
            (24, "sessions", "4 sessions in 2026"),
            (CHIEF, "Attendance lists"),
            ("c3", ("o9",)),
        ),
    )


def _commitment(
    id_: str,
    promise: str,
    target: tuple[int, str, str],
    proof: tuple[str, str],
    answers: tuple[str, tuple[str, ...]],
) -> Commitment:
    quantity, unit, baseline = target
    owner, evidence = proof
    criterion, outcomes = answers
    starts, ends = TERM
    return Commitment(
        id=id_,
        promise=promise,
        quantity=Decimal(quantity),
        unit=unit,
        basis=Basis.TERM,
        baseline=baseline,
        place=WARDS,
        local="People who live in Harbour or Castle ward",
        starts=starts,
        ends=ends,
        owner=owner,
        evidence=evidence,
        reported="Every quarter, in the contract review",
        criteria=(criterion,),
        outcomes=outcomes,
    )


def milestones() -> tuple[Milestone, ...]:
    """Return what happens when."""
    rows = (
        ("Coordinator for Castle ward begins work", date(2027, 4, 26), CHIEF),
        ("First 20 members are visited each week", date(2027, 7, 30), COORDINATOR),
        ("First yearly report to the council and to members", date(2028, 4, 28), CHIEF),
        ("All seven surgeries send people to us", date(2028, 9, 29), COORDINATOR),
        ("Half-year calls to former members reported", date(2029, 4, 27), COORDINATOR),
        ("Last report, with what did not work", date(2030, 3, 29), CHIEF),
    )
    return tuple(
        Milestone(id=f"m{number}", description=description, due=due, owner=owner)
        for number, (description, due, owner) in enumerate(rows, 1)
    )


def risks() -> tuple[Risk, ...]:
    """Return what could go wrong, and what is done about it."""
    return (
        Risk(
            id="r1",
            description="Too few volunteers in Castle ward, where we are new",
            likelihood=Level.MEDIUM,
            effect=Level.HIGH,
            action="Recruit there from January 2027, before the start, with the ward’s college.",
            owner=VOLUNTEER_LEAD,
        ),
        Risk(
            id="r2",
            description="A volunteer or a member comes to harm on a visit",
            likelihood=Level.LOW,
            effect=Level.HIGH,
            action="Checks, training, a call-in after first visits, and a named safeguarding lead.",
            owner=CHIEF,
        ),
        Risk(
            id="r3",
            description="Visits end before the member is ready",
            likelihood=Level.MEDIUM,
            effect=Level.MEDIUM,
            action="A second visitor meets each member by the sixth month and takes over.",
            owner=COORDINATOR,
        ),
        Risk(
            id="r4",
            description="Members are sent to us faster than visitors are ready",
            likelihood=Level.HIGH,
            effect=Level.LOW,
            action="A weekly telephone call from the day of joining until the first visit.",
            owner=COORDINATOR,
        ),
    )


def confidential() -> tuple[Confidential, ...]:
    """Return what the council is asked not to release."""
    return (
        Confidential(
            id="f1",
            at="inputs/i4",
            item="How much comes from our own funds, in the table of what goes in",
            effect=(
                "It would show what one person left to us while her will is still being settled, "
                "and her family has asked us not to say it."
            ),
            until="Until the estate is settled, at the latest on 31 December 2027",
        ),
    )
