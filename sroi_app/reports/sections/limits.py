"""Limits, assurance and declaration: what the case does not show, and who stands behind it."""

from collections.abc import Iterator

from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.firmness import leaning
from sroi_app.guide.names import outcome_name
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Outcome
from sroi_app.reports.blocks import Block, Bullets, Fact, Heading, KeyFacts, Paragraph
from sroi_app.reports.ledger import Ledger
from sroi_app.reports.sections.phrases import day, given, paragraphs, passage, shown
from sroi_app.reports.sections.section import Section
from sroi_app.reports.sections.sources import VALUED
from sroi_app.reports.sections.title import assurance_words
from sroi_app.text import _


def limits(evaluation: Evaluation, _ledger: Ledger) -> Section:
    """Return what the case does not show, how it was checked, and the declaration."""
    case = evaluation.case
    blocks: tuple[Block, ...] = (
        *passage(case.statement.limitations),
        *_thin_evidence(evaluation),
        *_untested(evaluation),
        *_overlaps(evaluation),
        Paragraph(
            _(
                "The figures depend on the choices described here, so they cannot be compared "
                "with those of other organisations."
            )
        ),
        *_recommendations(case),
        Heading(_("What was too small to count")),
        KeyFacts(_materiality(case)),
        Heading(_("Shown to the people concerned")),
        KeyFacts(_verification(case)),
        Heading(_("Assurance and declaration")),
        _assurance(case),
        _declarers(case),
    )
    return Section(_("Limits, assurance and declaration"), blocks)


def _declarers(case: Case) -> KeyFacts:
    return KeyFacts(
        (
            Fact(_("Declared by"), given(case.statement.declared_by)),
            Fact(_("On"), day(case.statement.declared_on)),
        )
    )


def _assurance(case: Case) -> Paragraph:
    words = _(
        "Assurance: {status}. Where a report is assured, its principles are looked at; "
        "its figures are not verified."
    )
    return Paragraph(words.format(status=assurance_words(case).rstrip(".")))


def _thin_evidence(evaluation: Evaluation) -> Iterator[Block]:
    """Every number that leans on judgement or a guess is named, whoever forgot to."""
    years = evaluation.case.scope.delivery_years
    thin = [
        _("{outcome}: {numbers}").format(
            outcome=outcome_name(row.outcome), numbers="; ".join(numbers)
        )
        for row in evaluation.result.counted
        if (numbers := leaning(row.outcome, years))
    ]
    if thin:
        yield Paragraph(_("These numbers lean on judgement or a guess, or are not yet graded:"))
        yield Bullets(tuple(dict.fromkeys(thin)))


def _untested(evaluation: Evaluation) -> Iterator[Block]:
    """Every value that the people concerned have not said fits them."""
    names = [outcome_name(row) for row in _valued(evaluation) if not row.proxy.tested]
    if names:
        yield Paragraph(_("These values were not tested with the people they are for:"))
        yield Bullets(tuple(dict.fromkeys(names)))


def _overlaps(evaluation: Evaluation) -> Iterator[Block]:
    """Why outcomes that come close to others are not the same counted twice, as the case says."""
    reasons = [
        _("{outcome}: {reason}").format(outcome=outcome_name(row), reason=row.overlap.strip())
        for row in _valued(evaluation)
        if row.overlap.strip()
    ]
    if reasons:
        yield Paragraph(_("These outcomes come close to others. Why both count:"))
        yield Bullets(tuple(dict.fromkeys(reasons)))


def _valued(evaluation: Evaluation) -> Iterator[Outcome]:
    return (row.outcome for row in evaluation.result.outcomes if row.treatment in VALUED)


def _recommendations(case: Case) -> Iterator[Block]:
    if case.statement.recommendations.strip():
        yield Heading(_("What we will do differently"))
        yield from paragraphs(case.statement.recommendations)


def _materiality(case: Case) -> tuple[Fact, ...]:
    chosen = case.sensitivity
    return (
        Fact(_("Left out below this share"), shown(chosen.materiality, figures.percent)),
        Fact(_("What was left out"), given(chosen.materiality_notes)),
    )


def _verification(case: Case) -> tuple[Fact, ...]:
    checked = case.verification
    return (
        Fact(_("When"), day(checked.shown_on)),
        Fact(_("To whom"), given(checked.shown_to)),
        Fact(_("What changed because of what they said"), given(checked.changed)),
    )
