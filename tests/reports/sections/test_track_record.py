"""Past work: with how many answered, and with those whom it did not help."""

from dataclasses import replace
from decimal import Decimal

from sroi_app.evaluation import evaluate
from sroi_app.guide.ledger import ledger
from sroi_app.model.case import Case
from sroi_app.model.survey import Survey
from sroi_app.reports.assemble import assemble
from sroi_app.reports.plain import plain
from sroi_app.reports.sections.track_record import track_record
from tests.reports.sample import CASE

SURVEY = Survey(
    id="v1",
    outcome="o6",
    group=Decimal(52),
    answered=Decimal(44),
    improved=Decimal(17),
    same=Decimal(21),
    worse=Decimal(6),
)


def told(case: Case) -> str:
    evaluation = evaluate(case)
    section = track_record(evaluation, ledger(evaluation.result))
    return plain(replace(assemble(evaluation), blocks=section.blocks))


def test_the_answers_say_how_many_of_how_many_and_who_got_worse() -> None:
    found = told(replace(CASE, surveys=(SURVEY,)))
    assert "44 of 52 (85%): 17 better, 21 the same, 6 worse" in found
    nobody_else = replace(SURVEY, group=None, answered=Decimal(3), improved=Decimal(3))
    assert "better" not in told(replace(CASE, surveys=(nobody_else,)))


def test_a_count_that_is_withheld_stays_withheld() -> None:
    few = replace(SURVEY, worse=Decimal(2), same=Decimal(25))
    assert "2 worse" not in told(replace(CASE, surveys=(few,)))


def test_what_was_learnt_stands_with_what_did_not_work() -> None:
    said = replace(CASE.statement, recommendations="We ring sooner.")
    assert "What we will do differently" in told(replace(CASE, statement=said))
    assert "What we will do differently" not in told(CASE)


def test_a_case_without_a_past_says_so() -> None:
    bare = replace(CASE, statement=replace(CASE.statement, track_record=""))
    rows = tuple(one for one in CASE.outcomes if one.id != "o6")
    assert told(replace(bare, outcomes=rows)).strip().endswith("No past results are given.")
