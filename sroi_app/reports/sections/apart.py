"""What stands beside the sum: harms listed, outcomes without a price, outcomes left out."""

from sroi_app.calculation.result import Treatment
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.names import group_name, outcome_name
from sroi_app.model.outcomes import Direction
from sroi_app.reports.blocks import Align, Block, Column, Heading, Paragraph, Table
from sroi_app.reports.ledger import Ledger
from sroi_app.reports.sections.phrases import by_year, given, with_direction
from sroi_app.reports.sections.section import change_heading
from sroi_app.text import _


def harms(evaluation: Evaluation, ledger: Ledger) -> tuple[Block, ...]:
    """Return the changes for the worse, or the sentence that none is counted."""
    case = evaluation.case
    counted = [r for r in evaluation.result.counted if r.outcome.direction is Direction.NEGATIVE]
    heading = Heading(_("Harms"))
    if not counted:
        return (
            heading,
            Paragraph(
                _("No harm is counted. The table of the groups says whether each was asked.")
            ),
        )
    table = Table(
        caption=_("Harms, already taken off the value above"),
        columns=(
            Column(_("Who"), 1.3),
            Column(_("What gets worse"), 2.6),
            Column(_("Present value"), 0.9, Align.RIGHT),
        ),
        rows=tuple(
            (
                group_name(case, row.outcome.stakeholder),
                outcome_name(row.outcome),
                figures.pounds(ledger.present_values[row.outcome.id]),
            )
            for row in counted
        ),
        totals=((_("All harms"), "", figures.pounds(ledger.harms)),),
    )
    return (heading, table)


def unpriced(evaluation: Evaluation) -> tuple[Block, ...]:
    """Return the outcomes that have evidence and no price."""
    case = evaluation.case
    rows = [r.outcome for r in evaluation.result.outcomes if r.treatment is Treatment.UNPRICED]
    if not rows:
        return ()
    table = Table(
        caption=_("Outcomes without a price: part of the case, never of the sum"),
        columns=(
            Column(_("Who"), 1.2),
            Column(change_heading(evaluation), 2),
            Column(_("How many"), 0.8),
            Column(_("What shows it"), 1.6),
        ),
        rows=tuple(
            (
                group_name(case, one.stakeholder),
                with_direction(one),
                by_year(one.quantities, case.scope.delivery_years),
                given(one.evidence.source or one.indicator),
            )
            for one in rows
        ),
    )
    return (Heading(_("Changes without a price")), table)


def left_out(evaluation: Evaluation) -> tuple[Block, ...]:
    """Return the outcomes left out, each with its reason."""
    case = evaluation.case
    rows = [r.outcome for r in evaluation.result.outcomes if r.treatment is Treatment.LEFT_OUT]
    if not rows:
        return ()
    table = Table(
        caption=_("Outcomes left out, and why"),
        columns=(
            Column(_("Who"), 1.2),
            Column(change_heading(evaluation), 2),
            Column(_("Why"), 2.2),
        ),
        rows=tuple(
            (
                group_name(case, one.stakeholder),
                outcome_name(one),
                _reason(one.included, one.exclusion_reason),
            )
            for one in rows
        ),
    )
    return (Heading(_("Left out")), table)


def _reason(included: bool, reason: str) -> str:
    """A whole group may be left out, and its outcomes with it."""
    return _("Its group is left out.") if included else given(reason)
