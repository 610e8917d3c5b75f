"""Drop-off from asking again: how many still have the change some years later."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from sroi_app.calculation.deduction_workings import faded_each_year
from sroi_app.calculation.formulas import remaining
from sroi_app.calculation.intervals import Count, counted
from sroi_app.calculation.precision import exact
from sroi_app.calculation.survey import Range
from sroi_app.guide import figures
from sroi_app.guide.kinds import Number, Years
from sroi_app.guide.schema import Field
from sroi_app.guide.workings.method import Given, Method, Refused, Repeated, Result, Situation
from sroi_app.guide.workings.shares import (
    DROPOFF,
    PLACES,
    SOURCE,
    count_or_refusal,
    equals,
    few_people,
    percent_of,
    worked,
)
from sroi_app.model.estimate import Grade
from sroi_app.text import _


class FollowUp(NamedTuple):
    """How many of those asked again still had the change, some years after it began."""

    still: Count
    years: Decimal


def _from_follow_ups(given: Given, _situation: Situation) -> Result:
    read = _read(given["again"])
    if isinstance(read, Refused):
        return read
    *earlier, last = sorted(read, key=lambda follow_up: follow_up.years)
    if len({follow_up.years for follow_up in read}) < len(read):
        return Refused(_SAME_TIME, f"again/{max(given['again'])}/years")
    share = _lost(last.still.share, last.years)
    steps = [
        _("After {years}, {still} of {asked} still had it ({share}).").format(
            years=figures.years(last.years),
            still=figures.number(last.still.some),
            asked=figures.number(last.still.of),
            share=percent_of(last.still),
        ),
        _say_yearly(last, share),
        *_beside(earlier),
    ]
    _kept, low, high = counted(last.still)
    return worked(
        DROPOFF,
        share,
        steps,
        Grade.MEASURED,
        interval=Range(share, _lost(high, last.years), _lost(low, last.years)),
        source=given["source"],
        warnings=[*_all_lost(last), *few_people(last.still)],
    )


FROM_FOLLOW_UPS = Method(
    id="follow-up",
    title=_("Asking people again later"),
    needs=_("Of people who had the change, how many still had it when you asked again."),
    work=_from_follow_ups,
    repeated=Repeated(
        path="again",
        fields=(
            Field(
                path="years",
                kind=Years(),
                question=_("How long after the change began did you ask again? ({number})"),
                hint=_("In years or months."),
                example=_("2 years"),
            ),
            Field(
                path="asked",
                kind=Number(),
                question=_("How many who had the change did you ask? ({number})"),
                hint=_("To be careful, count those you could not reach as well."),
                example="25",
            ),
            Field(
                path="still",
                kind=Number(),
                question=_("How many of them still had it? ({number})"),
                example="16",
            ),
        ),
        add=_("Add another follow-up"),
        most=5,
    ),
    fields=(SOURCE,),
    optional=frozenset({"source"}),
    notes=(
        _(
            "With several follow-ups the last one is used, because it says most about later years. "
            "What the others would give stands beside it."
        ),
    ),
)

_SAME_TIME = _("Two follow-ups came after the same time. Put them together, or mend one.")


def _read(rows: Mapping[int, Mapping[str, Any]]) -> list[FollowUp] | Refused:
    found = []
    for number, row in rows.items():
        still = count_or_refusal(row, "still", "asked")
        if isinstance(still, Refused):
            return Refused(still.sentence, f"again/{number}/{still.path}")
        found.append(FollowUp(still, row["years"]))
    return found


@exact
def _lost(kept: Decimal, years: Decimal) -> Decimal:
    return faded_each_year(kept, years)


def _say_yearly(last: FollowUp, share: Decimal) -> str:
    """The sum in words, the way a reader would check it: from the loss to what is kept."""
    kept, lost = percent_of(last.still), figures.percent(share)
    if last.years == 1:
        return _("1 − {kept} = {share} fades each year.").format(kept=kept, share=lost)
    again = Decimal(remaining(figures.rounded(share, PLACES), last.years))
    words = _(
        "Losing {share} of what is left each year comes to that: "
        "(1 − {share}) ^ {years} {sign} {kept}."
    )
    return words.format(
        share=lost,
        years=figures.number(figures.rounded(last.years, 2)),
        kept=kept,
        sign=equals(again, last.still.share),
    )


def _beside(earlier: Sequence[FollowUp]) -> list[str]:
    """What each earlier follow-up would have given."""
    words = _("For comparison: the one after {years} alone would give {share}.")
    return [
        words.format(
            years=figures.years(one.years),
            share=figures.percent(_lost(one.still.share, one.years)),
        )
        for one in earlier
    ]


def _all_lost(last: FollowUp) -> list[str]:
    if last.still.some:
        return []
    return [
        _(
            "Nobody had it any more by then, so nothing is left after the first year. Saying that "
            "the change does not last so long may be the plainer answer."
        )
    ]
