"""What a simulation hangs on is seen at once; what it does not hang on is left alone."""

from copy import deepcopy
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from sroi_app.calculation.assumptions import assumptions
from sroi_app.calculation.baseline import Baseline, baseline
from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.simulation.same_draws import drawn_alike, is_ranged
from sroi_app.calculation.simulation.simulate import simulate
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import add, get, move, put
from sroi_app.model.inputs import InputKind
from sroi_app.model.outcomes import Direction, Standing, Starts
from sroi_app.model.scope import Timing
from sroi_app.model.sensitivity import Scenario
from tests.calculation.simulation.ranges import ranged_cases
from tests.calculation.strategies import cases
from tests.guide.ready import unranged_case, unranged_outcome, with_answers

RANGED = with_answers(
    replace(unranged_case(), outcomes=(unranged_outcome("o1"), unranged_outcome("o2"))),
    outcomes__o1__deadweight__low=Decimal("0.1"),
    outcomes__o1__deadweight__high=Decimal("0.4"),
)


def based(case: Case) -> Baseline:
    found = baseline(case, calculate(case))
    assert found
    return found


def alike(one: Case, other: Case) -> bool:
    return drawn_alike(based(one), based(other))


@pytest.mark.parametrize(
    ("address", "value"),
    [
        ("outcomes/o2/proxy/value/value", Decimal(301)),
        ("outcomes/o2/proxy/price_year", "2019-20"),
        ("outcomes/o1/deadweight/low", Decimal("0.11")),
        ("outcomes/o1/deadweight/high", None),
        ("outcomes/o2/attribution/low", Decimal(0)),
        ("outcomes/o2/dropoff/value", Decimal("0.31")),
        ("outcomes/o2/direction", Direction.NEGATIVE),
        ("outcomes/o2/starts", Starts.AFTER),
        ("outcomes/o2/standing", Standing.TRACK_RECORD),
        ("outcomes/o2/health_rate", True),
        ("inputs/i1/amounts/1/high", Decimal(2000)),
        ("scope/rate", Decimal("0.02")),
        ("scope/timing", Timing.MID_YEAR),
        ("sensitivity/step", Decimal("0.1")),
    ],
)
def test_what_the_sum_or_a_range_hangs_on_is_drawn_otherwise(address: str, value: Any) -> None:
    assert not alike(RANGED, put(RANGED, Address.parse(address), value))


@pytest.mark.parametrize(
    ("address", "value"),
    [
        ("title", "Another title"),
        ("outcomes/o1/description", "Other words"),
        ("outcomes/o1/deadweight/basis", "We asked again"),
        ("outcomes/o1/evidence/source", "A letter"),
        ("inputs/i1/description", "Other words"),
        ("sensitivity/materiality_notes", "Other words"),
        ("sensitivity/scenarios", (Scenario(id="x1", name="Gloom"),)),
    ],
)
def test_words_are_drawn_alike(address: str, value: Any) -> None:
    other = put(RANGED, Address.parse(address), value)
    assert alike(RANGED, other)
    assert simulate(based(RANGED)) == simulate(based(other))


def test_a_range_of_what_stays_out_of_the_ratio_changes_nothing() -> None:
    apart = with_answers(RANGED, outcomes__o2__standing=Standing.TRACK_RECORD)
    assert alike(apart, with_answers(apart, outcomes__o2__deadweight__high=Decimal("0.9")))


def test_a_drop_off_that_only_a_longer_duration_needs_counts() -> None:
    short = with_answers(RANGED, outcomes__o1__duration__value=Decimal(1))
    assert not alike(short, with_answers(short, outcomes__o1__dropoff__value=Decimal("0.9")))


def test_rows_in_another_order_are_drawn_otherwise() -> None:
    assert not alike(RANGED, move(RANGED, Address.parse("outcomes/o1"), 1))


def test_hours_nobody_counts_change_nothing() -> None:
    case = with_answers(RANGED, inputs__i1__kind=InputKind.MONEY)
    more = replace(case.inputs[0], hours=(replace(case.inputs[0].amounts[0]),))
    assert alike(case, replace(case, inputs=(more,)))


@drawn(ranged_cases())
def test_a_case_made_anew_is_drawn_alike(case: Case) -> None:
    """No row of it is the very same row, so every number and range is looked at."""
    anew = deepcopy(case)
    assert not {id(row) for row in case.outcomes} & {id(row) for row in anew.outcomes}
    assert alike(case, anew)
    assert simulate(based(case), 50) == simulate(based(anew), 50)


@drawn(cases(), st.data())
def test_any_number_in_the_ratio_that_changes_is_seen(case: Case, data: st.DataObject) -> None:
    base = based(case)
    number = data.draw(st.sampled_from(list(assumptions(case, base.result))))
    end = data.draw(st.sampled_from(("value", "low", "high")))
    changed = put(case, number.at / end, number.value / 2 + Decimal("0.01"))
    assert drawn_alike(base, based(changed)) is (changed == case)


@pytest.mark.parametrize("end", ["low", "high"])
@pytest.mark.parametrize("at", ["outcomes/o1/deadweight", "inputs/i1/amounts/1"])
def test_two_ends_are_something_to_draw_from_and_one_alone_is_not(at: str, end: str) -> None:
    case = unranged_case()
    number = next(one for one in assumptions(case, calculate(case)) if str(one.at) == at)
    other = number.value / 2 if end == "low" else number.value * 2
    half = put(case, number.at / end, other)
    assert not is_ranged(based(half))
    assert simulate(based(half)).ranged == 0  # type: ignore[union-attr]
    missing = "high" if end == "low" else "low"
    assert is_ranged(based(put(half, number.at / missing, number.value)))
    wrong = number.value * 2 if missing == "low" else number.value / 2
    assert not is_ranged(based(put(half, number.at / missing, wrong)))


def test_a_range_without_width_is_certain() -> None:
    case = put(RANGED, Address.parse("outcomes/o1/deadweight/low"), Decimal("0.2"))
    case = put(case, Address.parse("outcomes/o1/deadweight/high"), Decimal("0.2"))
    assert get(case, Address.parse("outcomes/o1/deadweight/value")) == Decimal("0.2")
    assert not is_ranged(based(case))


def test_ends_that_cannot_be_ends_are_nothing_to_draw_from() -> None:
    case = with_answers(unranged_case(), outcomes__o1__deadweight__low=Decimal("0.9"))
    assert not is_ranged(based(case))


def test_a_range_outside_the_ratio_is_nothing_to_draw_from() -> None:
    case = with_answers(RANGED, outcomes__o1__standing=Standing.TRACK_RECORD)
    assert not is_ranged(based(case))


def test_another_row_is_drawn_otherwise() -> None:
    case, _address = add(RANGED, Address.parse("inputs"), amounts=RANGED.inputs[0].amounts)
    assert not alike(RANGED, case)
