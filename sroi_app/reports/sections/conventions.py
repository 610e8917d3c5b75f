"""Ratios in words."""

from decimal import Decimal

from sroi_app.guide import figures
from sroi_app.text import _


def ratio_words(ratio: Decimal) -> str:
    """Return a ratio as prose says it, with its hedge; tables have its two decimals."""
    value = figures.ratio(ratio, 1).removesuffix(" : £1")
    return _("about {value} for every £1 put in").format(value=value)
