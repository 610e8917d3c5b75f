"""The result in two sentences."""

from dataclasses import replace

from sroi_app.calculation.baseline import baseline
from sroi_app.calculation.simulation.simulate import simulate
from sroi_app.calculation.simulation.simulated import NothingPutIn
from sroi_app.calculation.terms import INPUTS
from sroi_app.evaluation import evaluate
from sroi_app.guide.ledger import ledger
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction
from sroi_app.reports.brief_answer import brief_answer
from tests.guide.ready import ready_case, ready_outcome, with_answers
from tests.reports.sample import sample


def told(case: Case) -> str:
    evaluation = evaluate(case)
    return brief_answer(evaluation, ledger(evaluation.result))


def test_value_comes_first_and_then_what_it_is_for_each_pound() -> None:
    assert told(ready_case()) == (
        "What changes for 1 group of people is worth an estimated £4,008 at today’s worth. "
        "£1,000 is put in, which makes £4.01 of value for every £1."
    )


def test_the_ratio_has_its_range_beside_it_once_there_is_one() -> None:
    evaluation = sample()
    base = baseline(evaluation.case, evaluation.result)
    assert base is not None
    said = brief_answer(evaluation, ledger(evaluation.result), simulate(base))
    assert "of value for every £1, likely between £" in said
    assert "likely" not in brief_answer(evaluation, ledger(evaluation.result))


def test_a_range_that_cannot_be_is_none() -> None:
    evaluation = sample()
    said = brief_answer(evaluation, ledger(evaluation.result), NothingPutIn((INPUTS,)))
    assert said.endswith("of value for every £1.")


def test_harms_are_said_in_the_sentence_of_the_value() -> None:
    harm = ready_outcome("o2", direction=Direction.NEGATIVE)
    case = replace(ready_case(), outcomes=(*ready_case().outcomes, harm))
    assert "with harms of £4,008 already taken off" in told(case)


def test_an_unfinished_case_says_what_is_missing() -> None:
    case = with_answers(ready_case(), inputs__i1__amounts__1__value=None)
    assert told(case).endswith("There is no ratio yet, because 1 answer is missing.")


def test_an_empty_case_adds_nothing_up() -> None:
    assert told(Case()).startswith("Nothing can be added up yet")
