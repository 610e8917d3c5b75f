"""Readiness checks of stage 2: the way to each outcome, and harm (R06, R07)."""

from collections.abc import Iterator

from sroi_app.calculation.result import Result
from sroi_app.calculation.terms import OUTCOMES
from sroi_app.guide.checks.rows import shown
from sroi_app.guide.checks.rule import blocks, warns
from sroi_app.guide.checks.scope import STAKEHOLDERS
from sroi_app.guide.findings import Finding
from sroi_app.guide.names import group_name, outcome_name, promise_name
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction
from sroi_app.model.stakeholders import WorseOff
from sroi_app.text import _


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


def promises_end_after_they_start(case: Case, _result: Result) -> Iterator[Finding]:
    """A promise with its dates the wrong way round cannot be kept."""
    for promise in case.commitments:
        if promise.starts and promise.ends and promise.ends < promise.starts:
            address = Address(("commitments", promise.id, "ends"))
            message = _("“{name}” ends before it starts.").format(name=promise_name(promise))
            yield warns("R01", address, message, _("Put one of the dates right."))


CHECKS = (
    outcomes_have_a_chain,
    harm_was_looked_for,
    promises_end_after_they_start,
)
