"""Timings, rates and ratios in words."""

from collections.abc import Sequence
from decimal import Decimal

from sroi_app.guide import figures
from sroi_app.library.discount_rates import RateStep
from sroi_app.model.scope import Timing
from sroi_app.text import _


def timing_words(timing: Timing) -> str:
    """Return when in a year value arrives, for the middle of a sentence."""
    return {
        Timing.YEAR_END: _("at the end of the year"),
        Timing.MID_YEAR: _("in the middle of the year"),
        Timing.YEAR_START: _("at the start of the year"),
    }[timing]


def rate_words(steps: Sequence[RateStep]) -> str:
    """Return discount rates in words, for the middle of a sentence."""
    if not steps[0].rate:
        return _("not at all (0%)")
    rate = figures.percent(steps[0].rate)
    if steps[0].last is None:
        return _("{rate} a year").format(rate=rate)
    return _("{rate} a year, and less after {years} years").format(rate=rate, years=steps[0].last)


def ratio_words(ratio: Decimal) -> str:
    """Return a ratio as prose says it, with its hedge; tables have its two decimals."""
    return _("about {value} for every £1 put in").format(value=figures.pounds(ratio, 1))
