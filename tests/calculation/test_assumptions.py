"""The numbers of a case, with the ends between which they may lie."""

from dataclasses import replace
from decimal import Decimal

from sroi_app.calculation.assumptions import Assumption, assumptions, number_at
from sroi_app.calculation.calculate import calculate
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.inputs import Input, InputKind
from sroi_app.model.outcomes import Evidence
from tests.calculation.examples import case, given, outcome


def found(case: Case) -> dict[str, Assumption]:
    """Return the assumptions of a case by address."""
    return {str(number.at): number for number in assumptions(case, calculate(case))}


def test_every_number_of_the_sum_is_an_assumption_in_the_order_of_the_sum() -> None:
    assert list(found(case(outcome()))) == [
        "outcomes/o1/quantities/1",
        "outcomes/o1/amount",
        "outcomes/o1/proxy/value",
        "outcomes/o1/deadweight",
        "outcomes/o1/displacement",
        "outcomes/o1/attribution",
        "outcomes/o1/duration",
        "outcomes/o1/dropoff",
        "inputs/i1/amounts/1",
    ]


def test_volunteer_time_is_hours_and_what_an_hour_is_worth() -> None:
    time = Input(id="i1", kind=InputKind.VOLUNTEER_TIME, hours=(given(40),), rate=given(12))
    found_ = found(replace(case(outcome()), inputs=(time,)))
    assert [at for at in found_ if at.startswith("inputs")] == [
        "inputs/i1/hours/1",
        "inputs/i1/rate",
    ]


def test_a_number_is_found_by_its_address_where_it_is_in_the_ratio() -> None:
    two = case(outcome("o1"), outcome("o2", included=False))
    result = calculate(two)
    every = list(assumptions(two, result))
    assert [number_at(two, result, number.at) for number in every] == every
    for apart in ("outcomes/o2/amount", "outcomes/o9/amount", "inputs/i9/rate", "inputs/i1/rate"):
        assert number_at(two, result, Address.parse(apart)) is None


def test_an_amount_without_a_range_moves_by_a_fifth_of_itself() -> None:
    people = found(case(outcome()))["outcomes/o1/quantities/1"]
    assert (people.low, people.high) == (Decimal(8), Decimal(12))
    assert not people.given


def test_a_share_without_a_range_moves_by_twenty_points_within_the_possible() -> None:
    shares = found(case(outcome(deadweight=given("0.1"), attribution=given("0.95"))))
    low, high = shares["outcomes/o1/deadweight"], shares["outcomes/o1/attribution"]
    assert (low.low, low.high) == (Decimal(0), Decimal("0.3"))
    assert (high.low, high.high) == (Decimal("0.75"), Decimal(1))


def test_a_range_that_was_given_is_taken_end_by_end() -> None:
    half = Estimate(value=Decimal("0.25"), low=Decimal("0.2"))
    number = found(case(outcome(deadweight=half)))["outcomes/o1/deadweight"]
    assert (number.low, number.high) == (Decimal("0.2"), Decimal("0.45"))
    assert (number.low_given, number.high_given, number.given) == (True, False, False)


def test_an_end_on_the_wrong_side_of_the_number_is_not_taken() -> None:
    wrong = Estimate(value=Decimal("0.25"), low=Decimal("0.5"), high=Decimal("1.5"))
    number = found(case(outcome(deadweight=wrong)))["outcomes/o1/deadweight"]
    assert (number.low, number.high) == (Decimal("0.05"), Decimal("0.45"))
    assert not number.low_given
    assert not number.high_given


def test_a_drop_off_that_has_no_year_to_fall_in_is_no_assumption() -> None:
    assert "outcomes/o1/dropoff" not in found(case(outcome(duration=given(1))))


def test_people_without_a_grade_of_their_own_have_that_of_their_evidence() -> None:
    one = outcome(evidence=Evidence(grade=Grade.GUESS))
    assert found(case(one))["outcomes/o1/quantities/1"].grade is Grade.GUESS


def test_without_a_drop_off_a_change_lasts_a_year_at_most() -> None:
    short = outcome(duration=Estimate(value=Decimal(1), high=Decimal(3)), dropoff=Estimate())
    number = found(case(short))["outcomes/o1/duration"]
    assert number.most == number.high == 1
    assert not number.high_given
    fading = found(case(replace(short, dropoff=given("0.5"))))["outcomes/o1/duration"]
    assert fading.most == 100
    assert fading.high == 3


def test_people_are_as_firm_as_the_weaker_of_their_evidence_and_their_own_grade() -> None:
    counted = Estimate(value=Decimal(10), grade=Grade.MEASURED)
    one = outcome(quantities=(counted,), evidence=Evidence(grade=Grade.GUESS))
    assert found(case(one))["outcomes/o1/quantities/1"].grade is Grade.GUESS
