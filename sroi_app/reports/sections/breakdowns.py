"""The value under each heading that is kept apart: who, which kind of money, which standing."""

from collections.abc import Iterator
from decimal import Decimal

from sroi_app.calculation.result import OutcomeResult, Slice, Treatment
from sroi_app.evaluation import Evaluation
from sroi_app.guide import choices, figures
from sroi_app.guide.names import group_name, outcome_name
from sroi_app.model.outcomes import MoneyKind, Standing
from sroi_app.reports.blocks import (
    GAP,
    Align,
    Block,
    Cells,
    Column,
    Figure,
    Heading,
    Paragraph,
    Table,
)
from sroi_app.reports.charts.bars import Bar, Bars
from sroi_app.reports.ledger import ZERO, Ledger
from sroi_app.reports.sections.grouping import group_totals
from sroi_app.reports.sections.phrases import NONE
from sroi_app.text import _

IN_ITS_COLUMN = (Treatment.COUNTED, Treatment.APART)


def by_stakeholder(evaluation: Evaluation, ledger: Ledger) -> Iterator[Block]:
    """Yield the value by group, as bars and as a table; nothing before anything is counted."""
    totals = group_totals(evaluation.result, ledger, lambda row: row.outcome.stakeholder)
    if not totals:
        return
    names = {total.key: group_name(evaluation.case, total.key) for total in totals}
    yield Heading(_("Who the value goes to"))
    yield Figure(
        Bars(
            _("Estimated value by group"),
            tuple(Bar(names[total.key], total.gains, total.harms) for total in totals),
        ),
        _("Estimated present value by group. Hatched bars to the left are harms."),
        tabled=True,
    )
    yield Table(
        caption=_("Value by group"),
        columns=(
            Column(_("Group"), 2.4),
            Column(_("Gains"), 1, Align.RIGHT),
            Column(_("Harms"), 1, Align.RIGHT),
            Column(_("Present value"), 1, Align.RIGHT),
        ),
        rows=tuple(_line(names[total.key], total) for total in totals),
        totals=(
            (
                _("Total"),
                figures.pounds(ledger.gains),
                figures.pounds(ledger.harms),
                figures.pounds(ledger.value),
            ),
        ),
    )


def by_money(evaluation: Evaluation, ledger: Ledger) -> Iterator[Block]:
    """Yield the value by kind of money, without a total: the kinds are never mixed."""
    totals = group_totals(evaluation.result, ledger, lambda row: row.outcome.money)
    if not totals:
        return
    yield Heading(_("Which kind of money it is"))
    yield Paragraph(
        _(
            "These are different kinds of value, shown apart and without a sum. "
            "Wellbeing is not cash: nobody’s budget grows by it."
        )
    )
    yield Table(
        caption=_("Value by kind of money"),
        columns=(
            Column(_("Kind"), 3.2),
            Column(_("Gains"), 1, Align.RIGHT),
            Column(_("Harms"), 1, Align.RIGHT),
            Column(_("Present value"), 1, Align.RIGHT),
        ),
        rows=tuple(_line(_kind(total.key), total) for total in totals),
    )


def by_standing(evaluation: Evaluation, ledger: Ledger) -> Iterator[Block]:
    """Yield core, additional and track record in columns of their own, with their own totals."""
    rows = [
        row
        for row in evaluation.result.outcomes
        if row.treatment in IN_ITS_COLUMN and row.outcome.id in ledger.present_values
    ]
    if not rows:
        return
    columns = _standings(rows)
    yield Heading(_("What this contract brings, and what it does not"))
    yield Paragraph(
        _(
            "Core is what the contract already pays for. Additional comes only because of this "
            "contract. Track record was done elsewhere, before. They are not added together."
        )
    )
    yield Table(
        caption=_("Present value, core, additional and track record apart"),
        columns=(
            Column(_("Outcome"), 2.4),
            *(Column(_standing(standing), 1, Align.RIGHT) for standing in columns),
        ),
        rows=tuple(
            (
                outcome_name(row.outcome),
                *_placed(ledger.present_values[row.outcome.id], row.outcome.standing, columns),
            )
            for row in rows
        ),
        totals=((_("Total"), *(_sum(rows, ledger, one) for one in columns)),),
    )


def _line(name: str, total: Slice) -> Cells:
    return (
        name,
        figures.pounds(total.gains),
        figures.pounds(total.harms),
        figures.pounds(total.net),
    )


def _kind(key: str) -> str:
    return choices.MONEY.format(MoneyKind(key)) if key else GAP


def _standings(rows: list[OutcomeResult]) -> tuple[Standing | None, ...]:
    """All three columns, and one more for outcomes nobody has placed yet."""
    unplaced = (None,) if any(row.outcome.standing is None for row in rows) else ()
    return (*Standing, *unplaced)


def _standing(standing: Standing | None) -> str:
    return choices.STANDING.format(standing).split(":")[0] or GAP


def _placed(
    pounds: Decimal, standing: Standing | None, columns: tuple[Standing | None, ...]
) -> Iterator[str]:
    return (figures.pounds(pounds) if one is standing else "" for one in columns)


def _sum(rows: list[OutcomeResult], ledger: Ledger, standing: Standing | None) -> str:
    """The pounds of one column; a column nobody put anything in has no sum, not nought."""
    found = [
        ledger.present_values[row.outcome.id] for row in rows if row.outcome.standing is standing
    ]
    return figures.pounds(sum(found, ZERO)) if found else NONE
