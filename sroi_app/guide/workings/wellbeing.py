"""From a wellbeing score to a price: points of life satisfaction at the Treasury's value of one.

The price is the value of a point for a year (a WELLBY), as the library has it, and the points go in
as the number for each person. So either keeps its own source, grade and range.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from sroi_app.calculation.wellbeing import LARGE, agreeing_income, cautious_worth, worth
from sroi_app.guide import figures
from sroi_app.guide.choices import GRADE
from sroi_app.guide.kinds import Years
from sroi_app.guide.schema import Field
from sroi_app.guide.values import uprated
from sroi_app.guide.workings.method import Fill, Given, Refused, Result, Situation, Worked
from sroi_app.library import deflators
from sroi_app.library.unit_values import UnitValue, find
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.text import _

PLACES = 4  # decimals kept of points: the last is about a pound

LASTING = Field(
    path="lasting",
    kind=Years(),
    question=_("How long does it last, if it is less than a year?"),
    hint=_("Only then: the sum counts that part of the year."),
    example=_("6 months"),
)

NOT_NET = _(
    "A movement from before to after is not net of what would have happened anyway: take that off "
    "as usual, or measure it in a comparison group."
)
EVERYBODY = _(
    "An average is over everybody who answered, better or worse. The number of people must then be "
    "all those it stands for, not only those who got better."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """How far life satisfaction moved for each person, and how that is known.

    `said` are the sentences that lead to it; they become its reason, with `source`.
    """

    value: Decimal
    low: Decimal | None = None
    high: Decimal | None = None
    said: tuple[str, ...]
    source: str = ""
    grade: Grade
    warnings: tuple[str, ...] = ()


def wellby() -> UnitValue:
    """Return the Treasury's value of one point for one person for one year."""
    found = find("hmt-wellby")
    assert found is not None, "it ships with the program"  # noqa: S101
    return found


def priced(points: Points, given: Given, situation: Situation) -> Result:
    """Return what points are worth, and everything that is filled in for it."""
    lasting: Decimal | None = given["lasting"]
    if lasting is not None and lasting >= 1:
        return Refused(
            _("Leave this open where it lasts a year or more: that is asked with the evidence."),
            "lasting",
        )
    value = wellby()
    kept = _cut(points)
    pounds = worth(kept.value, value.value)
    return Worked(
        answer=_("{points} on the ladder is worth {pounds} for each person for a year.").format(
            points=figures.number(kept.value), pounds=figures.exact_pounds(pounds)
        ),
        steps=(*points.said, *_steps(kept, value, pounds, lasting, situation)),
        takes=value,
        fills=tuple(_fills(kept, value, lasting)),
        filled=tuple(_filled(kept, value, lasting)),
        warnings=points.warnings,
    )


def _steps(
    points: Points, value: UnitValue, pounds: Decimal, lasting: Decimal | None, situation: Situation
) -> Iterator[str]:
    yield _(
        "The Treasury puts one point, for one person for a year (a WELLBY), at {value}: from {low} "
        "to {high}, in prices of {year}."
    ).format(
        value=figures.exact_pounds(value.value),
        low=figures.exact_pounds(value.low or value.value),
        high=figures.exact_pounds(value.high or value.value),
        year=value.price_year,
    )
    yield _("{points} × {value} = {pounds}.").format(
        points=figures.number(points.value),
        value=figures.exact_pounds(value.value),
        pounds=figures.exact_pounds(pounds),
    )
    if points.value > LARGE:
        yield _say_cautious(points, value)
    if lasting is not None:
        yield _("It lasts {time}, so the sum counts that part of a year.").format(
            time=figures.years(lasting)
        )
    yield from _brought_up(value, pounds, situation)


def _say_cautious(points: Points, value: UnitValue) -> str:
    income = agreeing_income(value.value)
    return _(
        "Above half a point the guidance sets a cautious figure beside it: "
        "M × (1 − exp(−{points} ÷ 1.96)) = {pounds}. M is an income that is not on record here; "
        "{income} is the one at which both agree for small changes."
    ).format(
        points=figures.number(points.value),
        pounds=figures.pounds(cautious_worth(points.value, income)),
        income=figures.exact_pounds(income),
    )


def _brought_up(value: UnitValue, pounds: Decimal, situation: Situation) -> Iterator[str]:
    """What it is in the prices of the case: the sum does that, and it is only shown here."""
    year = situation.case.scope.price_year or deflators.latest_measured()
    today = uprated(replace(value, value=pounds), year)
    if today is not None and today.factor != 1:
        yield today.sentence
        yield _(
            "The Treasury would also count how far income per head has grown, for which no figures "
            "are held, so this is somewhat low."
        )


def _fills(points: Points, value: UnitValue, lasting: Decimal | None) -> Iterator[Fill]:
    amount = Estimate(
        value=points.value,
        low=points.low,
        high=points.high,
        basis=_basis(points.said, points.source),
        grade=points.grade,
    )
    yield Fill("amount", amount)
    yield Fill("proxy/value/low", _lowest(points, value))
    if lasting is not None:
        yield Fill("duration/value", lasting)


def _filled(points: Points, value: UnitValue, lasting: Decimal | None) -> Iterator[str]:
    low, high = _lowest(points, value), value.high or value.value
    yield _("the price: {value}, from {low} to {high}, with its source and licence").format(
        value=figures.exact_pounds(value.value),
        low=figures.pounds(low),
        high=figures.exact_pounds(high),
    )
    yield _("how many for each person: {points}{range}").format(
        points=figures.number(points.value), range=_range(points)
    )
    yield _("how you arrived at that number: this working")
    yield _("how firm that number is: {grade}").format(grade=GRADE.format(points.grade))
    yield _("what money it is: wellbeing")
    if lasting is not None:
        yield _("how long it lasts: {time}").format(time=figures.years(lasting))


def _lowest(points: Points, value: UnitValue) -> Decimal:
    """The lowest published, or a point of the cautious figure, if that is lower."""
    lowest = value.low or value.value
    if points.value <= LARGE:
        return lowest
    cautious = cautious_worth(points.value, agreeing_income(value.value)) / points.value
    return min(lowest, figures.rounded(cautious))


def _range(points: Points) -> str:
    if points.low is None or points.high is None:
        return ""
    return _(", from {low} to {high}").format(
        low=figures.number(points.low), high=figures.number(points.high)
    )


def _cut(points: Points) -> Points:
    """Points as they are filled in; what is shown and what is counted are the same."""
    low, high = (
        None if x is None else figures.rounded(x, PLACES) for x in (points.low, points.high)
    )
    return replace(points, value=figures.rounded(points.value, PLACES), low=low, high=high)


def _basis(said: Sequence[str], source: str) -> str:
    if not source:
        return " ".join(said)
    return " ".join([*said, _("Source: {source}.").format(source=source.strip().rstrip("."))])
