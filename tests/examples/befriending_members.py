"""What changes for the people visited."""

from datetime import date
from decimal import Decimal

from sroi_app.model.outcomes import Direction, Evidence, MoneyKind, Outcome, Standing, Starts
from sroi_app.model.survey import Scaling, Survey, SurveyDesign
from tests.examples.parts import (
    JUDGEMENT,
    MEASURED,
    RECORDS,
    amounts,
    at_least_nothing,
    by_year,
    none,
    number,
    percent,
    ranged,
    within_a_year,
)
from tests.examples.published import (
    LONELINESS,
    invented,
    proxy,
)

QUESTIONS = (
    "Three loneliness questions, asked of members in Harbour ward at the start and after six months"
)
ASKED = date(2026, 3, 27)
HEALTH_RATE = (
    "The Treasury’s guidance discounts wellbeing values of this kind at its health rate of 1.5% a "
    "year, so this case does so wherever it uses one, for gains and harms alike."
)


def outcomes() -> tuple[Outcome, ...]:
    """Return the changes for members, the harm among them."""
    return (
        _less_lonely(),
        _getting_out(),
        _mattering(),
        _sadness(),
    )


def _less_lonely() -> Outcome:
    return Outcome(
        id="o1",
        stakeholder="s1",
        description="I am hardly ever lonely now",
        chain=(
            "The same volunteer visits every week",
            "Talk turns into trust, and the week has a shape",
        ),
        intended=True,
        standing=Standing.CORE,
        money=MoneyKind.WELLBEING,
        health_rate=True,
        indicator="From “often” or “some of the time” to “hardly ever” on the loneliness questions",
        evidence=_questions(44),
        quantities=by_year(
            [(15, 13, 19), (18, 15, 23), (21, 18, 27)],
            "New members only, each counted once, in the year they join: three in ten of 50, 60 "
            "and 70. In 2025-26 it was 17 of the 44 asked twice. Lowest: 26 in a hundred, the low "
            "end of that count’s 95% interval. Highest: the count itself, 39 in a hundred.",
            MEASURED,
        ),
        proxy=proxy(
            LONELINESS,
            fits=(
                "It values the step our members take, from being lonely at times to hardly ever. "
                "The Treasury gives it as an illustration, not as a value it recommends, and "
                f"nobody’s budget gains by it. {HEALTH_RATE}"
            ),
            tested=True,
        ),
        deadweight=percent(
            (30, 14, 50),
            "Of 21 people on our waiting list asked twice, six became less lonely without us. The "
            "range is the 95% interval of so few.",
            MEASURED,
        ),
        displacement=at_least_nothing(
            10,
            "A visit to one member is not taken from another. Highest: one in ten of our "
            "volunteers used to visit for the church.",
        ),
        attribution=percent(
            (25, 15, 35),
            "Members gave a quarter of the credit to family and church. Half of their answers lie "
            "between 15 and 35.",
            MEASURED,
        ),
        dropoff=percent(
            (40, 20, 61),
            "Seven of 18 were lonely again half a year after the visits. The range is the 95% "
            "interval of seven of 18.",
            MEASURED,
        ),
        duration=ranged(
            ("1.5", 1, 2),
            "Felt from about the second month; visits last fourteen months on average, and we "
            "have followed members for half a year after. Nobody has looked further. Lowest: it "
            "ends with the visits. Highest: half a year more.",
            MEASURED,
        ),
    )


def _getting_out() -> Outcome:
    return Outcome(
        id="o2",
        stakeholder="s1",
        description="I go out on my own again",
        chain=(
            "The same volunteer visits every week",
            "We try a group or a class together",
            "I know somebody there, and can go alone",
        ),
        intended=True,
        standing=Standing.CORE,
        money=MoneyKind.SOCIAL,
        indicator="Goes to a group, class or service without us, half a year after the visits",
        evidence=Evidence(
            source="Calls to former members half a year after their last visit",
            collected=date(2026, 5, 22),
            sample=Decimal(18),
            grade=MEASURED,
        ),
        quantities=by_year(
            [(7, 4, 9), (9, 6, 12), (10, 6, 14)],
            "Five of 18 former members (28%), but only those not counted under loneliness: about "
            "one in seven of those who join.",
            MEASURED,
        ),
        proxy=invented(
            "A year’s fares and fees for one class or group a week",
            "one person for a year",
            (598, 380, 760),
            between="Lowest: the cheapest class by bus. Highest: one that needs a taxi home.",
            price_year="2025-26",
            fits="£13 for 46 weeks: what members who go now pay, and go on paying.",
            tested=True,
        ),
        deadweight=percent(
            (30, 14, 50), "As for loneliness: what we saw on the waiting list.", MEASURED
        ),
        displacement=percent(
            (5, 0, 10), "One class in Castle ward is full and has a list.", RECORDS
        ),
        attribution=percent(
            (35, 20, 50), "The group itself, and a lift from its driver, do much of it.", JUDGEMENT
        ),
        dropoff=percent((30, 20, 50), "Health fails; a third stop within a year.", JUDGEMENT),
        duration=ranged((2, 1, 3), "The longest that any former member has kept it up.", RECORDS),
        starts=Starts.AFTER,
    )


def _mattering() -> Outcome:
    return Outcome(
        id="o3",
        stakeholder="s1",
        description="I matter to somebody again",
        chain=(
            "The same volunteer visits every week",
            "Somebody comes who is not paid to",
            "I give advice, recipes and stories, and am listened to",
        ),
        intended=False,
        priced=False,
        standing=Standing.CORE,
        indicator="Agrees that “there is somebody to whom I matter”",
        evidence=Evidence(
            source="One more question, asked with those about loneliness",
            collected=ASKED,
            sample=Decimal(44),
            grade=MEASURED,
        ),
        quantities=amounts(
            [34, 41, 48],
            "30 of the 44 asked; members ranked it above all else.",
            MEASURED,
        ),
        duration=number(
            "1.5", "As long as the visits, fourteen months, and a little more.", RECORDS
        ),
    )


def _sadness() -> Outcome:
    return Outcome(
        id="o4",
        stakeholder="s1",
        description="I am lonely again for a while when my visitor leaves",
        chain=(
            "The same volunteer visits every week",
            "My visitor moves away, falls ill or finishes a course",
            "The visits stop before I am ready",
        ),
        direction=Direction.NEGATIVE,
        intended=False,
        standing=Standing.CORE,
        money=MoneyKind.WELLBEING,
        health_rate=True,
        indicator="Said “often” or “some of the time” at the call after an unplanned ending",
        evidence=Evidence(
            source="Talks with people whose visits had ended",
            collected=date(2026, 6, 18),
            sample=Decimal(9),
            grade=MEASURED,
        ),
        quantities=by_year(
            [(4, 3, 7), (6, 4, 10), (7, 5, 12)],
            "A quarter of endings are unplanned, and four in nine of those hurt.",
            MEASURED,
        ),
        amount=ranged(("0.25", "0.1", "0.5"), "Three months, as a share of the year.", MEASURED),
        proxy=proxy(
            LONELINESS,
            fits=(
                "The same value, at the same rate, as for becoming less lonely, because a loss "
                "should weigh what a gain does."
            ),
            tested=True,
        ),
        deadweight=percent(
            (10, 0, 20), "Illness of their own explains one case in ten.", JUDGEMENT
        ),
        displacement=none("The sadness is not moved from anybody else."),
        attribution=none("We brought the visitor, so we answer for the ending."),
        dropoff=within_a_year(),
        duration=number(1, "It is over within the year; the amount says for how long.", MEASURED),
    )


def before() -> Outcome:
    """Return what was done under an earlier grant: track record, never in the ratio."""
    return Outcome(
        id="o10",
        stakeholder="s1",
        description="Harbour ward, 2025-26: hardly ever lonely now",
        chain=(
            "We visited every week under an earlier grant",
            "Talk turned into trust within six months",
        ),
        intended=True,
        standing=Standing.TRACK_RECORD,
        money=MoneyKind.WELLBEING,
        health_rate=True,
        indicator="The same loneliness questions",
        evidence=_questions(44),
        quantities=amounts([17, 0, 0], "17 of the 44.", MEASURED),
        proxy=proxy(LONELINESS, fits="As for the same change above.", tested=True),
        deadweight=percent((30, 14, 50), "As above: the waiting list.", MEASURED),
        displacement=none("As above."),
        attribution=percent((25, 15, 35), "As above: what members said.", MEASURED),
        dropoff=within_a_year(),
        duration=number(1, "Past work is counted for the one year that was measured.", MEASURED),
    )


def _questions(asked_twice: int) -> Evidence:
    return Evidence(source=QUESTIONS, collected=ASKED, sample=Decimal(asked_twice), grade=MEASURED)


def asked_before() -> Survey:
    """Return what the three questions showed under the earlier grant: also who did not change."""
    return Survey(
        id="v1",
        outcome="o10",
        question="How often do you feel lonely, left out or short of company?",
        design=SurveyDesign.BEFORE_AND_AFTER,
        collected=ASKED,
        least=Decimal(3),
        most=Decimal(9),
        higher_is_better=False,
        group=Decimal(52),
        answered=Decimal(44),
        only_before=Decimal(8),
        improved=Decimal(17),
        same=Decimal(21),
        worse=Decimal(6),
        scaling=Scaling.ONLY_ANSWERED,
        people=Decimal(17),
    )
