"""The formulas of a survey, against printed tables and sums done another way."""

import math
import statistics
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.calculation.survey import (
    Range,
    depth_of_possible,
    depth_of_scale,
    mean,
    mean_interval,
    response_rate,
    share_interval,
    standard_error,
    stands_for,
    t_quantile,
    variance,
)
from sroi_app.model.survey import Scaling

D = Decimal

# Percentage points of Student's t, 97.5 %, as printed (e.g. Fisher and Yates, table III).
PRINTED = {
    1: "12.706",
    2: "4.303",
    3: "3.182",
    4: "2.776",
    5: "2.571",
    7: "2.365",
    10: "2.228",
    20: "2.086",
    29: "2.045",
    30: "2.042",
    40: "2.021",
    60: "2.000",
    120: "1.980",
    100_000: "1.960",
}


@pytest.mark.parametrize("freedom", PRINTED)
def test_the_quantiles_of_student_are_the_printed_ones(freedom: int) -> None:
    assert round(t_quantile(freedom), 3) == D(PRINTED[freedom])


@pytest.mark.parametrize("freedom", [1, 2, 3, 7, 28, 150])
def test_within_the_quantile_lie_95_of_100(freedom: int) -> None:
    """By summing the density in small steps, which shares nothing with how it is found."""

    def density(t: float) -> float:
        half = (freedom + 1) / 2
        front = math.exp(math.lgamma(half) - math.lgamma(freedom / 2))
        tail: float = (1 + t * t / freedom) ** -half
        return front / math.sqrt(freedom * math.pi) * tail

    steps = 20_000
    width = float(t_quantile(freedom)) / steps
    ends = density(0) + density(steps * width)
    inside = sum((4 if step % 2 else 2) * density(step * width) for step in range(1, steps))
    assert 2 * (ends + inside) * width / 3 == pytest.approx(0.95, abs=1e-6)


ANSWERS = st.lists(st.integers(-40, 40).map(lambda n: D(n) / 4), min_size=2, max_size=40)


@given(ANSWERS)
def test_mean_variance_and_interval_are_those_of_the_statistics_module(answers: list[D]) -> None:
    count = len(answers)
    total, squares = sum(answers, D(0)), sum((answer**2 for answer in answers), D(0))
    spread, middle = variance(total, squares, count), mean(total, count)
    assert middle == pytest.approx(statistics.mean(answers))
    assert spread == pytest.approx(statistics.variance(answers), abs=D("1e-20"))
    found = mean_interval(middle, standard_error(max(spread, D(0)), count), count)
    reach = float(t_quantile(count - 1)) * float(statistics.stdev(answers)) / math.sqrt(count)
    assert float(found.high) == pytest.approx(float(middle) + reach, abs=1e-9)
    assert found.high - middle == pytest.approx(middle - found.low)


def test_a_mean_with_its_interval_worked_by_hand() -> None:
    """Five people moved by 1, 2, 3, 4, 5: mean 3, variance 2.5, error √0.5, t of 4 is 2.776445."""
    spread = variance(D(15), D(55), 5)
    assert spread == D("2.5")
    found = mean_interval(D(3), standard_error(spread, 5), 5)
    assert (round(found.low, 4), round(found.high, 4)) == (D("1.0368"), D("4.9632"))


@pytest.mark.parametrize(
    ("some", "all_", "low", "high"),
    [
        (15, 44, "0.219", "0.489"),
        (81, 263, "0.255", "0.366"),  # Newcombe (1998), table I, method 3: 0.2553 to 0.3662
        (15, 148, "0.062", "0.160"),  # the same: 0.0624 to 0.1605
        (0, 20, "0.000", "0.161"),  # the same: 0.0000 to 0.1611
        (1, 29, "0.006", "0.172"),  # the same: 0.0061 to 0.1718
        (20, 20, "0.839", "1.000"),
    ],
)
def test_the_interval_of_a_share_is_that_of_wilson(
    some: int, all_: int, low: str, high: str
) -> None:
    found = share_interval(some, all_)
    assert found.value == D(some) / all_
    assert round(found.low, 3) == D(low)
    assert abs(round(found.high, 3) - D(high)) <= D("0.001")


@given(st.integers(1, 5000).flatmap(lambda all_: st.tuples(st.integers(0, all_), st.just(all_))))
def test_a_share_lies_within_its_interval_and_that_within_0_and_1(counts: tuple[int, int]) -> None:
    found = share_interval(*counts)
    assert 0 <= found.low <= found.value <= found.high <= 1


def test_depth_is_a_share_of_the_scale_or_of_the_way_there_was_to_go() -> None:
    assert depth_of_scale(D("1.5"), D(0), D(10)) == D("0.15")
    assert depth_of_possible(D(30), D(120)) == D("0.25")


def test_the_response_rate() -> None:
    assert response_rate(D(44), D(60)) == D(44) / 60


SHARE = Range(D("0.5"), D("0.4"), D("0.6"))


@pytest.mark.parametrize(
    ("scaling", "people"),
    [
        (Scaling.ONLY_ANSWERED, (D(20), D(16), D(24))),
        (Scaling.SAME_SHARE, (D(50), D(40), D(60))),
        (Scaling.DISCOUNTED, (D("42.5"), D(34), D(51))),
    ],
)
def test_whom_the_answers_stand_for(scaling: Scaling, people: tuple[D, D, D]) -> None:
    """40 of 100 answered and half of them moved; a quarter is taken off for the other 60."""
    assert stands_for(scaling, SHARE, D(40), D(100), D("0.25")) == people


@given(st.integers(1, 100), st.integers(0, 400), st.decimals(0, 1, places=3))
def test_a_discount_leads_from_the_one_choice_to_the_other(
    answered: int, silent: int, discount: D
) -> None:
    group = D(answered + silent)
    least = stands_for(Scaling.ONLY_ANSWERED, SHARE, D(answered), group, discount)
    some = stands_for(Scaling.DISCOUNTED, SHARE, D(answered), group, discount)
    most = stands_for(Scaling.SAME_SHARE, SHARE, D(answered), group, discount)
    assert all(low <= middle <= high for low, middle, high in zip(least, some, most, strict=True))
    assert stands_for(Scaling.DISCOUNTED, SHARE, D(answered), group, D(0)) == most
    assert stands_for(Scaling.DISCOUNTED, SHARE, D(answered), group, D(1)) == least
