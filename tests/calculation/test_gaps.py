"""Blank is never zero: what is missing is named, and nothing is quoted without it."""

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.result import Treatment
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import keep_unreadable, put
from sroi_app.model.estimate import Estimate
from sroi_app.model.inputs import Input, InputKind
from tests.calculation.examples import case as case_of
from tests.calculation.examples import given as estimate
from tests.calculation.examples import outcome, set_at
from tests.calculation.strategies import cases

DEDUCTIONS = ("deadweight", "displacement", "attribution", "dropoff")
COMPLETE = set_at(
    case_of(
        outcome(quantities=(estimate(10), estimate(5))),
        outcome("o2", quantities=(estimate(1), estimate(1))),
        delivery_years=2,
        price_year="2024",
    ),
    "inputs",
    (
        Input(id="i1", amounts=(estimate(1000), estimate(500))),
        Input(
            id="i2",
            kind=InputKind.VOLUNTEER_TIME,
            hours=(estimate(10), estimate(10)),
            rate=estimate(12),
        ),
    ),
)

NEEDED = (
    "outcomes/o1/quantities/1/value",
    "outcomes/o1/quantities/2/value",
    "outcomes/o1/amount/value",
    "outcomes/o1/proxy/value/value",
    "outcomes/o1/deadweight/value",
    "outcomes/o1/displacement/value",
    "outcomes/o1/attribution/value",
    "outcomes/o1/dropoff/value",
    "outcomes/o1/duration/value",
    "inputs/i1/amounts/1/value",
    "inputs/i1/amounts/2/value",
    "inputs/i2/hours/1/value",
    "inputs/i2/hours/2/value",
    "inputs/i2/rate/value",
)

WRONG = (
    ("outcomes/o1/quantities/1/value", Decimal(-1)),
    ("outcomes/o1/amount/value", Decimal(-1)),
    ("outcomes/o1/proxy/value/value", Decimal(-5)),
    ("outcomes/o1/proxy/price_year", "1066"),
    ("outcomes/o1/proxy/price_year", "last year"),
    ("outcomes/o1/deadweight/value", Decimal("1.01")),
    ("outcomes/o1/displacement/value", Decimal("-0.01")),
    ("outcomes/o1/attribution/value", Decimal(25)),
    ("outcomes/o1/dropoff/value", Decimal(2)),
    ("outcomes/o1/duration/value", Decimal(0)),
    ("outcomes/o1/duration/value", Decimal(101)),
    ("inputs/i1/amounts/1/value", Decimal(-1)),
    ("inputs/i2/rate/value", Decimal(-1)),
    ("scope/rate", Decimal("-0.01")),
    ("scope/rate", Decimal("3.5")),
    ("scope/delivery_years", 0),
    ("scope/delivery_years", 10**9),
)


def test_the_complete_case_is_complete() -> None:
    assert calculate(COMPLETE).missing == ()
    assert calculate(COMPLETE).headline


@pytest.mark.parametrize("address", NEEDED)
def test_a_blank_is_named_and_never_counted_as_nothing(address: str) -> None:
    result = calculate(set_at(COMPLETE, address, None))
    assert result.headline is None
    assert [str(missing) for missing in result.missing] == [address]


@pytest.mark.parametrize(("address", "value"), WRONG)
def test_a_number_that_cannot_be_is_named_and_never_counted(address: str, value: object) -> None:
    result = calculate(set_at(COMPLETE, address, value))
    assert result.headline is None
    assert [str(missing) for missing in result.missing] == [address]


@settings(max_examples=40)
@given(cases(), st.data())
def test_blanking_any_needed_number_of_any_case_names_it(case: Case, data: st.DataObject) -> None:
    row = data.draw(st.sampled_from(case.outcomes))
    name = data.draw(st.sampled_from(["amount", "duration", *DEDUCTIONS]))
    assume(name != "dropoff" or (row.duration.value or 0) > 1)
    address = Address(("outcomes", row.id, name, "value"))
    result = calculate(put(case, address, None))
    assert result.headline is None
    assert result.missing == (address,)


def test_a_zero_is_a_number() -> None:
    for address in NEEDED[:3]:
        assert calculate(set_at(COMPLETE, address, Decimal(0))).headline


def test_an_unusable_year_of_the_case_is_named_once_and_not_blamed_on_the_outcome() -> None:
    case = set_at(COMPLETE, "outcomes/o1/proxy/price_year", "2019")
    result = calculate(set_at(case, "scope/price_year", "2204"))
    assert [str(missing) for missing in result.missing] == ["scope/price_year"]


def test_without_outcomes_or_inputs_there_is_no_ratio() -> None:
    assert [str(missing) for missing in calculate(Case()).missing] == ["outcomes", "inputs"]
    nothing = set_at(case_of(), "inputs/i1/amounts/1/value", Decimal(0))
    assert [str(missing) for missing in calculate(nothing).missing] == ["inputs"]


def test_what_is_complete_is_summed_while_the_rest_is_awaited() -> None:
    case = case_of(outcome(), outcome("o2", deadweight=Estimate()))
    result = calculate(case)
    assert result.value_so_far == 2000
    assert result.inputs_so_far == 1000
    assert result.outcomes[1].treatment is Treatment.INCOMPLETE


def test_a_blank_year_is_not_a_year_of_nothing() -> None:
    case = case_of(outcome(), delivery_years=2)
    assert [str(missing) for missing in calculate(case).missing] == [
        "inputs/i1/amounts/2/value",
        "outcomes/o1/quantities/2/value",
    ]


@pytest.mark.parametrize(
    "address",
    ["scope/rate", "scope/price_year", "scope/delivery_years", "outcomes/o1/proxy/price_year"],
)
def test_an_answer_that_cannot_be_read_is_never_taken_for_a_blank_one(address: str) -> None:
    blank = {"scope/rate": None, "scope/delivery_years": 2}.get(address, "")
    case = keep_unreadable(COMPLETE, Address.parse(address), "2014/5", blank)
    result = calculate(case)
    assert result.headline is None
    assert result.missing == (Address.parse(address),)
