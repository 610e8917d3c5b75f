"""The GDP deflator: what a pound of one year is in the pounds of another.

Source: HM Treasury, GDP deflators at market prices (``resources/data/SOURCES.md``).
"""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from sroi_app.library.price_years import canonical, financial
from sroi_app.library.tables import read_table

Index = Mapping[str, Decimal]

_CALENDAR = "gdp_deflator_cy"
_FINANCIAL = "gdp_deflator_fy_chained"


def factor(from_year: str, to_year: str) -> Decimal | None:
    """Return the number that turns pounds of `from_year` into pounds of `to_year`.

    Two calendar years are compared on the calendar series. As soon as one of them is a
    financial year, or later than that series reaches, both are put on the financial series.
    None where the index does not cover a year.
    """
    pair = canonical(from_year), canonical(to_year)
    if pair[0] is None or pair[1] is None:
        return None
    if pair[0] == pair[1]:
        return Decimal(1)
    for index in series():
        if pair[0] in index and pair[1] in index:
            return index[pair[1]] / index[pair[0]]
    return None


def covers(year: str) -> bool:
    """Whether pounds of `year` can be brought to those of another year."""
    return canonical(year) in years()


def years() -> tuple[str, ...]:
    """Return every price year that can be brought to another, oldest first."""
    return tuple(sorted({*_financial_scale(), *_series(_CALENDAR)}))


def series() -> tuple[Index, Index]:
    """Return the calendar series and the financial scale, as `factor` looks them up in turn."""
    return _series(_CALENDAR), _financial_scale()


def is_forecast(year: str) -> bool:
    """Whether prices of `year` are partly or wholly foreseen, not yet measured."""
    known = canonical(year)
    return known not in _series(_CALENDAR) and (known or "")[:4] >= _first_forecast()[:4]


def latest_measured() -> str:
    """Return the latest financial year whose prices are measured, not foreseen."""
    return max(year for year in _series(_FINANCIAL) if year < _first_forecast())


@cache
def _first_forecast() -> str:
    rows = (row for row in read_table("deflators") if row["series"] == _FINANCIAL)
    return min(row["period"] for row in rows if row["status"] == "forecast")


@cache
def _series(name: str) -> Index:
    rows = (row for row in read_table("deflators") if row["series"] == name)
    return {row["period"]: Decimal(row["index"]) for row in rows}


@cache
def _financial_scale() -> Index:
    """Financial years, and calendar years placed among them.

    January to March of a calendar year belong to the financial year before it, so a calendar
    year is a quarter of that one and three quarters of the next.
    """
    index = dict(_series(_FINANCIAL))
    for year in range(1990, 2031):
        before, after = index.get(financial(year - 1)), index.get(financial(year))
        if before is not None and after is not None:
            index[str(year)] = before / 4 + after * 3 / 4
    return index
