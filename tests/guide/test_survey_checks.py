"""What the readiness check says of the surveys behind the numbers of people."""

import hashlib
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from sroi_app.evaluation import evaluate
from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.invented import invented_survey, is_invented
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from sroi_app.model.outcomes import MoneyKind
from sroi_app.model.survey import Survey
from tests.guide.ready import ready_case, ready_outcome

OWN = "a" * 64


def mark_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def case_with(*surveys: Survey, example: bool = False) -> Case:
    chain = ("visited", "sleeps better")
    money = MoneyKind.ECONOMIC
    other = ready_outcome("o2", description="Sleeps better", chain=chain, money=money)
    dearer = replace(other.proxy, value=Estimate(value=Decimal(90)), description="Bed")
    outcomes = (ready_outcome("o1"), replace(other, proxy=dearer))
    return replace(ready_case(), example=example, outcomes=outcomes, surveys=surveys)


def asked(id_: str, outcome: str, sha256: str, question: str = "How lonely are you?") -> Survey:
    return Survey(id=id_, outcome=outcome, sha256=sha256, question=question)


def found(case: Case, words: str) -> list[Finding]:
    return [finding for finding in evaluate(case).findings if words in finding.message]


def test_the_invented_survey_stands_behind_no_real_claim() -> None:
    mark = mark_of(invented_survey())
    assert is_invented(mark)
    (finding,) = found(case_with(asked("v1", "o1", mark)), "invented survey")
    assert finding.severity is Severity.BLOCKS
    assert str(finding.address) == "outcomes/o1/evidence/source"


def test_an_example_may_rest_on_it_and_a_survey_of_ones_own_is_none() -> None:
    mark = mark_of(invented_survey())
    assert not found(case_with(asked("v1", "o1", mark), example=True), "invented survey")
    assert not found(case_with(asked("v1", "o1", OWN)), "invented survey")
    assert not found(case_with(asked("v1", "", mark)), "invented survey")


def test_one_question_to_the_same_people_behind_two_outcomes_is_asked_about() -> None:
    case = case_with(asked("v1", "o1", OWN), asked("v2", "o2", OWN))
    (finding,) = found(case, "rest on one question")
    assert finding.severity is Severity.CHECK


def test_two_questions_or_two_surveys_are_no_double_count() -> None:
    two_questions = (asked("v1", "o1", OWN), asked("v2", "o2", OWN, "How do you sleep?"))
    assert not found(case_with(*two_questions), "rest on one question")
    two_surveys = (asked("v1", "o1", OWN), asked("v2", "o2", "b" * 64))
    assert not found(case_with(*two_surveys), "rest on one question")
