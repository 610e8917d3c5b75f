"""Each formula on figures that can be checked in the head."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.calculation import formulas
from tests.calculation import strategies

D = Decimal


def test_impact_multiplies_what_is_left_by_each_deduction() -> None:
    figures = (D(12), D(1), D(6000), D("0.2"), D("0.1"), D("0.25"))
    assert formulas.impact(*figures) == D("38880")


def test_impact_is_not_what_adding_the_deductions_would_give() -> None:
    assert formulas.impact(D(1), D(1), D(100), D("0.5"), D("0"), D("0.5")) == 25


def test_nothing_has_faded_in_the_first_year_even_where_all_of_it_will() -> None:
    assert formulas.remaining(D(1), 0) == 1
    assert formulas.remaining(D(1), 1) == 0


def test_drop_off_is_compound() -> None:
    assert formulas.remaining(D("0.3"), 2) == D("0.49")


def test_a_series_is_doubled_and_goes_on_for_one_more() -> None:
    assert formulas.twice_as_long(D(1), D("0.5")) == D("1.5")
    assert formulas.one_longer(D("1.5"), D("0.25")) == D("1.75")


def test_a_series_in_which_nothing_is_lost_has_a_sum_too() -> None:
    assert formulas.twice_as_long(D(3), D(1)) == D(6)


@pytest.mark.parametrize(
    ("duration", "year", "part"),
    [("2.5", 0, "1"), ("2.5", 1, "1"), ("2.5", 2, "0.5"), ("2.5", 3, "0"), ("0.25", 0, "0.25")],
)
def test_the_last_part_of_a_year_counts_in_proportion(duration: str, year: int, part: str) -> None:
    assert formulas.part_of_year(D(duration), year) == D(part)


@given(strategies.numbers("0.1", "100", 3), st.integers(0, 120))
def test_part_of_a_year_is_what_is_left_kept_between_nothing_and_one(
    duration: Decimal, year: int
) -> None:
    assert formulas.part_of_year(duration, year) == min(max(duration - year, D(0)), D(1))


@given(strategies.numbers("0.1", "60", 2))
def test_the_parts_of_years_add_up_to_the_duration(duration: Decimal) -> None:
    parts = [formulas.part_of_year(duration, year) for year in range(61)]
    assert sum(parts, D(0)) == duration


def test_simple_payback_is_inputs_over_a_month_of_the_first_year() -> None:
    assert formulas.simple_payback(D(500), D(1200)) == 5


def test_payback_is_whole_years_and_part_of_the_next() -> None:
    assert formulas.payback(D(1), D(1500), D(1000), D(1000)) == 18


def test_net_ratio_is_the_ratio_less_one() -> None:
    assert formulas.net_ratio(D(300), D(200)) == formulas.ratio(D(300), D(200)) - 1


def test_the_formulas_work_on_any_number() -> None:
    assert formulas.impact(2.0, 1.0, 10.0, 0.5, 0.0, 0.0) == 10.0
    assert formulas.growth(0.1, 2.0) == pytest.approx(1.21)
    assert formulas.harm(3.0) == -3.0


def test_nothing_harmed_is_not_minus_nothing() -> None:
    assert str(formulas.harm(D(0))) == "0"
