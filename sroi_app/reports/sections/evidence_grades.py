"""What the value rests on: how firm the numbers behind each pound are."""

from collections.abc import Callable, Iterator
from decimal import ROUND_FLOOR, Decimal

from sroi_app.calculation.result import OutcomeResult
from sroi_app.evaluation import Evaluation
from sroi_app.guide import choices, figures
from sroi_app.model.estimate import Grade
from sroi_app.model.outcomes import Outcome
from sroi_app.reports.blocks import Align, Block, Cells, Column, Paragraph, Table
from sroi_app.reports.ledger import ZERO, Ledger
from sroi_app.reports.sections.firmness import FIRM, people_grade, weakest
from sroi_app.reports.sections.grouping import group_totals
from sroi_app.text import _

PENNY = Decimal("0.01")

Graded = Callable[[Outcome], Grade | None]


def evidence_sentences(evaluation: Evaluation) -> Iterator[str]:
    """Yield how much of each pound claimed is firm throughout, and has its people measured."""
    years = evaluation.case.scope.delivery_years
    claimed = _gains(evaluation, lambda _row: True)
    if not claimed:
        yield _("No gain is claimed so far.")
        return
    firm = _gains(evaluation, lambda row: weakest(row, years) in FIRM)
    ungraded = _gains(evaluation, lambda row: weakest(row, years) is None)
    yield from _firm_throughout(firm / claimed, any_ungraded=bool(ungraded))
    measured = _gains(evaluation, lambda row: people_grade(row, years) is Grade.MEASURED)
    yield _people_measured(measured / claimed)


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
        empty=_("No outcome can be worked out so far."),
    )
    return (Paragraph(" ".join(evidence_sentences(evaluation))), table)


def _gains(evaluation: Evaluation, wanted: Callable[[Outcome], bool]) -> Decimal:
    return sum((_gain(row) for row in evaluation.result.counted if wanted(row.outcome)), ZERO)


def _gain(row: OutcomeResult) -> Decimal:
    return max(row.stream.present_value, ZERO) if row.stream else ZERO


def _firm_throughout(firm: Decimal, *, any_ungraded: bool) -> Iterator[str]:
    if firm == 1:
        yield _(
            "Every number behind every £1 claimed was measured, or comes from our own records or "
            "published figures."
        )
        return
    if not firm:
        yield (
            _(
                "Behind every £1 claimed stands at least one number that leans on judgement or a "
                "guess, or that nobody has graded yet."
            )
            if any_ungraded
            else _(
                "Behind every £1 claimed stands at least one number that leans on judgement or a "
                "guess."
            )
        )
        return
    yield _(
        "For {pence} of every £1 claimed, every number behind it was measured, or comes from our "
        "own records or published figures."
    ).format(pence=_pence(firm))
    yield (
        _("The rest leans somewhere on judgement or a guess, or on a number nobody has graded yet.")
        if any_ungraded
        else _("The rest leans somewhere on judgement or a guess.")
    )


def _people_measured(measured: Decimal) -> str:
    if measured == 1:
        return _("The number of people who change was measured for every £1.")
    if not measured:
        return _("The number of people who change was not measured for any of it.")
    return _("The number of people who change was measured for {pence} of every £1.").format(
        pence=_pence(measured)
    )


def _pence(share: Decimal) -> str:
    """A share of a pound, rounded down: strength must not be overstated, nor be called nothing."""
    pence = share.quantize(PENNY, rounding=ROUND_FLOOR)
    if not pence:
        return _("less than {penny}").format(penny=figures.pounds(PENNY, 2))
    return figures.pounds(pence, 2)


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
