"""How it will be delivered: when things happen, how they are checked, what could go wrong."""

from collections.abc import Iterator

from sroi_app.evaluation import Evaluation
from sroi_app.guide import choices
from sroi_app.model.case import Case
from sroi_app.reports.blocks import GAP, Block, Column, Heading, Table
from sroi_app.reports.ledger import Ledger
from sroi_app.reports.sections.phrases import day, given, paragraphs
from sroi_app.reports.sections.section import Section
from sroi_app.text import _


def delivery(evaluation: Evaluation, _ledger: Ledger) -> Section | None:
    """Return milestones, monitoring and risks, as far as they are filled in."""
    blocks = tuple(_blocks(evaluation.case))
    return Section(_("Delivery, checks and risks"), blocks) if blocks else None


def passages(evaluation: Evaluation, _ledger: Ledger) -> Section | None:
    """Return the sections of text people added themselves."""
    blocks: list[Block] = []
    for own in evaluation.case.passages:
        if own.heading.strip() or own.text.strip():
            blocks += [Heading(own.heading.strip() or _("Without a heading"))]
            blocks += paragraphs(own.text)
    return Section(_("In our own words"), tuple(blocks)) if blocks else None


def _blocks(case: Case) -> Iterator[Block]:
    if case.milestones:
        yield Heading(_("When things happen"))
        yield _milestones(case)
    if case.statement.monitoring.strip():
        yield Heading(_("How we will check that it happens"))
        yield from paragraphs(case.statement.monitoring)
    if case.risks:
        yield Heading(_("What could go wrong"))
        yield _risks(case)


def _milestones(case: Case) -> Table:
    return Table(
        caption=_("Milestones"),
        columns=(
            Column(_("By"), 0.9),
            Column(_("What happens"), 2.6),
            Column(_("Who answers for it"), 1.3),
        ),
        rows=tuple((day(m.due), given(m.description), given(m.owner)) for m in case.milestones),
    )


def _risks(case: Case) -> Table:
    return Table(
        caption=_("Risks, and what we will do about them"),
        columns=(
            Column(_("What could go wrong"), 1.7),
            Column(_("Likely"), 0.6),
            Column(_("Effect"), 0.6),
            Column(_("What we will do about it"), 2),
            Column(_("Who answers for it"), 1),
        ),
        rows=tuple(
            (
                given(risk.description),
                choices.LEVEL.format(risk.likelihood) or GAP,
                choices.LEVEL.format(risk.effect) or GAP,
                given(risk.action),
                given(risk.owner),
            )
            for risk in case.risks
        ),
    )
