"""What may not yet be claimed: how much is still open, by stage; the annex says what."""

from sroi_app.evaluation import Evaluation
from sroi_app.guide.finding_words import finding_line
from sroi_app.guide.findings import Severity
from sroi_app.guide.ledger import Ledger
from sroi_app.guide.progress import place_of_finding
from sroi_app.guide.registry import STAGES
from sroi_app.reports.blocks import Bullets, Paragraph
from sroi_app.reports.sections.section import Section
from sroi_app.text import _, plural


def draft(evaluation: Evaluation, _ledger: Ledger) -> Section | None:
    """Return what stands in the way of the case being claimed; nothing when it is ready."""
    if evaluation.ready:
        return None
    stages = by_stage(evaluation, Severity.BLOCKS)
    blocks = (
        Paragraph(
            _(
                "This is a draft. Nothing in it may be quoted as a result until what is still "
                "open is settled. The readiness check, the last annex, lists all of it."
            )
        ),
        Bullets(tuple(_count(title, len(found)) for title, found in stages)),
    )
    return Section(_("What may not yet be claimed"), blocks)


Stages = tuple[tuple[str, tuple[str, ...]], ...]
"""Titles of stages, each with what was found there."""


def by_stage(evaluation: Evaluation, severity: Severity) -> Stages:
    """Return what was found, of one severity, under the titles of the stages; nothing twice.

    What to do about it is left to the screen: a report is read by others than those who write it.
    """
    case = evaluation.case
    chosen = [f._replace(advice="") for f in evaluation.findings if f.severity is severity]
    groups = (
        (stage.title, [finding_line(case, f) for f in chosen if place_of_finding(f)[0] == stage.id])
        for stage in STAGES
    )
    return tuple((title, tuple(dict.fromkeys(found))) for title, found in groups if found)


def _count(stage: str, count: int) -> str:
    things = plural("{count} thing still open", "{count} things still open", count)
    return _("{stage}: {things}.").format(stage=stage, things=things)
