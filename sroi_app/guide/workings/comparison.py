"""Deadweight from people who were not helped: a comparison group, its scores, the whole area."""

from decimal import Decimal

from sroi_app.calculation.deduction_workings import change, happened_anyway
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

_NOT_TWICE = _(
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
        return Refused(_NOTHING_CHANGED, "ours/changed")
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
        _say_share(share, divided(theirs.share, ours.share, share)),
    ]
    return worked(
        DEADWEIGHT,
        share,
        steps,
        Grade.MEASURED,
        interval=ratio_interval(theirs, ours),
        source=given["source"],
        warnings=[*_nothing_left(share), *few_people(ours, theirs)],
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
    notes=(_NOT_TWICE,),
)


def _from_scores(given: Given, _situation: Situation) -> Result:
    ours = change(given["ours/before"], given["ours/after"])
    theirs = change(given["theirs/before"], given["theirs/after"])
    if not ours:
        return Refused(_NOTHING_CHANGED, "ours/after")
    share = happened_anyway(theirs, ours)
    steps = [
        _moved(_("The people who were helped"), given, "ours", ours),
        _moved(named(given, "theirs/who", _("The comparison group")), given, "theirs", theirs),
        _divided_movements(theirs, ours, share),
        _("Averages alone do not tell how much is chance, so no range is filled in."),
    ]
    return worked(
        DEADWEIGHT,
        share,
        steps,
        Grade.MEASURED,
        source=given["source"],
        warnings=[*_nothing_left(share), *_other_way(share)],
    )


FROM_SCORES = Method(
    id="comparison-scores",
    title=_("The average scores of both groups"),
    needs=_("The average of the same score, before and after, for both groups."),
    work=_from_scores,
    fields=(
        Field(
            path="ours/before",
            kind=Number(),
            question=_("What was the average score of those you helped, before?"),
            hint=_("Of the same people as afterwards."),
            example="4.1",
        ),
        Field(
            path="ours/after",
            kind=Number(),
            question=_("And after?"),
            example="6.6",
        ),
        WHO,
        Field(
            path="theirs/before",
            kind=Number(),
            question=_("What was the average score of those you did not help, at first?"),
            hint=_("The same question on the same scale."),
            example="4.3",
        ),
        Field(
            path="theirs/after",
            kind=Number(),
            question=_("And at the end of the same time?"),
            example="5.3",
        ),
        SOURCE,
    ),
    optional=frozenset({"theirs/who", "source"}),
    notes=(_NOT_TWICE,),
)


def _from_area(given: Given, _situation: Situation) -> Result:
    ours = change(given["ours/before"], given["ours/after"])
    area = change(given["area/before"], given["area/after"])
    if not ours:
        return Refused(_NOTHING_CHANGED, "ours/after")
    share = happened_anyway(area, ours)
    steps = [
        _("Counted: {what}.").format(what=named(given, "what", "")),
        _moved(_("The people who were helped"), given, "ours", ours),
        _moved(_("The whole area"), given, "area", area),
        _divided_movements(area, ours, share),
    ]
    return worked(
        DEADWEIGHT,
        share,
        steps,
        Grade.PUBLISHED,
        source=given["source"],
        warnings=[*_nothing_left(share), *_other_way(share)],
    )


FROM_AREA = Method(
    id="area-trend",
    title=_("What changed in the area"),
    needs=_("The same figure for your own people and for the area, at two times."),
    work=_from_area,
    fields=(
        Field(
            path="what",
            kind=Text(),
            question=_("What is counted?"),
            hint=_("It must mean the same in both, such as a share of 100 people."),
            example=_("people in work, of every 100 adults in the ward"),
        ),
        Field(
            path="ours/before",
            kind=Number(),
            question=_("What was it among your own people, before?"),
            example="20",
        ),
        Field(
            path="ours/after",
            kind=Number(),
            question=_("And after?"),
            example="50",
        ),
        Field(
            path="area/before",
            kind=Number(),
            question=_("What was it in the area, at the same first time?"),
            example="60",
        ),
        Field(
            path="area/after",
            kind=Number(),
            question=_("And at the same second time?"),
            example="63",
        ),
        SOURCE,
    ),
    optional=frozenset({"source"}),
    notes=(
        _(
            "An area is not made of people like yours, so this says less than a comparison group. "
            "Say in the reason why it is fair."
        ),
        _NOT_TWICE,
    ),
)

_NOTHING_CHANGED = _(
    "Nothing changed among the people you helped, so there is no change of which a share could "
    "have happened anyway. Look at the number of people first."
)


def _moved(who: str, given: Given, group: str, by: Decimal) -> str:
    words = _("{who}: from {before} to {after}, a movement of {change}.")
    return words.format(
        who=who[:1].upper() + who[1:],
        before=figures.number(given[f"{group}/before"]),
        after=figures.number(given[f"{group}/after"]),
        change=figures.number(by),
    )


def _divided_movements(theirs: Decimal, ours: Decimal, share: Decimal) -> str:
    sum_ = f"{figures.number(theirs)} ÷ {figures.number(ours)} = {figures.percent(share)}"
    return _say_share(share, sum_)


def _say_share(share: Decimal, sum_: str) -> str:
    if share < NONE:
        return _("{sum}: they moved the other way, so nothing is taken off.").format(sum=sum_)
    if share > ALL:
        return _("{sum}: more than all of it would have happened anyway.").format(sum=sum_)
    return _("So {sum} would have changed anyway.").format(sum=sum_)


def _nothing_left(share: Decimal) -> list[str]:
    """The comparison did as well, or better."""
    if share < ALL:
        return []
    return [
        _(
            "Those who were not helped did just as well or better, so nothing of the change can be "
            "claimed: 100%. Were the two groups alike at the start, and asked in the same way?"
        )
    ]


def _other_way(share: Decimal) -> list[str]:
    if share >= NONE:
        return []
    return [
        _(
            "The others moved the other way. Perhaps things would have got worse without you, but "
            "0% is the least that can be taken off. Are the two alike?"
        )
    ]
