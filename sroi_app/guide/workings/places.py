"""Displacement from counts: how many of those who gained took what somebody else would have had."""

from sroi_app.calculation.intervals import counted
from sroi_app.guide import figures
from sroi_app.guide.kinds import Number
from sroi_app.guide.schema import Field
from sroi_app.guide.workings.method import Given, Method, Refused, Result, Situation
from sroi_app.guide.workings.shares import (
    ALL,
    DISPLACEMENT,
    SOURCE,
    count_or_refusal,
    divided_numbers,
    few_people,
    worked,
)
from sroi_app.model.estimate import Grade
from sroi_app.text import _


def _from_places(given: Given, _situation: Situation) -> Result:
    moved = count_or_refusal(given, "moved", "looked")
    if isinstance(moved, Refused):
        return moved
    words = _(
        "Of {looked} people who gained and were looked at, {moved} took what somebody else would "
        "have had: {sum}."
    )
    said = words.format(
        looked=figures.number(moved.of),
        moved=figures.number(moved.some),
        sum=divided_numbers(moved.some, moved.of),
    )
    all_moved = [_("All of it only moved, so nothing is left to claim.")]
    return worked(
        DISPLACEMENT,
        moved.share,
        [said],
        Grade.MEASURED,
        interval=counted(moved),
        source=given["source"],
        warnings=[*(all_moved if moved.share == ALL else []), *few_people(moved)],
    )


FROM_PLACES = Method(
    id="places-taken",
    title=_("Looking at who would have had it otherwise"),
    needs=_("For some of the people who gained: whether somebody else went without because of it."),
    work=_from_places,
    fields=(
        Field(
            path="looked",
            kind=Number(),
            question=_("For how many of the people who gained do you know?"),
            hint=_("Only those who would not have gained without you."),
            example="20",
        ),
        Field(
            path="moved",
            kind=Number(),
            question=_("How many of them took a place somebody else would have had?"),
            hint=_("A job, a flat, a seat; a member who left another club."),
            example="3",
        ),
        SOURCE,
    ),
    optional=frozenset({"source"}),
    notes=(
        _(
            "Jobs: for the whole country the Treasury takes it that a new job is one that somebody "
            "else misses, 100%, unless it is shown otherwise (Green Book 2026, 8.41). A case about "
            "the people helped may say less, with evidence."
        ),
    ),
)
