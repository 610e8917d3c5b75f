"""The formulas of the value map, made from the very definitions that the sum itself uses.

Each is a text for a whole column: `ROW` in it stands for the number of the row.
"""

from collections.abc import Callable
from typing import Any

from sroi_app.calculation.expression import WORKBOOK, Binding, Symbol, written
from sroi_app.calculation.formulas import (
    harm,
    impact,
    part_of_year,
    present_value,
    remaining,
    share_felt,
    uprated_value,
    yearly_value,
)
from sroi_app.guide.value_map import IMPACT, PRESENT_VALUE
from sroi_app.spreadsheet.book.gaps import gap_formula
from sroi_app.spreadsheet.book.grid import Grid
from sroi_app.spreadsheet.book.map_columns import (
    COUNTS,
    FACTOR,
    FIRST,
    HEALTH,
    INCLUDED,
    MISSING,
    PRICED,
    REF,
    USED,
    impact_keys,
    quantity_keys,
    year_keys,
)

DURATION, DROPOFF = "duration/value", "dropoff/value"
PRICE_YEAR, STANDING = "proxy/price_year", "standing"


def map_formulas(
    grid: Grid, delivery: int, years: int, factors: dict[str, str], lists: dict[str, str]
) -> dict[str, str]:
    """Return the formula of each column that is worked out, by its key.

    `lists` are the cells with the words of each choice, by its path.
    `factors` are the cells of the discount factors of all years: under "" those of the case's
    rate, under `HEALTH` those of the rate for health where that is used.
    """
    keys = impact_keys(delivery)
    formulas = {
        FACTOR: price_factor(grid.here(PRICE_YEAR)),
        USED: _used(grid),
        COUNTS: _counts(grid),
        MISSING: gap_formula(grid, delivery, years, lists),
        FIRST: f"=IF({grid.here('starts')}=AfterActivity,2,1)",
        **{key: _impact(grid, of) for key, of in zip(keys, quantity_keys(delivery), strict=True)},
        **{key: _year_value(grid, key, delivery) for key in year_keys(years)},
        PRESENT_VALUE: _present_value(grid, years, factors),
    }
    if delivery > 1:
        formulas[IMPACT] = _unless_blank(grid.here(keys[0]), f"SUM({grid.across(keys)})")
    return formulas


def price_factor(year: str) -> str:
    """Return what turns the pounds of the year in a cell into those of the case's price year.

    As in the library: two calendar years on the calendar series, all else on the financial one.
    """
    place, target = f'MATCH({year}&"",PriceYears,0)', 'MATCH(PriceYear&"",PriceYears,0)'
    ratios = [f"INDEX({of},{target})/INDEX({of},{place})" for of in ("ByCalendar", "ByFinancial")]
    same = f'IF(ISNUMBER({place}),1,"")'
    uprated = f'IFERROR({ratios[0]},IFERROR({ratios[1]},""))'
    either_blank = f'OR({year}&""="",PriceYear&""="")'
    return f'=IF({either_blank},1,IF({year}&""=PriceYear&"",{same},{uprated}))'


def _used(grid: Grid) -> str:
    value, factor = grid.here("proxy/value/value"), grid.here(FACTOR)
    product = _written(uprated_value, value, factor)
    return f'=IF(AND(ISNUMBER({value}),ISNUMBER({factor})),{product},"")'


def _counts(grid: Grid) -> str:
    apart = f"AND({grid.here(STANDING)}=TrackRecord,NOT(OnlyTrackRecord))"
    complete = f'IF({grid.here(MISSING)}="",IsCounted,IsIncomplete)'
    priced = f"IF({grid.here(PRICED)}=NotPriced,HasNoPrice,IF({apart},IsApart,{complete}))"
    left_out = f"IF({grid.here(INCLUDED)}=LeftOut,IsLeftOut,{priced})"
    return f'=IF({grid.here(REF)}="","",{left_out})'


def _impact(grid: Grid, quantity: str) -> str:
    shares = (grid.here(f"{name}/value") for name in ("deadweight", "displacement", "attribution"))
    parts = (grid.here(quantity), grid.here("amount/value"), grid.here(USED), *shares)
    caused = _written(impact, *parts)
    lost = _written(harm, Symbol(caused, Binding.PRODUCT))
    signed = f"IF({grid.here('direction')}=Harm,{lost},{caused})"
    status = grid.here(COUNTS)
    shown = f'AND({grid.here(MISSING)}="",OR({status}=IsCounted,{status}=IsApart))'
    return f'=IF({shown},{signed},"")'


def _year_value(grid: Grid, key: str, delivery: int) -> str:
    """The part of every delivery year's impact that is felt in the year that heads the column.

    The exponent is never below 0 and 0 to the power of 0 never asked for: before an effect
    begins, and in its first year, nothing has been lost of it.
    """
    keys = impact_keys(delivery)
    gone = f"{grid.head(key)}-{grid.here(FIRST)}"
    if delivery > 1:
        gone = f"{gone}-({grid.heads_across(keys)}-1)"
    lost = Symbol(f"{grid.here(DROPOFF)}*(({gone})<>0)", Binding.PRODUCT)
    left = _written(remaining, lost, f"ABS({gone})")
    part = _written(part_of_year, grid.here(DURATION), Symbol(gone, Binding.SUM))
    share = _written(share_felt, Symbol(part, Binding.PRODUCT), Symbol(left, Binding.POWER))
    felt = _written(yearly_value, grid.across(keys), Symbol(share, Binding.PRODUCT))
    begun = f"{felt}*(({gone})>=0)"
    return _unless_blank(grid.here(keys[0]), begun if delivery == 1 else f"SUMPRODUCT({begun})")


def _present_value(grid: Grid, years: int, factors: dict[str, str]) -> str:
    values = grid.across(year_keys(years))
    worth = {
        rate: f"SUMPRODUCT({_written(present_value, values, cells)})"
        for rate, cells in factors.items()
    }
    if HEALTH in worth:
        worth[""] = f"IF({grid.here(HEALTH)}=Health,{worth[HEALTH]},{worth['']})"
    return _unless_blank(grid.here(IMPACT), worth[""])


def _unless_blank(cell: str, formula: str) -> str:
    return f'=IF({cell}="","",{formula})'


def _written(formula: Callable[..., Any], *parts: str | Symbol) -> str:
    return written(formula, *parts, style=WORKBOOK)
