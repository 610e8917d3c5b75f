"""The sheet of all that goes in: what people answered, and the pounds of each year."""

from decimal import Decimal

from sroi_app.calculation.discounting import input_factors
from sroi_app.calculation.expression import WORKBOOK, written
from sroi_app.calculation.formulas import present_value, volunteer_time
from sroi_app.calculation.precision import exact
from sroi_app.calculation.result import InputResult
from sroi_app.calculation.terms import INPUTS, SCOPE_ANSWERS, blank_or_share
from sroi_app.library.discount_rates import steps_for
from sroi_app.model.inputs import InputKind
from sroi_app.spreadsheet.book.contents import content
from sroi_app.spreadsheet.book.discount_formulas import input_factor
from sroi_app.spreadsheet.book.grid import Grid, quoted
from sroi_app.spreadsheet.book.input_columns import (
    KIND,
    RATE,
    TOTAL,
    WORTH,
    spent_keys,
    yearly_keys,
)
from sroi_app.spreadsheet.book.map_columns import MISSING, REF
from sroi_app.spreadsheet.book.map_sheet import add_rules, write_heads
from sroi_app.spreadsheet.book.page import Cached, Page, cell
from sroi_app.spreadsheet.book.subject import Subject
from sroi_app.text import _

ZERO = Decimal(0)
KEPT_IN_SIGHT = 2
LONGEST_ROW = 32


@exact
def write_inputs(page: Page, subject: Subject, lists: dict[str, str]) -> None:
    """Write the sheet of the inputs."""
    grid = subject.inputs
    page.title(
        _("What goes in"),
        _("Pounds for money and gifts; for volunteers’ time, hours and what an hour is worth."),
        across=6,
    )
    write_heads(page, grid.columns, grid.heads)
    _write_rows(page, subject, lists)
    _write_foot(page, subject)
    add_rules(page, grid.columns, grid.first, grid.after - 1, lists)
    page.widths([column.letters for column in grid.columns])
    page.sheet.freeze_panes(grid.first, KEPT_IN_SIGHT)
    letters = sum(column.letters + 1 for column in grid.columns)
    page.printed(grid.heads, letters=letters, repeated=KEPT_IN_SIGHT, footer=subject.title)
    page.protected()


def names_in(subject: Subject) -> dict[str, str]:
    """Return the named cells of the inputs’ sheet, by their names."""
    grid = subject.inputs
    places = {"TotalInputs": TOTAL, "PresentValueInputs": WORTH, "GapsInInputs": MISSING}
    sheet = quoted(grid.sheet)
    return {name: f"={sheet}!{cell(grid.after, grid.places[key])}" for name, key in places.items()}


def input_formulas(subject: Subject, lists: dict[str, str]) -> dict[str, str]:
    """Return the formula of each column that is worked out, by its key."""
    grid, delivery = subject.inputs, subject.delivery
    spent = spent_keys(delivery)
    pounds, hours = yearly_keys("amounts", delivery), yearly_keys("hours", delivery)
    row = grid.across(spent)
    factors = _factors(subject)
    worth = written(present_value, row, factors, style=WORKBOOK)
    return {
        MISSING: _gap(grid, pounds, hours, lists[KIND]),
        **{key: _spent(grid, *of) for key, *of in zip(spent, pounds, hours, strict=True)},
        TOTAL: f'=IF({grid.here(spent[0])}="","",SUM({row}))',
        WORTH: f'=IF({grid.here(spent[0])}="","",SUMPRODUCT({worth}))',
    }


def _spent(grid: Grid, pounds: str, hours: str) -> str:
    time = written(volunteer_time, grid.here(hours), grid.here(RATE), style=WORKBOOK)
    either = f"IF({grid.here(KIND)}=VolunteerTime,{time},{grid.here(pounds)})"
    return f'=IF(AND({grid.here(REF)}<>"",{grid.here(MISSING)}=""),{either},"")'


def _gap(grid: Grid, pounds: tuple[str, ...], hours: tuple[str, ...], kinds: str) -> str:
    time = f"{_all_given(grid, hours, _hours())}&{_all_given(grid, (RATE,), _rate())}"
    either = f"IF({grid.here(KIND)}=VolunteerTime,{time},{_all_given(grid, pounds, _pounds())})"
    kind = f'IF(COUNTIF({kinds},{grid.here(KIND)})=1,"","{_kind()} ")'
    named = f'TRIM({kind}&{either}&IF(SettingsUsable,"","{_settings()} "))'
    return f'=IF({grid.here(REF)}="","",{named})'


def _all_given(grid: Grid, keys: tuple[str, ...], words: str) -> str:
    return f'IF(COUNTIF({grid.across(keys)},">=0")={len(keys)},"","{words} ")'


def _write_rows(page: Page, subject: Subject, lists: dict[str, str]) -> None:
    grid, formulas = subject.inputs, input_formulas(subject, lists)
    for number, row in enumerate(subject.result.inputs, grid.first):
        figures = _figures(subject, row)
        for place, column in enumerate(grid.columns):
            if column.asked is not None:
                written_there = content(subject.case, column.asked, INPUTS / row.item.id, row.item)
                page.content(number, place, written_there, column.look)
            elif column.key in formulas:
                page.formula(number, place, formulas[column.key], figures[column.key], column.look)
            else:
                page.words(number, place, row.item.id, column.look)
        page.sheet.set_row(number, LONGEST_ROW)


def _figures(subject: Subject, row: InputResult) -> dict[str, Cached]:
    spent, stream = spent_keys(subject.delivery), row.stream
    if stream is None:
        return {MISSING: _gap_words(row), **dict.fromkeys((*spent, TOTAL, WORTH))}
    by_year = dict(zip(spent, stream.amounts, strict=True))
    return {MISSING: "", **by_year, TOTAL: stream.total, WORTH: stream.present_value}


def _gap_words(row: InputResult) -> str:
    missing = set(row.missing)
    here, time = INPUTS / row.item.id, row.item.kind is InputKind.VOLUNTEER_TIME
    yearly = any(at.within(here / ("hours" if time else "amounts")) for at in missing)
    found = [_hours() if time else _pounds()] if yearly else []
    found += [_rate()] if here / RATE in missing else []
    found += [_settings()] if missing.intersection(SCOPE_ANSWERS) else []
    return " ".join(found)


def _write_foot(page: Page, subject: Subject) -> None:
    grid, result = subject.inputs, subject.result
    row, places = grid.after, grid.places
    page.words(row, 0, _("Total"), "label")
    page.words(row + 1, 0, _("Discount factor"), "label")
    still_open = sum(one.stream is None for one in result.inputs)
    formula = f"=SUMPRODUCT(--(LEN({grid.down(MISSING)})>0))"
    page.formula(row, places[MISSING], formula, still_open, "whole")
    rate = subject.case.scope.rate
    factors = input_factors(steps_for(rate if blank_or_share(rate) else None), subject.delivery)
    streams = [one.stream for one in result.inputs if one.stream]
    for year, key in enumerate(spent_keys(subject.delivery)):
        spent = sum((stream.amounts[year] for stream in streams), ZERO)
        page.formula(row, places[key], f"=SUM({grid.down(key)})", spent, "strong pounds")
        page.formula(row + 1, places[key], input_factor(grid.head(key)), factors[year], "factor")
    total = sum((stream.total for stream in streams), ZERO)
    page.formula(row, places[TOTAL], f"=SUM({grid.down(TOTAL)})", total, "strong pounds")
    formula = f"=SUM({grid.down(WORTH)})"
    page.formula(row, places[WORTH], formula, result.inputs_so_far, "strong pounds")


def _factors(subject: Subject) -> str:
    """The cells of the discount factors, held fast."""
    grid, keys = subject.inputs, spent_keys(subject.delivery)
    first, last = (cell(grid.after + 1, grid.places[key]) for key in (keys[0], keys[-1]))
    return first if first == last else f"{first}:{last}"


def _kind() -> str:
    return _("Kind.")


def _pounds() -> str:
    return _("Pounds.")


def _hours() -> str:
    return _("Hours.")


def _rate() -> str:
    return _("Pounds an hour.")


def _settings() -> str:
    return _("Settings.")
