"""What an answer would have to be for the ratio to become 1:1, in words beside it."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from sroi_app.calculation.assumptions import assumptions
from sroi_app.calculation.calculate import calculate
from sroi_app.guide.break_even import RATE, break_even
from sroi_app.guide.registry import STAGES
from sroi_app.guide.schema import all_questions
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction, Standing
from tests.calculation.examples import case, outcome
from tests.calculation.examples import given as amount
from tests.calculation.strategies import cases
from tests.guide.ready import ready_case, ready_outcome, with_answers


def said(case: Case, at: str) -> str:
    return break_even(case, calculate(case))(Address.parse(at))


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("outcomes/o1/quantities/1/value", "fall from 12 to 3 before the project stops"),
        ("outcomes/o1/proxy/value/value", "fall from £300 to £74.86 before the project stops"),
        ("outcomes/o1/deadweight/value", "rise from 20% to 80% before the project stops"),
        ("outcomes/o1/duration/value", "fall from 3 years to 6.4 months before the project stops"),
        ("inputs/i1/amounts/1/value", "rise from £1,000 to £4,008 before the project stops"),
        ("outcomes/o1/dropoff/value", "Nothing this number could be would bring the result below"),
        ("scope/rate", "Nothing this number could be would bring the result below"),
    ],
)
def test_every_kind_of_number_has_its_sentence(at: str, words: str) -> None:
    assert words in said(ready_case(), at)


def test_a_rate_can_be_high_enough() -> None:
    small = with_answers(ready_case(), inputs__i1__amounts__1__value=Decimal(3900))
    assert "This would have to rise from 3.5% to " in said(small, "scope/rate")


def test_a_harm_has_to_rise() -> None:
    harm = ready_outcome("o2", direction=Direction.NEGATIVE, quantities=(amount(2),))
    both = replace(ready_case(), outcomes=(*ready_case().outcomes, harm))
    assert "rise from 2 to " in said(both, "outcomes/o2/quantities/1/value")
    assert "stops paying back." in said(both, "outcomes/o2/quantities/1/value")


def test_what_does_not_pay_back_is_told_what_it_would_take() -> None:
    poor = with_answers(ready_case(), inputs__i1__amounts__1__value=Decimal(8000))
    assert "rise from 12 to 24 before the project pays back." in said(
        poor, "outcomes/o1/quantities/1/value"
    )


@pytest.mark.parametrize(
    "change",
    [
        {"outcomes__o1__quantities__1__value": None},
        {"inputs__i1__amounts__1__value": None},
        {"inputs__i1__amounts__1__value": Decimal(0)},
    ],
)
def test_nothing_is_said_while_there_is_no_ratio(change: dict[str, Decimal | None]) -> None:
    open_ = with_answers(ready_case(), **change)
    for at in ("outcomes/o1/proxy/value/value", "outcomes/o1/quantities/1/value", "scope/rate"):
        assert said(open_, at) == ""


@pytest.mark.parametrize(
    "apart",
    [{"standing": Standing.TRACK_RECORD}, {"included": False}, {"priced": False}],
    ids=["track record", "left out", "without a price"],
)
def test_nothing_is_said_of_what_is_not_in_the_ratio(apart: dict[str, object]) -> None:
    both = case(outcome("o1"), outcome("o2", **apart))
    assert said(both, "outcomes/o1/quantities/1/value")
    assert said(both, "outcomes/o2/quantities/1/value") == ""


@settings(max_examples=25)
@given(cases())
def test_it_can_be_asked_of_any_answer_of_any_case(case: Case) -> None:
    result = calculate(case)
    words = break_even(case, result)
    asked = {
        question.address
        for stage in STAGES
        for section in stage.sections
        for question in all_questions(case, section)
    }
    said = {address: words(address) for address in asked if words(address)}
    in_the_sum = {number.at / "value" for number in assumptions(case, result)} & asked
    assert in_the_sum
    assert said.keys() == in_the_sum | {RATE}
    for sentence in said.values():
        assert sentence.endswith(".")
        assert not any(word in sentence for word in ("NaN", "Infinity", "{"))
