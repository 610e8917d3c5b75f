"""The short report: two pages for a buyer who asks for no more."""

from sroi_app.calculation.tested import Tested
from sroi_app.evaluation import Evaluation
from sroi_app.reports.blocks import GAP, Block, Heading, Paragraph
from sroi_app.reports.ledger import Ledger
from sroi_app.reports.sections.answer import claims, not_claimed
from sroi_app.reports.sections.phrases import day, given, sentence
from sroi_app.text import _

MOST_WORDS = 80  # of somebody's own text; the full report has the rest


def brief(evaluation: Evaluation, ledger: Ledger, tested: Tested | None) -> tuple[Block, ...]:
    """Return the answer, then its limits and who stands behind it.

    Assurance is said in the title block, and why ratios are not to be compared beside the ratio.
    """
    case = evaluation.case
    return (
        *claims(evaluation, ledger, tested),
        Heading(_("Limits, and what we do not claim")),
        not_claimed(evaluation, tested),
        Paragraph(_beginning(case.statement.limitations)),
        Paragraph(
            _("Declared by {name} on {date}.").format(
                name=given(case.statement.declared_by), date=day(case.statement.declared_on)
            )
        ),
    )


def _beginning(text: str) -> str:
    words = text.split()
    if len(words) <= MOST_WORDS:
        return sentence(" ".join(words) or GAP)
    kept = " ".join(words[:MOST_WORDS])
    return _("{beginning} … (The full report has the rest.)").format(beginning=kept)
