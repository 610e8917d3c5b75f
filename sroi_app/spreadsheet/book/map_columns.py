"""The columns of the value map's sheet: the official order, and what the sum needs beside it."""

from dataclasses import replace
from math import ceil

from sroi_app.calculation.terms import LONGEST
from sroi_app.guide import choices
from sroi_app.guide.kinds import Choice, Kind, Money, Percent, PriceYear, Text
from sroi_app.guide.schema import Section
from sroi_app.guide.stages.outcomes import OUTCOMES
from sroi_app.guide.stages.value import VALUE
from sroi_app.guide.value_map import IMPACT, PRESENT_VALUE, STAGE_NAMES, Column, asked, columns
from sroi_app.model.case import Case
from sroi_app.model.scope import MOST_DELIVERY_YEARS
from sroi_app.spreadsheet.book import words
from sroi_app.spreadsheet.book.grid import BookColumn, Grid
from sroi_app.text import _

REF = "ref"
INCLUDED, PRICED, HEALTH = "included", "priced", "health_rate"
FACTOR, USED, COUNTS, MISSING, FIRST = "factor", "used", "counts", "missing", "first"
AT_LEAST = 5
"""Years that an outcome may at least last on the sheet, so that longer ones can be tried."""

HEADS = 4
"""The row of the headings, counted from 0."""


def map_grid(case: Case) -> Grid:
    """Return where everything stands on the sheet of the value map."""
    delivery = delivery_years(case)
    return Grid(
        sheet=words.MAP,
        columns=(
            BookColumn(key=REF, head=_("Row"), band="", letters=5, look="fixed"),
            *_answers(delivery, health=any(one.health_rate for one in case.outcomes)),
            *_worked_out(delivery, years_shown(case)),
        ),
        heads=HEADS,
        rows=len(case.outcomes),
    )


def delivery_years(case: Case) -> int:
    """Return the years of delivery there are columns for."""
    return min(max(case.scope.delivery_years, 1), MOST_DELIVERY_YEARS)


def years_shown(case: Case) -> int:
    """Return how many years the sheet has columns for: all that value falls in, and some more."""
    given = (one.duration.value or 0 for one in case.outcomes)
    longest = max((ceil(years) for years in given if years <= LONGEST), default=0)
    return delivery_years(case) + max(longest, AT_LEAST)


def quantity_keys(delivery: int) -> tuple[str, ...]:
    return tuple(f"quantities/{year}/value" for year in range(1, delivery + 1))


def impact_keys(delivery: int) -> tuple[str, ...]:
    """The columns with the impact of each year of delivery: with one year, that of the impact."""
    if delivery == 1:
        return (IMPACT,)
    return tuple(f"{IMPACT}/{year}" for year in range(1, delivery + 1))


def year_keys(years: int) -> tuple[str, ...]:
    return tuple(f"year/{year}" for year in range(1, years + 1))


def _answers(delivery: int, *, health: bool) -> tuple[BookColumn, ...]:
    found: list[BookColumn] = []
    for column in columns(delivery):
        if column.kind is None:
            continue
        if column.path == "proxy/description":
            found.append(_answered(_beside(OUTCOMES, PRICED, _("Priced"), 14, stage=3)))
        found.append(_answered(column))
        if column.path == "standing":
            found.append(_answered(_beside(OUTCOMES, INCLUDED, _("In the case"), 11, stage=2)))
        if column.path == "money" and health:
            found.append(_answered(_beside(VALUE, HEALTH, _("Health rate"), 8, stage=3)))
    return tuple(found)


def _beside(section: Section, path: str, head: str, letters: int, *, stage: int) -> Column:
    column = asked(stage, section, path, head, letters)
    return replace(column, kind=choices.YES_NO) if path == HEALTH else column


_WIDER = {"description": 32, "proxy/source": 38, "evidence/source": 26}
"""Columns with more room than on the screen, in letters: a page has no other way to show it all."""


def _answered(column: Column) -> BookColumn:
    return BookColumn(
        key=column.path,
        head=column.head,
        band=STAGE_NAMES[column.stage],
        letters=_WIDER.get(column.path, max(column.letters, 10)),
        look=look_of(column.kind),
        asked=column,
    )


def look_of(kind: Kind | None) -> str:
    """Return how the cells of a kind of answer look."""
    if isinstance(kind, Percent):
        return "input percent"
    if isinstance(kind, PriceYear):
        return "input year"
    if isinstance(kind, Text):
        return "input words"
    if isinstance(kind, Money):
        return "input pence"
    if kind is None or isinstance(kind, Choice) or kind.type in (str, bool):
        return "input words"
    return "input number"


def _worked_out(delivery: int, years: int) -> tuple[BookColumn, ...]:
    band = STAGE_NAMES[5]
    impacts = impact_keys(delivery)
    return (
        BookColumn(key=FACTOR, head=_("Price factor"), band=band, letters=9, look="factor"),
        BookColumn(key=USED, head=_("Value used"), band=band, letters=11, look="pence"),
        BookColumn(key=COUNTS, head=_("How it counts"), band=band, letters=12, look="said"),
        BookColumn(key=MISSING, head=_("Still missing"), band=band, letters=16, look="said"),
        BookColumn(key=FIRST, head=_("First year of value"), band=band, letters=9, look="whole"),
        *(
            BookColumn(key=key, head="", band=band, letters=12, look="pounds", year=year)
            for year, key in enumerate(impacts, 1)
            if key != IMPACT
        ),
        BookColumn(key=IMPACT, head=_("Impact"), band=band, letters=12, look="pounds"),
        *(
            BookColumn(key=key, head="", band=band, letters=12, look="pounds", year=year)
            for year, key in enumerate(year_keys(years), 1)
        ),
        BookColumn(
            key=PRESENT_VALUE, head=_("Present value"), band=band, letters=13, look="strong pounds"
        ),
    )
