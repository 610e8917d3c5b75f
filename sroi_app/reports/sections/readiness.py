"""The readiness check as an annex: everything it found, and what it is not."""

from sroi_app.evaluation import Evaluation
from sroi_app.guide.findings import Severity
from sroi_app.guide.ledger import Ledger
from sroi_app.reports.blocks import Block, Bullets, Heading, Paragraph
from sroi_app.reports.sections.draft import by_stage
from sroi_app.reports.sections.section import Section
from sroi_app.text import _, plural


def readiness(evaluation: Evaluation, ledger: Ledger) -> Section:
    """Return every finding by severity and stage."""
    blocks: list[Block] = [
        Paragraph(
            _(
                "The readiness check asks whether a case says what readers of such reports look "
                "for. It was made by the program this case was written with. It is not assurance."
            )
        )
    ]
    for severity in Severity:
        blocks += _found(evaluation, severity, counted=ledger.withheld.public)
    if not evaluation.findings:
        blocks.append(Paragraph(_("Nothing is open.")))
    return Section(_("Readiness check"), tuple(blocks))


def _found(evaluation: Evaluation, severity: Severity, *, counted: bool) -> list[Block]:
    """What was found under its stages; only how much, where the words would tell too much."""
    stages = by_stage(evaluation, severity)
    if not stages:
        return []
    blocks: list[Block] = [Heading(_severity_words(severity, sum(len(f) for _t, f in stages)))]
    if counted:
        return blocks
    for title, found in stages:
        blocks += [Heading(title, 3), Bullets(found)]
    return blocks


def _severity_words(severity: Severity, count: int) -> str:
    if severity is Severity.BLOCKS:
        return plural("{count} thing still open", "{count} things still open", count)
    if severity is Severity.CHECK:
        return plural(
            "{count} thing worth a second look", "{count} things worth a second look", count
        )
    return plural("{count} thing to know", "{count} things to know", count)
