"""Readiness checks of stages 2 and 3: inputs, outcomes, evidence, values (R06 to R15)."""

from collections.abc import Callable, Iterator
from operator import attrgetter

from sroi_app.calculation.result import Result, Treatment
from sroi_app.calculation.terms import INPUTS, OUTCOMES
from sroi_app.guide.checks.rule import blocks, warns
from sroi_app.guide.checks.scope import STAKEHOLDERS
from sroi_app.guide.findings import Finding
from sroi_app.guide.names import group_name, outcome_name
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.inputs import InputKind
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.model.scope import CaseKind
from sroi_app.model.stakeholders import WorseOff
from sroi_app.text import _

Asked = tuple[str, Callable[[Outcome], object], str]
"""A path, what reads it, and what to say while nothing stands there."""


def outcomes_have_a_chain(_case: Case, result: Result) -> Iterator[Finding]:
    """R06: a chain of events of two links or more."""
    for outcome in shown(result):
        if len(outcome.chain) < 2:
            message = _("“{name}” has no chain of events yet.").format(name=outcome_name(outcome))
            advice = _("Write at least two steps from what you do to this change.")
            yield warns("R06", OUTCOMES / outcome.id / "chain", message, advice)


def harm_was_looked_for(case: Case, result: Result) -> Iterator[Finding]:
    """R07: harm asked about in every group, and what was found is in the case."""
    harmed = {o.stakeholder for o in shown(result) if o.direction is Direction.NEGATIVE}
    for group in case.stakeholders:
        if not group.included:
            continue
        name, here = group_name(case, group.id), STAKEHOLDERS / group.id
        if group.worse_off is None:
            message = _("Say whether anyone in “{name}” could be worse off.").format(name=name)
            yield blocks("R07", here / "worse_off", message)
        elif not group.worse_off_notes.strip():
            message = _("Say how you asked “{name}” about harm.").format(name=name)
            yield blocks("R07", here / "worse_off_notes", message)
        if group.worse_off is WorseOff.YES_COUNTED and group.id not in harmed:
            message = _("A harm to “{name}” is said to be counted, but no outcome shows it.")
            advice = _("Add it as an outcome and mark it as a harm.")
            yield blocks("R07", here / "worse_off", message.format(name=name), advice)


def outcomes_are_evidenced(_case: Case, result: Result) -> Iterator[Finding]:
    """R08: an indicator, a source and a date for each outcome."""
    asked = _asked(
        ("indicator", _("Say how you can tell that “{name}” happened.")),
        ("evidence/source", _("Say what shows “{name}”.")),
        ("evidence/collected", _("Say when the evidence for “{name}” was collected.")),
    )
    for outcome in shown(result):
        yield from _unanswered("R08", outcome, asked)


def people_fit_the_group(case: Case, result: Result) -> Iterator[Finding]:
    """R09: no more people with an outcome, in any year, than the group has."""
    sizes = {group.id: group.size.value for group in case.stakeholders}
    for outcome in shown(result):
        size = sizes.get(outcome.stakeholder)
        for year, estimate in enumerate(outcome.quantities[: case.scope.delivery_years], 1):
            if size is not None and estimate.value is not None and estimate.value > size:
                message = _("“{name}” counts more people than “{group}” has.").format(
                    name=outcome_name(outcome), group=group_name(case, outcome.stakeholder)
                )
                advice = _("Put one of the two numbers right.")
                address = OUTCOMES / outcome.id / "quantities" / year / "value"
                yield blocks("R09", address, message, advice)


def people_rest_on_the_sample(case: Case, result: Result) -> Iterator[Finding]:
    """R09: more people than the evidence covers are scaled up, and that needs saying.

    A forecast always goes beyond its evidence, and says that it is one.
    """
    if case.scope.kind is CaseKind.FORECAST:
        return
    for outcome in shown(result):
        sample = outcome.evidence.sample
        most = max((q.value for q in outcome.quantities if q.value is not None), default=None)
        if sample is not None and most is not None and most > sample:
            message = _("“{name}” counts more people than the evidence covers.").format(
                name=outcome_name(outcome)
            )
            advice = _("Say in the source how you went from those asked to all of them.")
            yield warns("R09", OUTCOMES / outcome.id / "evidence" / "sample", message, advice)


def durations_have_a_reason(_case: Case, result: Result) -> Iterator[Finding]:
    """R10: why it lasts that long; over five years needs strong evidence."""
    for outcome in shown(result):
        duration, name = outcome.duration, outcome_name(outcome)
        if duration.value is not None and not duration.basis.strip():
            message = _("Say how you know how long “{name}” lasts.").format(name=name)
            yield warns("R10", OUTCOMES / outcome.id / "duration" / "basis", message)
        if duration.value is not None and duration.value > 5:
            message = _("“{name}” is said to last more than five years.").format(name=name)
            advice = _("Few reports can show that.")
            yield warns("R10", OUTCOMES / outcome.id / "duration" / "value", message, advice)


def values_have_a_source(_case: Case, result: Result) -> Iterator[Finding]:
    """R11: unit, price year, source, date, licence and fit for each proxy."""
    asked = _asked(
        ("proxy/unit", _("Say what the price for “{name}” buys.")),
        ("proxy/price_year", _("Say which year’s price “{name}” uses.")),
        ("proxy/source", _("Say who published the price for “{name}”.")),
        ("proxy/licence", _("Say under which licence you use it for “{name}”.")),
        ("proxy/accessed", _("Say when you looked up the price for “{name}”.")),
        ("proxy/fits", _("Say why the price fits the people of “{name}”.")),
    )
    for outcome in valued(result):
        yield from _unanswered("R11", outcome, asked)


def case_has_a_price_year(case: Case, result: Result) -> Iterator[Finding]:
    """R13: values of different years need one price year to be brought to."""
    years = {outcome.proxy.price_year for outcome in valued(result)} - {""}
    if not case.scope.price_year and len(years) > 1:
        yield warns(
            "R13",
            Address.parse("scope/price_year"),
            _("The values are in prices of different years."),
            _("Choose one price year for the case, and they are brought to it."),
        )


def inputs_are_whole(case: Case, _result: Result) -> Iterator[Finding]:
    """R14: money, gifts in kind and volunteers' time, or a tick that there are none."""
    kinds = {item.kind for item in case.inputs}
    if InputKind.MONEY not in kinds:
        yield blocks("R14", INPUTS, _("No money is counted among what goes in."))
    if InputKind.VOLUNTEER_TIME not in kinds and not case.no_volunteers:
        message = _("No volunteers’ time is counted among what goes in.")
        advice = _("Add it, or tick that nobody gives their time.")
        yield blocks("R14", Address(("no_volunteers",)), message, advice)
    if InputKind.IN_KIND not in kinds and not case.no_gifts:
        message = _("No gift in kind is counted among what goes in.")
        advice = _("Add it, or tick that nothing is given.")
        yield blocks("R14", Address(("no_gifts",)), message, advice)


def ticks_are_true(case: Case, _result: Result) -> Iterator[Finding]:
    """R14: "nobody gives their time" cannot stand beside hours that somebody gives."""
    kinds = {item.kind for item in case.inputs}
    advice = _("Take the tick away, or remove the input.")
    if case.no_volunteers and InputKind.VOLUNTEER_TIME in kinds:
        message = _("It is ticked that nobody gives their time, but volunteers’ time is listed.")
        yield warns("R14", Address(("no_volunteers",)), message, advice)
    if case.no_gifts and InputKind.IN_KIND in kinds:
        message = _("It is ticked that nothing is given in kind, but a gift is listed.")
        yield warns("R14", Address(("no_gifts",)), message, advice)


def promises_end_after_they_start(case: Case, _result: Result) -> Iterator[Finding]:
    """A promise with its dates the wrong way round cannot be kept."""
    for promise in case.commitments:
        if promise.starts and promise.ends and promise.ends < promise.starts:
            address = Address(("commitments", promise.id, "ends"))
            message = _("This promise ends before it starts.")
            yield warns("R01", address, message, _("Put one of the dates right."))


def shown(result: Result) -> tuple[Outcome, ...]:
    """Return the outcomes that are in the case, as the sum sees it."""
    return tuple(row.outcome for row in result.outcomes if row.treatment is not Treatment.LEFT_OUT)


def valued(result: Result) -> tuple[Outcome, ...]:
    """Return the outcomes in the case that a price is put on."""
    return tuple(outcome for outcome in shown(result) if outcome.priced)


def _asked(*asked: tuple[str, str]) -> tuple[Asked, ...]:
    """Where each answer is, how to read it, and what to say while there is none."""
    return tuple((path, attrgetter(path.replace("/", ".")), message) for path, message in asked)


def _unanswered(rule: str, outcome: Outcome, asked: tuple[Asked, ...]) -> Iterator[Finding]:
    for path, read, message in asked:
        answer = read(outcome)
        if answer is None or (isinstance(answer, str) and not answer.strip()):
            words = message.format(name=outcome_name(outcome))
            yield blocks(rule, OUTCOMES / outcome.id / path, words)


CHECKS = (
    outcomes_have_a_chain,
    harm_was_looked_for,
    outcomes_are_evidenced,
    people_fit_the_group,
    people_rest_on_the_sample,
    durations_have_a_reason,
    values_have_a_source,
    case_has_a_price_year,
    inputs_are_whole,
    ticks_are_true,
    promises_end_after_they_start,
)
