"""Points of life satisfaction from research: what others found for a change like this one."""

from collections.abc import Iterator
from decimal import Decimal

from sroi_app.guide import figures
from sroi_app.guide.kinds import Choice, Option, Text
from sroi_app.guide.schema import Field
from sroi_app.guide.workings.method import Given, Method, Result, Situation
from sroi_app.guide.workings.wellbeing import LASTING, Points, priced
from sroi_app.library.life_satisfaction import Effect, effect, effects
from sroi_app.model.estimate import Grade
from sroi_app.text import _


def _from_research(given: Given, situation: Situation) -> Result:
    found = effect(given["effect"])
    points = Points(
        value=abs(found.points),
        low=_ends(found)[0],
        high=_ends(found)[1],
        said=tuple(_said(found, " ".join(given["why"].split()))),
        source=f"{found.source}, {found.publisher}, {found.year}",
        grade=Grade.PUBLISHED,
        warnings=tuple(_warnings(found)),
    )
    return priced(points, given, situation)


FROM_RESEARCH = Method(
    id="research",
    title=_("What research found"),
    needs=_("No score of your own, but a change much like one that was measured elsewhere."),
    work=_from_research,
    fields=(
        Field(
            path="effect",
            kind=Choice(str, tuple(Option(found.id, found.effect) for found in effects())),
            question=_("Which of these is your change like?"),
            hint=_("Whoever is spared a loss gains as much."),
        ),
        Field(
            path="why",
            kind=Text(2),
            question=_("Why would your people gain as much?"),
            hint=_("How they are like those who were studied."),
            example=_("Members said at the start that they were lonely now and then, like those."),
        ),
        LASTING,
    ),
    optional=frozenset({"lasting"}),
    notes=(
        _(
            "The guidance gives these as illustrations: look at the study before you lean on one. "
            "It also tells of families gaining about 15% of what a person gains in mental health "
            "(from Australia), and puts no price on that, so nothing is added for them here."
        ),
    ),
)


def _said(found: Effect, why: str) -> Iterator[str]:
    yield _say_effect(found)
    if found.notes:
        yield _("About that figure: {notes}").format(notes=found.notes)
    yield _("Why it fits here: {why}").format(why=why)


def _say_effect(found: Effect) -> str:
    ends = _ends(found)
    points = figures.number(abs(found.points))
    if ends[0] is None or ends[1] is None:
        said = _("Research found {points} points of life satisfaction for it: {effect}.")
        return said.format(points=points, effect=found.effect)
    said = _(
        "Research found {points} points of life satisfaction for it ({low} to {high}): {effect}."
    )
    return said.format(
        points=points,
        low=figures.number(ends[0]),
        high=figures.number(ends[1]),
        effect=found.effect,
    )


def _ends(found: Effect) -> tuple[Decimal | None, Decimal | None]:
    """The interval without its sign, lowest first."""
    if found.low is None or found.high is None:
        return None, None
    low, high = sorted((abs(found.low), abs(found.high)))
    return low, high


def _warnings(found: Effect) -> list[str]:
    if found.points > 0:
        return []
    return [
        _(
            "It is a loss while it lasts. Only those who would otherwise have it gain by being "
            "spared it: count no others."
        )
    ]
