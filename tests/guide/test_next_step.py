"""The one next thing to do."""

from dataclasses import replace

import pytest
from hypothesis import given

from sroi_app.evaluation import evaluate
from sroi_app.guide.findings import Severity
from sroi_app.guide.next_step import NextStep, next_step, usual_minutes
from sroi_app.guide.registry import STAGES
from sroi_app.guide.tasks import all_tasks
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from tests.guide.ready import ready_case, ready_outcome, with_answers
from tests.strategies import cases


def _next(case: Case) -> NextStep:
    evaluation = evaluate(case)
    return next_step(evaluation, all_tasks(evaluation))


def test_a_new_case_begins_with_who_you_are() -> None:
    step = _next(Case())
    assert step.words == "Next: say who you are."
    assert step.address == Address.parse("organisation/name")
    assert step.time == "This usually takes about 3 minutes."


def test_a_page_not_yet_started_takes_its_share_of_the_stage() -> None:
    step = _next(replace(ready_case(), inputs=()))
    assert step.words == "Next: say what goes in."
    assert step.minutes == 5
    assert step.address == Address.parse("inputs")


def test_one_open_answer_takes_less_than_its_page() -> None:
    step = _next(with_answers(ready_case(), outcomes__o1__deadweight__value=None))
    assert step.words == "Next: go on with “What you can claim”."
    assert step.address == Address.parse("outcomes/o1/deadweight/value")
    assert step.time == "This usually takes about 2 minutes."


def test_the_first_open_answer_is_the_first_on_the_page_row_by_row() -> None:
    case = replace(ready_case(), outcomes=(ready_outcome("o1"), ready_outcome("o2")))
    case = with_answers(
        case,
        outcomes__o2__deadweight__value=None,
        outcomes__o1__dropoff__value=None,
        outcomes__o1__attribution__basis="",
    )
    assert _next(case).address == Address.parse("outcomes/o1/attribution/basis")


def test_a_finished_case_leads_to_the_pdf() -> None:
    step = _next(ready_case())
    assert step == NextStep(words="Next: make the PDF.", minutes=1, page="readiness")
    assert step.time == "This usually takes about a minute."


def test_an_untested_result_leads_to_the_page_where_it_is_tested() -> None:
    untested = with_answers(ready_case(), outcomes__o1__attribution__low=None)
    assert _next(untested).page == "sensitivity"
    assert not any(task.open for task in all_tasks(evaluate(untested)) if task.section)


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.id)
def test_the_shares_of_a_stage_come_to_about_its_minutes(stage: object) -> None:
    (found,) = [known for known in STAGES if known is stage]
    shares = [usual_minutes(found, section) for section in found.sections]
    assert min(shares) >= 1
    assert abs(sum(shares) - found.minutes) <= 5


@given(cases())
def test_every_case_has_a_next_thing_to_do(case: Case) -> None:
    step = _next(case)
    assert step.minutes >= 1
    assert bool(step.page) is (step.address is None)
    blocking = {f.address for f in evaluate(case).findings if f.severity is Severity.BLOCKS}
    assert step.address in blocking if step.address else step.page in ("readiness", "sensitivity")
