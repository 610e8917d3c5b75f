"""Each readiness check: what sets it off, where it points, and that it can be answered."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings

from sroi_app.calculation.calculate import calculate
from sroi_app.evaluation import evaluate
from sroi_app.guide.checks import answers, evidence, impact, outcomes, report
from sroi_app.guide.checks.all import CHECKS, Check, check
from sroi_app.guide.finding_words import finding_line
from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.registry import find_question, find_section
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction
from sroi_app.model.stakeholders import WorseOff
from tests.guide.check_cases import FIRES, QUIET, Change, changed, more_outcomes, unread
from tests.guide.ready import ready_case, ready_outcome, with_answers
from tests.strategies import cases


def _found(run: Check, case: Case) -> list[Finding]:
    return list(run(case, calculate(case)))


@pytest.mark.parametrize(
    ("run", "rule", "severity", "address", "change"),
    FIRES,
    ids=[f"{row[0].__name__}-{row[3]}" for row in FIRES],
)
def test_a_check_fires_where_it_should(
    run: Check, rule: str, severity: Severity, address: str, change: Change
) -> None:
    case = changed(ready_case(), change, address)
    here = [f for f in _found(run, case) if str(f.address) == address]
    assert [(f.rule, f.severity) for f in here] == [(rule, severity)]
    assert here[0].message.endswith(".")
    assert _leads_somewhere(case, here[0])


@pytest.mark.parametrize("run", CHECKS, ids=lambda run: run.__name__)
def test_every_check_is_quiet_on_a_case_with_every_answer(run: Check) -> None:
    assert _found(run, ready_case()) == []


@pytest.mark.parametrize(
    ("run", "what", "change"), QUIET, ids=[f"{row[0].__name__}-{row[1]}" for row in QUIET]
)
def test_a_check_is_quiet_where_it_should_be(run: Check, what: str, change: Change) -> None:
    assert _found(run, changed(ready_case(), change)) == [], what


def test_every_check_is_tried() -> None:
    assert {row[0] for row in FIRES} == set(CHECKS)


def test_text_that_cannot_be_read_is_named_once_and_not_called_missing() -> None:
    case = changed(ready_case(), unread("inputs/i1/amounts/1/value"))
    here = [f for f in check(case, calculate(case)) if str(f.address).startswith("inputs/i1")]
    assert len(here) == 1
    assert "kept, but not counted" in here[0].sentence


def test_text_left_where_nothing_is_asked_now_does_not_stand_in_the_way() -> None:
    case = changed(ready_case(), unread("outcomes/o1/deadweight/value"))
    assert _found(answers.unreadable, case)
    assert not _found(answers.unreadable, with_answers(case, outcomes__o1__priced=False))


def test_an_outcome_that_is_left_out_needs_nothing_but_a_reason() -> None:
    case = with_answers(
        ready_case(),
        outcomes__o1__deadweight__value=Decimal(5),
        outcomes__o1__proxy__price_year="1950",
        outcomes__o1__included=False,
    )
    here = [f for f in check(case, calculate(case)) if str(f.address).startswith("outcomes/o1")]
    assert [str(f.address) for f in here] == ["outcomes/o1/exclusion_reason"]


def test_a_harm_is_owned_up_to_where_an_outcome_shows_it() -> None:
    case = with_answers(
        ready_case(),
        stakeholders__s1__worse_off=WorseOff.YES_COUNTED,
        outcomes__o1__direction=Direction.NEGATIVE,
    )
    assert _found(outcomes.harm_was_looked_for, case) == []


def test_small_harms_are_never_suggested_for_removal() -> None:
    small = more_outcomes(direction=Direction.NEGATIVE)
    case = changed(ready_case(), small)
    case = with_answers(case, outcomes__o2__proxy__value__value=Decimal(1))
    assert _found(report.small_outcomes, case) == []


def test_all_three_rows_alike_are_named_but_two_are_not() -> None:
    case = replace(ready_case(), outcomes=(ready_outcome("o1"), ready_outcome("o2")))
    assert _found(impact.deductions_differ, case) == []


def test_an_unknown_case_year_is_named_once_and_not_for_every_outcome() -> None:
    case = changed(ready_case(), more_outcomes())
    case = with_answers(case, scope__price_year="1950")
    assert len(_found(answers.price_years, case)) == 1
    assert evaluate(case).result.headline is None


@settings(max_examples=50)
@given(cases())
def test_every_finding_of_any_case_can_be_gone_to(case: Case) -> None:
    evaluation = evaluate(case)
    for finding in evaluation.findings:
        assert _leads_somewhere(case, finding), finding
        assert finding.message
        assert finding.sentence.endswith(".")


@settings(max_examples=50)
@given(cases())
def test_no_sentence_is_left_unfilled(case: Case) -> None:
    assume("{" not in repr(case))
    for finding in evaluate(case).findings:
        assert "{" not in finding_line(case, finding), finding


def test_a_new_case_is_asked_for_answers_and_nothing_else() -> None:
    found = evaluate(Case()).findings
    assert {f.rule for f in found if f.severity is not Severity.BLOCKS} == {"R31"}
    assert not any(f.rule in ("R20", "R15", "R09") for f in found)


@settings(max_examples=50)
@given(cases())
def test_everything_that_is_missing_is_said_in_a_sentence_of_its_own(case: Case) -> None:
    evaluation = evaluate(case)
    said = {finding.address for finding in evaluation.findings}
    assert set(evaluation.result.missing) <= said


def _leads_somewhere(case: Case, finding: Finding) -> bool:
    """Whether a question, a list or a thing of the interview stands at the address."""
    if find_question(case, finding.address):
        return True
    found = find_section(finding.address)
    return found is not None and found[1].address == finding.address


def test_an_outcome_of_a_group_that_is_left_out_is_asked_nothing_more() -> None:
    left_out = with_answers(
        ready_case(), stakeholders__s1__included=False, outcomes__o1__indicator=""
    )
    assert not _found(evidence.outcomes_are_evidenced, left_out)
