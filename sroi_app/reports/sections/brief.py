"""The short report: two pages for a buyer, or a funder, who asks for no more."""

from collections.abc import Iterator

from sroi_app.calculation.tested import Tested
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.firmness_words import evidence_sentences
from sroi_app.guide.grouping import group_totals
from sroi_app.guide.ledger import Ledger
from sroi_app.guide.names import group_name
from sroi_app.guide.range_words import value_ends
from sroi_app.model.case import Case
from sroi_app.reports.blocks import (
    GAP,
    Align,
    Block,
    Column,
    Fact,
    Heading,
    KeyFigures,
    Paragraph,
    Table,
    Tone,
)
from sroi_app.reports.sections.limits import declared
from sroi_app.reports.sections.not_claimed import not_claimed
from sroi_app.reports.sections.phrases import listed, sentence, with_direction
from sroi_app.reports.sections.promised import promised
from sroi_app.reports.sections.section import change_heading
from sroi_app.reports.sections.track_record import done_elsewhere
from sroi_app.reports.sections.worth import (
    method_sentence,
    over_years,
    ratio_sentence,
    simulation_of,
    so_far_sentence,
    value_sentence,
)
from sroi_app.text import _

MOST_WORDS = 80  # of somebody's own text; the full report has the rest
MOST_CHANGES = 3
MOST_GROUPS = 6


def brief(evaluation: Evaluation, ledger: Ledger, tested: Tested | None) -> tuple[Block, ...]:
    """Return what is promised on one page; on the other its worth, limits and declaration."""
    case = evaluation.case
    return (
        *_summary(case),
        Heading(_("Our commitments")),
        *promised(case, dense=True),
        Heading(_("What it is worth"), new_page=True),
        *_worth(evaluation, ledger, tested),
        Heading(_("Limits, and what we do not claim")),
        not_claimed(evaluation, tested),
        Paragraph(_beginning(case.statement.limitations)),
        *_declaration(case),
    )


def _summary(case: Case) -> Iterator[Block]:
    if case.statement.summary.strip():
        yield Paragraph(_beginning(case.statement.summary))


def _worth(evaluation: Evaluation, ledger: Ledger, tested: Tested | None) -> Iterator[Block]:
    yield from done_elsewhere(evaluation)
    if evaluation.result.headline is None:
        yield Paragraph(so_far_sentence(ledger))
    else:
        yield KeyFigures(_key_figures(evaluation, ledger, tested))
        if not ledger.withheld.parts:
            yield _who_is_affected(evaluation, ledger)
        value = value_sentence(evaluation, ledger, tested)
        ratio = ratio_sentence(evaluation, ledger, tested)
        yield Paragraph(f"{value} {ratio}")
        yield Paragraph(" ".join(evidence_sentences(evaluation)))
    yield Paragraph(method_sentence(), Tone.NOTE)


def _key_figures(evaluation: Evaluation, ledger: Ledger, tested: Tested | None) -> tuple[Fact, ...]:
    """The value between the ends of its range, where it has one."""
    value = Fact(over_years(evaluation.case, ledger), figures.pounds(ledger.value))
    found = simulation_of(tested)
    if found is None:
        return (value,)
    low, high = value_ends(found)
    return (
        Fact(_("at the low end of the likely range"), low),
        value,
        Fact(_("at the high end of the likely range"), high),
    )


def _who_is_affected(evaluation: Evaluation, ledger: Ledger) -> Table:
    totals = group_totals(evaluation.result, ledger, lambda row: row.outcome.stakeholder)
    return Table(
        caption=_("Who is affected, and what we estimate it is worth to them"),
        columns=(
            Column(_("Group"), 1.2),
            Column(change_heading(evaluation), 2.4),
            Column(_("Estimated value"), 0.8, Align.RIGHT),
        ),
        rows=tuple(
            (
                group_name(evaluation.case, total.key),
                listed(_changes(evaluation, total.key), MOST_CHANGES),
                figures.pounds(total.net),
            )
            for total in totals
        ),
        totals=((_("Total"), "", figures.pounds(ledger.value)),) if totals else (),
        dense=True,
        empty=_("No outcome can be worked out so far."),
    )


def _changes(evaluation: Evaluation, group: str) -> list[str]:
    rows = (row.outcome for row in evaluation.result.counted)
    return list(dict.fromkeys(with_direction(one) for one in rows if one.stakeholder == group))


def _declaration(case: Case) -> Iterator[Block]:
    """Who stands behind it; assurance is said in the title block."""
    said, tools = declared(case), case.statement.tools.strip()
    used = _("Tools and artificial intelligence used in writing: {tools}").format(tools=tools)
    yield Paragraph(f"{said} {sentence(used)}" if tools else said)


def _beginning(text: str) -> str:
    words = text.split()
    if len(words) <= MOST_WORDS:
        return sentence(" ".join(words) or GAP)
    kept = " ".join(words[:MOST_WORDS])
    return _("{beginning} … (The full report has the rest.)").format(beginning=kept)
