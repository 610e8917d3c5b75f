"""Intervals, compared with other ways to the same figures."""

import math
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.calculation.intervals import Count, counted, ratio_interval
from sroi_app.calculation.survey import Range, Z

LEAST_COVERED, USUALLY_COVERED = 0.92, 0.95
SOME_PEOPLE = st.integers(1, 120).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))


def _count(some: int, of: int) -> Count:
    return Count(Decimal(some), Decimal(of))


def _floats(interval: Range) -> tuple[float, float]:
    return float(interval.low), float(interval.high)


@given(SOME_PEOPLE)
def test_the_ends_of_wilson_are_where_the_share_is_just_believed(people: tuple[int, int]) -> None:
    """His interval holds every share from which the counted one is less than z deviations off."""
    some, of = people
    share = some / of
    for end in _floats(counted(_count(some, of))):
        distance = (share - end) ** 2
        assert distance == pytest.approx(float(Z) ** 2 * end * (1 - end) / of, abs=1e-9)


@given(SOME_PEOPLE)
def test_a_share_lies_in_its_interval_and_that_within_none_and_all(
    people: tuple[int, int],
) -> None:
    _share, low, high = counted(_count(*people))
    assert 0 <= low <= Decimal(people[0]) / people[1] <= high <= 1


def _crossing(function: Callable[[float], float], low: float, high: float) -> float:
    """Where a falling function goes through nothing, by halving."""
    for _step in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if function(middle) > 0 else (low, middle)
    return (low + high) / 2


@given(SOME_PEOPLE, SOME_PEOPLE.filter(lambda people: people[0] > 0))
def test_the_interval_of_a_ratio_is_where_the_interval_of_a_difference_touches_nothing(
    over: tuple[int, int], under: tuple[int, int]
) -> None:
    """How MOVER is defined: the ratio R at which top less R times bottom may be nothing."""
    p, q = over[0] / over[1], under[0] / under[1]
    p_low, p_high = _floats(counted(_count(*over)))
    q_low, q_high = _floats(counted(_count(*under)))

    def lowest(ratio: float) -> float:
        return p - ratio * q - math.hypot(p - p_low, ratio * (q_high - q))

    def highest(ratio: float) -> float:
        return p - ratio * q + math.hypot(p_high - p, ratio * (q - q_low))

    low, high = _floats(ratio_interval(_count(*over), _count(*under)))
    assert low == pytest.approx(_crossing(lowest, 0, 10_000), abs=1e-6, rel=1e-6)
    assert high == pytest.approx(_crossing(highest, 0, 10_000), abs=1e-6, rel=1e-6)


@given(SOME_PEOPLE, SOME_PEOPLE.filter(lambda people: people[0] > 0))
def test_a_ratio_lies_in_its_interval(over: tuple[int, int], under: tuple[int, int]) -> None:
    ratio, low, high = ratio_interval(_count(*over), _count(*under))
    plain = over[0] / over[1] / (under[0] / under[1])
    assert float(ratio) == pytest.approx(plain)
    assert 0 <= low <= ratio * (1 + Decimal("1e-20"))
    assert ratio <= high * (1 + Decimal("1e-20"))


def test_for_many_people_it_is_the_usual_interval_of_the_logarithm() -> None:
    ratio = (900 / 5000) / (1800 / 4000)
    error = math.sqrt(1 / 900 - 1 / 5000 + 1 / 1800 - 1 / 4000)
    usual = (ratio * math.exp(-1.959964 * error), ratio * math.exp(1.959964 * error))
    found = _floats(ratio_interval(_count(900, 5000), _count(1800, 4000)))
    assert found == pytest.approx(usual, rel=0.002)


def test_more_people_make_it_narrower() -> None:
    few = ratio_interval(_count(9, 50), _count(18, 40))
    many = ratio_interval(_count(90, 500), _count(180, 400))
    assert few.low < many.low < many.high < few.high


def _chances(of: int, share: float) -> list[float]:
    return [math.comb(of, k) * share**k * (1 - share) ** (of - k) for k in range(of + 1)]


def _covered(top: tuple[int, float], bottom: tuple[int, float]) -> float:
    """How often the interval holds the true ratio, over everything that could be counted."""
    held = all_ = 0.0
    for some, chance in enumerate(_chances(*top)):
        for other, its_chance in enumerate(_chances(*bottom)):
            if other:
                low, high = _floats(ratio_interval(_count(some, top[0]), _count(other, bottom[0])))
                all_ += chance * its_chance
                held += chance * its_chance * (low <= top[1] / bottom[1] <= high)
    return held / all_


def test_it_holds_the_true_ratio_19_times_in_20_even_for_small_groups() -> None:
    covered = [
        _covered((top, p), (bottom, q))
        for top, bottom in ((10, 10), (20, 15), (30, 40))
        for p, q in ((0.05, 0.3), (0.1, 0.45), (0.2, 0.6), (0.4, 0.8))
    ]
    assert min(covered) > LEAST_COVERED
    assert sum(covered) / len(covered) > USUALLY_COVERED - 0.005
