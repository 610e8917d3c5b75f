"""The sheet of settings: the rate, the timing and the price year that drive every formula."""

from collections.abc import Iterator
from dataclasses import dataclass

from sroi_app.calculation.discounting import SHIFT
from sroi_app.calculation.result import Treatment
from sroi_app.calculation.terms import SCOPE, blank_or_share
from sroi_app.guide import choices
from sroi_app.guide.kinds import Choice, YesNo
from sroi_app.guide.stages.scope import SCOPE as SCOPE_QUESTIONS
from sroi_app.guide.value_map import asked, brief
from sroi_app.library.discount_rates import RateStep, steps_for
from sroi_app.library.price_years import canonical
from sroi_app.model.outcomes import Standing
from sroi_app.spreadsheet.book import words
from sroi_app.spreadsheet.book.contents import content
from sroi_app.spreadsheet.book.discount_formulas import HEALTH, USED, rate_name, steps_of
from sroi_app.spreadsheet.book.grid import quoted
from sroi_app.spreadsheet.book.map_columns import INCLUDED, REF, look_of
from sroi_app.spreadsheet.book.page import Cached, Page, cell
from sroi_app.spreadsheet.book.subject import Subject
from sroi_app.spreadsheet.book.validation import rule
from sroi_app.text import _

TOP = 3  # the row of the first setting, counted from 0
VALUE = 1  # the column of what is set
LISTS = 4  # the first column of the lists that cells are picked from
GREEN_BOOK = "GreenBook"

SETTINGS = {
    "DiscountRate": asked(1, SCOPE_QUESTIONS, "rate", _("Discount rate"), 12),
    "Timing": asked(1, SCOPE_QUESTIONS, "timing", _("When value arrives"), 12),
    "PriceYear": asked(1, SCOPE_QUESTIONS, "price_year", _("Price year"), 12),
}
"""The settings that can be changed, by the name of their cell."""

LISTED: dict[str, Choice | YesNo] = {
    "direction": choices.DIRECTION,
    "standing": choices.STANDING,
    "included": choices.SHOWN,
    "priced": choices.PRICED,
    "starts": choices.STARTS,
    "money": choices.MONEY,
    "health_rate": choices.YES_NO,
    "kind": choices.INPUT_KIND,
    "timing": choices.TIMING,
}
"""The answers that are picked from a list, by the path of their question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: a named cell with what it holds. A `formula` comes to `value`."""

    name: str
    label: str
    value: Cached
    look: str
    formula: str = ""
    note: str = ""


def write_settings(page: Page, subject: Subject, lists: dict[str, str]) -> None:
    """Write the sheet of the settings."""
    page.title(
        _("Settings"),
        _("The three cells in pale yellow drive every formula of this workbook."),
        across=3,
    )
    for row, (name, column) in enumerate(SETTINGS.items(), TOP):
        page.words(row, 0, column.head, "label")
        written = content(subject.case, column, SCOPE, subject.case.scope)
        look = "input words" if name == "Timing" else look_of(column.kind)
        page.content(row, VALUE, written, look)
        page.words(row, 2, f"{column.question} {column.hint}", "beside")
        page.sheet.set_row(row, 30)
        page.sheet.data_validation(row, VALUE, row, VALUE, rule(column, lists))
    for row, line in _placed(subject):
        _write_line(page, row, line)
    _write_lists(page)
    page.widths([50, 44, 62, 2, *(24 for _list in LISTED)])
    page.sheet.print_area(0, 0, TOP + len(SETTINGS) + len(list(_lines(subject))), 2)
    page.printed(TOP - 1, letters=156, footer=subject.title)
    page.protected()


def names_in(subject: Subject) -> dict[str, str]:
    """Return the named cells of the settings’ sheet, by their names."""
    rows = {name: row for row, name in enumerate(SETTINGS, TOP)}
    rows |= {line.name: row for row, line in _placed(subject) if line.name}
    sheet = quoted(words.SETTINGS)
    return {name: f"={sheet}!{cell(row, VALUE)}" for name, row in rows.items()}


def lists_in() -> dict[str, str]:
    """Return the cells each list of choices stands in, by the path of its question."""
    sheet = quoted(words.SETTINGS)
    return {
        path: f"{sheet}!{cell(TOP, column)}:{cell(TOP + len(_options(kind)) - 1, column)}"
        for column, (path, kind) in enumerate(LISTED.items(), LISTS)
    }


def _write_line(page: Page, row: int, line: Line) -> None:
    if not line.name:
        page.words(row, 0, line.label, "band")
        page.words(row, 1, "", "band")
        page.words(row, 2, "", "band")
        return
    page.words(row, 0, line.label, "plain")
    page.words(row, 2, line.note, "beside")
    if line.formula:
        page.formula(row, VALUE, line.formula, line.value, line.look)
    elif isinstance(line.value, str):
        page.words(row, VALUE, line.value, line.look)
    elif line.value is not None:
        page.sheet.write_number(row, VALUE, float(line.value), page.looks(line.look))


def _write_lists(page: Page) -> None:
    page.words(TOP - 1, LISTS, _("What can be chosen"), "label")
    for column, kind in enumerate(LISTED.values(), LISTS):
        for row, option in enumerate(_options(kind), TOP):
            page.words(row, column, option, "note")


def _options(kind: Choice | YesNo) -> list[str]:
    return [brief(option.label) for option in kind.options]


def _placed(subject: Subject) -> Iterator[tuple[int, Line]]:
    yield from enumerate(_lines(subject), TOP + len(SETTINGS) + 1)


def _lines(subject: Subject) -> Iterator[Line]:
    yield _band(_("Worked out from them"))
    yield _delivery(subject)
    yield from _rates_used(subject)
    shift = SHIFT[subject.case.scope.timing]
    yield Line(
        name="Shift",
        label=_("Years by which value arrives before the end of its year"),
        value=shift,
        look="fixed number",
        formula="=IF(Timing=MidYear,0.5,IF(Timing=YearStart,1,0))",
    )
    yield _usable(subject)
    yield _only_track_record(subject)
    yield _band(_("Rates of HM Treasury’s Green Book"))
    yield from _published(GREEN_BOOK, USED, _("Standard rate, {years}"))
    yield from _published(HEALTH, HEALTH, _("Rate for health and wellbeing, {years}"))
    yield _band(_("The words that formulas compare with"))
    for name, word in words.NAMED.items():
        yield Line(name=name, label=name, value=word, look="fixed")


def _band(label: str) -> Line:
    return Line(name="", label=label, value=None, look="band")


def _delivery(subject: Subject) -> Line:
    kept = next((k.text for k in subject.case.unreadable if k.address == SCOPE / _YEARS), None)
    return Line(
        name="DeliveryYears",
        label=_("Years of delivery"),
        value=subject.case.scope.delivery_years if kept is None else kept,
        look="fixed number",
        note=_("Each has columns of its own: change it in SROI Case, then export again."),
    )


def _rates_used(subject: Subject) -> Iterator[Line]:
    rate = subject.case.scope.rate
    used = steps_for(rate if blank_or_share(rate) else None)
    first = rate_name(GREEN_BOOK, 1)
    for place, _step in enumerate(steps_of(USED), 1):
        own = rate_name(GREEN_BOOK, place)
        given = f"IF(OR(NOT(ISNUMBER(DiscountRate)),DiscountRate={first}),{own},DiscountRate)"
        yield Line(
            name=rate_name(USED, place),
            label=_("Rate used, {years}").format(years=_years(steps_of(USED), place)),
            value=used[min(place, len(used)) - 1].rate,
            look="fixed percent",
            formula=f"={given}",
            note=_("A blank rate, or the Green Book’s own, follows its steps.")
            if place == 1
            else "",
        )


def _usable(subject: Subject) -> Line:
    scope, unread = subject.case.scope, subject.unread
    read = not unread.intersection((SCOPE / "rate", SCOPE / "price_year", SCOPE / _YEARS))
    a_year = not scope.price_year or canonical(scope.price_year) is not None
    rate = 'OR(DiscountRate="",COUNTIFS(DiscountRate,">=0",DiscountRate,"<=1")=1)'
    year = 'OR(PriceYear&""="",ISNUMBER(MATCH(PriceYear&"",PriceYears,0)))'
    timing = f"COUNTIF({lists_in()['timing']},Timing)=1"
    return Line(
        name="SettingsUsable",
        label=_("All of them can be used"),
        value=read and a_year and blank_or_share(scope.rate),
        look="fixed",
        formula=f"=AND({rate},{year},{timing},ISNUMBER(DeliveryYears))",
    )


def _only_track_record(subject: Subject) -> Line:
    grid = subject.map
    rows = f'{grid.down_from_elsewhere(REF)},"?*",{grid.down_from_elsewhere(INCLUDED)},InTheCase'
    record = f"{grid.down_from_elsewhere('standing')},TrackRecord"
    return Line(
        name="OnlyTrackRecord",
        label=_("The case is about past work alone"),
        value=_is_about_past_work(subject),
        look="fixed",
        formula=f"=COUNTIFS({rows},{record})=COUNTIFS({rows})",
        note=_("Only then do outcomes of the track record count in the ratio."),
    )


def _is_about_past_work(subject: Subject) -> bool:
    inside = [r for r in subject.result.outcomes if r.treatment is not Treatment.LEFT_OUT]
    return all(row.outcome.standing is Standing.TRACK_RECORD for row in inside)


def _published(name: str, rate: str, label: str) -> Iterator[Line]:
    steps = steps_of(rate)
    for place, step in enumerate(steps, 1):
        yield Line(
            name=rate_name(name, place),
            label=label.format(years=_years(steps, place)),
            value=step.rate,
            look="fixed percent",
        )


def _years(steps: tuple[RateStep, ...], place: int) -> str:
    """Return the years a step covers, counted from 1."""
    begins = (steps[place - 2].last or 0) + 1 if place > 1 else 1
    last = steps[place - 1].last
    if last is not None:
        return _("years {first} to {last}").format(first=begins, last=last)
    return _("from year {first}").format(first=begins) if place > 1 else _("every year")


_YEARS = "delivery_years"
