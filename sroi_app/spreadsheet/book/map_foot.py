"""What stands under the rows of the value map: totals, factors, present value and the ratio."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate
from typing import Any

from sroi_app.calculation.discounting import value_factors
from sroi_app.calculation.expression import WORKBOOK, Binding, Symbol, added, written
from sroi_app.calculation.formulas import (
    net_present_value,
    net_ratio,
    payback,
    present_value,
    ratio,
    simple_payback,
)
from sroi_app.calculation.precision import exact
from sroi_app.calculation.result import Treatment
from sroi_app.calculation.terms import blank_or_share
from sroi_app.guide.value_map import IMPACT, PRESENT_VALUE
from sroi_app.library.discount_rates import health_steps, steps_for
from sroi_app.spreadsheet.book.discount_formulas import HEALTH as HEALTH_RATE
from sroi_app.spreadsheet.book.discount_formulas import value_factor
from sroi_app.spreadsheet.book.grid import quoted
from sroi_app.spreadsheet.book.map_columns import COUNTS, HEALTH, year_keys
from sroi_app.spreadsheet.book.page import Cached, Page, cell
from sroi_app.spreadsheet.book.subject import Subject
from sroi_app.spreadsheet.table import column_letters
from sroi_app.text import _

ZERO = Decimal(0)
TOTAL, FACTOR, HEALTH_FACTOR, WORTH, COVERED = "total", "factor", "health", "worth", "covered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """The rows under the table, counted from 0; `factors` are cells for the formulas above."""

    rows: dict[str, int]
    factors: dict[str, str]
    summary: int  # the first row of the figures that come of it all


def foot_of(subject: Subject) -> Foot:
    """Return where the figures under the table stand."""
    names = [TOTAL, FACTOR, *([HEALTH_FACTOR] if subject.uses_health_rate else []), WORTH, COVERED]
    rows = {name: place for place, name in enumerate(names, subject.map.after)}
    factors = {"": _across(subject, rows[FACTOR])}
    if subject.uses_health_rate:
        factors[HEALTH] = _across(subject, rows[HEALTH_FACTOR])
    return Foot(rows=rows, factors=factors, summary=subject.map.after + len(names) + 1)


@exact
def write_foot(page: Page, subject: Subject, foot: Foot) -> None:
    """Write what the outcomes that are counted come to."""
    labels = {
        TOTAL: _("Total of the outcomes that are counted"),
        FACTOR: _("Discount factor"),
        HEALTH_FACTOR: _("Discount factor for health and wellbeing"),
        WORTH: _("Present value"),
        COVERED: _("Present value, added up"),
    }
    for name, row in foot.rows.items():
        page.words(row, 0, labels[name], "label")
    _write_years(page, subject, foot)
    _write_totals(page, subject, foot)
    for row, (label, formula, cached, look) in enumerate(_summary(subject, foot), foot.summary):
        page.words(row, 0, label, "label")
        page.formula(row, subject.map.last_column, formula, cached, look)


def names_in(subject: Subject) -> dict[str, str]:
    """Return the named cells of the value map's sheet, by their names."""
    foot = foot_of(subject)
    last = subject.map.last_column
    rows = {"TotalPresentValue": foot.rows[WORTH]}
    rows |= {name: foot.summary + place for place, name in enumerate(_NAMES)}
    sheet = quoted(subject.map.sheet)
    return {name: f"={sheet}!{cell(row, last)}" for name, row in rows.items()}


_NAMES = (
    "GapsInOutcomes",
    "Gaps",
    "NetPresentValue",
    "Ratio",
    "NetRatio",
    "YearsNotCovered",
    "PaybackMonths",
    "SimplePaybackMonths",
)
"""The named cells of the figures that come of it all, in their order."""


def _write_years(page: Page, subject: Subject, foot: Foot) -> None:
    scope, years = subject.case.scope, subject.years
    factors = value_factors(steps_for(_usable(scope.rate)), scope.timing, years)
    healths = value_factors(health_steps(), scope.timing, years)
    values = _padded([year.value for year in subject.result.years], years)
    worths = _padded([year.present_value for year in subject.result.years], years)
    covered = list(accumulate(worths))
    for place, key in enumerate(year_keys(years)):
        column, head = subject.map.places[key], subject.map.head(key)
        rows = foot.rows
        page.formula(rows[TOTAL], column, _counted(subject, key), values[place], "strong pounds")
        page.formula(rows[FACTOR], column, value_factor(head), factors[place], "factor")
        if subject.uses_health_rate:
            formula = value_factor(head, HEALTH_RATE)
            page.formula(rows[HEALTH_FACTOR], column, formula, healths[place], "factor")
        worth = _worth(subject, foot, key)
        page.formula(rows[WORTH], column, worth, worths[place], "strong pounds")
        here, before = _at(rows[WORTH], column), _at(rows[COVERED], column - 1)
        summed = "=" + (added(before, here, style=WORKBOOK) if place else here)
        page.formula(rows[COVERED], column, summed, covered[place], "pounds")


def _write_totals(page: Page, subject: Subject, foot: Foot) -> None:
    grid, counted = subject.map, [row.stream for row in subject.result.counted if row.stream]
    impact = sum((stream.impact for stream in counted), ZERO)
    column = grid.places[IMPACT]
    page.formula(foot.rows[TOTAL], column, _counted(subject, IMPACT), impact, "strong pounds")
    worth, formula = subject.result.value_so_far, _counted(subject, PRESENT_VALUE)
    page.formula(foot.rows[TOTAL], grid.last_column, formula, worth, "strong pounds")
    formula = f"=SUM({_across(subject, foot.rows[WORTH])})"
    page.formula(foot.rows[WORTH], grid.last_column, formula, worth, "strong pounds")


Line = tuple[str, str, Cached, str]
"""What stands in one line of the summary: label, formula, figure and look."""


def _summary(subject: Subject, foot: Foot) -> tuple[Line, ...]:
    """What comes of it all, in the order of `_NAMES`."""
    return (*_open_lines(subject), *_ratio_lines(subject), *_payback_lines(subject, foot))


def _open_lines(subject: Subject) -> Iterator[Line]:
    """Yield what is still open: a ratio of what is there already would flatter."""
    gaps, status = _gaps(subject), subject.map.down(COUNTS)
    incomplete = f"=COUNTIF({status},IsIncomplete)"
    yield _("Outcomes still incomplete"), incomplete, gaps[0], "whole"
    nothing_counts = f"(COUNTIF({status},IsCounted)+GapsInOutcomes=0)"
    nothing_in = "AND(GapsInInputs=0,TotalInputs=0)"
    yield (
        _("What still stands in the way of a ratio: 0 when nothing does"),
        f"=GapsInOutcomes+GapsInInputs+{nothing_counts}+{nothing_in}",
        sum(gaps),
        "whole",
    )


def _ratio_lines(subject: Subject) -> Iterator[Line]:
    headline = subject.result.headline
    labels = {
        net_present_value: (_("Net present value"), "strong pounds"),
        ratio: (_("Ratio: present value for every £1 that goes in"), "strong pence"),
        net_ratio: (_("Net ratio: what is left of it, for every £1"), "pence"),
    }
    for formula, (label, look) in labels.items():
        written_out = _written(formula, "TotalPresentValue", "PresentValueInputs")
        cached = getattr(headline, formula.__name__, None)
        yield label, _once_complete(written_out), cached, look


def _payback_lines(subject: Subject, foot: Foot) -> Iterator[Line]:
    """Yield how long it takes: the last year that begins with the inputs not covered decides."""
    headline, heads = subject.result.headline, subject.map.heads_across(year_keys(subject.years))
    worths, covered = _across(subject, foot.rows[WORTH]), _across(subject, foot.rows[COVERED])
    short = f"(ROUND({covered}-PresentValueInputs,6)<0)"
    yield (
        _("Whole years at whose end the inputs are not yet covered"),
        f"=SUMPRODUCT(MAX({short}*{heads}))",
        _years_not_covered(subject),
        "whole",
    )
    reached = f"IF(YearsNotCovered=0,0,INDEX({covered},YearsNotCovered))"
    brought = f"INDEX({worths},YearsNotCovered+1)"
    back = _written(payback, "YearsNotCovered", "PresentValueInputs", reached, brought)
    yield (
        _("Paid back after so many months, discounted"),
        _once_complete(f'IF(YearsNotCovered={subject.years},"",{back})'),
        getattr(headline, "payback_months", None),
        "months",
    )
    first = _at(foot.rows[TOTAL], subject.map.places["year/1"])
    simple = f'IF({first}>0,{_written(simple_payback, "TotalInputs", first)},"")'
    yield (
        _("Paid back after so many months, the guide’s simple form"),
        _once_complete(simple),
        getattr(headline, "simple_payback_months", None),
        "months",
    )


def _gaps(subject: Subject) -> tuple[int, int, int, int]:
    """Incomplete outcomes, incomplete inputs; 1 without any outcome, and without any input."""
    result = subject.result
    incomplete = sum(row.treatment is Treatment.INCOMPLETE for row in result.outcomes)
    open_inputs = sum(row.stream is None for row in result.inputs)
    spent = any(row.stream and row.stream.total for row in result.inputs)
    return (
        incomplete,
        open_inputs,
        int(not result.counted and not incomplete),
        int(not open_inputs and not spent),
    )


def _years_not_covered(subject: Subject) -> int:
    worths = _padded([year.present_value for year in subject.result.years], subject.years)
    inputs, covered = subject.result.inputs_so_far, accumulate(worths)
    short = (year for year, pounds in enumerate(covered, 1) if round(pounds - inputs, 6) < 0)
    return max(short, default=0)


def _once_complete(formula: str) -> str:
    return f'=IF(Gaps=0,{formula},"")'


def _counted(subject: Subject, key: str) -> str:
    """The sum of a column over the outcomes that are counted."""
    return f"=SUMIFS({subject.map.down(key)},{subject.map.down(COUNTS)},IsCounted)"


def _worth(subject: Subject, foot: Foot, key: str) -> str:
    """A year's value in pounds of the start, each outcome at its own rate."""
    column = subject.map.places[key]
    factor = _at(foot.rows[FACTOR], column)
    if not subject.uses_health_rate:
        return f"={_written(present_value, _at(foot.rows[TOTAL], column), factor)}"
    health = f"{_counted(subject, key)[1:-1]},{subject.map.down(HEALTH)},Health)"
    rest = Symbol(f"{_at(foot.rows[TOTAL], column)}-{health}", Binding.SUM)
    parts = (
        _written(present_value, rest, factor),
        _written(present_value, health, _at(foot.rows[HEALTH_FACTOR], column)),
    )
    return "=" + added(*parts, style=WORKBOOK)


def _written(formula: Callable[..., Any], *parts: str | Symbol) -> str:
    return written(formula, *parts, style=WORKBOOK)


def _across(subject: Subject, row: int) -> str:
    """The cells of all years in one row, held fast."""
    keys = year_keys(subject.years)
    places = subject.map.places
    return f"{cell(row, places[keys[0]])}:{cell(row, places[keys[-1]])}"


def _at(row: int, column: int) -> str:
    return f"{column_letters(column)}{row + 1}"


def _padded(pounds: list[Decimal], years: int) -> list[Decimal]:
    return [*pounds[:years], *(ZERO for _year in range(years - len(pounds)))]


def _usable(rate: Decimal | None) -> Decimal | None:
    return rate if blank_or_share(rate) else None
