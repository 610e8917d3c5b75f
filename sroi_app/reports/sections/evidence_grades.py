"""What the value rests on: how firm the numbers behind each pound are."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from sroi_app.evaluation import Evaluation
from sroi_app.guide import choices, figures
from sroi_app.guide.firmness import people_grade, weakest
from sroi_app.guide.firmness_words import evidence_sentences
from sroi_app.guide.grouping import group_totals
from sroi_app.guide.ledger import ZERO, Ledger
from sroi_app.model.estimate import Grade
from sroi_app.model.outcomes import Outcome
from sroi_app.reports.blocks import Align, Block, Cells, Column, Paragraph, Table
from sroi_app.text import _

Graded = Callable[[Outcome], Grade | None]


def evidence_grades(evaluation: Evaluation, ledger: Ledger) -> tuple[Block, ...]:
    """Return the sentences, and the gains claimed by grade, strongest first."""
    rows = tuple(_rows(evaluation, ledger))
    table = Table(
        caption=_("Gains claimed, by how firm the numbers behind them are"),
        columns=(
            Column(_("How firm"), 2.1),
            Column(_("By the number of people alone"), 1.1, Align.RIGHT),
            Column(_("By the value of each alone"), 1.1, Align.RIGHT),
            Column(_("By the weakest of all its numbers"), 1.1, Align.RIGHT),
        ),
        rows=rows,
        totals=((_("All gains"), *(figures.pounds(ledger.gains) for _column in range(3))),)
        if rows
        else (),
        note=_(
            "An outcome is only as firm as its weakest number: people, value, each deduction, "
            "and how long it lasts and fades."
        ),
        dense=True,
        empty=_("No outcome can be worked out so far."),
    )
    return (Paragraph(" ".join(evidence_sentences(evaluation))), table)


def _rows(evaluation: Evaluation, ledger: Ledger) -> Iterator[Cells]:
    years = evaluation.case.scope.delivery_years
    columns: tuple[Graded, ...] = (
        lambda row: people_grade(row, years),
        lambda row: row.proxy.value.grade,
        lambda row: weakest(row, years),
    )
    gains = [_by_grade(evaluation, ledger, graded) for graded in columns]
    for grade in (*Grade, ""):
        if any(grade in column for column in gains):
            pounds = (figures.pounds(column.get(grade, ZERO)) for column in gains)
            yield (_grade_words(grade), *pounds)


def _by_grade(evaluation: Evaluation, ledger: Ledger, graded: Graded) -> dict[str, Decimal]:
    totals = group_totals(evaluation.result, ledger, lambda row: graded(row.outcome))
    return {total.key: total.gains for total in totals}


def _grade_words(grade: str) -> str:
    return choices.GRADE.format(Grade(grade)) if grade else _("Not yet graded")
