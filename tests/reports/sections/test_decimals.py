from decimal import Decimal

from sroi_app.calculation import formulas
from sroi_app.calculation.step import Step, Unit, worked
from sroi_app.guide.decimals import MOST
from sroi_app.reports.sections.decimals import decimals_needed, key


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
