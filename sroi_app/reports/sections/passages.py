"""The sections of text people added themselves, each in its language."""

from dataclasses import replace

from sroi_app.evaluation import Evaluation
from sroi_app.guide.ledger import Ledger
from sroi_app.reports.blocks import Block, Heading
from sroi_app.reports.sections.phrases import paragraphs
from sroi_app.reports.sections.section import Section
from sroi_app.text import _


def passages(evaluation: Evaluation, _ledger: Ledger) -> Section | None:
    """Return them under their own headings; None where there are none."""
    blocks: list[Block] = []
    for own in evaluation.case.passages:
        if own.heading.strip() or own.text.strip():
            language = own.language or ""
            heading = own.heading.strip()
            blocks.append(Heading(heading or _("Without a heading"), language=heading and language))
            blocks += (replace(one, language=language) for one in paragraphs(own.text))
    return Section(_("In our own words"), tuple(blocks)) if blocks else None
