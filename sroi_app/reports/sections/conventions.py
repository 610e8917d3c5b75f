"""Timings and ratios in words."""

from decimal import Decimal

from sroi_app.guide import figures
from sroi_app.model.scope import Timing
from sroi_app.text import _


def timing_words(timing: Timing) -> str:
    """Return when in a year value arrives, for the middle of a sentence."""
    return {
        Timing.YEAR_END: _("at the end of the year"),
        Timing.MID_YEAR: _("in the middle of the year"),
        Timing.YEAR_START: _("at the start of the year"),
    }[timing]


def ratio_words(ratio: Decimal) -> str:
    """Return a ratio as prose says it, with its hedge; tables have its two decimals."""
    value = figures.ratio(ratio, 1).removesuffix(" : £1")
    return _("about {value} for every £1 put in").format(value=value)
