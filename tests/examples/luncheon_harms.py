"""Who is worse off because of the luncheon club, and what was left out."""

from datetime import date
from decimal import Decimal

from sroi_app.model.outcomes import Direction, Evidence, MoneyKind, Outcome, Standing
from tests.examples.luncheon_survey import survey
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
from tests.examples.published import invented


def cafe() -> Outcome:
    """Return the trade the café loses."""
    return Outcome(
        id="o6",
        stakeholder="s5",
        description="The café sells fewer lunches",
        chain=("We serve members lunch twice a week", "They no longer have it at the café"),
        direction=Direction.NEGATIVE,
        intended=False,
        standing=Standing.ADDITIONAL,
        money=MoneyKind.ECONOMIC,
        indicator="Lunches sold on our days, before and after",
        evidence=Evidence(
            source="The owner’s till rolls for four weeks",
            collected=date(2026, 3, 3),
            sample=Decimal(1),
            grade=RECORDS,
        ),
        quantities=by_year([(1, 1, 1)], "One café.", RECORDS),
        amount=ranged((430, 300, 600), "About nine a week for 48 weeks.", RECORDS),
        proxy=invented(
            "What the café keeps of the price of a lunch, after food",
            "one lunch",
            ("3.40", "2.50", "4.50"),
            between="Lowest: soup and a roll. Highest: the roast, with nothing left over.",
            price_year="2025-26",
            fits="The owner’s own reckoning, on the back of a receipt.",
            tested=True,
        ),
        deadweight=percent(
            (20, 0, 30), "One in five of those customers had moved into care anyway.", JUDGEMENT
        ),
        displacement=none("Nobody else gained the trade: we keep no profit."),
        attribution=none("We caused the rest of it ourselves."),
        dropoff=within_a_year(),
        duration=number(1, "Counted for the year; we now buy our cakes there.", JUDGEMENT),
    )


def neighbours() -> Outcome:
    """Return what neighbours do less of: named, not priced."""
    return Outcome(
        id="o7",
        stakeholder="s1",
        description="Neighbours look in on me less often",
        chain=(
            "The minibus fetches me twice a week",
            "My neighbours see it, and think I am looked after",
        ),
        direction=Direction.NEGATIVE,
        intended=False,
        priced=False,
        standing=Standing.ADDITIONAL,
        indicator="Answered “less often” to “How often does a neighbour look in?”",
        evidence=survey(38),
        quantities=amounts([5], "Five of the 38 who answered.", MEASURED),
        duration=number(1, "As long as the club runs.", JUDGEMENT),
    )


def assessments() -> Outcome:
    """Return the outcome that was left out, with the reason."""
    return Outcome(
        id="o8",
        stakeholder="s6",
        description="Fewer assessments of need are asked for",
        chain=(
            "We serve lunch twice a week, with time to talk",
            "Members manage better at home",
        ),
        intended=False,
        included=False,
        exclusion_reason=(
            "The county’s figures show no difference we could call ours, and the same change is "
            "already counted with members and the surgery."
        ),
        standing=Standing.CORE,
        money=MoneyKind.FISCAL,
    )
