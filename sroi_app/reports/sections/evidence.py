"""The evidence as an annex: how firm the numbers are, what surveys showed, which files are kept."""

from sroi_app.evaluation import Evaluation
from sroi_app.guide.ledger import Ledger
from sroi_app.reports.blocks import Block
from sroi_app.reports.sections.evidence_grades import evidence_grades
from sroi_app.reports.sections.leaning import leaning_blocks, too_small
from sroi_app.reports.sections.register import register
from sroi_app.reports.sections.section import Section
from sroi_app.reports.sections.surveys import surveys
from sroi_app.text import _


def evidence(evaluation: Evaluation, ledger: Ledger) -> Section:
    """Return what the value rests on."""
    blocks: tuple[Block, ...] = (
        *(() if ledger.withheld.parts else evidence_grades(evaluation, ledger)),
        *leaning_blocks(evaluation),
        too_small(evaluation.case),
        *surveys(evaluation),
        *register(evaluation),
    )
    return Section(_("Evidence, surveys and files"), blocks)
