"""The steps from everything claimed to what is left."""

from decimal import Decimal
from typing import Any

from hypothesis import given, settings

from sroi_app.calculation.bridge import BridgeName, build_bridge
from sroi_app.calculation.calculate import calculate
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction, Outcome
from tests.calculation import examples, strategies
from tests.calculation.examples import outcome


def bars(*outcomes: Outcome, **scope: Any) -> dict[BridgeName, Decimal]:
    return {step.name: step.pounds for step in calculate(examples.case(*outcomes, **scope)).bridge}


def test_each_deduction_takes_its_share_of_what_the_one_before_left() -> None:
    half = examples.given("0.5")
    row = outcome(deadweight=half, displacement=half, attribution=half, dropoff=half)
    assert bars(row) == {
        BridgeName.GROSS: 2000,
        BridgeName.DEADWEIGHT: -1000,
        BridgeName.DISPLACEMENT: -500,
        BridgeName.ATTRIBUTION: -250,
        BridgeName.DROPOFF: Decimal("-62.5"),
        BridgeName.DISCOUNTING: 0,
        BridgeName.HARMS: 0,
        BridgeName.TOTAL: Decimal("187.5"),
    }


def test_discounting_is_its_own_step() -> None:
    one_year = outcome(duration=examples.given(1))
    assert round(bars(one_year, rate=Decimal("0.25"))[BridgeName.DISCOUNTING], 9) == -200


def test_part_of_a_year_is_not_taken_for_drop_off() -> None:
    assert bars(outcome(duration=examples.given("2.5")))[BridgeName.DROPOFF] == 0


def test_harms_are_one_step_at_their_present_value() -> None:
    found = bars(outcome(), outcome("o2", direction=Direction.NEGATIVE))
    assert found[BridgeName.GROSS] == 2000
    assert found[BridgeName.HARMS] == -2000
    assert found[BridgeName.TOTAL] == 0


def test_without_outcomes_every_bar_is_nothing() -> None:
    steps = build_bridge(())
    assert [step.name for step in steps] == list(BridgeName)
    assert all(step.pounds == 0 for step in steps)


@settings(max_examples=50)
@given(strategies.cases())
def test_the_steps_add_up_to_the_total(case: Case) -> None:
    result = calculate(case)
    *steps, total = result.bridge
    assert result.headline
    size = max(abs(step.pounds) for step in steps) + 1
    assert abs(sum((s.pounds for s in steps), Decimal(0)) - total.pounds) <= size / 10**24
    assert abs(total.pounds - result.headline.total_present_value) <= size / 10**24
    assert all(step.pounds <= size / 10**30 for step in steps[1:])
