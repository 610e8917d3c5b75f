from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sroi_app.calculation import formulas
from sroi_app.calculation.step import Step, Unit, worked
from sroi_app.guide.figures import rounded
from sroi_app.reports.sections.decimals import MOST, decimals_enough, decimals_needed, key


@given(slope=st.decimals("0.0001", "1e7", places=4), value=st.decimals("0", "1000", places=20))
def test_a_rounded_figure_moves_its_result_by_less_than_a_tenth_of_a_penny(
    slope: Decimal, value: Decimal
) -> None:
    cut = rounded(value, decimals_enough(slope))
    assert abs(cut - value) * slope <= Decimal("0.001")


def test_more_people_ask_for_more_decimals_of_the_price() -> None:
    few, many = (_price_decimals(Decimal(people)) for people in (10, 100_000))
    assert few < many <= MOST


def _price_decimals(people: Decimal) -> int:
    nought = Step(label="nought", unit=Unit.SHARE, value=Decimal(0))
    price = Step(label="price", unit=Unit.POUNDS, value=Decimal("46.4577123456"))
    one = Step(label="one", unit=Unit.NUMBER, value=Decimal(1))
    crowd = Step(label="people", unit=Unit.PEOPLE, value=people)
    parts = (crowd, one, price, nought, nought, nought)
    whole = worked(formulas.impact, *parts, label="impact", unit=Unit.POUNDS)
    return decimals_needed(whole)[key(price)]
