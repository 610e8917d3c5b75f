"""Life satisfaction in pounds, on figures the guidance itself gives."""

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.calculation.wellbeing import (
    agreeing_income,
    cautious_worth,
    on_the_ladder,
    worth,
)

D = Decimal
WELLBY = D(13_000)
POINTS = st.decimals("0", "10", places=3)


def test_a_change_is_worth_its_points() -> None:
    assert worth(D("0.7"), WELLBY) == 9_100
    assert worth(D("0.46"), WELLBY) == 5_980


def test_a_shorter_scale_is_stretched_to_the_ladder() -> None:
    assert on_the_ladder(D("1.2"), D(6)) == 2
    assert on_the_ladder(D("0.7"), D(10)) == D("0.7")


def test_the_cautious_figure_is_the_income_that_would_do_the_same() -> None:
    expected = 25_480 * (1 - math.exp(-0.7 / 1.96))
    assert float(cautious_worth(D("0.7"), D(25_480))) == pytest.approx(expected)
    assert round(cautious_worth(D(1), D(25_480))) == 10_182


def test_the_income_chosen_makes_both_agree_for_the_smallest_change() -> None:
    assert agreeing_income(WELLBY) == 25_480
    tiny = D("0.000001")
    plain, cautious = worth(tiny, WELLBY), cautious_worth(tiny, agreeing_income(WELLBY))
    assert cautious == pytest.approx(plain, rel=D("1e-5"))


@given(POINTS, POINTS)
def test_the_cautious_figure_grows_with_the_change_but_never_past_the_plain_one(
    one: Decimal, other: Decimal
) -> None:
    income = agreeing_income(WELLBY)
    less, more = sorted((one, other))
    assert cautious_worth(less, income) <= cautious_worth(more, income) < income
    assert 0 <= cautious_worth(one, income) <= worth(one, WELLBY)
