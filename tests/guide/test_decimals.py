from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sroi_app.guide.decimals import MOST, decimals_enough
from sroi_app.guide.figures import rounded


@given(slope=st.decimals("0.0001", "1e7", places=4), value=st.decimals("0", "1000", places=20))
def test_a_rounded_figure_moves_its_result_by_less_than_a_tenth_of_a_penny(
    slope: Decimal, value: Decimal
) -> None:
    cut = rounded(value, decimals_enough(slope))
    assert abs(cut - value) * slope <= Decimal("0.001")


@given(places=st.integers(4, 12), over=st.sampled_from(["0", "1e-9", "1"]))
def test_a_power_of_ten_needs_no_decimal_more_than_it_is_large(places: int, over: str) -> None:
    moved = Decimal(10) ** places + Decimal(over)
    more = bool(Decimal(over)) and places < MOST
    assert decimals_enough(moved, Decimal("0.5")) == places + more
