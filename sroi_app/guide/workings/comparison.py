"""Deadweight from people who were not helped: how many of them changed all the same."""

from decimal import Decimal

from sroi_app.calculation.deduction_workings import happened_anyway
from sroi_app.calculation.intervals import ratio_interval
from sroi_app.guide import figures
from sroi_app.guide.kinds import Number, Text
from sroi_app.guide.schema import Field
from sroi_app.guide.workings.method import Given, Method, Refused, Result, Situation
from sroi_app.guide.workings.shares import (
    ALL,
    DEADWEIGHT,
    NONE,
    SOURCE,
    count_or_refusal,
    divided,
    few_people,
    named,
    percent_of,
    worked,
)
from sroi_app.model.estimate import Grade
from sroi_app.text import _

NOT_TWICE = _(
    "This is for a number of people that is not yet compared. If that number already counts only "
    "the change beyond the comparison, take nothing off here."
)

WHO = Field(
    path="theirs/who",
    kind=Text(),
    question=_("Who are you comparing them with?"),
    hint=_("The more alike the two groups are, the more this is worth."),
    example=_("people on the waiting list"),
)


def _compared(_given: Given, situation: Situation) -> Result:
    grade = situation.outcome.evidence.grade or Grade.MEASURED
    said = _(
        "The number of people already counts only the change beyond that of people who were not "
        "helped, so what would have happened anyway is out and is not taken off twice."
    )
    return worked(DEADWEIGHT, NONE, [said], grade)


ALREADY_COMPARED = Method(
    id="compared",
    title=_("The number is compared already"),
    needs=_("Nothing more: 0% is taken off, for the reason you gave with the number."),
    work=_compared,
    offered=lambda situation: situation.outcome.evidence.compared is True,
)


def _from_counts(given: Given, _situation: Situation) -> Result:
    ours = count_or_refusal(given, "ours/changed", "ours/asked")
    if isinstance(ours, Refused):
        return ours
    theirs = count_or_refusal(given, "theirs/changed", "theirs/asked")
    if isinstance(theirs, Refused):
        return theirs
    if not ours.some:
        return Refused(NOTHING_CHANGED, "ours/changed")
    share = happened_anyway(theirs.share, ours.share)
    steps = [
        _("Of {asked} people who were helped, {changed} changed ({share}).").format(
            asked=figures.number(ours.of), changed=figures.number(ours.some), share=percent_of(ours)
        ),
        _("Of {asked} in the comparison ({who}), {changed} did ({share}).").format(
            asked=figures.number(theirs.of),
            who=named(given, "theirs/who", _("people who were not helped")),
            changed=figures.number(theirs.some),
            share=percent_of(theirs),
        ),
        say_share(share, divided(theirs.share, ours.share, share)),
    ]
    return worked(
        DEADWEIGHT,
        share,
        steps,
        Grade.MEASURED,
        interval=ratio_interval(theirs, ours),
        source=given["source"],
        warnings=[*nothing_left(share), *few_people(ours, theirs)],
    )


FROM_COUNTS = Method(
    id="comparison-group",
    title=_("A waiting list or comparison group"),
    needs=_(
        "How many changed among those you helped, and among people like them you did not help."
    ),
    work=_from_counts,
    fields=(
        Field(
            path="ours/asked",
            kind=Number(),
            question=_("How many of the people you helped did you look at?"),
            hint=_("Everybody you know about, changed or not."),
            example="40",
        ),
        Field(
            path="ours/changed",
            kind=Number(),
            question=_("How many of them changed?"),
            example="18",
        ),
        WHO,
        Field(
            path="theirs/asked",
            kind=Number(),
            question=_("How many of those did you look at?"),
            hint=_("Over the same time, and in the same way."),
            example="50",
        ),
        Field(
            path="theirs/changed",
            kind=Number(),
            question=_("How many of those changed, without you?"),
            example="9",
        ),
        SOURCE,
    ),
    optional=frozenset({"theirs/who", "source"}),
    notes=(NOT_TWICE,),
)


NOTHING_CHANGED = _(
    "Nothing changed among the people you helped, so there is no change of which a share could "
    "have happened anyway. Look at the number of people first."
)


def say_share(share: Decimal, sum_: str) -> str:
    """Return the sum with what it means, also where more or less than a share comes out."""
    if share < NONE:
        return _("{sum}: they moved the other way, so nothing is taken off.").format(sum=sum_)
    if share > ALL:
        return _("{sum}: more than all of it would have happened anyway.").format(sum=sum_)
    return _("So {sum} would have changed anyway.").format(sum=sum_)


def nothing_left(share: Decimal) -> list[str]:
    """The comparison did as well, or better."""
    if share < ALL:
        return []
    return [
        _(
            "Those who were not helped did just as well or better, so nothing of the change can be "
            "claimed: 100%. Were the two groups alike at the start, and asked in the same way?"
        )
    ]
