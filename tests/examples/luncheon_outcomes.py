"""What changes for the better because of the luncheon club."""

from datetime import date
from decimal import Decimal

from sroi_app.model.outcomes import Evidence, MoneyKind, Outcome, Standing
from tests.examples.luncheon_harms import assessments, cafe, neighbours
from tests.examples.luncheon_survey import survey
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
from tests.examples.published import (
    GP_CONSULTATION,
    HOME_CARE_HOUR,
    VOLUNTEERING,
    invented,
    proxy,
)


def outcomes() -> tuple[Outcome, ...]:
    """Return every change, in the order of the groups."""
    return (
        _company(),
        _eating_well(),
        _families(),
        _volunteers(),
        _appointments(),
        cafe(),
        neighbours(),
        assessments(),
    )


def _company() -> Outcome:
    return Outcome(
        id="o1",
        stakeholder="s1",
        description="I have company, and something to get up for",
        chain=(
            "We serve lunch twice a week",
            "I know people by name, and am missed when away",
        ),
        intended=True,
        standing=Standing.CORE,
        money=MoneyKind.WELLBEING,
        indicator="Said “often” or “always” to “I have company when I want it”, and not in October",
        evidence=survey(38),
        quantities=by_year(
            [(27, 21, 31)],
            "27 of the 38 who answered; nobody is added for the eight who did not. The range is "
            "the 95% interval of that count.",
            MEASURED,
        ),
        proxy=invented(
            "A year’s place in a dining and social group that meets one afternoon a week",
            "one person for a year",
            (1632, 1152, 2112),
            between="Lowest: £24, the chapel’s own club. Highest: £44, the day centre in town.",
            price_year="2025-26",
            fits=(
                "It is what members said they would look for without the club: £34 for an "
                "afternoon, 48 weeks. Most thought it fair; two thought it high."
            ),
            tested=True,
        ),
        deadweight=percent(
            (20, 8, 37),
            "Five of 27 said they would have found company at church or with family anyway; "
            "rounded up. The range is the 95% interval of five of 27.",
            MEASURED,
        ),
        displacement=percent(
            (5, 0, 10),
            "One member in twenty has left the bowls club’s Tuesday tea to come to us. Highest: "
            "two in twenty, as the bowls club counts them.",
            JUDGEMENT,
        ),
        attribution=percent(
            (20, 10, 30),
            "Asked who else helped, members named daughters, sons and the parish visitor. Half "
            "of their answers lie between 10 and 30.",
            MEASURED,
        ),
        dropoff=within_a_year(),
        duration=ranged(
            (1, "0.75", "1.25"),
            "It stops when the lunches stop: counted for the year only. Lowest: nine months, "
            "because some came from July on. Highest: friendships that outlast it by a season.",
            JUDGEMENT,
        ),
    )


def _eating_well() -> Outcome:
    return Outcome(
        id="o2",
        stakeholder="s1",
        description="I eat properly and feel stronger for it",
        chain=(
            "We serve lunch twice a week",
            "I eat a cooked meal, and move after it",
            "I cook more at home again, with what I learnt",
        ),
        intended=True,
        standing=Standing.CORE,
        money=MoneyKind.WELLBEING,
        indicator="Rose from a chair five times in less time than in October, and eats daily",
        evidence=survey(34),
        quantities=by_year(
            [(21, 15, 26)],
            "21 of the 34 who did the chair test both times. The range is the 95% interval of "
            "that count.",
            MEASURED,
        ),
        proxy=invented(
            "A year of a weekly strength and cookery class for older people",
            "one person for a year",
            (768, 528, 960),
            between="Lowest: £11 a week at the leisure centre. Highest: £20 with a teacher.",
            price_year="2025-26",
            fits=(
                "£16 a week for 48 weeks. It is a stand-in for feeling stronger; the food itself "
                "is paid for by members and is not valued here."
            ),
            tested=True,
        ),
        overlap=(
            "Company is asked about in one question, strength is seen in the chair test. Members "
            "named each without the other, and neither price holds anything of the other."
        ),
        deadweight=percent(
            (25, 15, 40),
            "The surgery sees about one patient in four improve unaided; its two nurses said 15 "
            "and 40 in a hundred.",
            JUDGEMENT,
        ),
        displacement=none("Nobody else eats worse because our members eat better."),
        attribution=percent(
            (25, 15, 40),
            "The surgery’s own exercise sheet is used by a quarter of them. Lowest: those who use "
            "it daily. Highest: everyone who has it at home.",
            MEASURED,
        ),
        dropoff=percent(
            (50, 30, 70),
            "Half had gone back to toast after a summer without lunches. The cook would believe "
            "30 in a hundred, the minibus volunteer 70.",
            JUDGEMENT,
        ),
        duration=ranged(
            (2, 1, 2),
            "Habits outlast the year for some; no follow-up goes further. Lowest: the year alone.",
            JUDGEMENT,
        ),
    )


def _families() -> Outcome:
    return Outcome(
        id="o3",
        stakeholder="s2",
        description="I worry less, and my time with Mum or Dad is a visit, not a chore",
        chain=(
            "We fetch and feed Mum or Dad twice a week, among others",
            "I need not cook, drive or ring on those days",
        ),
        intended=False,
        standing=Standing.ADDITIONAL,
        money=MoneyKind.SOCIAL,
        indicator="Named hours a week that had become their own again",
        evidence=Evidence(
            source="Telephone calls to families",
            collected=date(2026, 2, 19),
            sample=Decimal(17),
            grade=JUDGEMENT,
        ),
        quantities=by_year(
            [(16, 11, 20)],
            "11 of the 17 we rang said so; the same share of the other 14 would be nine more. "
            "We count five of them. Lowest: only those who said so. Highest: all nine.",
            JUDGEMENT,
        ),
        amount=ranged(
            (36, 24, 48),
            "Hours a year: the middle of what they named. Half of them named from 24 to 48.",
            MEASURED,
        ),
        proxy=proxy(
            HOME_CARE_HOUR,
            fits=(
                "What the council paid for an hour with an older person at home. It stands for an "
                "hour of a family’s own time. No budget falls by it: it is not a cost avoided."
            ),
            tested=False,
        ),
        deadweight=percent(
            (20, 6, 41),
            "Three of 17 had other help lined up for those days; rounded up. The range is the 95% "
            "interval of three of 17.",
            MEASURED,
        ),
        displacement=none("No other family lost help when members came to us."),
        attribution=percent(
            (25, 15, 40),
            "A brother, sister or neighbour shares the caring in most. Families themselves said "
            "anything from 15 to 40 in a hundred.",
            JUDGEMENT,
        ),
        dropoff=within_a_year(),
        duration=number(1, "The hours are free only in the weeks the club is open.", RECORDS),
    )


def _volunteers() -> Outcome:
    return Outcome(
        id="o4",
        stakeholder="s3",
        description="I feel useful, and I know more people in the town",
        chain=(
            "We ask volunteers to cook, drive or serve every week",
            "I am relied upon and thanked",
        ),
        intended=True,
        standing=Standing.ADDITIONAL,
        money=MoneyKind.WELLBEING,
        indicator="Wrote on the form that life is better for it, and gave an instance",
        evidence=Evidence(
            source="Volunteers’ forms",
            collected=date(2026, 3, 26),
            sample=Decimal(11),
            grade=MEASURED,
        ),
        quantities=by_year([(8, 6, 10)], "Eight of the eleven forms.", MEASURED),
        proxy=proxy(
            VOLUNTEERING,
            fits=(
                "An illustration in the Treasury’s guidance, not a value it recommends; it gives "
                "no price year beside the figure, so we take 2019, the guidance’s own. It is the "
                "average of all volunteers; ours come every week. Their hours are an input."
            ),
            tested=True,
        ),
        deadweight=percent(
            (35, 20, 50), "Four of eleven would have volunteered elsewhere in any case.", MEASURED
        ),
        displacement=percent(
            (5, 0, 15), "One left the charity shop’s rota for ours; it found another.", RECORDS
        ),
        attribution=percent((10, 0, 20), "Some credit belongs to church and family.", JUDGEMENT),
        dropoff=within_a_year(),
        duration=number(1, "It lasts as long as they volunteer: counted for the year.", JUDGEMENT),
    )


def _appointments() -> Outcome:
    return Outcome(
        id="o5",
        stakeholder="s4",
        description="Fewer appointments are booked by people who mainly need company",
        chain=(
            "We serve lunch twice a week, with time to talk",
            "Small worries are settled at the table",
        ),
        intended=False,
        standing=Standing.CORE,
        money=MoneyKind.FISCAL,
        indicator="Appointments booked by 29 members, in the year before and the year of the club",
        evidence=Evidence(
            source="Count by the practice manager, without names, with members’ written consent",
            collected=date(2026, 4, 21),
            sample=Decimal(29),
            grade=RECORDS,
        ),
        quantities=by_year([(1, 1, 1)], "One surgery.", RECORDS),
        amount=ranged((74, 45, 95), "411 appointments fell to 337 in the year.", RECORDS),
        proxy=proxy(
            GP_CONSULTATION,
            fits=(
                "An average cost. The surgery uses the time for other patients, so it is time set "
                "free, not cash."
            ),
            tested=True,
        ),
        deadweight=percent(
            (25, 10, 40),
            "Bookings by all patients over 65 fell too, by a quarter as much.",
            RECORDS,
        ),
        displacement=none("No other service saw more of our members, as far as the surgery knows."),
        attribution=percent(
            (30, 20, 50), "The surgery’s new telephone line took some of the calls.", JUDGEMENT
        ),
        dropoff=within_a_year(),
        duration=number(1, "Counted for the one year that the surgery counted.", RECORDS),
    )
