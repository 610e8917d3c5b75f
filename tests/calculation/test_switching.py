"""A switching value makes a whole calculation come to 1:1, and is missing only where none can."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from sroi_app.calculation.assumptions import Assumption, assumptions
from sroi_app.calculation.baseline import Baseline, discounted_at
from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.switching import moved, switching_rate, switching_value
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from sroi_app.model.outcomes import Direction, Proxy
from tests.calculation.examples import case, given, outcome, set_at
from tests.calculation.strategies import cases
from tests.calculation.test_baseline import another, based, whole

PENNY = Decimal("0.01")


def number_at(base: Baseline, at: str) -> Assumption:
    return next(n for n in assumptions(base.case, base.result) if str(n.at) == at)


def switching_of(base: Baseline, number: Assumption) -> Decimal | None:
    return switching_value(number, moved(base, number))


def switching(case: Case, at: str) -> Decimal | None:
    base = based(case)
    return switching_of(base, number_at(base, at))


@settings(max_examples=30)
@drawn(cases())
def test_at_a_switching_value_the_whole_case_comes_to_one_to_the_penny(case: Case) -> None:
    base = based(case)
    for number in assumptions(case, base.result):
        found = switching_of(base, number)
        if found is not None:
            totals = whole(case, {number.at: found})
            assert abs(totals.surplus) < PENNY, number.at
            assert found >= number.least
            assert number.most is None or found <= number.most


@settings(max_examples=30)
@drawn(cases())
def test_without_a_switching_value_the_project_pays_back_everywhere_or_nowhere(case: Case) -> None:
    base = based(case)
    for number in assumptions(case, base.result):
        if switching_of(base, number) is None:
            tried = (Decimal("0.001"), Decimal("0.25"), Decimal("0.5"), Decimal(1))
            sides = {whole(case, {number.at: another(number, at)}).surplus > 0 for at in tried}
            assert len(sides) == 1, number.at


def test_inputs_of_nothing_are_no_answer_where_there_is_no_value() -> None:
    worthless = case(replace(outcome(), quantities=(given("0"),)))
    assert switching(worthless, "inputs/i1/amounts/1") is None
    assert switching(case(outcome()), "inputs/i1/amounts/1") is not None


def test_people_have_to_fall_as_far_as_the_ratio_is_above_one() -> None:
    # 10 people x £100 x 2 years at no discount is £2,000 against £1,000.
    plain = case(outcome(), rate=Decimal(0))
    assert switching(plain, "outcomes/o1/quantities/1") == Decimal(5)
    assert switching(plain, "outcomes/o1/deadweight") == Decimal("0.5")
    assert switching(plain, "outcomes/o1/duration") == Decimal(1)
    assert switching(plain, "inputs/i1/amounts/1") == Decimal(2000)


def test_deadweight_follows_the_published_formula() -> None:
    # dw* = 1 - (1 - dw) (1 - gap / PV): method.md 3.
    plain = case(outcome(deadweight=given("0.2")), outcome("o2"), rate=Decimal(0))
    value, gap = Decimal(1600), Decimal(1600) + 2000 - 1000
    assert gap > value
    assert switching(plain, "outcomes/o1/deadweight") is None
    alone = case(outcome(deadweight=given("0.2")), rate=Decimal(0))
    assert switching(alone, "outcomes/o1/deadweight") == 1 - Decimal("0.8") * (
        1 - Decimal(600) / 1600
    )


def test_drop_off_is_found_where_the_later_years_make_the_difference() -> None:
    # 1,000 in the first year, 1,000 (1 - d) in the second: 1,500 put in is covered at d = 50 %.
    plain = case(outcome(), rate=Decimal(0))
    dearer = replace(plain, inputs=(replace(plain.inputs[0], amounts=(given(1500),)),))
    found = switching(dearer, "outcomes/o1/dropoff")
    assert found is not None
    assert abs(found - Decimal("0.5")) < Decimal("1e-5")


def test_a_harm_alone_can_never_pay_back() -> None:
    harm = case(outcome(direction=Direction.NEGATIVE), rate=Decimal(0))
    base = based(harm)
    for number in assumptions(harm, base.result):
        if number.at.parts[0] == "outcomes":
            assert switching_of(base, number) is None


def test_where_the_ratio_is_one_already_the_number_is_its_own_switching_value() -> None:
    even = case(outcome(duration=given(1)), rate=Decimal(0))
    assert switching(even, "outcomes/o1/amount") == Decimal(1)


def later_harm(gain: int, harm: int, years: int, put_in: int) -> Case:
    """A gain of one year, and a harm that lasts, of so many pounds a year."""
    first = outcome(quantities=(given(gain),), proxy=Proxy(value=given(1)), duration=given(1))
    later = replace(first, id="o2", quantities=(given(harm),), direction=Direction.NEGATIVE)
    made = case(first, replace(later, duration=given(years)), rate=None)
    return set_at(made, "inputs/i1/amounts/1/value", Decimal(put_in))


def test_harm_that_comes_later_can_decide_at_a_lower_rate_and_gains_at_a_higher_one() -> None:
    # −£200 at 0 %, +£112 at the Green Book’s, −£110 at 100 %: the nearest crossing is below.
    base = based(later_harm(1000, 10, 60, 600))
    rate = switching_rate(base)
    assert rate is not None
    assert Decimal("0.01") < rate < Decimal("0.02")
    assert abs(discounted_at(base, rate).surplus) < PENNY


@drawn(st.integers(1, 2000), st.integers(0, 40), st.integers(1, 99), st.integers(1, 2000))
def test_without_a_switching_rate_every_rate_is_on_one_side(
    gain: int, harm: int, years: int, put_in: int
) -> None:
    base = based(later_harm(gain, harm, years, put_in))
    if switching_rate(base) is None:
        tried = [Decimal(rate) / 200 for rate in range(201)]
        found = [discounted_at(base, rate).surplus for rate in tried]
        assert len({one > 0 for one in found if abs(one) > PENNY}) <= 1


def test_a_change_that_nobody_says_fades_is_not_made_longer_than_a_year() -> None:
    short = case(outcome(quantities=(given(5),), duration=given(1), dropoff=Estimate()))
    assert switching(short, "outcomes/o1/duration") is None
    assert calculate(set_at(short, "outcomes/o1/duration/value", Decimal(2))).headline is None


def test_a_rate_can_be_what_decides() -> None:
    base = based(case(outcome(duration=given(3)), rate=Decimal(0)))
    rate = switching_rate(base)
    assert rate is not None
    assert abs(discounted_at(base, rate).surplus) < PENNY
    tenfold = outcome(duration=given(1), amount=given(10))
    assert switching_rate(based(case(tenfold, rate=Decimal(0)))) is None
