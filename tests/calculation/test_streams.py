"""The value of one outcome and the cost of one input, year by year."""

from decimal import Decimal

from sroi_app.calculation.streams import (
    InputStream,
    OutcomeStream,
    input_stream,
    outcome_stream,
    shares_felt,
)
from sroi_app.calculation.terms import Missing, outcome_terms
from sroi_app.model.inputs import Input, InputKind
from sroi_app.model.outcomes import Direction, Outcome, Proxy, Starts
from sroi_app.model.scope import Scope, Timing
from tests.calculation.examples import decimals, given, outcome

D = Decimal


def stream(row: Outcome, **scope: object) -> OutcomeStream:
    terms = outcome_terms(row, Scope(**({"rate": D(0)} | scope)))  # type: ignore[arg-type]
    assert not isinstance(terms, Missing)
    return outcome_stream(terms, Timing.YEAR_END)


def test_shares_felt_hold_part_years_and_drop_off() -> None:
    assert shares_felt(D("2.5"), D("0.2")) == decimals(1, "0.8", "0.32")
    assert shares_felt(D("0.5"), D("0.2")) == decimals("0.5")
    assert shares_felt(D(3), D(1)) == decimals(1, 0, 0)


def test_each_delivery_year_has_its_own_years_of_effect() -> None:
    row = outcome(quantities=(given(10), given(20), given(0)), dropoff=given("0.5"))
    found = stream(row, delivery_years=3)
    assert found.impacts == decimals(1000, 2000, 0)
    assert found.values == decimals(1000, 2500, 1000, 0)
    assert found.impact == 3000
    assert found.value == 4500


def test_the_period_after_moves_everything_one_year() -> None:
    assert stream(outcome(starts=Starts.AFTER)).values == decimals(0, 1000, 1000)


def test_a_harm_carries_its_minus_through_the_whole_sum() -> None:
    found = stream(outcome(direction=Direction.NEGATIVE))
    assert found.impacts == decimals(-1000)
    assert found.values == decimals(-1000, -1000)
    assert found.present_value == -2000


def test_a_harm_to_nobody_is_nothing_and_not_minus_nothing() -> None:
    nobody = stream(outcome(direction=Direction.NEGATIVE, quantities=(given(0),)))
    assert str(nobody.impacts[0]) == "0"


def test_an_older_price_is_kept_beside_the_factor_and_the_result() -> None:
    row = outcome(proxy=Proxy(value=given(100), price_year="2019"))
    terms = stream(row, price_year="2024").terms
    assert terms.original_value == 100
    assert terms.factor > 1
    assert terms.value == terms.original_value * terms.factor


def test_a_price_whose_year_nobody_knows_is_left_as_it_is() -> None:
    assert stream(outcome(), price_year="2024").terms.factor == 1


def test_years_beyond_the_contract_are_not_counted() -> None:
    found = stream(outcome(quantities=(given(10), given(99))), delivery_years=1)
    assert found.impacts == decimals(1000)


def test_the_input_of_a_year_is_discounted_from_its_own_start() -> None:
    item = Input(id="i1", amounts=(given(100), given(110)))
    found = input_stream(item, Scope(delivery_years=2, rate=D("0.1")))
    assert isinstance(found, InputStream)
    assert found.amounts == decimals(100, 110)
    assert found.present_values == decimals(100, 100)
    assert found.total == 210


def test_hours_become_pounds() -> None:
    item = Input(id="i1", kind=InputKind.VOLUNTEER_TIME, hours=(given(10),), rate=given("11.50"))
    found = input_stream(item, Scope())
    assert isinstance(found, InputStream)
    assert found.amounts == decimals(115)


def test_hours_without_a_rate_are_a_gap() -> None:
    item = Input(id="i1", kind=InputKind.VOLUNTEER_TIME, hours=(given(10),))
    found = input_stream(item, Scope())
    assert isinstance(found, Missing)
    assert [str(address) for address in found.addresses] == ["inputs/i1/rate/value"]
