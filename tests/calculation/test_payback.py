"""How long until what was put in has come back."""

from decimal import Decimal
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.calculation.payback import Crossing, crossing, discounted_payback, guide_payback
from tests.calculation import strategies

D = Decimal


def pounds(*figures: int) -> list[Decimal]:
    return [D(figure) for figure in figures]


@pytest.mark.parametrize(
    ("values", "inputs", "months"),
    [
        ((1000, 1000), 500, 6),
        ((1000, 1000), 1000, 12),
        ((1000, 1000), 1500, 18),
        ((1000, 1000), 2000, 24),
        ((0, 0, 1200), 100, 25),
    ],
)
def test_a_years_value_arrives_evenly(values: tuple[int, ...], inputs: int, months: int) -> None:
    assert discounted_payback(pounds(*values), D(inputs)) == months


def test_what_is_never_covered_has_no_payback() -> None:
    assert discounted_payback(pounds(1000, 999), D(2000)) is None
    assert discounted_payback([], D(1)) is None


def test_a_harm_that_takes_it_back_means_there_was_no_payback() -> None:
    assert discounted_payback(pounds(1000, -500), D(800)) is None


def test_covered_again_after_a_harm_counts_from_the_last_time() -> None:
    assert crossing(pounds(1000, -500, 1000), D(800)) == Crossing(2, D(500), D(1000))


@given(st.lists(strategies.numbers("-900", "900"), max_size=8), strategies.numbers("0.01", "900"))
def test_after_payback_the_inputs_stay_covered(values: list[Decimal], inputs: Decimal) -> None:
    at = crossing(values, inputs)
    covered = list(accumulate(values, initial=D(0)))
    if at is None:
        assert covered[-1] < inputs
    else:
        assert all(total >= inputs for total in covered[at.year + 1 :])
        assert at.covered < inputs <= at.covered + at.value


def test_the_guides_form_needs_a_first_year_that_brings_something() -> None:
    assert guide_payback(D(500), D(1000)) == 6
    assert guide_payback(D(500), D(0)) is None
    assert guide_payback(D(500), D(-10)) is None
