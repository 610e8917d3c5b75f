"""Every number that something could show, and what shows it."""

from dataclasses import replace

import pytest
from hypothesis import given

from sroi_app.guide.register import Row, grade_words, number_at, register_of
from sroi_app.guide.registry import find_question
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.inputs import Input, InputKind
from sroi_app.model.outcomes import Outcome
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.model.statement import Attachment
from tests.guide.ready import ready_case
from tests.strategies import cases


def file(*supports: str) -> Attachment:
    return Attachment(id="f" * 64, name="survey.pdf", supports=supports)


def words(row: Row) -> list[str]:
    return [number.words for number in row.numbers]


def test_every_number_of_an_outcome_is_listed_with_its_grade() -> None:
    (row,) = register_of(ready_case()).outcomes
    outcome = ready_case().outcomes[0]
    assert row.title == outcome.description
    assert words(row)[:2] == ["that it happens", "how many people change"]
    graded = {str(number.address): number.grade for number in row.numbers if number.graded}
    assert graded["outcomes/o1/quantities"] is outcome.evidence.grade
    assert graded["outcomes/o1/deadweight"] is outcome.deadweight.grade
    assert not row.numbers[0].graded


def test_an_outcome_without_a_price_has_people_and_years_alone() -> None:
    bare = Case(outcomes=(Outcome(id="o1", priced=False), Outcome(id="o2", included=False)))
    (row,) = register_of(bare).outcomes
    assert words(row) == ["that it happens", "how many people change", "how long it lasts"]
    assert [number.leans for number in row.numbers] == [False, True, True]


def test_what_goes_in_and_the_size_of_groups_can_be_shown_too() -> None:
    case = Case(
        inputs=(
            Input(id="i1", description="Grant"),
            Input(id="i2", kind=InputKind.VOLUNTEER_TIME, rate=Estimate(grade=Grade.PUBLISHED)),
        ),
        stakeholders=(Stakeholder(id="s1", name="Members"),),
    )
    grant, time, members = register_of(case).rows
    assert (grant.title, words(grant)) == ("Grant", ["how much goes in"])
    assert [str(number.address) for number in time.numbers] == [
        "inputs/i2/hours",
        "inputs/i2/rate",
    ]
    assert not time.numbers[1].leans
    assert (members.title, len(members.numbers)) == ("Members", 2)


@pytest.mark.parametrize(
    ("at", "number"),
    [
        ("outcomes/o1/evidence/source", "outcomes/o1/quantities"),
        ("outcomes/o1/quantities/2/value", "outcomes/o1/quantities"),
        ("outcomes/o1/proxy/source", "outcomes/o1/proxy/value"),
        ("outcomes/o1/proxy/value/value", "outcomes/o1/proxy/value"),
        ("outcomes/o1/deadweight/basis", "outcomes/o1/deadweight"),
        ("outcomes/o1/indicator", "outcomes/o1"),
        ("outcomes/o1", "outcomes/o1"),
        ("inputs/i1/amounts/1/value", "inputs/i1/amounts"),
        ("stakeholders/s1/size/value", "stakeholders/s1/size"),
        ("tender/buyer", "tender/buyer"),
    ],
)
def test_an_answer_belongs_to_a_number(at: str, number: str) -> None:
    assert str(number_at(Address.parse(at))) == number


def test_a_file_stands_behind_the_numbers_it_names_however_exactly_it_names_them() -> None:
    (row,) = register_of(ready_case()).outcomes
    people = row.numbers[1]
    for named in ("outcomes/o1/quantities", "outcomes/o1/quantities/1/value"):
        case = replace(ready_case(), attachments=(file(named),))
        assert register_of(case).files_behind(people) == case.attachments
        assert register_of(case).files_behind(row.numbers[0]) == ()
        (shown,) = register_of(case).shown_by(case.attachments[0])
        assert shown.words == f"how many people change, for “{row.title}”"


def test_a_file_of_a_whole_outcome_shows_that_it_happens_and_no_number() -> None:
    case = replace(ready_case(), attachments=(file("outcomes/o1", "outcomes/gone/quantities"),))
    (row,) = register_of(case).outcomes
    behind = [number.words for number in row.numbers if register_of(case).files_behind(number)]
    assert behind == ["that it happens"]


def test_every_grade_has_its_words() -> None:
    assert len({grade_words(grade) for grade in (*Grade, None)}) == len(Grade) + 1


@given(cases())
def test_every_number_is_its_own_and_leads_to_an_answer_of_its_own(case: Case) -> None:
    numbers = [number for row in register_of(case).rows for number in row.numbers]
    assert len({number.address for number in numbers}) == len(numbers)
    for number in numbers:
        assert number_at(number.address) == number_at(number.asked) == number.address


def test_the_numbers_of_a_finished_case_are_all_asked_for() -> None:
    case = ready_case()
    for row in register_of(case).rows:
        for number in row.numbers:
            assert find_question(case, number.asked), number.asked


def test_what_has_not_changed_is_not_put_together_anew() -> None:
    case = ready_case()
    before = register_of(case)
    with_file = replace(case, attachments=(file("outcomes/o1/quantities"),))
    after = register_of(with_file, before)
    assert after.rows is before.rows
    assert after.shown_by(with_file.attachments[0])
    guessed = put(with_file, Address.parse("outcomes/o1/duration/grade"), Grade.GUESS)
    assert register_of(guessed, after).rows != before.rows
    assert register_of(guessed, after).rows == register_of(guessed).rows


def test_numbers_come_in_their_order_however_a_file_names_them() -> None:
    case = replace(
        ready_case(), attachments=(file("outcomes/o1/dropoff", "outcomes/o1/quantities/2"),)
    )
    shown = register_of(case).shown_by(case.attachments[0])
    assert [one.number.words for one in shown] == ["how many people change", "how fast it fades"]
