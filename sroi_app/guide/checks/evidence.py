"""Readiness checks of stage 3: how many people changed, and for how long (R08 to R10)."""

from collections.abc import Iterator
from decimal import Decimal

from sroi_app.calculation.result import Result
from sroi_app.calculation.terms import OUTCOMES
from sroi_app.guide import figures
from sroi_app.guide.checks.rows import among_limits, asked, shown, unanswered
from sroi_app.guide.checks.rule import blocks, warns
from sroi_app.guide.findings import Finding
from sroi_app.guide.names import group_name, outcome_name
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Outcome, Starts
from sroi_app.model.scope import CaseKind
from sroi_app.text import _

LONG = 5  # years: method.md R10
DAYS_A_YEAR = Decimal("365.25")
ONE = Decimal(1)


def outcomes_are_evidenced(_case: Case, result: Result) -> Iterator[Finding]:
    """R08: an indicator, a source and a date for each outcome."""
    answers = asked(
        ("indicator", _("Say how you can tell that “{name}” happened.")),
        ("evidence/source", _("Say what shows “{name}”.")),
        ("evidence/collected", _("Say when the evidence for “{name}” was collected.")),
    )
    for outcome in shown(result):
        yield from unanswered("R08", outcome, answers)


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
    """R09: more people than the evidence covers are scaled up, and that needs a basis.

    A forecast always goes beyond its evidence, and says that it is one. The basis stands beside
    the number, comes from a survey, or the outcome is named among the limits.
    """
    if case.scope.kind is CaseKind.FORECAST:
        return
    scaled = {survey.outcome for survey in case.surveys if survey.scaling is not None}
    for outcome in shown(result):
        sample, name = outcome.evidence.sample, outcome_name(outcome)
        known = [q for q in outcome.quantities[: case.scope.delivery_years] if q.value is not None]
        most = max((q.value for q in known if q.value is not None), default=None)
        if sample is None or most is None or most <= sample or outcome.id in scaled:
            continue
        if not any(q.basis.strip() for q in known) and not among_limits(case, name):
            message = _("“{name}” counts more people than the evidence covers.").format(name=name)
            advice = _("Count only those it covers, or name it among the limits and say why more.")
            yield warns("R09", OUTCOMES / outcome.id / "evidence" / "sample", message, advice)


def durations_have_a_reason(case: Case, result: Result) -> Iterator[Finding]:
    """R10: why it lasts that long; over five years needs strong evidence, or owning up to."""
    for outcome in shown(result):
        duration, name = outcome.duration, outcome_name(outcome)
        if duration.value is None:
            continue
        if not duration.basis.strip():
            message = _("Say how you know how long “{name}” lasts.").format(name=name)
            yield warns("R10", OUTCOMES / outcome.id / "duration" / "basis", message)
        if duration.value > LONG and not among_limits(case, name):
            message = _("“{name}” is said to last more than five years.").format(name=name)
            advice = _("Few reports can show that: count fewer, or name it among the limits.")
            yield warns("R10", OUTCOMES / outcome.id / "duration" / "value", message, advice)


def durations_were_followed(case: Case, result: Result) -> Iterator[Finding]:
    """R10: an evaluation has seen a change last no longer than it has looked.

    The evidence can look back on the time since the change could begin. A year, the shortest
    step of the sum, is never too long; a forecast rests on evidence from before.
    """
    if case.scope.kind is not CaseKind.EVALUATIVE:
        return
    for outcome in shown(result):
        years, name = _followed(case, outcome), outcome_name(outcome)
        duration = outcome.duration.value
        if years is None or duration is None or duration <= max(years, ONE):
            continue
        if not among_limits(case, name):
            message = _("“{name}” is said to last {duration}; the evidence looks back on {seen}.")
            words = message.format(name=name, duration=figures.years(duration), seen=_span(years))
            advice = _("Ask again later, count fewer years, or name it among the limits.")
            yield warns("R10", OUTCOMES / outcome.id / "duration" / "value", words, advice)


def _followed(case: Case, outcome: Outcome) -> Decimal | None:
    """The years between the first moment of a change and its evidence; None where unknown."""
    begins = case.scope.ends if outcome.starts is Starts.AFTER else case.scope.starts
    collected = outcome.evidence.collected
    if begins is None or collected is None:
        return None
    return Decimal(max((collected - begins).days, 0)) / DAYS_A_YEAR


def _span(years: Decimal) -> str:
    """How far the evidence looks back: in months for less than two years."""
    months = figures.rounded(years * 12)
    if not months:
        return _("none of it")
    return figures.years(months / 12 if years < 2 else figures.rounded(years, 1))


CHECKS = (
    outcomes_are_evidenced,
    people_fit_the_group,
    people_rest_on_the_sample,
    durations_have_a_reason,
    durations_were_followed,
)
