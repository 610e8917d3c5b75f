"""Attribution from answers to "who else helped?": the share that is owed to others."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sroi_app.calculation.deduction_workings import together
from sroi_app.calculation.survey import Range, mean, mean_interval, standard_error, variance
from sroi_app.guide import figures
from sroi_app.guide.kinds import Percent, Text
from sroi_app.guide.numbers import BadText
from sroi_app.guide.schema import Field
from sroi_app.guide.workings.method import Given, Method, Refused, Repeated, Result, Situation
from sroi_app.guide.workings.shares import ALL, ATTRIBUTION, FEW, worked
from sroi_app.model.estimate import Grade
from sroi_app.text import _, plural

_BETWEEN = re.compile(r"[\s,;]+")


@dataclass(frozen=True, slots=True)
class Shares:
    """Several percentages, one a person, with spaces, commas or lines between."""

    lines: int = 3
    type = tuple[Decimal, ...]

    def parse(self, text: str) -> tuple[Decimal, ...] | BadText:
        """Return the shares from 0 to 1, or a sentence about the first that cannot be one."""
        found = []
        for place, part in enumerate((part for part in _BETWEEN.split(text) if part), 1):
            share = Percent().parse(part)
            if not isinstance(share, Decimal):
                words = _("Answer {place}, “{text}”, is not a percentage from 0 to 100.")
                return BadText(words.format(place=place, text=part[:20]))
            found.append(share)
        return tuple(found)

    def format(self, value: tuple[Decimal, ...] | None) -> str:
        return ", ".join(figures.exact_percent(share) for share in value or ())


_WHO_SAID_SO = Field(
    path="source",
    kind=Text(),
    question=_("Who said so?"),
    hint=_("It goes with the working, so that somebody else can check it."),
    example=_("Twelve members and two carers, asked in May 2026"),
)


def _from_helpers(given: Given, _situation: Situation) -> Result:
    helpers: Mapping[int, Mapping[str, Any]] = given["helper"]
    others = together([helper["share"] for helper in helpers.values()])
    if others > ALL:
        return Refused(_too_much(others), f"helper/{max(helpers)}/share")
    said = [
        _say_helpers(list(helpers.values()), others),
        _("That leaves {ours} that is ours.").format(ours=figures.percent(1 - others)),
    ]
    return worked(
        ATTRIBUTION,
        others,
        said,
        Grade.JUDGEMENT,
        source=given["source"],
        warnings=_nothing_ours(others),
    )


FROM_HELPERS = Method(
    id="who-else-helped",
    title=_("Who else helped"),
    needs=_("A name for each other source of help, and its share of all the credit."),
    work=_from_helpers,
    repeated=Repeated(
        path="helper",
        fields=(
            Field(
                path="who",
                kind=Text(),
                question=_("Who or what else helped? ({number})"),
                hint=_("Family, another organisation, a new bus line, luck."),
                example=_("family and friends"),
            ),
            Field(
                path="share",
                kind=Percent(),
                question=_("What share of all the credit is theirs? ({number})"),
                hint=_("Of the whole change, from 0% to 100%; yours is what is left."),
                example="25%",
            ),
        ),
        add=_("Add another source of help"),
        first=2,
    ),
    fields=(_WHO_SAID_SO,),
    optional=frozenset({"source"}),
)


def _from_answers(given: Given, _situation: Situation) -> Result:
    answers: tuple[Decimal, ...] = given["answers"]
    count = len(answers)
    others = mean(sum(answers, Decimal(0)), count)
    asked = plural("{count} person was asked", "{count} people were asked", count)
    steps = [
        _("{asked} what share of the change is owed to others, and said {low} to {high}.").format(
            asked=asked, low=figures.percent(min(answers)), high=figures.percent(max(answers))
        ),
        _("The average of their answers is {share}.").format(share=figures.percent(others)),
    ]
    return worked(
        ATTRIBUTION,
        others,
        steps,
        Grade.MEASURED,
        interval=_by_chance(answers, others),
        source=given["source"],
        warnings=[*_nothing_ours(others), *_few_answers(count)],
    )


FROM_ANSWERS = Method(
    id="what-each-person-said",
    title=_("What each person said"),
    needs=_("From each person you asked, the share of their change that they put down to others."),
    work=_from_answers,
    fields=(
        Field(
            path="answers",
            kind=Shares(),
            question=_("What share did each of them put down to others?"),
            hint=_("One number for each person, from 0 to 100, with spaces or commas between."),
            example="20, 30, 25, 0, 50",
        ),
        _WHO_SAID_SO,
    ),
    optional=frozenset({"source"}),
    notes=(
        _("Ask for what is owed to others, not to you: the two are easily taken for each other."),
    ),
)


def _by_chance(answers: Sequence[Decimal], average: Decimal) -> Range | None:
    """The interval of an average; one answer alone has none."""
    count = len(answers)
    if count == 1:
        return None
    squares = sum((answer * answer for answer in answers), Decimal(0))
    spread = max(variance(sum(answers, Decimal(0)), squares, count), Decimal(0))
    return mean_interval(average, standard_error(spread, count), count)


def _say_helpers(helpers: Sequence[Mapping[str, Any]], others: Decimal) -> str:
    each = " + ".join(map(_helper, helpers))
    if len(helpers) == 1:
        return _("Of all the credit, this is owed to others: {each}.").format(each=each)
    words = _("Of all the credit: {each} = {others} is owed to others.")
    return words.format(each=each, others=figures.percent(others))


def _helper(helper: Mapping[str, Any]) -> str:
    who = " ".join(helper["who"].split())
    return f"{who} {figures.percent(helper['share'])}"


def _too_much(others: Decimal) -> str:
    words = _(
        "Together that is {share}, more than all the credit there is. Each share is of the whole "
        "change: lower them until they and your own part make 100%."
    )
    return words.format(share=figures.percent(others))


def _nothing_ours(others: Decimal) -> list[str]:
    if others < ALL:
        return []
    return [_("All the credit goes to others, so nothing of this change is left to claim.")]


def _few_answers(count: int) -> list[str]:
    if count >= FEW:
        return []
    words = plural(
        "Only {count} answer: say whom you asked, and why the others would say the same.",
        "Only {count} answers: say whom you asked, and why the others would say the same.",
        count,
    )
    return [words]
