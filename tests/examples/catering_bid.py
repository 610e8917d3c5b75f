"""The tender Tall Chimney Kitchen answers, and what it promises."""

from datetime import date
from decimal import Decimal

from sroi_app.model.tender import Basis, Commitment, Confidential, Level, Milestone, Risk, Tender
from tests.examples.parts import criterion

TERM = (date(2027, 9, 1), date(2029, 8, 31))
SCHOOLS = "the seven schools of the lot"
COACH = "Job coach"
CONTRACTS = "Contracts manager"
BUYING = "Head of buying"


def tender() -> Tender:
    """Return the council's tender, with the questions it scores."""
    return Tender(
        buyer="Lowbridge Borough Council",
        reference="LOW-2026-SM-07",
        lot="Lot 1: school meals, seven primary schools",
        question=(
            "Social value question 2: Say how many people who are far from work you will train "
            "and employ because of this contract, and how you know what would have happened "
            "anyway."
        ),
        contract_value=Decimal(1386000),
        term_years=Decimal(2),
        area="The borough of Lowbridge",
        social_value_model="The council’s own social value questions, as in its tender papers",
        criteria=(
            criterion("c1", "Q2", "Work and training for people far from work", 6),
            criterion("c2", "Q3", "Trade with suppliers in the borough and near it", 4),
        ),
    )


def commitments() -> tuple[Commitment, ...]:
    """Return what is promised without condition."""
    return (
        _commitment(
            "k1",
            "We will give paid nine-month traineeships to people out of work for a year or more",
            (24, "people", "19 people from 2023 to 2026, for other buyers"),
            ("c1", COACH, "Starters’ forms from the job centre"),
            ("o1", "o2", "o3", "o5"),
        ),
        _commitment(
            "k2",
            "We will interview every trainee who finishes for a post with us",
            (18, "interviews", "8 interviews from 2023 to 2026"),
            ("c1", CONTRACTS, "Interview notes, without names"),
            ("o1", "o3"),
        ),
        _commitment(
            "k3",
            "We will enter trainees for the Level 2 certificate and pay them for college days",
            (24, "people", "19 people from 2023 to 2026"),
            ("c1", COACH, "College register"),
            ("o4",),
        ),
        _commitment(
            "k4",
            "We will meet every trainee weekly, and for six months after they leave or drop out",
            (24, "people", "none after leaving, before 2026"),
            ("c1", COACH, "Job coach’s diary"),
            ("o1", "o5"),
        ),
        _commitment(
            "k5",
            "We will keep weekly term-time orders with farms and shops within fifteen miles",
            (6, "suppliers", "4 suppliers in 2026"),
            ("c2", BUYING, "Order book, open to the council"),
            ("o7",),
            place="Lowbridge and fifteen miles around",
        ),
    )


def _commitment(
    id_: str,
    promise: str,
    target: tuple[int, str, str],
    proof: tuple[str, str, str],
    outcomes: tuple[str, ...],
    place: str = SCHOOLS,
) -> Commitment:
    quantity, unit, baseline = target
    criterion, owner, evidence = proof
    starts, ends = TERM
    return Commitment(
        id=id_,
        promise=promise,
        quantity=Decimal(quantity),
        unit=unit,
        basis=Basis.TERM,
        baseline=baseline,
        place=place,
        local="A home in the borough; of suppliers, a place within fifteen miles",
        starts=starts,
        ends=ends,
        owner=owner,
        evidence=evidence,
        reported="Every term, in a letter to the council",
        criteria=(criterion,),
        outcomes=outcomes,
    )


def milestones() -> tuple[Milestone, ...]:
    """Return what happens when."""
    rows = (
        ("First twelve trainees begin, in pairs", date(2027, 9, 20), COACH),
        ("Six suppliers have orders for the whole term", date(2028, 1, 14), BUYING),
        ("First twelve finish; work and drop-outs reported", date(2028, 7, 14), COACH),
        ("Work checked six months on, by payslip", date(2029, 1, 31), COACH),
        ("Second twelve finish; last report", date(2029, 7, 13), CONTRACTS),
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
            description="Trainees drop out in the first six weeks",
            likelihood=Level.HIGH,
            effect=Level.MEDIUM,
            action="They start in pairs, and the coach rings on the first day anybody is away.",
            owner=COACH,
        ),
        Risk(
            id="r2",
            description="A supervisor has no time to teach",
            likelihood=Level.MEDIUM,
            effect=Level.MEDIUM,
            action="No kitchen has more than two trainees; the coach clears up on Fridays.",
            owner=CONTRACTS,
        ),
        Risk(
            id="r3",
            description="Trainees take the place of paid staff",
            likelihood=Level.LOW,
            effect=Level.HIGH,
            action="They are on top of the staffing plan, which the council gets each term.",
            owner=CONTRACTS,
        ),
    )


def confidential() -> tuple[Confidential, ...]:
    """Return what the council is asked not to release."""
    return (
        Confidential(
            id="f1",
            at="inputs/i3",
            item="What we spend on each trainee out of our margin, in the table of what goes in",
            effect="Other caterers could work out our margin before the next lot is let.",
            until="Until the contract for Lot 2 is awarded",
        ),
    )
