"""What all ways to work out a deduction have in common: a share, its range, its reason."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import NamedTuple

from sroi_app.calculation.intervals import Count
from sroi_app.calculation.survey import Range
from sroi_app.guide import figures
from sroi_app.guide.choices import GRADE
from sroi_app.guide.kinds import Text
from sroi_app.guide.schema import Field
from sroi_app.guide.workings.method import Fill, Given, Refused, Worked
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.text import _

PLACES = 4  # decimals kept of a share: what is filled in is what the working says, 35.27%
FEW = 30  # people; with fewer, chance alone moves a share a long way
NONE, ALL = Decimal(0), Decimal(1)

SOURCE = Field(
    path="source",
    kind=Text(),
    question=_("Where are these numbers from?"),
    hint=_("It goes with the working, so that somebody else can check it."),
    example=_("Register of visits and waiting list, April 2025 to March 2026"),
)


class Deduction(NamedTuple):
    """One of the four: where it is kept in an outcome, and how an answer to it is said."""

    path: str
    answer: str


DEADWEIGHT = Deduction("deadweight", _("{share} would have changed anyway."))
DISPLACEMENT = Deduction("displacement", _("{share} only moved from somewhere else."))
ATTRIBUTION = Deduction("attribution", _("{share} is owed to others."))
DROPOFF = Deduction("dropoff", _("{share} fades each year."))


def worked(
    deduction: Deduction,
    share: Decimal,
    steps: Sequence[str],
    grade: Grade,
    *,
    interval: Range | None = None,
    by_chance: bool = True,
    source: str = "",
    warnings: Sequence[str] = (),
) -> Worked:
    """Return an answer to a deduction: the working becomes its reason.

    A share outside 0 to 1 is cut; the interval is widened to whole percentages, and said to be
    what chance alone could do unless `by_chance` says that it is something else.
    """
    kept = figures.rounded(_within(share), PLACES)
    low, high = _whole(interval, kept) if interval else (None, None)
    said = list(steps)
    if low is not None and high is not None and low < high and by_chance:
        said.append(_range(low, high))
    estimate = Estimate(value=kept, low=low, high=high, basis=_basis(said, source), grade=grade)
    return Worked(
        answer=deduction.answer.format(share=figures.percent(kept)),
        steps=tuple(said),
        fills=(Fill(deduction.path, estimate),),
        filled=tuple(_filled(estimate)),
        warnings=tuple(warnings),
    )


def count_or_refusal(given: Given, some: str, of: str) -> Count | Refused:
    """Return two answers as so many of so many, or why they cannot be that."""
    counted, everybody = given[some], given[of]
    for path, number in ((of, everybody), (some, counted)):
        if number != number.to_integral_value():
            return Refused(_("People are counted in whole numbers."), path)
    if not everybody:
        return Refused(_("Nobody out of 0 is not a share. Enter how many you looked at."), of)
    if counted > everybody:
        words = _("{some} of {all} is more than all of them. Enter {all} or fewer.")
        said = words.format(some=figures.number(counted), all=figures.number(everybody))
        return Refused(said, some)
    return Count(counted, everybody)


def few_people(*counts: Count) -> list[str]:
    """Return a warning where a share rests on few people."""
    least = min(count.of for count in counts)
    if least >= FEW:
        return []
    words = _(
        "These are small numbers: with {count} people, chance alone can move the share a long way. "
        "Look at the range before you use it."
    )
    return [words.format(count=figures.number(least))]


def percent_of(count: Count) -> str:
    """Return the share of a count as people read it."""
    return figures.percent(count.share)


def divided(over: Decimal, under: Decimal, share: Decimal) -> str:
    """Return "18% ÷ 45% = 40%" for two rates; with ≈ where what is shown does not come out so."""
    below = figures.rounded(under, PLACES)  # nothing, of a rate of less than 1 in 20,000
    sign = equals(figures.rounded(over, PLACES) / below, share) if below else "≈"
    return f"{figures.percent(over)} ÷ {figures.percent(under)} {sign} {figures.percent(share)}"


def divided_numbers(over: Decimal, under: Decimal) -> str:
    """Return "3 ÷ 20 = 15%" for two numbers; with ≈ where the share is cut to be shown."""
    share = over / under
    sign = "=" if share == figures.rounded(share, PLACES) else "≈"
    return f"{figures.number(over)} ÷ {figures.number(under)} {sign} {figures.percent(share)}"


def equals(shown: Decimal, exact: Decimal) -> str:
    """Return = where what is shown comes out as it is printed, and ≈ where it only nearly does."""
    return "=" if figures.rounded(shown, PLACES) == figures.rounded(exact, PLACES) else "≈"


def named(given: Given, path: str, otherwise: str) -> str:
    """Return words somebody typed in the middle of a sentence, or others where they did not."""
    typed = " ".join(str(given.get(path) or "").split()).rstrip(".")
    return typed or otherwise


def _basis(steps: Sequence[str], source: str) -> str:
    if source := source.strip().rstrip("."):
        return " ".join([*steps, _("Source: {source}.").format(source=source)])
    return " ".join(steps)


def _within(share: Decimal) -> Decimal:
    return min(max(share, NONE), ALL)


def _whole(interval: Range, share: Decimal) -> tuple[Decimal, Decimal]:
    """An interval in whole percentages, outwards, around its share and within 0 to 1."""
    unit = Decimal("0.01")
    low = min(_within(interval.low), share).quantize(unit, rounding=ROUND_FLOOR)
    high = max(_within(interval.high), share).quantize(unit, rounding=ROUND_CEILING)
    return low, high


def _range(low: Decimal, high: Decimal) -> str:
    words = _("By chance alone it could lie anywhere from {low} to {high} (95% range).")
    return words.format(low=figures.percent(low), high=figures.percent(high))


def _filled(estimate: Estimate) -> Iterator[str]:
    if estimate.value is not None:
        yield figures.percent(estimate.value)
    if estimate.low is not None and estimate.high is not None:
        words = _("the lowest and highest: {low} and {high}")
        yield words.format(low=figures.percent(estimate.low), high=figures.percent(estimate.high))
    yield _("how you arrived at it: this working")
    yield _("how firm it is: {grade}").format(grade=GRADE.format(estimate.grade))
