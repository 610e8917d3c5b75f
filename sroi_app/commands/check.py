"""`check`: what the readiness check finds, for people or as JSON."""

import json
from argparse import Namespace
from collections.abc import Iterator

from sroi_app.commands.answer import Answer, Status, one_line
from sroi_app.commands.passwords import opener
from sroi_app.evaluation import Evaluation
from sroi_app.guide.finding_words import finding_line
from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.firmness import measured_share
from sroi_app.guide.firmness_words import measured_words
from sroi_app.guide.names import case_title
from sroi_app.model.case import Case
from sroi_app.text import _, plural
from sroi_app.workspace.files import open_evaluation


def check(arguments: Namespace) -> Answer:
    """Check a case; what blocks its report is a no."""
    evaluation = open_evaluation(arguments.case, opener(arguments))
    if arguments.json:
        text = json.dumps(_as_json(evaluation), indent=2)
    else:
        text = "\n".join(_lines(evaluation))
    return Answer(text=text, status=Status.DONE if evaluation.ready else Status.CONTENT_SAYS_NO)


def _as_json(evaluation: Evaluation) -> dict[str, object]:
    findings = [
        {
            "rule": finding.rule,
            "severity": str(finding.severity),
            "address": str(finding.address),
            "message": finding.message,
            "advice": finding.advice,
        }
        for finding in evaluation.findings
    ]
    return {"ready": evaluation.ready, "findings": findings}


def _lines(evaluation: Evaluation) -> Iterator[str]:
    words = {
        Severity.BLOCKS: _("To do before the report is ready:"),
        Severity.CHECK: _("Worth a second look:"),
        Severity.HINT: _("Good to know:"),
    }
    yield one_line(case_title(evaluation.case))
    yield _verdict(evaluation)
    yield measured_words(measured_share(evaluation))
    for severity, title in words.items():
        found = [finding for finding in evaluation.findings if finding.severity is severity]
        if found:
            yield ""
            yield title
            yield from (_line(evaluation.case, finding) for finding in found)


def _verdict(evaluation: Evaluation) -> str:
    if evaluation.ready:
        return _("Ready: the readiness check finds nothing that stands in the way.")
    blocking = sum(finding.severity is Severity.BLOCKS for finding in evaluation.findings)
    return plural(
        "Not ready: {count} thing is still to do.",
        "Not ready: {count} things are still to do.",
        blocking,
    )


def _line(case: Case, finding: Finding) -> str:
    rule = f"{finding.rule} " if finding.rule else ""
    return f"- {rule}{one_line(finding_line(case, finding))}"
