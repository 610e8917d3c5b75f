"""Ratios in words."""

from decimal import Decimal

from sroi_app.guide import figures
from sroi_app.text import _


def ratio_words(ratio: Decimal) -> str:
    """Return a ratio with its hedge, in two decimals: it stands where no table has them."""
    value = figures.ratio(ratio).removesuffix(" : £1")
    return _("about {value} for every £1 put in").format(value=value)
