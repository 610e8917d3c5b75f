"""The double-count finder: what it names and where, what it leaves alone, and what answers it."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.calculation.calculate import calculate
from sroi_app.evaluation import evaluate
from sroi_app.guide.checks.all import check
from sroi_app.guide.checks.double_counts import nothing_is_counted_twice
from sroi_app.guide.checks.double_people import groups_are_told_apart
from sroi_app.guide.checks.inputs import nothing_given_is_claimed
from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.registry import find_question
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from sroi_app.model.inputs import Input, InputKind
from sroi_app.model.outcomes import Direction, MoneyKind, Outcome
from tests.guide.double_count_cases import (
    LEFT_ALONE,
    NAMED,
    SOCIAL,
    WELLBEING,
    case_of,
    outcome,
    twin,
)
from tests.strategies import cases

REASON = "The second question was asked of those who had said no to the first."


def _found(case: Case) -> list[Finding]:
    return list(nothing_is_counted_twice(case, calculate(case)))


@pytest.mark.parametrize(
    ("said", "rule", "severity", "address", "outcomes"),
    NAMED,
    ids=[f"{row[0][:60]}-{row[2]}" for row in NAMED],
)
def test_what_is_counted_twice_is_named_once_beside_what_can_be_done_about_it(
    said: str, rule: str, severity: Severity, address: str, outcomes: tuple[Outcome, ...]
) -> None:
    (finding,) = _found(case_of(*outcomes))
    assert said in finding.sentence
    assert (finding.rule, finding.severity, str(finding.address)) == (rule, severity, address)
    assert finding.advice
    assert finding.elsewhere


@pytest.mark.parametrize(("why", "outcomes"), LEFT_ALONE, ids=[row[0] for row in LEFT_ALONE])
def test_what_only_looks_alike_is_left_alone(why: str, outcomes: tuple[Outcome, ...]) -> None:
    assert _found(case_of(*outcomes)) == [], why


@pytest.mark.parametrize(
    "outcomes",
    [row[4] for row in NAMED if row[3].endswith("overlap")],
    ids=[row[0][:60] for row in NAMED if row[3].endswith("overlap")],
)
def test_a_reason_turns_it_into_something_to_know_and_is_quoted(
    outcomes: tuple[Outcome, ...],
) -> None:
    explained = tuple(replace(one, overlap=REASON) for one in outcomes)
    (finding,) = _found(case_of(*explained))
    assert finding.severity is Severity.HINT
    assert finding.advice == f"The case says why: “{REASON.rstrip('.')}”."


def test_a_long_reason_is_cut_where_it_is_quoted() -> None:
    long = (outcome("o1", money=WELLBEING), outcome("o2", money=WELLBEING, overlap="word " * 90))
    (finding,) = _found(case_of(*long))
    assert len(finding.advice) < 200
    assert finding.advice.endswith("…”.")


def test_no_reason_makes_a_wellby_and_a_qaly_count_together() -> None:
    outcomes = (
        outcome("o1", "One WELLBY", money=WELLBEING, overlap=REASON),
        outcome("o2", "One QALY", money=WELLBEING, overlap=REASON),
    )
    case = case_of(*outcomes)
    (finding,) = _found(case)
    assert finding.severity is Severity.BLOCKS
    assert not evaluate(case).ready


def test_each_of_many_wellbeing_values_is_named_beside_the_first() -> None:
    found = _found(case_of(*(outcome(f"o{n}", money=WELLBEING) for n in range(1, 7))))
    assert [str(f.address) for f in found] == [f"outcomes/o{n}/overlap" for n in range(2, 7)]
    assert all("“Something else, o1”" in f.message for f in found)


def test_two_groups_of_one_name_are_named() -> None:
    case = case_of()
    first, second, third = case.stakeholders
    twins = replace(case, stakeholders=(first, second, replace(third, name=" OLDER  people")))
    (finding,) = groups_are_told_apart(twins, calculate(twins))
    assert (finding.rule, str(finding.address)) == ("R02", "stakeholders/s3/name")
    assert list(groups_are_told_apart(case, calculate(case))) == []


def _with_hours(*outcomes: Outcome) -> Case:
    hours = Input(
        id="i2",
        description="Visitors’ time",
        kind=InputKind.VOLUNTEER_TIME,
        hours=(Estimate(value=Decimal(100)),),
        rate=Estimate(value=Decimal(12)),
    )
    case = case_of(*outcomes)
    return replace(case, no_volunteers=False, inputs=(*case.inputs, hours))


def _given_twice(case: Case) -> list[Finding]:
    return list(nothing_given_is_claimed(case, calculate(case)))


@pytest.mark.parametrize(
    "claimed",
    [
        outcome("o1", "Value of volunteer time", description="We are helped"),
        outcome("o1", "Hours given by volunteers"),
        outcome("o1", "National Living Wage, per hour", stakeholder="s3"),
        twin("o1", people=(24,)),  # 24 people at £50 are the £1,200 of the hours
        twin("o1", people=(20,)),  # 20 people at £50 are the £1,000 of the grant
    ],
    ids=["their time", "their hours", "their wage", "the same pounds", "the grant"],
)
def test_what_goes_in_is_not_what_comes_out(claimed: Outcome) -> None:
    (finding,) = _given_twice(_with_hours(claimed))
    assert (finding.rule, finding.severity) == ("R15", Severity.CHECK)
    assert str(finding.address) == "outcomes/o1/overlap"
    (explained,) = _given_twice(_with_hours(replace(claimed, overlap=REASON)))
    assert explained.severity is Severity.HINT


@pytest.mark.parametrize(
    "claimed",
    [
        outcome("o1", "Wellbeing of volunteering, average", money=WELLBEING, stakeholder="s3"),
        outcome("o1", "National Living Wage, per hour", money=MoneyKind.ECONOMIC),
        outcome("o1", "Living wage", description="I have found paid work", stakeholder="s3"),
        twin("o1", people=(25,)),
    ],
    ids=["their wellbeing", "others' pay", "their new job", "other pounds"],
)
def test_what_volunteers_gain_is_theirs(claimed: Outcome) -> None:
    assert _given_twice(_with_hours(claimed)) == []


def test_where_no_hours_go_in_none_are_counted_twice() -> None:
    assert _given_twice(case_of(outcome("o1", "Value of volunteer time"))) == []


@st.composite
def near(draw: st.DrawFn) -> Outcome:
    """An outcome that comes close to others in any of the ways there are."""
    return outcome(
        "o0",
        draw(st.sampled_from(PROXIES)),
        description=draw(st.sampled_from(CHANGES)),
        chain=tuple(draw(st.lists(st.sampled_from(CHANGES), max_size=3))),
        stakeholder=draw(st.sampled_from(["s1", "s2", "s3", ""])),
        library_id=draw(st.sampled_from(SHELVED)),
        money=draw(st.none() | st.sampled_from(MoneyKind)),
        direction=draw(st.sampled_from(Direction)),
        people=draw(st.sampled_from([(), (0,), (1,), (40,), (61,)])),
        value=Estimate(value=draw(st.sampled_from([None, Decimal(0), Decimal(50)]))),
        attribution=Estimate(value=draw(st.sampled_from([None, Decimal("0.3")]))),
        overlap=draw(st.sampled_from(["", " ", REASON, "{name} {other}"])),
    )


def crowded() -> st.SearchStrategy[list[Outcome]]:
    """Up to eight such outcomes."""
    return st.lists(near(), max_size=8).map(
        lambda rows: [replace(row, id=f"o{number}") for number, row in enumerate(rows, 1)]
    )


PROXIES = (
    *("", "One WELLBY", "One QALY", "GP visit", "Living wage", "Universal Credit", "{name}"),
    *("Volunteer time", "Flood: willingness to pay", "Flood, as felt", "Arts participation"),
)
CHANGES = ("", " ", "Less lonely", "less lonely.", "I walk", "Fewer visits", "{other}")
SHELVED = ("", "hmt-wellby", "gb-qaly", "gb-qaly-2014", "ho-da-police", "ho-da-victim", "gone")


@given(crowded(), st.data())
def test_the_order_of_outcomes_changes_nothing_that_is_found(
    rows: list[Outcome], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(rows))
    assert _all_but_r24(case_of(*rows)) == _all_but_r24(case_of(*shuffled))


def _all_but_r24(case: Case) -> set[Finding]:
    """All but R24: of numbers that matter equally it asks for the range of the first."""
    return {found for found in check(case, calculate(case)) if found.rule != "R24"}


@given(crowded())
def test_whatever_comes_together_each_pair_is_named_once_and_can_be_gone_to(
    rows: list[Outcome],
) -> None:
    case = case_of(*rows)
    found = _found(case)
    assert len(set(found)) == len(found)
    for finding in found:
        assert find_question(case, finding.address), finding
        assert finding.sentence.endswith(".")


@given(cases(), st.data())
def test_the_order_changes_nothing_in_any_case(case: Case, data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(case.outcomes))
    other = replace(case, outcomes=tuple(shuffled))
    assert set(check(case, calculate(case))) == set(check(other, calculate(other)))


def test_what_is_named_says_nothing_of_a_money_kind_that_was_not_chosen() -> None:
    plain = (outcome("o1", money=SOCIAL), outcome("o2", money=None))
    assert _found(case_of(*plain)) == []
