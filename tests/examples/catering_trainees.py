"""What changes for trainees, and for the public purse because of them."""

from datetime import date
from decimal import Decimal

from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.outcomes import Direction, Evidence, MoneyKind, Outcome, Standing, Starts
from tests.examples.parts import (
    JUDGEMENT,
    MEASURED,
    RECORDS,
    Range,
    by_year,
    none,
    number,
    percent,
    ranged,
    within_a_year,
)
from tests.examples.published import (
    EMPLOYMENT,
    LEVEL_2,
    LIVING_WAGE_2026,
    UNIVERSAL_CREDIT,
    proxy,
)

IN_WORK: tuple[Range, Range] = ((6, 4, 8), (6, 4, 8))


def outcomes() -> tuple[Outcome, ...]:
    """Return the changes for trainees, in the order in which they happen."""
    return (_wage(), _benefits(), _being_in_work(), _qualification(), _dropping_out())


def _wage() -> Outcome:
    return Outcome(
        id="o1",
        stakeholder="s1",
        description="I earn my own money in work that lasts",
        chain=(
            "We teach a trainee for nine months, beside a cook",
            "A job coach and a reference help me find work",
        ),
        intended=True,
        standing=Standing.ADDITIONAL,
        money=MoneyKind.ECONOMIC,
        indicator="In work of sixteen hours or more, six months after the traineeship",
        evidence=_payslips(),
        quantities=by_year(
            IN_WORK,
            "Ten of 19 so far; we expect six of each twelve. The 95% interval of ten of 19 is four "
            "to nine of twelve; for more than eight there are no posts.",
            RECORDS,
        ),
        amount=ranged(
            (575, 431, 767),
            "Hours’ pay kept in a year: 20 hours x 48 weeks at £12.71 is £12,202; less £4,898 of "
            "Universal Credit no longer paid (2026-27 prices), £7,304 is left: 575 hours’ pay. "
            "Lowest: 17 hours a week. Highest: 24, as two of the ten have.",
            RECORDS,
        ),
        proxy=proxy(
            LIVING_WAGE_2026,
            fits=(
                "The legal minimum, which is what kitchens here pay a beginner. Benefits lost are "
                "taken off in the hours, so nothing is counted twice with the public purse."
            ),
            tested=True,
        ),
        deadweight=_anyway(),
        displacement=_moved(),
        attribution=_shared(),
        dropoff=percent(
            (30, 11, 60),
            "Three of ten had left that work after a year. The range is the 95% interval of so "
            "few.",
            RECORDS,
        ),
        duration=ranged(
            (2, 1, 3),
            "We have followed the first trainees for two years. The range is a year either way.",
            RECORDS,
        ),
        starts=Starts.AFTER,
    )


def _benefits() -> Outcome:
    return Outcome(
        id="o2",
        stakeholder="s4",
        description="Less Universal Credit is paid",
        chain=(
            "We teach trainees who are out of work, and help them apply",
            "They are in work that lasts",
            "Their claims fall or end",
        ),
        intended=True,
        standing=Standing.ADDITIONAL,
        money=MoneyKind.FISCAL,
        indicator="Months without the standard allowance, confirmed by the job centre each year",
        evidence=_payslips(),
        quantities=by_year([(1, 1, 1), (1, 1, 1)], "One public purse.", RECORDS),
        amount=ranged(
            (72, 40, 96),
            "Months of allowance a year: six people for twelve months. Lowest: four people for "
            "ten. Highest: eight people for twelve.",
            JUDGEMENT,
        ),
        proxy=proxy(
            UNIVERSAL_CREDIT,
            fits=(
                "What a single person of 25 or over gets with no other allowance. It is a "
                "transfer: the person loses what the purse keeps, and that loss is already taken "
                "off the wage."
            ),
            tested=True,
        ),
        overlap=(
            "What trainees lose in Universal Credit is taken off their pay in the hours counted "
            "there, so these pounds stand in one place only."
        ),
        deadweight=_anyway(),
        displacement=_moved(),
        attribution=_shared(),
        dropoff=percent((30, 11, 60), "As for the wage: three in ten stop in a year.", RECORDS),
        duration=ranged((2, 1, 3), "As long as the wage.", RECORDS),
        starts=Starts.AFTER,
    )


def _being_in_work() -> Outcome:
    return Outcome(
        id="o3",
        stakeholder="s1",
        description="I am somebody who goes to work",
        chain=(
            "We teach a trainee for nine months, beside a cook",
            "A job coach and a reference help me find work",
            "I go on being expected at eight in the morning",
        ),
        intended=True,
        standing=Standing.ADDITIONAL,
        money=MoneyKind.WELLBEING,
        indicator="In lasting work, and answers higher on “How satisfied are you with your life?”",
        evidence=Evidence(
            source="Question asked at the start and six months after, 2023 to 2026",
            collected=date(2026, 6, 11),
            sample=Decimal(17),
            grade=MEASURED,
        ),
        quantities=by_year(IN_WORK, "All of the ten so far who were in work said so.", MEASURED),
        proxy=proxy(
            EMPLOYMENT,
            fits=(
                "It is for being in work rather than out of it, over and above the pay, so it does "
                "not count the wage again. The Treasury gives it as an illustration, not as a "
                "value it recommends. Nobody’s budget gains by it."
            ),
            tested=True,
        ),
        deadweight=_anyway(),
        displacement=_moved(),
        attribution=percent(
            (45, 30, 60),
            "As for the wage, at its lowest and highest too, and five in a hundred for families’ "
            "encouragement.",
            JUDGEMENT,
        ),
        dropoff=percent(
            (40, 25, 60),
            "People grow used to work, and some leave it. The job coach would believe 25 in a "
            "hundred, former trainees 60.",
            JUDGEMENT,
        ),
        duration=ranged((2, 1, 3), "As long as the wage.", RECORDS),
        starts=Starts.AFTER,
    )


def _qualification() -> Outcome:
    return Outcome(
        id="o4",
        stakeholder="s1",
        description="I have a Level 2 certificate to show",
        chain=(
            "We teach a trainee for nine months, beside a cook",
            "I spend eighteen days at college, and keep a portfolio",
            "I pass Level 2 in food preparation",
        ),
        intended=True,
        standing=Standing.CORE,
        money=MoneyKind.ECONOMIC,
        indicator="Certificate issued, and not in the lasting work counted above",
        evidence=Evidence(
            source="College results, 2024 to 2026",
            collected=date(2026, 8, 20),
            sample=Decimal(14),
            grade=RECORDS,
        ),
        quantities=by_year(
            [(3, 2, 4), (3, 2, 4)],
            "Nine of twelve finish; the six in lasting work are left out, so that their pay is "
            "not counted twice.",
            RECORDS,
        ),
        proxy=proxy(
            LEVEL_2,
            fits=(
                "What a certificate of this level adds to pay in a year, on average. It is from "
                "2011 and the lowest of its kind in the database."
            ),
            tested=False,
        ),
        deadweight=percent(
            (20, 10, 35), "One in five would have gone to college by another road.", JUDGEMENT
        ),
        displacement=none(
            "A certificate for one takes none from another: the course was not full."
        ),
        attribution=percent((50, 40, 65), "The college teaches and examines.", JUDGEMENT),
        dropoff=percent((20, 10, 30), "Certificates age, and not all are used.", JUDGEMENT),
        duration=ranged(
            (3, 1, 5), "Our first certificates are three years old; no one looked further.", RECORDS
        ),
        starts=Starts.AFTER,
    )


def _dropping_out() -> Outcome:
    return Outcome(
        id="o5",
        stakeholder="s1",
        description="I dropped out, and felt worse than before I came",
        chain=(
            "We place a trainee in a kitchen with no other trainee",
            "I start with hope, but nobody beside me is learning too",
            "I leave in the first weeks",
        ),
        direction=Direction.NEGATIVE,
        intended=False,
        standing=Standing.ADDITIONAL,
        money=MoneyKind.WELLBEING,
        indicator="Said in a talk after leaving that they felt worse than before",
        evidence=Evidence(
            source="Talks by a college tutor with those who dropped out",
            collected=date(2026, 6, 11),
            sample=Decimal(3),
            grade=MEASURED,
        ),
        quantities=by_year(
            [(3, 2, 5), (3, 2, 5)],
            "Five of 19 dropped out so far, and all three we reached felt worse: three of twelve.",
            MEASURED,
        ),
        amount=ranged(("0.25", "0.1", "0.5"), "A quarter of a year, as they told us.", MEASURED),
        proxy=proxy(
            EMPLOYMENT,
            fits=(
                "The same value as for the gain, turned round: losing work hurts as having it "
                "helps."
            ),
            tested=True,
        ),
        deadweight=percent((20, 0, 30), "Some were falling low before they came.", JUDGEMENT),
        displacement=none("The hurt is not moved from anybody else."),
        attribution=percent(
            (15, 0, 30), "Debts and housing had a part, two of the three said.", MEASURED
        ),
        dropoff=within_a_year(),
        duration=number(1, "It is over within the year; the amount says for how long.", MEASURED),
    )


def _anyway() -> Estimate:
    return percent(
        (35, 18, 57),
        "Of 20 people on the job centre’s list for us who did not get a place, seven were in work "
        "a year later. The range is the 95% interval of seven of 20.",
        RECORDS,
    )


def _moved() -> Estimate:
    return percent(
        (40, 15, 75),
        "Our own posts were empty all winter, which argues for little; six of 14 job seekers "
        "could have had such a post, which argues for four in ten. Lowest: the two of 14 who had "
        "applied for one. Highest: three in four. The Treasury’s guidance says all of it for the "
        "whole country, but here posts stood empty.",
        JUDGEMENT,
    )


def _shared() -> Estimate:
    return percent(
        (40, 25, 55),
        "A quarter is the job centre’s, by its own account; the college’s is 15 in a hundred. "
        "Lowest: the job centre’s alone. Highest: twice as much for the college.",
        JUDGEMENT,
    )


def _payslips(grade: Grade = RECORDS) -> Evidence:
    return Evidence(
        source="Payslips seen with consent, trainees of 2023 to 2026",
        collected=date(2026, 7, 31),
        sample=Decimal(19),
        grade=grade,
    )
