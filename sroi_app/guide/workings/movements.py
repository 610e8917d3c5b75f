"""Deadweight from how far others moved: the scores of a comparison group, the whole area."""

from decimal import Decimal

from sroi_app.calculation.deduction_workings import change, happened_anyway
from sroi_app.guide import figures
from sroi_app.guide.kinds import Number, Text
from sroi_app.guide.schema import Field
from sroi_app.guide.workings.comparison import (
    NOT_TWICE,
    NOTHING_CHANGED,
    WHO,
    nothing_left,
    say_share,
)
from sroi_app.guide.workings.method import Given, Method, Refused, Result, Situation
from sroi_app.guide.workings.shares import (
    DEADWEIGHT,
    NONE,
    SOURCE,
    divided_numbers,
    named,
    worked,
)
from sroi_app.model.estimate import Grade
from sroi_app.text import _


def _from_scores(given: Given, _situation: Situation) -> Result:
    ours = change(given["ours/before"], given["ours/after"])
    theirs = change(given["theirs/before"], given["theirs/after"])
    if not ours:
        return Refused(NOTHING_CHANGED, "ours/after")
    share = happened_anyway(theirs, ours)
    steps = [
        _moved(_("The people who were helped"), given, "ours", ours),
        _moved(named(given, "theirs/who", _("The comparison group")), given, "theirs", theirs),
        say_share(share, divided_numbers(theirs, ours)),
        _("Averages alone do not tell how much is chance, so no range is filled in."),
    ]
    return worked(
        DEADWEIGHT,
        share,
        steps,
        Grade.MEASURED,
        source=given["source"],
        warnings=[*nothing_left(share), *_other_way(share)],
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
    notes=(NOT_TWICE,),
)


def _from_area(given: Given, _situation: Situation) -> Result:
    ours = change(given["ours/before"], given["ours/after"])
    area = change(given["area/before"], given["area/after"])
    if not ours:
        return Refused(NOTHING_CHANGED, "ours/after")
    share = happened_anyway(area, ours)
    steps = [
        _("Counted: {what}.").format(what=named(given, "what", "")),
        _moved(_("The people who were helped"), given, "ours", ours),
        _moved(_("The whole area"), given, "area", area),
        say_share(share, divided_numbers(area, ours)),
    ]
    return worked(
        DEADWEIGHT,
        share,
        steps,
        Grade.PUBLISHED,
        source=given["source"],
        warnings=[*nothing_left(share), *_other_way(share)],
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
        NOT_TWICE,
    ),
)


def _moved(who: str, given: Given, group: str, by: Decimal) -> str:
    words = _("{who}: from {before} to {after}, a movement of {change}.")
    return words.format(
        who=who[:1].upper() + who[1:],
        before=figures.number(given[f"{group}/before"]),
        after=figures.number(given[f"{group}/after"]),
        change=figures.number(by),
    )


def _other_way(share: Decimal) -> list[str]:
    if share >= NONE:
        return []
    return [
        _(
            "The others moved the other way. Perhaps things would have got worse without you, but "
            "0% is the least that can be taken off. Are the two alike?"
        )
    ]
