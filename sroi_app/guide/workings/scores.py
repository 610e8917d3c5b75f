"""Points of life satisfaction from scores before and after, or from a survey in the case."""

from decimal import Decimal

from sroi_app.calculation.deduction_workings import change
from sroi_app.calculation.wellbeing import LADDER, on_the_ladder
from sroi_app.guide import figures
from sroi_app.guide.kinds import Number, YesNo
from sroi_app.guide.schema import Field
from sroi_app.guide.workings.method import Given, Method, Refused, Result, Situation
from sroi_app.guide.workings.shares import SOURCE
from sroi_app.guide.workings.wellbeing import EVERYBODY, LASTING, NOT_NET, PLACES, Points, priced
from sroi_app.model.estimate import Grade
from sroi_app.model.outcomes import Direction
from sroi_app.model.survey import Survey
from sroi_app.text import _

_BEFORE = Field(
    path="before",
    kind=Number(),
    question=_("What was the average score before?"),
    hint=_("Of the same people as afterwards, leaving out nobody who answered twice."),
    example="5.2",
)
_AFTER = Field(path="after", kind=Number(), question=_("And after?"), example="5.9")


def _from_ladder(given: Given, situation: Situation) -> Result:
    return _from_movement(given, situation, Decimal(0), LADDER, higher_is_better=True)


FROM_LADDER = Method(
    id="life-satisfaction",
    title=_("A life satisfaction score from 0 to 10"),
    needs=_("The average answer to “How satisfied are you with your life?”, before and after."),
    work=_from_ladder,
    fields=(_BEFORE, _AFTER, LASTING, SOURCE),
    optional=frozenset({"lasting", "source"}),
)


def _from_other_scale(given: Given, situation: Situation) -> Result:
    least, most = given["least"], given["most"]
    if least >= most:
        return Refused(_("The highest answer must be above the lowest."), "most")
    if not given["satisfied"]:
        return _not_satisfaction("satisfied")
    better = bool(given["better"])
    return _from_movement(given, situation, least, most, higher_is_better=better)


_SATISFIED = Field(
    path="satisfied",
    kind=YesNo(),
    question=_("Does it ask how satisfied people are with their life?"),
    hint=_("A score of loneliness or of worry is another thing, on whatever scale."),
)

FROM_OTHER_SCALE = Method(
    id="other-scale",
    title=_("Life satisfaction on another scale"),
    needs=_("The ends of the scale, and the average before and after. It is converted."),
    work=_from_other_scale,
    fields=(
        _SATISFIED,
        Field(
            path="least",
            kind=Number(),
            question=_("What is the lowest answer on the scale?"),
            example="1",
        ),
        Field(
            path="most",
            kind=Number(),
            question=_("What is the highest?"),
            example="7",
        ),
        Field(
            path="better",
            kind=YesNo(),
            question=_("Is a higher score better?"),
        ),
        _BEFORE,
        _AFTER,
        LASTING,
        SOURCE,
    ),
    optional=frozenset({"lasting", "source"}),
    notes=(
        _(
            "A step on a short scale is taken for a longer one on the ladder from 0 to 10: the "
            "movement is multiplied by 10 and divided by the length of the scale, from end to end."
        ),
    ),
)


def _from_survey(given: Given, situation: Situation) -> Result:
    survey = latest_survey(situation)
    if survey is None:
        return Refused(_("No survey in this case tells how far its answers moved."))
    if not given["satisfied"]:
        return _not_satisfaction("satisfied")
    moved = _on_the_ladder(survey, survey.change, situation)
    if moved is None or moved <= 0:
        return Refused(_wrong_way(situation))
    ends = [_on_the_ladder(survey, x, situation) for x in (survey.change_low, survey.change_high)]
    low, high = sorted(x for x in ends if x is not None) if None not in ends else (None, None)
    points = Points(
        value=moved,
        low=None if low is None else max(low, Decimal(0)),
        high=high,
        said=(_say_survey(survey, moved),),
        grade=Grade.MEASURED,
        warnings=(NOT_NET, EVERYBODY, *([_PERHAPS_NONE] if low is not None and low <= 0 else [])),
    )
    return priced(points, given, situation)


FROM_SURVEY = Method(
    id="survey",
    title=_("The survey in this case"),
    needs=_("Nothing more: how far the answers moved is there already."),
    work=_from_survey,
    fields=(_SATISFIED, LASTING),
    optional=frozenset({"lasting"}),
    offered=lambda situation: latest_survey(situation) is not None,
)

_PERHAPS_NONE = _(
    "By chance alone there may have been no movement at all: the lowest is therefore 0."
)


def latest_survey(situation: Situation) -> Survey | None:
    """Return the last survey added for an outcome that tells how far its answers moved."""
    fitting = [
        survey
        for survey in situation.case.surveys
        if survey.outcome == situation.outcome.id
        and survey.change is not None
        and survey.least is not None
        and survey.most is not None
        and survey.least < survey.most
    ]
    return fitting[-1] if fitting else None


def _on_the_ladder(
    survey: Survey, movement: Decimal | None, situation: Situation
) -> Decimal | None:
    """A movement of a survey in points, towards where the outcome leads: a harm goes down."""
    if movement is None or survey.least is None or survey.most is None:
        return None
    harm = situation.outcome.direction is Direction.NEGATIVE
    return on_the_ladder(-movement if harm else movement, survey.most - survey.least)


def _say_survey(survey: Survey, moved: Decimal) -> str:
    said = _(
        "In the survey the answers to “{question}” moved by {change} on a scale from {least} to "
        "{most}: {points} on the ladder from 0 to 10."
    )
    return said.format(
        question=survey.question,
        change=figures.number(figures.rounded(survey.change or Decimal(0), PLACES)),
        least=figures.number(survey.least or Decimal(0)),
        most=figures.number(survey.most or Decimal(0)),
        points=figures.number(figures.rounded(moved, PLACES)),
    )


def _from_movement(
    given: Given, situation: Situation, least: Decimal, most: Decimal, *, higher_is_better: bool
) -> Result:
    for path in ("before", "after"):
        if not least <= given[path] <= most:
            words = _("That is not on the scale. Enter an average from {least} to {most}.")
            said = words.format(least=figures.number(least), most=figures.number(most))
            return Refused(said, path)
    moved = change(given["before"], given["after"])
    better = moved if higher_is_better else -moved
    harm = situation.outcome.direction is Direction.NEGATIVE
    if (better >= 0) if harm else (better <= 0):
        return Refused(_wrong_way(situation), "after")
    value = on_the_ladder(abs(moved), most - least)
    points = Points(
        value=value,
        said=tuple(_say_movement(given, least, most, value)),
        source=given["source"],
        grade=Grade.MEASURED,
        warnings=(NOT_NET, EVERYBODY),
    )
    return priced(points, given, situation)


def _say_movement(given: Given, least: Decimal, most: Decimal, value: Decimal) -> list[str]:
    moved = abs(change(given["before"], given["after"]))
    said = _(
        "The average went from {before} to {after} on a scale from {least} to {most}: {moved}."
    )
    first = said.format(
        before=figures.number(given["before"]),
        after=figures.number(given["after"]),
        least=figures.number(least),
        most=figures.number(most),
        moved=figures.number(moved),
    )
    if most - least == LADDER:
        return [first]
    words = _(
        "That scale is {length} long: {moved} × 10 ÷ {length} = {points} on the ladder from "
        "0 to 10."
    )
    return [
        first,
        words.format(
            length=figures.number(most - least),
            moved=figures.number(moved),
            points=figures.number(figures.rounded(value, PLACES)),
        ),
    ]


def _wrong_way(situation: Situation) -> str:
    if situation.outcome.direction is Direction.NEGATIVE:
        return _("The score did not get worse, and this outcome is marked as a harm.")
    return _(
        "The score did not get better, so there is no gain to price. A change for the worse "
        "belongs to an outcome that is marked as a harm."
    )


def _not_satisfaction(path: str) -> Refused:
    return Refused(
        _(
            "Only points of life satisfaction have this price. Ask the question itself next time, "
            "or see whether research gives the effect in points (under “Other ways”)."
        ),
        path,
    )
