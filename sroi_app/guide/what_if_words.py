"""The words for a test of the whole case: what is different in it, and how it is done."""

from decimal import Decimal

from sroi_app.calculation.terms import OUTCOMES
from sroi_app.calculation.what_if import Variation, WhatIf
from sroi_app.guide import figures
from sroi_app.guide.assumption_words import row_name
from sroi_app.guide.convention import steps_words, timing_words
from sroi_app.library.discount_rates import steps_for
from sroi_app.model.case import Case
from sroi_app.model.scope import Timing
from sroi_app.text import _


def what_if_words(case: Case, what_if: WhatIf) -> str:
    """Return what a test is called in a table: "Without “Feeling less lonely”"."""
    match what_if.variation:
        case Variation.WITHOUT:
            name = row_name(case, OUTCOMES / what_if.subject)
            return _("Without “{name}”").format(name=name)
        case Variation.RATE:
            return _rate(Decimal(what_if.subject))
        case Variation.TIMING:
            when = timing_words(Timing(what_if.subject))
            return _("Value arrives {when}").format(when=when)
        case Variation.INPUTS_MORE | Variation.INPUTS_LESS | Variation.WEAK_CUT:
            share = figures.percent(Decimal(what_if.subject))
            return _SHARES[what_if.variation].format(share=share)
        case Variation.ONE_YEAR | Variation.CAUTIOUS | Variation.HOPEFUL:
            return _WORDS[what_if.variation]


def what_if_meaning(variation: Variation) -> str:
    """Return how a test is done, to follow its name; blank where the name says it all."""
    return _MEANINGS.get(variation, "")


def _rate(rate: Decimal) -> str:
    if not rate:
        return _("Later years not discounted")
    return _("Discounted at {rate}").format(rate=steps_words(steps_for(rate)))


_WORDS = {
    Variation.ONE_YEAR: _("Every change lasts one year at most"),
    Variation.CAUTIOUS: _("Every range at its cautious end"),
    Variation.HOPEFUL: _("Every range at its hopeful end"),
}
_SHARES = {
    Variation.INPUTS_MORE: _("{share} more is put in"),
    Variation.INPUTS_LESS: _("{share} less is put in"),
    Variation.WEAK_CUT: _("Numbers that rest on judgement or a guess cut by {share}"),
}
_MEANINGS = {
    Variation.CAUTIOUS: _("each number stands where it lowers the result, all at once"),
    Variation.HOPEFUL: _("each number stands where it raises the result, all at once"),
    Variation.WEAK_CUT: _(
        "only those of gains are cut, and a deduction by cutting what it leaves; harms and what "
        "goes in stay as they are"
    ),
    Variation.ONE_YEAR: _("what lasts longer counts for its first year only"),
}
