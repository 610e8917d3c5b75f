"""Every answer there are ways to work out, by the id of the link that opens them."""

from collections.abc import Mapping
from types import MappingProxyType

from sroi_app.guide import figures
from sroi_app.guide.names import outcome_name, shortened
from sroi_app.guide.workings.comparison import ALREADY_COMPARED, FROM_COUNTS
from sroi_app.guide.workings.credit import FROM_ANSWERS, FROM_HELPERS
from sroi_app.guide.workings.five_steps import (
    ATTRIBUTION_STEPS,
    DEADWEIGHT_STEPS,
    DISPLACEMENT_STEPS,
)
from sroi_app.guide.workings.follow_up import FROM_FOLLOW_UPS
from sroi_app.guide.workings.method import Situation, Working
from sroi_app.guide.workings.movements import FROM_AREA, FROM_SCORES
from sroi_app.guide.workings.places import FROM_PLACES
from sroi_app.guide.workings.research import FROM_RESEARCH
from sroi_app.guide.workings.scores import FROM_LADDER, FROM_OTHER_SCALE, FROM_SURVEY
from sroi_app.guide.workings.trials import FROM_TRIALS
from sroi_app.model.outcomes import MoneyKind
from sroi_app.text import _


def _is_compared(situation: Situation) -> tuple[str, ...]:
    if situation.outcome.evidence.compared is not True:
        return ()
    return (
        _(
            "You said that the number of people is compared already with people you did not help. "
            "What would have happened anyway is then out, and nothing is to be taken off twice."
        ),
    )


def _is_over_in_a_year(situation: Situation) -> tuple[str, ...]:
    duration = situation.outcome.duration.value
    if duration is None or duration > 1:
        return ()
    words = _(
        "This change lasts {duration}, so there is no later year for it to fade in: answer 0."
    )
    return (words.format(duration=figures.years(duration)),)


def _counts_only_once(situation: Situation) -> tuple[str, ...]:
    """A WELLBY is of a person's whole life; what else was priced for the same people is in it."""
    outcome = situation.outcome
    priced = [
        other
        for other in situation.case.outcomes
        if other.id != outcome.id
        and other.included
        and other.priced
        and other.stakeholder == outcome.stakeholder
        and other.money is MoneyKind.WELLBEING
    ]
    if not priced:
        return ()
    words = _(
        "“{name}” has a wellbeing value for the same people already. A second one for the same "
        "change, whether as a WELLBY or a QALY, would count it twice."
    )
    return (words.format(name=shortened(outcome_name(priced[0]))),)


def _nothing(_situation: Situation) -> tuple[str, ...]:
    return ()


_CHOOSE = _("Take the way that fits what you have. Nothing is filled in until you say so.")

_ALL = (
    Working(
        id="work-out-deadweight",
        title=_("What would have happened anyway"),
        intro=_CHOOSE,
        methods=(
            ALREADY_COMPARED,
            FROM_COUNTS,
            FROM_SCORES,
            FROM_AREA,
            DEADWEIGHT_STEPS,
            FROM_TRIALS,
        ),
        notices=_is_compared,
    ),
    Working(
        id="work-out-displacement",
        title=_("What only moved"),
        intro=_CHOOSE,
        methods=(FROM_PLACES, DISPLACEMENT_STEPS),
        notices=_nothing,
    ),
    Working(
        id="work-out-attribution",
        title=_("What others did"),
        intro=_CHOOSE,
        methods=(FROM_HELPERS, FROM_ANSWERS, ATTRIBUTION_STEPS),
        notices=_nothing,
    ),
    Working(
        id="work-out-wellbeing",
        title=_("What a change in wellbeing is worth"),
        intro=_CHOOSE,
        methods=(FROM_SURVEY, FROM_LADDER, FROM_OTHER_SCALE, FROM_RESEARCH),
        notices=_counts_only_once,
    ),
    Working(
        id="work-out-dropoff",
        title=_("What fades"),
        intro=_CHOOSE,
        methods=(FROM_FOLLOW_UPS,),
        notices=_is_over_in_a_year,
    ),
)

WORKINGS: Mapping[str, Working] = MappingProxyType({working.id: working for working in _ALL})
