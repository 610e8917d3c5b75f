"""What was done before: evidence that it works, never part of what is promised."""

from sroi_app.calculation.result import Treatment
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.names import group_name, outcome_name
from sroi_app.reports.blocks import Align, Block, Callout, Column, Paragraph, Table
from sroi_app.reports.ledger import ZERO, Ledger
from sroi_app.reports.sections.phrases import day, given, paragraphs, shown
from sroi_app.reports.sections.section import Section
from sroi_app.text import _


def track_record(evaluation: Evaluation, ledger: Ledger) -> Section | None:
    """Return the text about past work, and the past outcomes kept apart from this contract."""
    told = paragraphs(evaluation.case.statement.track_record)
    table = _past(evaluation, ledger)
    if not told and not table.rows:
        return None
    blocks: list[Block] = [*told]
    if table.rows:
        intro = _("These changes happened elsewhere, and are not part of the value above.")
        blocks += [Paragraph(intro), table]
    return Section(_("Track record"), tuple(blocks))


def done_elsewhere(evaluation: Evaluation) -> tuple[Callout, ...]:
    """Return the warning that stands beside a result made of nothing but past work."""
    if not evaluation.result.only_track_record:
        return ()
    return (
        Callout(
            _("Work done elsewhere, before this contract"),
            _(
                "The value and the ratio here are those of work that is over. They say nothing "
                "about what this contract will bring."
            ),
        ),
    )


def _past(evaluation: Evaluation, ledger: Ledger) -> Table:
    case = evaluation.case
    past = [row.outcome for row in evaluation.result.outcomes if row.treatment is Treatment.APART]
    pounds = [ledger.present_values.get(one.id) for one in past]
    known = [found for found in pounds if found is not None]
    return Table(
        caption=_("Track record: what was done elsewhere"),
        columns=(
            Column(_("Who"), 1.1),
            Column(_("What changed"), 1.5),
            Column(_("What shows it"), 2),
            Column(_("Collected"), 0.9),
            Column(_("People covered"), 0.7, Align.RIGHT),
            Column(_("Present value"), 0.8, Align.RIGHT),
        ),
        rows=tuple(
            (
                group_name(case, one.stakeholder),
                outcome_name(one),
                given(one.evidence.source),
                day(one.evidence.collected),
                shown(one.evidence.sample, figures.number),
                shown(found, figures.pounds),
            )
            for one, found in zip(past, pounds, strict=True)
        ),
        totals=((_("Track record"), "", "", "", "", figures.pounds(sum(known, ZERO))),)
        if known
        else (),
    )
