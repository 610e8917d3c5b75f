"""The sum of the design page, section 4, in fractions: nothing shared with the program's own."""

import csv
from fractions import Fraction
from pathlib import Path

from sroi_app.model.case import Case
from sroi_app.model.inputs import Input
from sroi_app.model.outcomes import Direction, Outcome, Standing, Starts

DEFLATORS = Path(__file__).parents[2] / "resources" / "data" / "deflators.csv"
STANDARD, HEALTH = Fraction("1.035"), Fraction("1.015")  # no example reaches past year 30


def total_value(case: Case) -> Fraction:
    """Return the present value of all that counts, harms taken off."""
    counted = (
        outcome
        for outcome in case.outcomes
        if outcome.included and outcome.priced and outcome.standing is not Standing.TRACK_RECORD
    )
    return sum((present_value(outcome, case) for outcome in counted), Fraction(0))


def total_inputs(case: Case) -> Fraction:
    """Return the present value of all that goes in: the first year's is not discounted."""
    years = range(case.scope.delivery_years)
    return sum(
        (pounds_in(item, year) / STANDARD**year for item in case.inputs for year in years),
        Fraction(0),
    )


def present_value(outcome: Outcome, case: Case) -> Fraction:
    """Return one outcome's present value, by delivery year and year felt."""
    growth = HEALTH if outcome.health_rate else STANDARD
    offset = 1 if outcome.starts is Starts.AFTER else 0
    duration, kept = given(outcome.duration.value), 1 - given(outcome.dropoff.value)
    total = Fraction(0)
    for delivered in range(1, case.scope.delivery_years + 1):
        impact = one_year(outcome, delivered, case)
        later = 0
        while later < duration:
            felt = impact * kept**later * min(Fraction(1), duration - later)
            total += felt / growth ** (delivered + offset + later)
            later += 1
    return -total if outcome.direction is Direction.NEGATIVE else total


def one_year(outcome: Outcome, delivered: int, case: Case) -> Fraction:
    """Return what one delivery year causes, in pounds of the case's price year."""
    pounds = given(outcome.quantities[delivered - 1].value) * given(outcome.amount.value)
    pounds *= given(outcome.proxy.value.value)
    pounds *= index(case.scope.price_year) / index(outcome.proxy.price_year)
    for share in (outcome.deadweight, outcome.displacement, outcome.attribution):
        pounds *= 1 - given(share.value)
    return pounds


def pounds_in(item: Input, year: int) -> Fraction:
    """Return what one input is worth in a delivery year, counted from 0."""
    if item.hours:
        return given(item.hours[year].value) * given(item.rate.value)
    return given(item.amounts[year].value)


def index(year: str) -> Fraction:
    """Return the GDP deflator of a financial year, or of a calendar year set among them."""
    if "-" in year:
        return financial(int(year[:4]))
    return financial(int(year) - 1) / 4 + financial(int(year)) * 3 / 4


def financial(start: int) -> Fraction:
    """Return the deflator of the financial year that begins in April of `start`."""
    wanted = f"{start}-{(start + 1) % 100:02d}"
    with DEFLATORS.open(encoding="utf-8", newline="") as file:
        return next(
            Fraction(row["index"])
            for row in csv.DictReader(file)
            if row["series"] == "gdp_deflator_fy_chained" and row["period"] == wanted
        )


def given(value: object) -> Fraction:
    """Return a number of the case as a fraction; a gap has no place in an example."""
    return Fraction(str(value))
