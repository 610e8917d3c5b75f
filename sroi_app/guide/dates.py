"""Dates as people type and read them, day first."""

import re
from datetime import date

from sroi_app.guide.numbers import BadText
from sroi_app.text import _

_NUMERIC = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})")
_SHORT_YEAR = re.compile(r"\d{1,2}[/. -]\d{1,2}[/. -]\d{2}")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+)\.?,?\s+(\d{4})")
_MONTH_ONLY = re.compile(r"([a-z]+)\.?\s+(\d{4})")


def months() -> tuple[str, ...]:
    """Return the names of the months."""
    return tuple(
        _(
            "January February March April May June July August September October November December"
        ).split()
    )


def parse_date(text: str) -> date | BadText:
    """Return a date typed as 31 March 2027, 31/3/2027, March 2027 or 2027-03-31."""
    plain = " ".join(text.strip().lower().split())
    if found := _NUMERIC.fullmatch(plain):
        return _date(found[3], int(found[2]), found[1], text)
    if found := _ISO.fullmatch(plain):
        return _date(found[1], int(found[2]), found[3], text)
    if found := _WORDS.fullmatch(plain):
        return _date(found[3], _month(found[2]), found[1], text)
    if found := _MONTH_ONLY.fullmatch(plain):
        return _date(found[2], _month(found[1]), "1", text)
    if _SHORT_YEAR.fullmatch(plain):
        return BadText(_("Write the year in full, like 1/4/2027."))
    return _bad(text)


def format_date(value: date) -> str:
    """Return a date as 31 March 2027."""
    return f"{value.day} {months()[value.month - 1]} {value.year}"


def _month(word: str) -> int:
    if len(word) < 3:
        return 0
    return next((n for n, name in enumerate(months(), 1) if name.lower().startswith(word)), 0)


def _date(year: str, month: int, day: str, text: str) -> date | BadText:
    try:
        found = date(int(year), month, int(day))
    except ValueError:
        return _bad(text)
    return found if 1900 <= found.year <= 2200 else _bad(text)


def _bad(text: str) -> BadText:
    return BadText(
        _("Enter a date, like 31 March 2027 or 31/3/2027. “{text}” is not one.").format(
            text=" ".join(text.split())[:30]
        )
    )
