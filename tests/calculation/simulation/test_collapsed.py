"""Years that are collapsed are worth what they are one by one."""

from decimal import Decimal
from math import ceil

import numpy as np
import pytest
from hypothesis import given as drawn_from
from hypothesis import strategies as st

from sroi_app.calculation.simulation.collapsed import (
    Delivered,
    Worth,
    by_both,
    by_dropoff,
    by_duration,
    fixed,
    runs_of_years,
    series,
    worth_by_year,
)
from sroi_app.calculation.streams import shares_felt
from sroi_app.library.discount_rates import RateStep, health_steps, standard_steps
from sroi_app.model.scope import Timing
from tests.calculation.examples import decimals
from tests.calculation.strategies import numbers

FREE = (RateStep(Decimal(0)),)
PEOPLE = [decimals(1), decimals(0, 1), decimals(3, 0, 5, 7)]


@st.composite
def delivered(draw: st.DrawFn) -> Delivered:
    """Draw one of the conventions, and people in one or several delivery years."""
    steps = draw(st.sampled_from([standard_steps(), health_steps(), FREE]))
    timing, offset = draw(st.sampled_from(Timing)), draw(st.integers(0, 1))
    return Delivered(steps, timing, offset, draw(st.sampled_from(PEOPLE)))


def one_by_one(found: Delivered, duration: Decimal, dropoff: Decimal) -> float:
    """Return the worth of a pound summed year by year, exactly."""
    worths = worth_by_year(found, ceil(duration))
    shares = shares_felt(duration, dropoff if duration > 1 else Decimal(0))
    return float(sum(worth * share for worth, share in zip(worths, shares, strict=True)))


def of(worth: Worth, duration: Decimal, dropoff: Decimal) -> float:
    """Return a worth for one duration and drop-off."""
    found = worth(np.array([float(duration)]), np.array([float(dropoff)]))
    return float(np.broadcast_to(found, 1)[0])


@drawn_from(delivered(), numbers("0.01", "100"), numbers("0", "1", 3))
def test_each_way_to_collapse_them_is_the_sum_year_by_year(
    found: Delivered, duration: Decimal, dropoff: Decimal
) -> None:
    expected = pytest.approx(one_by_one(found, duration, dropoff), rel=1e-11)
    assert of(fixed(found, duration, dropoff), duration, dropoff) == expected
    assert of(by_duration(found, dropoff, ceil(duration)), duration, dropoff) == expected
    assert of(by_duration(found, dropoff, 100), duration, dropoff) == expected
    assert of(by_dropoff(found, duration), duration, dropoff) == expected
    assert of(by_both(found, ceil(duration)), duration, dropoff) == expected
    assert of(by_both(found, 100), duration, dropoff) == expected


def test_draws_of_every_length_stand_side_by_side() -> None:
    found = Delivered(standard_steps(), Timing.MID_YEAR, 1, decimals(3, 0, 5))
    durations = [Decimal(tenths) / 10 for tenths in range(1, 1001)]
    worth = by_both(found, 100)(np.array([*map(float, durations)]), np.full(1000, 0.02))
    expected = [one_by_one(found, duration, Decimal("0.02")) for duration in durations]
    assert worth == pytest.approx(expected, rel=1e-11)


def test_years_are_cut_where_the_rate_changes_for_any_delivery_year() -> None:
    found = Delivered(standard_steps(), Timing.YEAR_END, 0, decimals(1, 1))
    cut = [(run.first, run.count) for run in runs_of_years(found, 100)]
    assert cut == [(0, 29), (29, 1), (30, 44), (74, 1), (75, 25)]


@drawn_from(st.integers(0, 100), st.floats(0, 1))
def test_a_series_is_its_terms_added_up(count: int, ratio: float) -> None:
    total, power = series(np.array([ratio]), count, 100)
    others, powers = series(np.array([ratio]), np.array([count]), 100)
    expected = sum(ratio**term for term in range(count))
    for one in (total, others):
        assert float(np.broadcast_to(one, 1)[0]) == pytest.approx(expected, rel=1e-12)
    for one in (power, powers):
        assert float(np.broadcast_to(one, 1)[0]) == pytest.approx(ratio**count, abs=1e-13)
