"""What leans on judgement, what nobody was asked, and what comes close to counting twice."""

from collections.abc import Iterator

from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.firmness import leaning
from sroi_app.guide.names import outcome_name
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Outcome
from sroi_app.reports.blocks import GAP, Block, Bullets, Column, Paragraph, Table
from sroi_app.reports.sections.phrases import given, sentence
from sroi_app.reports.sections.sources import VALUED
from sroi_app.text import _


def leaning_blocks(evaluation: Evaluation) -> Iterator[Block]:
    """Yield each of the three, as far as there is any."""
    yield from _leaning(evaluation)
    yield from _listed(
        _("These values were not tested with the people they are for:"), _untested(evaluation)
    )
    yield from _listed(
        _("These outcomes come close to others. Why both count:"), _overlaps(evaluation)
    )


def leans(evaluation: Evaluation) -> tuple[tuple[str, str], ...]:
    """Return every outcome with the numbers that lean on judgement or a guess, whoever forgot."""
    years = evaluation.case.scope.delivery_years
    return tuple(
        (outcome_name(row.outcome), "; ".join(numbers))
        for row in evaluation.result.counted
        if (numbers := leaning(row.outcome, years))
    )


def too_small(case: Case) -> Paragraph:
    """Return from which share on a change was too small to count, and what fell below it."""
    share, notes = case.sensitivity.materiality, case.sensitivity.materiality_notes
    if share is None:
        return Paragraph(_("Too small to count: {gap}.").format(gap=GAP))
    return Paragraph(
        _("Too small to count: what is below {share} of the value. {notes}").format(
            share=figures.percent(share), notes=sentence(given(notes))
        )
    )


def _leaning(evaluation: Evaluation) -> Iterator[Block]:
    found = leans(evaluation)
    if found:
        yield Table(
            caption=_("What leans on judgement or a guess, or is not yet graded"),
            columns=(Column(_("Outcome"), 1.4), Column(_("Numbers"), 3)),
            rows=tuple(dict.fromkeys(found)),
            dense=True,
        )


def _untested(evaluation: Evaluation) -> tuple[str, ...]:
    """Every value that the people concerned have not said fits them."""
    return tuple(outcome_name(row) for row in _valued(evaluation) if not row.proxy.tested)


def _overlaps(evaluation: Evaluation) -> tuple[str, ...]:
    """Why outcomes that come close to others are not the same counted twice, as the case says."""
    return tuple(
        _("{outcome}: {reason}").format(outcome=outcome_name(row), reason=row.overlap.strip())
        for row in _valued(evaluation)
        if row.overlap.strip()
    )


def _listed(intro: str, items: tuple[str, ...]) -> Iterator[Block]:
    if items:
        yield Paragraph(intro)
        yield Bullets(tuple(dict.fromkeys(items)))


def _valued(evaluation: Evaluation) -> Iterator[Outcome]:
    return (row.outcome for row in evaluation.result.outcomes if row.treatment in VALUED)
