"""What the value rests on: how firm the evidence behind each pound is."""

from decimal import ROUND_FLOOR, Decimal

from sroi_app.calculation.result import Result
from sroi_app.evaluation import Evaluation
from sroi_app.guide import choices, figures
from sroi_app.model.estimate import Grade
from sroi_app.reports.blocks import GAP, Align, Block, Column, Paragraph, Table
from sroi_app.reports.ledger import Ledger
from sroi_app.reports.sections.grouping import group_totals
from sroi_app.text import _


def measured_sentence(result: Result) -> str:
    """Return how much of each pound claimed rests on something measured."""
    claimed = sum((part.gains for part in result.by_grade), Decimal(0))
    measured = sum((p.gains for p in result.by_grade if p.key == Grade.MEASURED), Decimal(0))
    if not claimed:
        return _("No gain is claimed so far.")
    if measured == claimed:
        return _("Every £1 claimed rests on something measured.")
    # Rounded down: strength must not be overstated.
    pence = (measured / claimed).quantize(Decimal("0.01"), rounding=ROUND_FLOOR)
    return _("{pence} of every £1 claimed rests on something measured.").format(
        pence=figures.pounds(pence, 2)
    )


def evidence_grades(evaluation: Evaluation, ledger: Ledger) -> tuple[Block, ...]:
    """Return the evidence sentence and the gains claimed by grade, strongest first."""
    parts = {
        part.key: part
        for part in group_totals(evaluation.result, ledger, lambda row: row.outcome.evidence.grade)
    }
    order = [grade for grade in (*Grade, "") if grade in parts]
    table = Table(
        caption=_("Gains claimed, by how firm the evidence for the number of people is"),
        columns=(Column(_("What it rests on"), 3), Column(_("Gains"), 1, Align.RIGHT)),
        rows=tuple((_grade_words(grade), figures.pounds(parts[grade].gains)) for grade in order),
        totals=((_("All gains"), figures.pounds(ledger.gains)),) if order else (),
        empty=_("No outcome can be worked out so far."),
    )
    return (Paragraph(measured_sentence(evaluation.result)), table)


def _grade_words(grade: str) -> str:
    return choices.GRADE.format(Grade(grade)) if grade else GAP
