"""When a contract runs."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.guide.contract import contract_term, last_day
from sroi_app.model.scope import CaseKind, Scope
from sroi_app.model.tender import Tender
from tests.guide.ready import ready_case

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))


@pytest.mark.parametrize(
    ("starts", "years", "ends"),
    [
        (date(2027, 4, 1), "3", date(2030, 3, 31)),
        (date(2027, 9, 1), "2", date(2029, 8, 31)),
        (date(2027, 1, 15), "0.5", date(2027, 7, 14)),
        (date(2028, 2, 29), "1", date(2029, 2, 27)),
        (date(2027, 4, 1), "-1", None),
        (date(2027, 4, 1), "900", None),
    ],
)
def test_the_last_day(starts: date, years: str, ends: date | None) -> None:
    assert last_day(starts, Decimal(years)) == ends


@given(DAYS, st.integers(1, 100))
def test_the_day_after_is_the_same_day_so_many_years_on(starts: date, years: int) -> None:
    ends = last_day(starts, Decimal(years))
    assert ends is not None
    after = ends + timedelta(days=1)
    assert (after.year, after.month) == (starts.year + years, starts.month)
    assert after.day == starts.day or (starts.month, starts.day) == (2, 29)


def test_only_a_forecast_with_a_length_says_when() -> None:
    scope = Scope(kind=CaseKind.FORECAST, starts=date(2027, 4, 1))
    case = replace(ready_case(), scope=scope, tender=Tender(term_years=Decimal(3)))
    assert contract_term(case) == (date(2027, 4, 1), date(2030, 3, 31))
    looks_back = replace(scope, kind=CaseKind.EVALUATIVE)
    assert contract_term(replace(case, scope=looks_back)) is None
    assert contract_term(replace(case, tender=Tender())) is None
