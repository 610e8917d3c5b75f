"""How far each stage has come."""

from dataclasses import replace

import pytest
from hypothesis import given

from sroi_app.evaluation import evaluate
from sroi_app.guide.findings import Severity
from sroi_app.guide.progress import Status, stage_of, status_words
from sroi_app.guide.registry import STAGES
from sroi_app.guide.schema import all_questions
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from tests.guide.ready import ready_case, with_answers
from tests.strategies import cases


def _statuses(case: Case) -> dict[str, Status]:
    return {entry.stage.id: entry.status for entry in evaluate(case).progress}


def test_a_new_case_is_not_yet_started_and_what_hangs_on_outcomes_cannot_be() -> None:
    assert _statuses(Case()) == {
        "scope": Status.NOT_STARTED,
        "outcomes": Status.NOT_STARTED,
        "evidence": Status.CANNOT_START,
        "impact": Status.CANNOT_START,
        "result": Status.NOT_STARTED,
        "case": Status.NOT_STARTED,
    }


def test_one_answer_puts_a_stage_in_progress() -> None:
    case = with_answers(Case(), organisation__name="Riverside")
    assert _statuses(case)["scope"] is Status.IN_PROGRESS


def test_a_tick_is_an_answer() -> None:
    assert _statuses(with_answers(Case(), no_gifts=True))["outcomes"] is Status.IN_PROGRESS


def test_a_case_with_every_answer_is_completed() -> None:
    assert set(_statuses(ready_case()).values()) == {Status.COMPLETED}


def test_one_open_answer_is_counted_in_its_own_stage() -> None:
    case = with_answers(ready_case(), outcomes__o1__deadweight__value=None)
    still_open = {entry.stage.id: entry.open for entry in evaluate(case).progress}
    assert still_open == {
        "scope": 0,
        "outcomes": 0,
        "evidence": 0,
        "impact": 1,
        "result": 0,
        "case": 0,
    }


def test_without_outcomes_there_is_nothing_to_value() -> None:
    statuses = _statuses(replace(ready_case(), outcomes=()))
    assert statuses["evidence"] is statuses["impact"] is Status.CANNOT_START


@pytest.mark.parametrize("status", Status)
def test_every_status_has_words(status: Status) -> None:
    assert status_words(status)


@pytest.mark.parametrize(
    ("address", "stage"),
    [
        ("organisation/name", "scope"),
        ("scope/rate", "scope"),
        ("stakeholders", "scope"),
        ("stakeholders/s1/size/value", "scope"),
        ("no_gifts", "outcomes"),
        ("inputs", "outcomes"),
        ("inputs/i1", "outcomes"),
        ("outcomes", "outcomes"),
        ("outcomes/o1/chain", "outcomes"),
        ("outcomes/o1/duration/basis", "evidence"),
        ("outcomes/o1/quantities/2/value", "evidence"),
        ("outcomes/o1/proxy/source", "evidence"),
        ("outcomes/o1/deadweight/value", "impact"),
        ("sensitivity", "result"),
        ("verification/shown_on", "result"),
        ("tender/criteria/c1/text", "case"),
        ("statement/limitations", "case"),
        ("attachments", "case"),
    ],
)
def test_an_address_belongs_to_the_stage_that_asks_for_it(address: str, stage: str) -> None:
    assert stage_of(Address.parse(address)) == stage


@given(cases())
def test_every_question_belongs_to_the_stage_it_is_asked_in(case: Case) -> None:
    for stage in STAGES:
        for section in stage.sections:
            for question in all_questions(case, section):
                assert stage_of(question.address) == stage.id


@given(cases())
def test_every_blocking_finding_is_counted_in_one_stage(case: Case) -> None:
    evaluation = evaluate(case)
    blocking = [f for f in evaluation.findings if f.severity is Severity.BLOCKS]
    assert sum(entry.open for entry in evaluation.progress) == len(blocking)
    assert evaluation.ready is (not blocking)
