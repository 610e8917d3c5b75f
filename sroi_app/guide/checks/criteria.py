"""Readiness checks of what the buyer asks for, and whether it is answered (R35)."""

from collections.abc import Iterator

from sroi_app.calculation.result import Result
from sroi_app.guide.buyers_models import chosen_items, chosen_models, in_our_words
from sroi_app.guide.checks.rule import hints, warns
from sroi_app.guide.findings import Finding
from sroi_app.guide.names import criterion_name, promise_name, shortened
from sroi_app.library.social_value_models import is_named
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import _

TENDER, COMMITMENTS = Address(("tender",)), Address(("commitments",))
CRITERIA = TENDER / "criteria"


def criteria_are_of_one_model(case: Case, _result: Result) -> Iterator[Finding]:
    """R35: a tender names one social value model; criteria of two are a mix-up."""
    chosen = chosen_models(case)
    named = case.tender.social_value_model.strip()
    if len(chosen) > 1:
        titles = " + ".join(model.title for model in chosen)
        message = _("The criteria are of more than one model: {models}.").format(models=titles)
        yield warns("R35", CRITERIA, message, _("Keep those of the model in your tender papers."))
    elif chosen and named and not is_named(chosen[0], named):
        message = _("Criteria were chosen from {model}, and the papers are said to name another.")
        advice = _("Put right which model it is, or take out the criteria of the other.")
        here = TENDER / "social_value_model"
        yield warns("R35", here, message.format(model=chosen[0].title), advice)


def criteria_are_in_the_buyers_words(case: Case, _result: Result) -> Iterator[Finding]:
    """R35: evaluators look for their own words, and the library has only short ones of ours."""
    for _model, item, row in chosen_items(case):
        if in_our_words(item, row):
            message = _("“{name}” is in short words of ours, not in the buyer’s.")
            advice = _("Copy the exact words from your tender papers.")
            here = CRITERIA / row.id / "text"
            yield hints("R35", here, message.format(name=shortened(criterion_name(row))), advice)


def criteria_are_answered(case: Case, _result: Result) -> Iterator[Finding]:
    """R35: what the buyer asks for and nobody promises earns no marks."""
    criteria = case.tender.criteria
    if criteria and not case.commitments:
        message = _("The buyer asks for something, and nothing is promised yet.")
        yield warns("R35", COMMITMENTS, message, _("Add what you will do about it."))
        return
    answered = {id_ for promise in case.commitments for id_ in promise.criteria}
    for row in criteria:
        if row.id not in answered:
            message = _("No promise answers “{name}”.")
            words = message.format(name=shortened(criterion_name(row)))
            advice = _("Tick it at the promise that does, or promise something that does.")
            yield warns("R35", CRITERIA / row.id / "text", words, advice, elsewhere=True)


def promises_answer_criteria(case: Case, _result: Result) -> Iterator[Finding]:
    """R35: a promise that answers nothing the buyer asks for earns no marks either."""
    if not case.tender.criteria:
        return
    for promise in case.commitments:
        if promise.promise.strip() and not promise.criteria:
            message = _("“{name}” answers nothing that the buyer asks for.")
            advice = _("Tick what it answers, or leave it out of this bid.")
            here = COMMITMENTS / promise.id / "criteria"
            yield warns("R35", here, message.format(name=promise_name(promise)), advice)


CHECKS = (
    criteria_are_of_one_model,
    criteria_are_in_the_buyers_words,
    criteria_are_answered,
    promises_answer_criteria,
)
