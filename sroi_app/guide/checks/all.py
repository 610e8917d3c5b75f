"""Every check, in the order of the stages."""

from collections.abc import Callable, Iterator

from sroi_app.calculation.result import Result
from sroi_app.guide.checks import (
    answers,
    careful,
    claims,
    confidentiality,
    criteria,
    double_counts,
    evidence,
    impact,
    inputs,
    outcomes,
    outputs,
    portal,
    promises,
    report,
    scope,
    sensitivity,
    surveys,
    values,
    wording,
)
from sroi_app.guide.findings import Finding
from sroi_app.model.case import Case

Check = Callable[[Case, Result], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    answers.unreadable,
    answers.impossible,
    answers.price_years,
    answers.ranges,
    *scope.CHECKS,
    *inputs.CHECKS,
    *outputs.CHECKS,
    *outcomes.CHECKS,
    *double_counts.CHECKS,
    *evidence.CHECKS,
    *surveys.CHECKS,
    *values.CHECKS,
    *impact.CHECKS,
    *report.CHECKS,
    *sensitivity.CHECKS,
    *careful.CHECKS,
    *claims.CHECKS,
    *wording.CHECKS,
    *criteria.CHECKS,
    *promises.CHECKS,
    *portal.CHECKS,
    *confidentiality.CHECKS,
)


def check(case: Case, result: Result) -> tuple[Finding, ...]:
    """Return everything the readiness check finds."""
    return tuple(finding for run in CHECKS for finding in run(case, result))
