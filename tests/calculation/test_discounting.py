"""Discount factors."""

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.calculation.discounting import (
    discount_factor,
    input_factors,
    stretches,
    value_factors,
)
from sroi_app.calculation.precision import EXACT
from sroi_app.library.discount_rates import RateStep, health_steps, standard_steps
from sroi_app.model.scope import Timing
from tests.calculation.examples import decimals

D = Decimal
TEN = (RateStep(D("0.1")),)


@pytest.mark.parametrize(
    ("timing", "expected"),
    [
        (Timing.YEAR_END, ["1.1", "1.21", "1.331"]),
        (Timing.YEAR_START, ["1", "1.1", "1.21"]),
    ],
)
def test_each_timing_waits_its_own_time(timing: Timing, expected: list[str]) -> None:
    assert value_factors(TEN, timing, 3) == tuple(map(D, expected))


def test_mid_year_lies_between_as_a_square_root() -> None:
    first, second = value_factors(TEN, Timing.MID_YEAR, 2)
    assert abs(first**2 - D("1.1")) < D("1e-26")
    assert abs(second**2 - D("1.1") ** 3) < D("1e-26")


def test_the_first_years_inputs_are_not_discounted() -> None:
    assert input_factors(TEN, 3) == decimals(1, "1.1", "1.21")


def test_each_years_inputs_are_discounted_like_values_of_the_year_before() -> None:
    values = value_factors(standard_steps(), Timing.YEAR_END, 40)
    assert input_factors(standard_steps(), 41)[1:] == values


def test_the_green_books_rate_falls_after_years_30_and_75() -> None:
    with localcontext(EXACT):
        expected = D("1.035") ** 30 * D("1.03") ** 45 * D("1.025") ** 5
    assert discount_factor(standard_steps(), D(80)) == expected


def test_half_a_year_after_a_step_is_at_the_new_rate() -> None:
    assert list(stretches(standard_steps(), D("30.5"))) == [
        (D("0.035"), D(30)),
        (D("0.03"), D("0.5")),
    ]


def test_the_health_rate_is_the_same_for_ever() -> None:
    assert list(stretches(health_steps(), D(90))) == [(D("0.015"), D(90))]


@given(st.integers(1, 120))
def test_a_longer_wait_is_never_worth_more(year: int) -> None:
    later = discount_factor(standard_steps(), D(year))
    assert later > discount_factor(standard_steps(), D(year - 1))


def test_a_factor_is_the_same_whoever_asks_first() -> None:
    odd = (RateStep(D("0.0317")),)
    with localcontext() as context:
        context.prec = 5
        hurried = value_factors(odd, Timing.MID_YEAR, 4)
    value_factors.cache_clear()
    assert value_factors(odd, Timing.MID_YEAR, 4) == hurried
