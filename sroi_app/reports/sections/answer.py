"""The answer on a page: what you will get, how many, by when, how you will know, its worth."""

from collections.abc import Iterator

from sroi_app.calculation.tested import Tested
from sroi_app.evaluation import Evaluation
from sroi_app.guide.ledger import Ledger
from sroi_app.reports.blocks import Block, Paragraph, Tone
from sroi_app.reports.sections.phrases import paragraphs
from sroi_app.reports.sections.promised import promised
from sroi_app.reports.sections.section import Section, looks_back
from sroi_app.reports.sections.track_record import done_elsewhere
from sroi_app.reports.sections.worth import (
    method_sentence,
    so_far_sentence,
    value_sentence,
)
from sroi_app.text import _


def answer(evaluation: Evaluation, ledger: Ledger, tested: Tested | None) -> Section:
    """Return the page a reader in a hurry reads. The ratio is not on it: the result has it.

    A report on what is over begins with what was done, one on what is to come with the promises.
    """
    told = paragraphs(evaluation.case.statement.summary)
    promises = tuple(promised(evaluation.case, dense=True))
    value = tuple(_worth(evaluation, ledger, tested))
    blocks = (*told, *value, *promises) if looks_back(evaluation) else (*promises, *value, *told)
    return Section(_("The answer on a page"), blocks)


def _worth(evaluation: Evaluation, ledger: Ledger, tested: Tested | None) -> Iterator[Block]:
    yield from done_elsewhere(evaluation)
    if evaluation.result.headline is None:
        yield Paragraph(so_far_sentence(ledger))
    else:
        yield Paragraph(value_sentence(evaluation, ledger, tested))
    yield Paragraph(method_sentence(), Tone.NOTE)
