"""The tasks of a case, and how far each has come."""

from dataclasses import replace

import pytest
from hypothesis import given

from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.guide.findings import Severity
from sroi_app.guide.progress import Status, place_of
from sroi_app.guide.registry import STAGES
from sroi_app.guide.tasks import NEVER_NEEDED, Task, all_tasks
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import add, keep_unreadable, put
from sroi_app.workspace.files import examples, open_evaluation
from tests.guide.ready import ready_case, ready_outcome, with_answers
from tests.strategies import cases

_TITLES = {
    section.id: section.rows.title for stage in STAGES for section in stage.sections if section.rows
}


def _name(task: Task) -> str:
    return f"{task.stage.id}/{task.page}" if task.section is None else task.section.id


def _tasks(case: Case) -> dict[str, Task]:
    return {_name(task): task for task in all_tasks(evaluate(case))}


def _statuses(case: Case) -> dict[str, Status]:
    return {name: task.status for name, task in _tasks(case).items()}


def test_every_page_of_every_stage_is_a_task_in_its_order() -> None:
    pages = [
        (stage.id, *page)
        for stage in STAGES
        for page in (
            *(("", page) for page in stage.opens_with),
            *((section.id, "") for section in stage.sections),
            *(("", page) for page in stage.pages),
        )
    ]
    tasks = all_tasks(evaluate(Case()))
    assert [(t.stage.id, t.section.id if t.section else "", t.page) for t in tasks] == pages


def test_in_a_new_case_what_needs_outcomes_cannot_start_and_says_why() -> None:
    tasks = _tasks(Case())
    waiting = {name for name, task in tasks.items() if task.status is Status.CANNOT_START}
    assert {"evidence", "value", "deductions", "outcomes/chain", "result/result"} <= waiting
    assert all(tasks[name].reason for name in waiting)
    assert not any(task.reason for name, task in tasks.items() if name not in waiting)


def test_in_a_new_case_what_is_needed_has_not_been_started() -> None:
    statuses = _statuses(Case())
    needed = ("organisation", "activity", "scope", "stakeholders", "inputs", "nothing-given")
    assert {statuses[name] for name in (*needed, "outcomes", "case/readiness")} == {
        Status.NOT_STARTED
    }


def test_a_page_nobody_has_to_fill_in_is_called_optional() -> None:
    statuses = _statuses(Case())
    assert {statuses[name] for name in NEVER_NEEDED} == {Status.OPTIONAL}
    assert statuses["scope/answers"] is Status.OPTIONAL


def test_an_optional_page_with_an_answer_is_completed() -> None:
    case = with_answers(Case(), tender__buyer="The council")
    assert _statuses(case)["tender"] is Status.COMPLETED


@pytest.mark.parametrize("rows", ["outputs", "tender/criteria", "commitments", "passages"])
def test_a_row_that_was_only_added_completes_no_page(rows: str) -> None:
    page = Address.parse(rows).name
    case, row = add(Case(), Address.parse(rows))
    assert _statuses(case)[page] is Status.OPTIONAL
    named = put(case, row / _TITLES[page], "Home visits")
    assert _statuses(named)[page] is Status.COMPLETED


def test_one_answer_puts_its_own_page_in_progress_and_no_other() -> None:
    before = _statuses(Case())
    after = _statuses(with_answers(Case(), scope__purpose="A bid"))
    changed = {name for name in after if after[name] is not before[name]}
    assert changed == {"scope", "case/readiness"}
    assert after["scope"] is Status.IN_PROGRESS


def test_what_cannot_be_read_has_been_started_all_the_same() -> None:
    case = keep_unreadable(Case(), Address.parse("scope/starts"), "soon")
    assert _statuses(case)["scope"] is Status.IN_PROGRESS


def test_an_open_answer_is_counted_on_its_page() -> None:
    case = with_answers(ready_case(), outcomes__o1__deadweight__value=None)
    tasks = _tasks(case)
    assert tasks["deductions"].open == 1
    assert tasks["deductions"].status is Status.IN_PROGRESS
    assert tasks["value"].status is Status.COMPLETED
    assert tasks["result/result"].status is Status.CANNOT_START


def test_an_outcome_just_listed_leaves_its_evidence_to_be_started() -> None:
    case, row = add(Case(), Address(("outcomes",)), description="I feel less lonely")
    statuses = _statuses(case)
    assert statuses["outcomes"] is Status.IN_PROGRESS
    assert statuses["evidence"] is statuses["deductions"] is Status.NOT_STARTED
    begun = with_answers(case, **{f"{row}/duration/value".replace("/", "__"): 2})
    assert _statuses(begun)["evidence"] is Status.IN_PROGRESS
    assert _statuses(begun)["value"] is Status.NOT_STARTED


def test_a_chain_is_in_progress_until_every_outcome_has_one() -> None:
    one, other = ready_outcome("o1"), ready_outcome("o2", chain=())
    assert _statuses(replace(ready_case(), outcomes=(one,)))["outcomes/chain"] is Status.COMPLETED
    both = replace(ready_case(), outcomes=(one, other))
    assert _statuses(both)["outcomes/chain"] is Status.IN_PROGRESS
    assert _statuses(replace(ready_case(), outcomes=(other,)))["outcomes/chain"] is Status.OPTIONAL


def test_where_nothing_is_priced_nothing_need_be_said_of_prices() -> None:
    case = replace(ready_case(), outcomes=(ready_outcome("o1", priced=False),))
    statuses = _statuses(case)
    assert statuses["value"] is statuses["deductions"] is Status.NOTHING_NEEDED
    assert statuses["result/result"] is Status.NOTHING_NEEDED


@pytest.mark.parametrize("case", [ready_case(), *(e.path for e in examples())], ids=str)
def test_a_finished_case_has_nothing_left_to_do(case: object) -> None:
    evaluation = evaluate(case) if isinstance(case, Case) else open_evaluation(case)  # type: ignore[arg-type]
    done = (Status.COMPLETED, Status.OPTIONAL, Status.NOTHING_NEEDED)
    tasks = all_tasks(evaluation)
    assert [_name(task) for task in tasks if task.status not in done] == []
    needed = [task for task in tasks if task.section and task.section.id not in NEVER_NEEDED]
    assert {task.status for task in needed} == {Status.COMPLETED}


@given(cases())
def test_the_tasks_of_any_case_add_up_to_its_stages(case: Case) -> None:
    evaluation = evaluate(case)
    tasks = all_tasks(evaluation)
    for progress in evaluation.progress:
        mine = [task for task in tasks if task.stage is progress.stage]
        # What no page asks for is counted in the last stage, and on no page.
        assert sum(task.open for task in mine) == progress.open - _of_no_page(
            evaluation, progress.stage.id
        )
        if progress.status is Status.COMPLETED:
            assert not any(task.open for task in mine)


@given(cases())
def test_what_is_open_is_never_called_completed(case: Case) -> None:
    for task in all_tasks(evaluate(case)):
        if task.open:
            assert task.status in (Status.IN_PROGRESS, Status.NOT_STARTED)
        assert bool(task.reason) is (task.status is Status.CANNOT_START)


@given(cases())
def test_no_check_asks_for_an_optional_page_to_be_begun(case: Case) -> None:
    for task in all_tasks(evaluate(case)):
        if task.section is not None and task.section.id in NEVER_NEEDED and task.open:
            assert task.status is Status.IN_PROGRESS


def _of_no_page(evaluation: Evaluation, stage: str) -> int:
    return sum(
        finding.severity is Severity.BLOCKS and place_of(finding.address) == (stage, "")
        for finding in evaluation.findings
    )
