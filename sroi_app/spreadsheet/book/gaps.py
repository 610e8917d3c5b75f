"""What is still missing in a row, as a formula says it and as the sum says it.

A row with anything missing has no figures, exactly as in the program: blank is not zero.
"""

from sroi_app.calculation.result import OutcomeResult, Treatment
from sroi_app.calculation.terms import DEDUCTIONS, OUTCOMES, SCOPE
from sroi_app.guide.value_map import Column, columns
from sroi_app.model.address import Address
from sroi_app.spreadsheet.book.grid import Grid
from sroi_app.spreadsheet.book.map_columns import (
    FACTOR,
    FIRST,
    INCLUDED,
    PRICED,
    quantity_keys,
)
from sroi_app.text import _

_PRICE_YEAR = "proxy/price_year"
_CASE_PRICE_YEAR = SCOPE / "price_year"
_VALUES = ("amount/value", "proxy/value/value")
_SHARES = tuple(f"{name}/value" for name in DEDUCTIONS[:3])
_DROPOFF = "dropoff/value"
_DURATION = "duration/value"
CHOSEN = ("direction", INCLUDED, PRICED, "starts")
"""The answers without which nobody could say how a row counts."""


def gap_formula(grid: Grid, delivery: int, years: int, lists: dict[str, str]) -> str:
    """Return the formula that names what a priced row in the case still lacks.

    `lists` are the cells with the words of each choice: any other word is no answer either.
    """
    heads = _heads(delivery)
    quantities = quantity_keys(delivery)
    tests = [
        *((key, f'COUNTIF({grid.here(key)},">=0")=1') for key in (*quantities, *_VALUES)),
        (_PRICE_YEAR, f"ISNUMBER({grid.here(FACTOR)})"),
        (_DURATION, _lasts(grid, delivery, years)),
        *((key, _is_share(grid.here(key))) for key in _SHARES),
        (_DROPOFF, _fades(grid)),
        *((key, f"COUNTIF({lists[key]},{grid.here(key)})=1") for key in CHOSEN),
    ]
    heads |= {column.key: column.head for column in grid.columns if column.key in CHOSEN}
    named = "&".join(f'IF({test},"","{_named(heads[key])}")' for key, test in tests)
    named += f'&IF(SettingsUsable,"","{_named(_settings())}")'
    asked = f"OR({grid.here(INCLUDED)}=LeftOut,{grid.here(PRICED)}=NotPriced)"
    return f'=IF({asked},"",TRIM({named}))'


def gap_words(row: OutcomeResult, delivery: int, unread: frozenset[Address]) -> str:
    """Return the same words from what the sum found missing."""
    if row.treatment in (Treatment.LEFT_OUT, Treatment.UNPRICED):
        return ""
    heads, missing = _heads(delivery), set(row.missing)
    here = OUTCOMES / row.outcome.id
    if row.outcome.proxy.price_year and _CASE_PRICE_YEAR in missing:
        missing.add(here / _PRICE_YEAR)
    keys = (*quantity_keys(delivery), *_VALUES, _PRICE_YEAR, _DURATION, *_SHARES, _DROPOFF)
    found = [heads[key] for key in keys if here / key in missing]
    unusable = {SCOPE / "rate", SCOPE / "delivery_years"} | ({_CASE_PRICE_YEAR} & unread)
    settings = [_settings()] if unusable & missing else []
    return "".join(map(_named, (*found, *settings))).strip()


def _settings() -> str:
    return _("Settings")


def _named(head: str) -> str:
    return head.removesuffix(" %").replace('"', "”") + ". "


def _heads(delivery: int) -> dict[str, str]:
    found: tuple[Column, ...] = columns(delivery)
    return {column.path: column.head for column in found}


def _is_share(cell: str) -> str:
    return f'COUNTIFS({cell},">=0",{cell},"<=1")=1'


def _lasts(grid: Grid, delivery: int, years: int) -> str:
    """Longer than nothing, and not beyond the last year on the sheet."""
    cell = grid.here(_DURATION)
    end = f"ROUNDUP(N({cell}),0)+{grid.here(FIRST)}"
    return f'AND(COUNTIF({cell},">0")=1,{end}<={years - delivery + 2})'


def _fades(grid: Grid) -> str:
    """A change that lasts a year or less needs no drop-off: there is no later year to fade in."""
    cell = grid.here(_DROPOFF)
    return f"OR({_is_share(cell)},AND(ISBLANK({cell}),N({grid.here(_DURATION)})<=1))"
