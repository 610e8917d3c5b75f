"""What the visits change for members' families and surgeries."""

from datetime import date
from decimal import Decimal

from sroi_app.model.outcomes import Evidence, MoneyKind, Outcome, Standing
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
from tests.examples.published import GP_CONSULTATION, HOME_CARE_HOUR, proxy


def outcomes() -> tuple[Outcome, ...]:
    """Return the changes for family carers and for surgeries."""
    return (_families(), _appointments())


def _families() -> Outcome:
    return Outcome(
        id="o5",
        stakeholder="s2",
        description="I have an hour a week to myself",
        chain=(
            "A volunteer is there at the same hour each week",
            "I need not be there, or wonder",
        ),
        intended=True,
        standing=Standing.CORE,
        money=MoneyKind.SOCIAL,
        indicator="Could say what they did with the hour last week",
        evidence=Evidence(
            source="Telephone talks with carers",
            collected=date(2026, 7, 9),
            sample=Decimal(19),
            grade=JUDGEMENT,
        ),
        quantities=by_year(
            [(20, 14, 25), (25, 17, 30), (30, 19, 36)],
            "13 of 19 said so; of the carers of new members, we count two in three. The range is "
            "the 95% interval of 13 of 19.",
            MEASURED,
        ),
        amount=ranged(
            (46, 30, 46),
            "Hours: one a week for 46 weeks. Lowest: 30, where visits are missed or they stay in.",
            RECORDS,
        ),
        proxy=proxy(
            HOME_CARE_HOUR,
            fits=(
                "What a council paid for an hour with an older person at home, as a stand-in for "
                "an hour of the carer’s own. The volunteer’s hour is an input; this is the "
                "carer’s. No budget falls by it."
            ),
            tested=False,
        ),
        deadweight=percent(
            (30, 15, 54),
            "Six of 19 had other help they could have used. The range is the 95% interval of that.",
            MEASURED,
        ),
        displacement=none("No other carer lost an hour by it."),
        attribution=percent((20, 10, 35), "Sisters, brothers and neighbours share it.", JUDGEMENT),
        dropoff=within_a_year(),
        duration=ranged(
            (1, "0.75", "1.2"),
            "The visits last fourteen months on average; we count twelve. Lowest: nine, where they "
            "end early. Highest: all fourteen.",
            RECORDS,
        ),
    )


def _appointments() -> Outcome:
    return Outcome(
        id="o6",
        stakeholder="s4",
        description="Fewer appointments are booked for want of company",
        chain=(
            "A volunteer visits each member every week",
            "The member has somebody to tell small worries to",
            "The coordinator hears of large ones early",
        ),
        intended=False,
        standing=Standing.CORE,
        money=MoneyKind.FISCAL,
        indicator="Appointments of consenting members in the year before and the year of visits",
        evidence=Evidence(
            source="Counts by two surgeries in Harbour ward, without names",
            collected=date(2026, 8, 27),
            sample=Decimal(26),
            grade=RECORDS,
        ),
        quantities=by_year(
            [(3, 2, 4), (5, 3, 6), (7, 4, 7)],
            "Surgeries with ten members or more, as the service reaches Castle ward.",
            JUDGEMENT,
        ),
        amount=ranged((30, 12, 42), "Consultations a year and surgery, from the two.", RECORDS),
        proxy=proxy(
            GP_CONSULTATION,
            fits=(
                "An average cost. The time goes to other patients, so it is time set free and not "
                "cash; we show it as fiscal and keep it apart."
            ),
            tested=True,
        ),
        deadweight=percent(
            (25, 10, 40), "People on the waiting list also booked fewer, by a quarter.", RECORDS
        ),
        displacement=none("The two surgeries saw no more calls to the out-of-hours line."),
        attribution=percent((35, 20, 50), "Link workers do their share.", JUDGEMENT),
        dropoff=within_a_year(),
        duration=number(1, "Counted for one year; nobody has counted a second.", RECORDS),
    )
