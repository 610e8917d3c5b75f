"""What was understood of a typed answer, said only where it adds something."""

import re
from decimal import Decimal

from sroi_app.guide import figures
from sroi_app.guide.kinds import Date, Given, Kind, Money, Number, Percent, PriceYear, Years
from sroi_app.guide.numbers import BadText
from sroi_app.text import _

_MARKS = re.compile(r"[£,\s]")
_LAST_ZEROS = re.compile(r"(?<=\d)\.0*$|(\.\d*?[1-9])0+$")


_FIGURES = (Money, Number, Percent, Years, Date, PriceYear)


def understood(kind: Kind, text: str) -> str:
    """Return "Understood as £12,000." for a typed 12k, or "" where the text says it already.

    "" also for what cannot be read, and for the kinds of answer that are words or choices.
    """
    kind = kind.kind if isinstance(kind, Given) else kind
    value = kind.parse(text) if type(kind) in _FIGURES else None
    if isinstance(value, BadText) or value in (None, ""):
        return ""
    meant = kind.format(value)
    if _bare(meant) == _bare(text):
        return ""
    return _("Understood as {answer}.").format(answer=meant)


def share_said(share: Decimal) -> str:
    """Return "That is 30%." for a share that was given in people."""
    exact, short = figures.exact_percent(share), figures.percent(share)
    words = _("That is {percent}.") if exact == short else _("That is about {percent}.")
    return words.format(percent=short)


def _bare(text: str) -> str:
    """A figure without the marks that only make it easier to read: £1,250.50 is 1250.5."""
    return _LAST_ZEROS.sub(r"\1", _MARKS.sub("", text).lower())
