"""What the luncheon club asks the town council for, and promises in return."""

from datetime import date
from decimal import Decimal

from sroi_app.model.tender import Basis, Commitment, Level, Milestone, Risk, Tender

NEXT_YEAR = (date(2026, 9, 1), date(2027, 8, 31))


def tender() -> Tender:
    """Return the grant the club asks for."""
    return Tender(
        buyer="Eastmere Town Council",
        reference="CG-2026-017",
        question=(
            "Question 4: What changed for residents because of last year’s grant, and how do you "
            "know?"
        ),
        contract_value=Decimal(12900),
        term_years=Decimal(1),
        area="The parish of Eastmere",
    )


def commitments() -> tuple[Commitment, ...]:
    """Return what the club promises for the year to come."""
    return (
        _commitment(
            "k1",
            "We will serve a hot lunch every Tuesday and Thursday, 48 weeks of the year",
            (3200, "lunches", "3,168 in the year to March 2026"),
            ("The club’s secretary", "Signed register"),
            ("o1", "o2"),
        ),
        _commitment(
            "k2",
            "We will fetch and bring home every member who cannot walk to the hall",
            (16, "members", "12 in March 2026"),
            ("The minibus volunteer", "Minibus log"),
            ("o1",),
        ),
        _commitment(
            "k3",
            "We will buy our cakes from the Corner Café",
            (96, "orders", "none"),
            ("The cook", "Receipts"),
            ("o6",),
        ),
        _commitment(
            "k4",
            "We will ask every member the same six questions in October and in March",
            (2, "surveys", "2 in the year to March 2026"),
            ("The club’s secretary", "Summary sent to the council"),
            ("o1", "o2", "o7"),
        ),
    )


def _commitment(
    id_: str,
    promise: str,
    target: tuple[int, str, str],
    proof: tuple[str, str],
    outcomes: tuple[str, ...],
) -> Commitment:
    quantity, unit, baseline = target
    starts, ends = NEXT_YEAR
    owner, evidence = proof
    return Commitment(
        id=id_,
        promise=promise,
        quantity=Decimal(quantity),
        unit=unit,
        basis=Basis.YEAR,
        baseline=baseline,
        place="Chapel Row Hall",
        local="People who live in the parish of Eastmere",
        starts=starts,
        ends=ends,
        owner=owner,
        evidence=evidence,
        reported="In the report on the year, by 30 September 2027",
        outcomes=outcomes,
    )


def milestones() -> tuple[Milestone, ...]:
    """Return what happens when."""
    return (
        Milestone(
            id="m1",
            description="Second minibus day begins",
            due=date(2026, 9, 15),
            owner="The minibus volunteer",
        ),
        Milestone(
            id="m2",
            description="Autumn survey counted and told to members",
            due=date(2026, 11, 12),
            owner="The club’s secretary",
        ),
        Milestone(
            id="m3",
            description="Report on the year handed to the council",
            due=date(2027, 9, 30),
            owner="The club’s secretary",
        ),
    )


def risks() -> tuple[Risk, ...]:
    """Return what could go wrong."""
    return (
        Risk(
            id="r1",
            description="Too few volunteers in the school holidays",
            likelihood=Level.MEDIUM,
            effect=Level.MEDIUM,
            action="Four people stand by, and the menu on those days is soup and sandwiches.",
            owner="The club’s secretary",
        ),
        Risk(
            id="r2",
            description="The hall’s boiler, which is 31 years old",
            likelihood=Level.MEDIUM,
            effect=Level.HIGH,
            action="The schoolroom next door is booked as a second place.",
            owner="The hall warden",
        ),
    )
