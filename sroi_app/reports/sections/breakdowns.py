"""The value under each heading that is kept apart: who it goes to, which kind of money it is."""

from collections.abc import Iterator

from sroi_app.calculation.result import Slice
from sroi_app.evaluation import Evaluation
from sroi_app.guide import choices, figures
from sroi_app.guide.grouping import group_totals
from sroi_app.guide.ledger import Ledger
from sroi_app.guide.names import group_name
from sroi_app.model.outcomes import MoneyKind
from sroi_app.reports.blocks import (
    GAP,
    Align,
    Block,
    Cells,
    Column,
    Figure,
    Heading,
    Table,
)
from sroi_app.reports.charts.bars import Bar, Bars
from sroi_app.text import _


def bars_by_stakeholder(evaluation: Evaluation, ledger: Ledger) -> Iterator[Block]:
    """Yield the value by group as bars; nothing before anything is counted."""
    totals = group_totals(evaluation.result, ledger, lambda row: row.outcome.stakeholder)
    if not totals:
        return
    yield Heading(_("Who the value goes to"), 3)
    yield Figure(
        Bars(
            _("Estimated value by group"),
            tuple(
                Bar(group_name(evaluation.case, total.key), total.gains, total.harms)
                for total in totals
            ),
        ),
        _("Estimated present value by group. Hatched bars to the left are harms.")
        if ledger.harms
        else _("Estimated present value by group."),
    )


def by_stakeholder(evaluation: Evaluation, ledger: Ledger) -> Iterator[Block]:
    """Yield the value by group as a table; nothing before anything is counted."""
    totals = group_totals(evaluation.result, ledger, lambda row: row.outcome.stakeholder)
    if not totals:
        return
    yield Table(
        caption=_("Value by group"),
        columns=(
            Column(_("Group"), 2.4),
            Column(_("Gains"), 1, Align.RIGHT),
            Column(_("Harms"), 1, Align.RIGHT),
            Column(_("Present value"), 1, Align.RIGHT),
        ),
        rows=tuple(_line(group_name(evaluation.case, total.key), total) for total in totals),
        totals=(
            (
                _("Total"),
                figures.pounds(ledger.gains),
                figures.pounds(ledger.harms),
                figures.pounds(ledger.value),
            ),
        ),
        dense=True,
    )


def by_money(evaluation: Evaluation, ledger: Ledger) -> Iterator[Block]:
    """Yield the value by kind of money, without a total: the kinds are never mixed."""
    totals = group_totals(evaluation.result, ledger, lambda row: row.outcome.money)
    if not totals:
        return
    yield Heading(_("Which kind of money it is"), 3)
    yield Table(
        caption=_("Value by kind of money"),
        columns=(
            Column(_("Kind"), 3.2),
            Column(_("Gains"), 1, Align.RIGHT),
            Column(_("Harms"), 1, Align.RIGHT),
            Column(_("Present value"), 1, Align.RIGHT),
        ),
        rows=tuple(_line(_kind(total.key), total) for total in totals),
        note=_(
            "Different kinds of value, shown apart and without a sum. "
            "Wellbeing is not cash: nobody’s budget grows by it."
        ),
        dense=True,
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
