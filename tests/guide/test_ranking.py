"""Ranges are asked for where they matter most and least is known."""

from dataclasses import replace
from decimal import Decimal

from sroi_app.guide.ranking import ASKED, TESTED, matter_most, worth_asking
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.inputs import Input
from sroi_app.model.outcomes import Proxy
from tests.calculation.examples import case, given, outcome
from tests.calculation.test_baseline import based


def asked(case: Case) -> list[str]:
    return [str(one.number.at) for one in worth_asking(based(case))]


def test_a_guess_is_asked_for_before_what_was_measured() -> None:
    guessed = Estimate(value=Decimal(100), grade=Grade.GUESS)
    measured = Estimate(value=Decimal(1), grade=Grade.MEASURED)
    one = case(outcome(amount=measured, proxy=Proxy(value=guessed)))
    found = [one.number.at.parts[2] for one in worth_asking(based(one), asked=20)]
    assert found.index("proxy") < found.index("amount")


def test_a_small_outcome_is_not_asked_about_before_a_large_one() -> None:
    rows = [outcome(f"o{n}", quantities=(given(n),)) for n in range(1, 6)]
    assert not {at.split("/")[1] for at in asked(case(*rows))} & {"o1", "o2"}


def test_no_more_are_asked_for_than_somebody_can_answer_in_an_hour() -> None:
    assert len(asked(case(outcome("o1"), outcome("o2")))) == ASKED


def test_giving_a_range_does_not_change_the_order() -> None:
    before = case(outcome("o1"), outcome("o2"))
    at = worth_asking(based(before))[0].number.at
    after = put(put(before, at / "low", Decimal(0)), at / "high", Decimal(10**6))
    assert asked(after) == asked(before)


def test_one_unit_for_each_person_is_not_asked_about_since_nobody_estimated_it() -> None:
    assert "outcomes/o1/amount" not in asked(case(outcome()))


def test_the_three_that_matter_most_are_the_first_that_are_asked_for() -> None:
    base = based(case(outcome("o1"), outcome("o2")))
    first = [one.number for one in worth_asking(base)][:TESTED]
    assert list(matter_most(base)) == first


def test_of_many_inputs_the_largest_are_asked_about() -> None:
    inputs = tuple(Input(id=f"i{n}", amounts=(given(n * 100),)) for n in range(1, 6))
    base = based(replace(case(), inputs=inputs))
    assert {number.at.parts[1] for number in matter_most(base, 100)} == {"o1", "i3", "i4", "i5"}
