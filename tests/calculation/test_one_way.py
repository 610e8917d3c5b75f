"""One number at a time, between its two ends."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given as drawn
from hypothesis import settings

from sroi_app.calculation.assumptions import assumptions
from sroi_app.calculation.one_way import by_effect, effect, swings
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.model.estimate import Estimate
from sroi_app.model.outcomes import Direction
from tests.calculation.examples import case, given, outcome
from tests.calculation.strategies import cases
from tests.calculation.test_baseline import based, whole


@settings(max_examples=30)
@drawn(cases())
def test_each_end_is_a_whole_calculation_at_that_end(case: Case) -> None:
    base = based(case)
    for swing in swings(base):
        number = swing.number
        for end, ratio in ((number.low, swing.ratio_low), (number.high, swing.ratio_high)):
            other = whole(case, {number.at: end}).ratio
            assert (ratio is None) is (other is None)
            if ratio is not None and other is not None:
                assert abs(ratio - other) < Decimal("1e-15") * max(abs(other), Decimal(1))


@settings(max_examples=30)
@drawn(cases())
def test_a_range_of_no_width_gives_exactly_the_result(case: Case) -> None:
    for number in list(assumptions(case, based(case).result)):
        for end in ("low", "high"):
            case = put(case, number.at / end, number.value)
    base = based(case)
    for swing in swings(base):
        assert swing.ratio_low == swing.ratio_high == base.ratio
        assert swing.effect == 0


@drawn(cases())
def test_a_deduction_that_is_raised_never_raises_the_ratio_of_gains_alone(case: Case) -> None:
    gains = tuple(replace(one, direction=Direction.POSITIVE) for one in case.outcomes)
    case = replace(case, outcomes=gains)
    for swing in swings(based(case)):
        if swing.number.is_share:
            assert swing.ratio_low is not None
            assert swing.ratio_high is not None
            assert swing.ratio_high <= swing.ratio_low


@drawn(cases())
def test_the_effect_alone_is_that_of_the_whole_swing(case: Case) -> None:
    base = based(case)
    for swing in swings(base):
        alone = effect(base, swing.number)
        close = Decimal("1e-20") * max(abs(base.ratio), Decimal(1))
        assert alone == swing.effect or abs(alone - swing.effect) < close


def test_the_widest_swing_comes_first() -> None:
    wide = Estimate(value=Decimal("0.5"), low=Decimal(0), high=Decimal(1))
    one = case(outcome(deadweight=wide), rate=Decimal(0))
    first = by_effect(swings(based(one)))[0]
    assert str(first.number.at) == "outcomes/o1/deadweight"
    assert (first.ratio_low, first.ratio_high) == (Decimal(2), Decimal(0))


def test_where_nothing_might_be_put_in_there_is_no_ratio_at_that_end() -> None:
    none = Estimate(value=Decimal(1000), low=Decimal(0), high=Decimal(1000))
    one = case(outcome(duration=given(1)), rate=Decimal(0))
    one = replace(one, inputs=(replace(one.inputs[0], amounts=(none,)),))
    last = swings(based(one))[-1]
    assert last.ratio_low is None
    assert by_effect(swings(based(one)))[0] == last
