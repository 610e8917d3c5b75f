"""Deadweight from what trials found elsewhere: to think with, for a service much like theirs."""

from decimal import Decimal
from enum import StrEnum

from sroi_app.calculation.deduction_workings import not_caused
from sroi_app.calculation.survey import Range
from sroi_app.guide import figures
from sroi_app.guide.kinds import Choice, Option, Text
from sroi_app.guide.schema import Field
from sroi_app.guide.workings.method import Given, Method, Result, Situation
from sroi_app.guide.workings.shares import DEADWEIGHT, worked
from sroi_app.library.additionality import Level, net_shares
from sroi_app.model.estimate import Grade
from sroi_app.text import _


class Service(StrEnum):
    """The kinds of service there are trials of, as the library calls them."""

    WORK = "employment support"
    THERAPY = "talking therapies / mental health support"
    HOUSING = "housing support (Housing First, severe mental illness)"
    ABUSE = "domestic abuse advocacy (12+ hours)"
    FAMILIES = "family group conferencing (children on the edge of care)"


_SERVICE = Choice(
    Service,
    (
        Option(Service.WORK, _("Help to find work")),
        Option(Service.THERAPY, _("Talking therapy")),
        Option(Service.HOUSING, _("Housing First")),
        Option(Service.ABUSE, _("Domestic abuse advocacy")),
        Option(Service.FAMILIES, _("Family group meetings")),
    ),
)


def found_for(service: Service) -> Level:
    """Return what trials of a kind of service found."""
    return next(level for level in net_shares() if level.area == service)


def _from_trials(given: Given, _situation: Situation) -> Result:
    service = Service(given["service"])
    level = found_for(service)
    caused = level.value or Decimal(0)
    share = not_caused(caused)
    said = _("Trials of services like this (“{service}”) found that {caused} was caused by them.")
    steps = [
        said.format(service=_SERVICE.format(service), caused=_spread(level)),
        _(
            "The rest would have come about anyway or is owed to others: 1 − {caused} = {rest}."
        ).format(caused=figures.percent(caused), rest=figures.percent(share)),
        _("Why this service is like those: {why}").format(why=" ".join(given["why"].split())),
    ]
    return worked(
        DEADWEIGHT,
        share,
        steps,
        Grade.PUBLISHED,
        interval=_turned(level),
        by_chance=False,
        source=f"{level.source}, {level.publisher}, {level.source_year}",
        warnings=[
            _(
                "What others caused is in this share already: do not take the same off again as "
                "the part that is owed to others."
            )
        ],
    )


FROM_TRIALS = Method(
    id="trials",
    title=_("What trials found elsewhere"),
    needs=_("No numbers of your own, but a service much like one that was tried, and the reason."),
    work=_from_trials,
    fields=(
        Field(
            path="service",
            kind=_SERVICE,
            question=_("Which of these is your service like?"),
            hint=_(
                "Housing First: a home first, with severe mental illness. Advocacy: 12 hours or "
                "more. Family meetings: with a child who may go into care."
            ),
        ),
        Field(
            path="why",
            kind=Text(2),
            question=_("Why is yours like those?"),
            hint=_("The people, the help they get, and for how long."),
            example=_("The same course, twelve weeks long, for people a year or more out of work."),
        ),
    ),
    notes=(
        _(
            "To think with, never a default. The figures were taken over from a report that names "
            "the trials; they are not official."
        ),
    ),
)


def _spread(level: Level) -> str:
    value = figures.percent(level.value or Decimal(0))
    if level.low is None or level.high is None:
        return _("{value} of the change").format(value=value)
    words = _("{value} of the change ({low} to {high})")
    return words.format(
        value=value, low=figures.percent(level.low), high=figures.percent(level.high)
    )


def _turned(level: Level) -> Range | None:
    """The range of what is not caused: its lowest is what the highest share caused leaves."""
    if level.value is None or level.low is None or level.high is None:
        return None
    return Range(not_caused(level.value), not_caused(level.high), not_caused(level.low))
