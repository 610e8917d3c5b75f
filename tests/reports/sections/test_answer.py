import re
from dataclasses import replace

import pytest

from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.guide.figures import pounds
from sroi_app.model.outcomes import Standing
from sroi_app.model.scope import CaseKind
from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import Callout, KeyFigures, Paragraph
from sroi_app.reports.form import Form
from sroi_app.reports.ledger import ledger
from sroi_app.reports.plain import plain
from tests.reports.sample import CASE, sample

ELSEWHERE = "Work done elsewhere, before this contract"


def past_only() -> Evaluation:
    """The sample with nothing in it but what was done elsewhere."""
    rows = tuple(replace(row, standing=Standing.TRACK_RECORD) for row in CASE.outcomes)
    made = evaluate(replace(CASE, outcomes=rows))
    # The rule for when it is true is the sum's own; what is printed then is tested here.
    return replace(made, result=replace(made.result, only_track_record=True))


@pytest.mark.parametrize("short", [False, True])
def test_the_ratio_of_work_done_elsewhere_is_called_that_wherever_it_stands(short: bool) -> None:
    report = assemble(past_only(), Form(short=short))
    callouts = [b for b in report.blocks if isinstance(b, Callout) and b.title == ELSEWHERE]
    assert len(callouts) == (1 if short else 2)  # the answer page, and the result
    told = plain(report)
    assert "That is what the work done elsewhere came to: about £" in told
    assert "what will change" not in told
    assert "what has changed is worth" in told
    assert "It is a forecast" not in told


@pytest.mark.parametrize("short", [False, True])
def test_a_case_of_this_contract_is_not_called_work_done_elsewhere(short: bool) -> None:
    assert ELSEWHERE not in plain(assemble(sample(), Form(short=short)))


def test_an_evaluation_speaks_of_what_changed() -> None:
    case = replace(CASE, scope=replace(CASE.scope, kind=CaseKind.EVALUATIVE))
    told = plain(assemble(evaluate(case)))
    assert "what has changed is worth" in told
    assert "will change" not in told
    assert "What changes" not in told


def test_what_was_put_in_beside_the_ratio_is_what_the_ratio_divides_by() -> None:
    evaluation = sample()
    book = ledger(evaluation.result)
    assert book.total_inputs != book.present_value_inputs
    for short in (False, True):
        blocks = assemble(evaluation, Form(short=short)).blocks
        figures = next(block for block in blocks if isinstance(block, KeyFigures))
        assert figures.facts[1].label == "put in, at today’s worth"
        assert figures.facts[1].value == pounds(book.present_value_inputs)


def test_the_amount_as_spent_is_printed_in_the_inputs_and_the_years_alone() -> None:
    told = plain(assemble(sample()))
    spent = pounds(ledger(sample().result).total_inputs)
    lines = [line for line in told.splitlines() if re.search(rf"{spent}(?![\d,])", line)]
    assert [re.split(r"\s{2,}", line)[0] for line in lines] == ["Total, as spent", "Total"]


def test_a_result_with_its_evidence_says_how_much_leans_on_judgement() -> None:
    told = plain(assemble(sample(), Form(short=True)))
    assert "For £0.64 of every £1 claimed, every number behind it was measured" in told
    measured = "£0.64 of every £1 claimed rests on something measured. Measured means here that"
    assert f"{measured} the number of people" in told


@pytest.mark.parametrize("short", [False, True])
def test_the_ratio_follows_the_value_it_belongs_to_and_not_the_method(short: bool) -> None:
    blocks = assemble(sample(), Form(short=short)).blocks
    told = [block.text for block in blocks if isinstance(block, Paragraph)]
    value = next(text for text in told if text.startswith("We estimate that"))
    first, second = value.split(". ")[:2]
    assert first.endswith("in today’s terms, harms of £1,894 already taken off")
    assert second.startswith("That is about £1.8 for every £1 put in")
    assert not any("That is about" in text for text in told if text != value)


def test_a_case_without_harms_does_not_speak_of_them() -> None:
    told = plain(assemble(evaluate(replace(CASE, outcomes=CASE.outcomes[:1]))))
    assert "in today’s terms. That is about" in told


@pytest.mark.parametrize("short", [False, True])
def test_people_who_are_worse_off_are_not_listed_as_gaining(short: bool) -> None:
    told = plain(assemble(sample(), Form(short=short)))
    assert "Who is affected" in told
    assert "Who gains" not in told
