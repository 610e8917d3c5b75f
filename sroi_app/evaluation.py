"""A case in, everything known about it out: what the screen and the report both read."""

from dataclasses import dataclass

from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.result import Result
from sroi_app.guide.checks.all import check
from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.progress import StageProgress, progress
from sroi_app.model.case import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """One case, its result, what is the matter with it, and how far it has come."""

    case: Case
    result: Result
    findings: tuple[Finding, ...]
    progress: tuple[StageProgress, ...]

    @property
    def ready(self) -> bool:
        """Whether nothing blocks the report from being called ready."""
        return not any(finding.severity is Severity.BLOCKS for finding in self.findings)


def evaluate(case: Case, before: Evaluation | None = None) -> Evaluation:
    """Return everything known about a case. Always the whole of it: nothing can be stale.

    `before` is an earlier one: the rows it shares with this case need not be worked out again.
    """
    result = calculate(case, (before.case, before.result) if before else None)
    findings = check(case, result)
    return Evaluation(
        case=case, result=result, findings=findings, progress=progress(case, findings)
    )
