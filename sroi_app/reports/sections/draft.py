"""What may not yet be claimed: the blocking findings in plain words, by stage."""

from sroi_app.evaluation import Evaluation
from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.progress import stage_of
from sroi_app.guide.registry import STAGES
from sroi_app.reports.blocks import Block, Bullets, Heading, Paragraph, Tone
from sroi_app.reports.ledger import Ledger
from sroi_app.reports.sections.section import Section
from sroi_app.text import _, plural

MOST = 4  # of a stage; the annex has all of them


def draft(evaluation: Evaluation, _ledger: Ledger) -> Section | None:
    """Return what stands in the way of the case being claimed; nothing when it is ready."""
    if evaluation.ready:
        return None
    blocks: list[Block] = [
        Paragraph(
            _(
                "This is a draft. Nothing in it may be quoted as a result until what is listed "
                "here is settled."
            )
        )
    ]
    for title, found in by_stage(evaluation.findings, Severity.BLOCKS):
        blocks += [Heading(title, 3), *_first_few(found)]
    return Section(_("What may not yet be claimed"), tuple(blocks))


def by_stage(
    findings: tuple[Finding, ...], severity: Severity
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what was found, of one severity, under the titles of the stages; nothing twice."""
    chosen = [finding for finding in findings if finding.severity is severity]
    groups = (
        (stage.title, [f.sentence for f in chosen if stage_of(f.address) == stage.id])
        for stage in STAGES
    )
    return tuple((title, tuple(dict.fromkeys(found))) for title, found in groups if found)


def _first_few(found: tuple[str, ...]) -> list[Block]:
    blocks: list[Block] = [Bullets(found[:MOST])]
    more = len(found) - MOST
    if more > 0:
        told = plural("and {count} more, in the annex.", "and {count} more, in the annex.", more)
        blocks.append(Paragraph(told, Tone.NOTE))
    return blocks
