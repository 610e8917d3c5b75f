"""What changes for the people who visit: two gains and a harm."""

from datetime import date
from decimal import Decimal

from sroi_app.model.estimate import Grade
from sroi_app.model.outcomes import Direction, Evidence, MoneyKind, Outcome, Standing, Starts
from tests.examples.befriending_members import HEALTH_RATE
from tests.examples.parts import (
    JUDGEMENT,
    MEASURED,
    RECORDS,
    by_year,
    none,
    number,
    percent,
    ranged,
    within_a_year,
)
from tests.examples.published import COUNSELLING_HOUR, ENTERING_WORK, VOLUNTEERING, proxy


def outcomes() -> tuple[Outcome, ...]:
    """Return the changes for volunteers."""
    return (_better_life(), _paid_work(), _grief())


def _better_life() -> Outcome:
    return Outcome(
        id="o7",
        stakeholder="s3",
        description="Life is better for visiting",
        chain=(
            "We train, match and support each volunteer",
            "I come to know somebody of another age",
        ),
        intended=True,
        standing=Standing.ADDITIONAL,
        money=MoneyKind.WELLBEING,
        health_rate=True,
        indicator="Answers a point or more higher on “How satisfied are you with your life?”",
        evidence=_form(33, MEASURED),
        quantities=by_year(
            [(20, 14, 26), (40, 28, 50), (50, 35, 62)],
            "Six in ten of those who visit in each year (34, 66, 82), as on the forms.",
            MEASURED,
        ),
        proxy=proxy(
            VOLUNTEERING,
            fits=(
                "The average of all kinds of volunteering, given by the Treasury as an "
                "illustration, not as a value it recommends. It names no price year beside the "
                f"figure; we take 2019, the guidance’s own. {HEALTH_RATE}"
            ),
            tested=True,
        ),
        deadweight=percent(
            (45, 30, 60), "15 of 33 would have volunteered elsewhere in any case.", MEASURED
        ),
        displacement=percent(
            (10, 5, 20), "Two of five other charities have lost drivers to us.", JUDGEMENT
        ),
        attribution=percent(
            (10, 0, 25), "Work, study and friends also moved the answer.", JUDGEMENT
        ),
        dropoff=within_a_year(),
        duration=number(1, "It lasts while they volunteer; each year is counted anew.", MEASURED),
    )


def _paid_work() -> Outcome:
    return Outcome(
        id="o8",
        stakeholder="s3",
        description="I have found paid work in care",
        chain=(
            "We train, match and support each volunteer",
            "I visit for half a year",
            "I have a reference and the confidence to apply",
        ),
        intended=True,
        standing=Standing.ADDITIONAL,
        money=MoneyKind.ECONOMIC,
        indicator="In paid work for six months, having claimed an out-of-work benefit on joining",
        evidence=Evidence(
            source="Leavers’ calls, 2024 to 2026",
            collected=date(2026, 9, 1),
            sample=Decimal(22),
            grade=RECORDS,
        ),
        quantities=by_year(
            [(1, 0, 3), (3, 1, 5), (4, 2, 6)],
            "Three of 22 leavers in two years; about one in fifteen of those who visit.",
            RECORDS,
        ),
        proxy=proxy(
            ENTERING_WORK,
            fits=(
                "The gain to the person and the local economy when a claimant starts work. Only "
                "volunteers who claimed on joining are counted. The gain to the public purse is "
                "published separately and is not counted here."
            ),
            tested=False,
        ),
        deadweight=percent((50, 30, 65), "Half of them were already applying.", MEASURED),
        displacement=percent(
            (35, 15, 70),
            "Care homes here cannot fill posts, yet a job for one can be lost to another.",
            JUDGEMENT,
        ),
        attribution=percent((40, 25, 60), "The job centre and the employer’s training.", JUDGEMENT),
        dropoff=within_a_year(),
        duration=ranged((1, "0.5", 2), "We have followed leavers for a year, no longer.", RECORDS),
        starts=Starts.AFTER,
    )


def _grief() -> Outcome:
    return Outcome(
        id="o9",
        stakeholder="s3",
        description="I grieved when the person I visited died",
        chain=(
            "We train, match and support each volunteer",
            "A bond grows over months of visits",
            "The person I visit dies",
        ),
        direction=Direction.NEGATIVE,
        intended=False,
        standing=Standing.ADDITIONAL,
        money=MoneyKind.WELLBEING,
        indicator="Distress that lasted longer than a fortnight, on the form",
        evidence=_form(33, MEASURED),
        quantities=by_year(
            [(4, 2, 6), (6, 4, 10), (8, 5, 13)],
            "Five of 33 last year. The new bereavement session is not yet allowed for.",
            MEASURED,
        ),
        amount=ranged((6, 4, 12), "Hours of counselling, as a course usually has.", JUDGEMENT),
        proxy=proxy(
            COUNSELLING_HOUR,
            fits=(
                "What it costs to be helped through it, as a stand-in for the distress. It says "
                "how much it hurts, not that anybody pays."
            ),
            tested=True,
        ),
        deadweight=percent((5, 0, 10), "A few knew the member before.", MEASURED),
        displacement=none("The grief is not moved from anybody else."),
        attribution=none("It comes from the visits, so all of it is ours."),
        dropoff=within_a_year(),
        duration=number(1, "Weeks, sometimes months; counted in the year of the death.", MEASURED),
    )


def _form(answered: int, grade: Grade) -> Evidence:
    return Evidence(
        source="Volunteers’ form, without names",
        collected=date(2026, 7, 21),
        sample=Decimal(answered),
        grade=grade,
    )
