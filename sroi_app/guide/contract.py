"""When the contract that a case bids for runs, as far as the answers tell."""

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from sroi_app.model.case import Case
from sroi_app.model.scope import CaseKind

LATEST = 2400  # the year; beyond any contract


class Term(NamedTuple):
    """The first and the last day of a contract."""

    starts: date
    ends: date


def contract_term(case: Case) -> Term | None:
    """Return when the contract runs: from the first day a forecast covers, for its years.

    None where that is not said; a case that looks back says nothing of the contract to come.
    """
    starts, years = case.scope.starts, case.tender.term_years
    if case.scope.kind is not CaseKind.FORECAST or starts is None or not years:
        return None
    ends = last_day(starts, years)
    return None if ends is None else Term(starts, ends)


def last_day(starts: date, years: Decimal) -> date | None:
    """Return the last of so many years, rounded to months; None where there is no such day.

    >>> last_day(date(2027, 4, 1), Decimal(3))
    datetime.date(2030, 3, 31)
    """
    year, month = divmod(starts.year * 12 + starts.month - 1 + round(years * 12), 12)
    if not starts.year <= year <= LATEST:
        return None
    day = min(starts.day, monthrange(year, month + 1)[1])
    return max(date(year, month + 1, day) - timedelta(days=1), starts)
