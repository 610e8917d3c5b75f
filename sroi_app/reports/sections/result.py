"""The result: what it comes to, step by step and year by year."""

from collections.abc import Iterator

from sroi_app.calculation.result import Headline
from sroi_app.calculation.tested import Tested
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.convention import convention_sentence
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
from sroi_app.reports.charts.bridge import bridge_chart
from sroi_app.reports.ledger import ZERO, Ledger
from sroi_app.reports.likely import likely
from sroi_app.reports.sections.breakdowns import by_money, by_stakeholder, by_standing
from sroi_app.reports.sections.section import Section
from sroi_app.reports.sections.track_record import done_elsewhere
from sroi_app.text import _


def result(evaluation: Evaluation, ledger: Ledger, tested: Tested | None) -> Section:
    """Return what the case adds up to, and every heading that is kept apart."""
    blocks: tuple[Block, ...] = (
        *_summary(evaluation, ledger, tested),
        *_bridge(evaluation, ledger),
        Heading(_("Year by year")),
        _years(ledger),
        *by_stakeholder(evaluation, ledger),
        *by_money(evaluation, ledger),
        *by_standing(evaluation, ledger),
    )
    return Section(_("The result"), blocks)


def _summary(evaluation: Evaluation, ledger: Ledger, tested: Tested | None) -> Iterator[Block]:
    yield from done_elsewhere(evaluation)
    found = evaluation.result.headline
    if found is None:
        yield Paragraph(
            _(
                "Some figures are still missing, so there is no ratio yet. The tables below hold "
                "what can be worked out so far."
            )
        )
    yield Table(
        caption=_("What it comes to"),
        columns=(Column(_("Figure"), 3), Column(_("Estimate"), 1, Align.RIGHT)),
        rows=_headline_rows(found, ledger, tested) if found else _rows_so_far(ledger),
        note=convention_sentence(evaluation.result.convention),
    )


def _headline_rows(found: Headline, ledger: Ledger, tested: Tested | None) -> tuple[Cells, ...]:
    rows = [
        (_("What all outcomes are worth (present value)"), figures.pounds(ledger.value)),
        (
            _("Put in, at today’s worth (present value of inputs)"),
            figures.pounds(ledger.present_value_inputs),
        ),
        (_("The difference (net present value)"), figures.pounds(ledger.net)),
        (_("Value for each £1 put in (SROI ratio)"), figures.ratio(found.ratio)),
    ]
    if beside := likely(tested.simulation if tested else None):
        rows.append((_("How far it could move (the next section)"), beside))
    if found.payback_months is not None:
        rows.append(
            (
                _("Time until the value covers what was put in (payback)"),
                figures.months(found.payback_months),
            )
        )
    if found.simple_payback_months is not None:
        rows.append(
            (
                _("Payback in the simple form of the Guide to SROI"),
                figures.months(found.simple_payback_months),
            )
        )
    return tuple(rows)


def _rows_so_far(ledger: Ledger) -> tuple[Cells, ...]:
    """What there is of a result with gaps: nothing worked out is a gap, not nought."""
    value = figures.pounds(ledger.value) if ledger.counted else GAP
    cost = figures.pounds(ledger.present_value_inputs) if ledger.inputs else GAP
    return (
        (_("What can be worked out of all outcomes so far"), value),
        (_("What can be worked out of what is put in, at today’s worth"), cost),
        (_("Value for each £1 put in (SROI ratio)"), GAP),
    )


def _bridge(evaluation: Evaluation, ledger: Ledger) -> Iterator[Block]:
    if not evaluation.result.counted:
        return
    yield Heading(_("From all that changed to what is claimed"))
    yield Figure(
        bridge_chart(evaluation.result.bridge, ledger.bridge),
        _("What is taken off, one after another. Hatched bars are taken away."),
    )


def _years(ledger: Ledger) -> Table:
    columns = list(
        zip(
            *(
                (line.value, line.present_value, line.inputs, line.present_value_inputs)
                for line in ledger.years
            ),
            strict=True,
        )
    )
    return Table(
        caption=_("Value and inputs by year"),
        columns=(
            Column(_("Year")),
            Column(_("Value in the year"), 1.2, Align.RIGHT),
            Column(_("Its present value"), 1.2, Align.RIGHT),
            Column(_("Inputs in the year"), 1.2, Align.RIGHT),
            Column(_("Their present value"), 1.2, Align.RIGHT),
        ),
        rows=tuple(
            (
                str(line.year),
                figures.pounds(line.value),
                figures.pounds(line.present_value),
                figures.pounds(line.inputs),
                figures.pounds(line.present_value_inputs),
            )
            for line in ledger.years
        ),
        totals=((_("Total"), *(figures.pounds(sum(c, ZERO)) for c in columns)),) if columns else (),
        empty=_("No year can be worked out so far."),
    )
