"""Working out deductions, on figures that can be checked in the head."""

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.calculation import deduction_workings as workings
from sroi_app.calculation.formulas import remaining
from sroi_app.calculation.precision import exact

D = Decimal


def test_deadweight_is_the_rate_of_others_beside_our_own() -> None:
    ours, others = workings.part_of(D(18), D(40)), workings.part_of(D(9), D(50))
    assert (ours, others) == (D("0.45"), D("0.18"))
    assert workings.happened_anyway(others, ours) == D("0.4")


def test_deadweight_is_the_movement_of_others_beside_our_own() -> None:
    others, ours = workings.change(D("4.3"), D("5.3")), workings.change(D("4.1"), D("6.6"))
    assert workings.happened_anyway(others, ours) == D("0.4")


def test_what_a_trial_did_not_find_caused_is_not_caused() -> None:
    assert workings.not_caused(D("0.22")) == D("0.78")


def test_sources_of_help_are_added() -> None:
    assert workings.together([D("0.15"), D("0.1")]) == D("0.25")


@pytest.mark.parametrize(
    ("kept", "years", "lost"), [("0.8", "1", "0.2"), ("0.64", "2", "0.2"), ("0.729", "3", "0.1")]
)
def test_drop_off_is_the_same_loss_each_year(kept: str, years: str, lost: str) -> None:
    assert float(workings.faded_each_year(D(kept), D(years))) == pytest.approx(float(lost))


def test_nothing_kept_is_all_of_it_lost_and_all_kept_nothing() -> None:
    assert workings.faded_each_year(D(0), D(2)) == 1
    assert workings.faded_each_year(D(1), D(2)) == 0


@exact
def _and_back(kept: Decimal, years: int) -> Decimal:
    return D(remaining(workings.faded_each_year(kept, D(years)), years))


@given(st.decimals("0.001", "1", places=3), st.integers(1, 20))
def test_drop_off_leaves_what_was_kept(kept: Decimal, years: int) -> None:
    assert _and_back(kept, years) == pytest.approx(kept, rel=D("1e-25"))


@given(st.decimals("0.001", "1", places=3), st.decimals("0.25", "20", places=2))
def test_drop_off_is_what_logarithms_make_of_it(kept: Decimal, years: Decimal) -> None:
    lost = workings.faded_each_year(kept, years)
    assert 0 <= lost <= 1
    expected = 1 - math.exp(math.log(float(kept)) / float(years))
    assert float(lost) == pytest.approx(expected, abs=1e-12)
