"""The readiness check as an annex: everything it found, and what it is not."""

from sroi_app.evaluation import Evaluation
from sroi_app.guide.findings import Severity
from sroi_app.guide.ledger import Ledger
from sroi_app.reports.blocks import Block, Bullets, Heading, Paragraph
from sroi_app.reports.sections.draft import Stages, by_stage
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
    if not evaluation.findings:
        blocks.append(Paragraph(_("Nothing is open.")))
    elif ledger.withheld.public:
        blocks += _counted(evaluation)
    else:
        for severity in Severity:
            blocks += _found(evaluation, severity)
    return Section(_("Readiness check"), tuple(blocks))


def _found(evaluation: Evaluation, severity: Severity) -> list[Block]:
    """What was found, under its stages."""
    stages = by_stage(evaluation, severity)
    if not stages:
        return []
    blocks: list[Block] = [Heading(_severity_words(severity, stages))]
    for title, found in stages:
        blocks += [Heading(title, 3), Bullets(found)]
    return blocks


def _counted(evaluation: Evaluation) -> list[Block]:
    """Only how much was found, where the words could tell what is left out."""
    found = ((severity, by_stage(evaluation, severity)) for severity in Severity)
    words = tuple(_severity_words(severity, stages) for severity, stages in found if stages)
    return [Paragraph(_("This public version says only how much it found:")), Bullets(words)]


def _severity_words(severity: Severity, stages: Stages) -> str:
    count = sum(len(found) for _title, found in stages)
    if severity is Severity.BLOCKS:
        return plural("{count} thing still open", "{count} things still open", count)
    if severity is Severity.CHECK:
        return plural(
            "{count} thing worth a second look", "{count} things worth a second look", count
        )
    return plural("{count} thing to know", "{count} things to know", count)
