"""Readiness checks of stage 4: the deductions (R16 to R19)."""

from collections.abc import Iterator

from sroi_app.calculation.result import Result
from sroi_app.calculation.terms import DEDUCTIONS, OUTCOMES
from sroi_app.guide.checks.outcomes import valued
from sroi_app.guide.checks.rule import blocks, warns
from sroi_app.guide.findings import Finding
from sroi_app.guide.names import outcome_name
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction
from sroi_app.text import _


def deductions_are_filled(_case: Case, result: Result) -> Iterator[Finding]:
    """R16: all four, 0 allowed, each with a reason and a grade."""
    words = {
        "deadweight": _("what would have happened anyway (deadweight)"),
        "displacement": _("what was moved from elsewhere (displacement)"),
        "attribution": _("what others caused (attribution)"),
        "dropoff": _("how fast it fades (drop-off)"),
    }
    for outcome in valued(result):
        name, here = outcome_name(outcome), OUTCOMES / outcome.id
        for field in DEDUCTIONS:
            estimate, what = getattr(outcome, field), words[field]
            if estimate.value is None:
                message = _("For “{name}”, say {what}; 0 is an answer.")
                yield blocks("R16", here / field / "value", message.format(name=name, what=what))
            if not estimate.basis.strip():
                message = _("For “{name}”, give a reason for {what}.")
                yield blocks("R16", here / field / "basis", message.format(name=name, what=what))
            if estimate.grade is None:
                message = _("For “{name}”, say how firm the evidence is for {what}.")
                yield blocks("R16", here / field / "grade", message.format(name=name, what=what))


def deductions_are_not_all_zero(_case: Case, result: Result) -> Iterator[Finding]:
    """R17: a row that deducts nothing claims all of the change."""
    for outcome in valued(result):
        values = [getattr(outcome, field).value for field in DEDUCTIONS]
        gain = outcome.direction is Direction.POSITIVE  # a harm owned up to whole is no fault
        if gain and all(value == 0 for value in values):
            message = _("“{name}” takes nothing off at all.").format(name=outcome_name(outcome))
            advice = _("Expect to be asked how all of it can be yours.")
            yield warns("R17", OUTCOMES / outcome.id / "deadweight" / "value", message, advice)


def deductions_differ(_case: Case, result: Result) -> Iterator[Finding]:
    """R17: the same shares on every row look like a guess made once."""
    rows = {
        tuple(getattr(outcome, field).value for field in DEDUCTIONS) for outcome in valued(result)
    }
    alike = len(valued(result)) > 2 and len(rows) == 1 and None not in next(iter(rows))
    if alike:
        message = _("Every outcome takes off exactly the same shares.")
        yield warns("R17", OUTCOMES, message, _("Look at each outcome on its own."))


def long_outcomes_fade(_case: Case, result: Result) -> Iterator[Finding]:
    """R19: a change of several years that never fades needs explaining."""
    for outcome in valued(result):
        duration, dropoff = outcome.duration.value, outcome.dropoff.value
        if duration is not None and duration > 1 and dropoff == 0:
            message = _("“{name}” lasts more than a year and never fades.").format(
                name=outcome_name(outcome)
            )
            advice = _("Explain why, or say how much of it fades each year.")
            yield warns("R19", OUTCOMES / outcome.id / "dropoff" / "value", message, advice)


CHECKS = (
    deductions_are_filled,
    deductions_are_not_all_zero,
    deductions_differ,
    long_outcomes_fade,
)
