"""The impact map: each outcome from the people who change to what it is worth now."""

from sroi_app.calculation.result import OutcomeResult, Treatment
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.names import group_name
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Outcome
from sroi_app.reports.blocks import GAP, Align, Band, Block, Cells, Column, Paragraph, Table
from sroi_app.reports.ledger import Ledger
from sroi_app.reports.sections.apart import harms, left_out, unpriced
from sroi_app.reports.sections.phrases import NONE, by_year, share, shown, with_direction
from sroi_app.reports.sections.section import Section, looks_back
from sroi_app.text import _

IN_THE_MAP = (Treatment.COUNTED, Treatment.INCOMPLETE)


def impact_map(evaluation: Evaluation, ledger: Ledger) -> Section:
    """Return the value map in its own order, and beside it what it does not hold."""
    intro = _(
        "Each change is counted for the people who experience it, valued, and then reduced by "
        "what is not ours to claim. Shares are taken off one after another, never added up."
    )
    blocks: tuple[Block, ...] = (
        Paragraph(intro),
        _map(evaluation, ledger),
        *harms(evaluation, ledger),
        *unpriced(evaluation),
        *left_out(evaluation),
    )
    return Section(_title(evaluation), blocks)


def _title(evaluation: Evaluation) -> str:
    if looks_back(evaluation):
        return _("What changed, and what it is worth")
    return _("What changes, and what it is worth")


def _map(evaluation: Evaluation, ledger: Ledger) -> Table:
    rows = tuple(_rows(evaluation, ledger))
    return Table(
        caption=_("The impact map"),
        columns=(
            Column(_("How many people"), 1.05),
            Column(_("How long"), 0.95, Align.RIGHT),
            Column(_("Value each"), 1, Align.RIGHT),
            Column(_("Less: would have happened anyway"), 1.05, Align.RIGHT),
            Column(_("Less: moved from elsewhere"), 1.05, Align.RIGHT),
            Column(_("Less: owed to others"), 0.95, Align.RIGHT),
            Column(_("Fades each year"), 0.85, Align.RIGHT),
            Column(_("Impact"), 1.05, Align.RIGHT),
            Column(_("Present value"), 1.1, Align.RIGHT),
        ),
        rows=rows,
        totals=_totals(ledger) if rows else (),
        note=_(
            "Impact is what one year of the change is worth, for the people of all years of "
            "delivery. Present value is the value of every year it lasts, in today’s terms. In "
            "the terms of the field the deductions are deadweight, displacement, attribution "
            "and drop-off. The annex shows the working of each row."
        ),
        empty=_("No outcome with a price is in the case yet."),
    )


def _rows(evaluation: Evaluation, ledger: Ledger) -> list[Cells | Band]:
    case, rows = evaluation.case, list[Cells | Band]()
    wanted = [row for row in evaluation.result.outcomes if row.treatment in IN_THE_MAP]
    for group in dict.fromkeys(row.outcome.stakeholder for row in wanted):
        rows.append(Band(group_name(case, group)))
        for row in wanted:
            if row.outcome.stakeholder == group:
                rows += [Band(with_direction(row.outcome), 2), _figures(case, row, ledger)]
    return rows


def _figures(case: Case, row: OutcomeResult, ledger: Ledger) -> Cells:
    outcome, id_ = row.outcome, row.outcome.id
    return (
        by_year(outcome.quantities, case.scope.delivery_years),
        shown(outcome.duration.value, figures.years),
        _value_each(row),
        share(outcome.deadweight),
        share(outcome.displacement),
        share(outcome.attribution),
        _fades(outcome),
        shown(ledger.impacts.get(id_), figures.pounds),
        shown(ledger.present_values.get(id_), figures.pounds),
    )


def _fades(outcome: Outcome) -> str:
    """A change of a year or less has no later year to fade in."""
    lasts = outcome.duration.value
    if outcome.dropoff.value is None and lasts is not None and lasts <= 1:
        return NONE
    return share(outcome.dropoff)


def _value_each(row: OutcomeResult) -> str:
    """What one person's change is worth in the case's prices, all units of the proxy together."""
    if row.stream:
        return figures.pounds(row.stream.terms.value * row.stream.terms.amount)
    return shown(row.outcome.proxy.value.value, figures.exact_pounds)


def _totals(ledger: Ledger) -> tuple[Cells, ...]:
    impacts = [pounds for id_, pounds in ledger.impacts.items() if id_ in ledger.counted]
    if not impacts:
        return ((_("Total"), *("" for _cell in range(7)), GAP),)
    blanks = ("" for _cell in range(6))
    total = sum(impacts[1:], impacts[0])
    return ((_("Total"), *blanks, figures.pounds(total), figures.pounds(ledger.value)),)
