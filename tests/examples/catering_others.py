"""What the traineeships change for supervisors and for local suppliers."""

from datetime import date
from decimal import Decimal

from sroi_app.model.outcomes import Direction, Evidence, MoneyKind, Outcome, Standing
from tests.examples.parts import (
    JUDGEMENT,
    MEASURED,
    RECORDS,
    amounts,
    by_year,
    none,
    number,
    percent,
    ranged,
    within_a_year,
)
from tests.examples.published import LIVING_WAGE_2026, proxy


def outcomes() -> tuple[Outcome, ...]:
    """Return a harm with a price and a gain without one."""
    return (_late_evenings(), _steady_orders())


def _late_evenings() -> Outcome:
    return Outcome(
        id="o6",
        stakeholder="s2",
        description="I stay late, unpaid, to make time for a trainee",
        chain=(
            "We ask supervisors to teach while the lunch goes out",
            "Clearing up and listening are left for after hours",
        ),
        direction=Direction.NEGATIVE,
        intended=False,
        standing=Standing.ADDITIONAL,
        money=MoneyKind.ECONOMIC,
        indicator="Unpaid minutes written down by supervisors in two ordinary weeks",
        evidence=Evidence(
            source="Supervisors’ own time sheets, without names",
            collected=date(2026, 6, 25),
            sample=Decimal(9),
            grade=MEASURED,
        ),
        quantities=by_year(
            [(4, 3, 6), (4, 2, 6)],
            "Four of nine. The new Friday cover is not yet allowed for.",
            MEASURED,
        ),
        amount=ranged((40, 24, 60), "Hours a year: an hour a week with a trainee.", MEASURED),
        proxy=proxy(
            LIVING_WAGE_2026,
            fits="The least that an hour of anybody’s work is worth; supervisors earn more.",
            tested=True,
        ),
        deadweight=percent((10, 0, 20), "One in ten of those hours they gave before.", MEASURED),
        displacement=none("The hours are their own."),
        attribution=none("We asked them to train, so all of it is ours."),
        dropoff=within_a_year(),
        duration=number(1, "Counted in the year it happens.", JUDGEMENT),
    )


def _steady_orders() -> Outcome:
    return Outcome(
        id="o7",
        stakeholder="s5",
        description="I can plan on an order every week",
        chain=(
            "We promise a weekly order for the whole term",
            "The order comes, week after week",
        ),
        intended=True,
        priced=False,
        standing=Standing.ADDITIONAL,
        indicator="Weekly orders kept for a term, and what the supplier says it made possible",
        evidence=Evidence(
            source="Order book, and talks with suppliers",
            collected=date(2026, 8, 12),
            sample=Decimal(6),
            grade=RECORDS,
        ),
        quantities=amounts(
            [5, 6],
            "Four have such orders today. It is not priced: what we buy here we no longer buy "
            "elsewhere, and turnover is not a gain.",
            RECORDS,
        ),
        duration=number(1, "For as long as we order.", JUDGEMENT),
    )
