"""The sentence that stands beside every ratio: how the sum was done."""

from sroi_app.calculation.result import Convention
from sroi_app.guide import figures
from sroi_app.library.discount_rates import health_steps, standard_steps
from sroi_app.model.scope import Timing
from sroi_app.text import _


def convention_sentence(convention: Convention) -> str:
    """Return the convention in one or two short sentences, to be printed beside the ratio."""
    parts = [_timing(convention), _prices(convention)]
    if convention.health_rate_used:
        parts.append(_health())
    parts.append(_("All inputs are counted, volunteers’ time and gifts in kind included."))
    return " ".join(part for part in parts if part)


def method_sentences(convention: Convention) -> str:
    """Return the whole method in a few sentences, for the report."""
    method = _(
        "Each outcome’s value is the number of people times what the change is worth to each, "
        "less the shares that would have happened anyway (deadweight), were moved from "
        "elsewhere (displacement) or were caused by others (attribution). It falls by the "
        "drop-off each year after its first. The ratio is the total present value of outcomes "
        "divided by that of all inputs."
    )
    return f"{method} {convention_sentence(convention)}"


def rate_words(convention: Convention) -> str:
    """Return the discount rate as it is printed: 3.5% a year (HM Treasury Green Book)."""
    first = convention.steps[0]
    words = _("{rate} a year").format(rate=figures.percent(first.rate))
    if convention.steps == standard_steps():
        words += " " + _("(HM Treasury Green Book)")
    return words


def _timing(convention: Convention) -> str:
    words = {
        Timing.YEAR_END: _("Every year, the first included, is discounted at {rate}."),
        Timing.MID_YEAR: _(
            "Value is taken to arrive in the middle of each year and discounted at {rate}."
        ),
        Timing.YEAR_START: _("Every year after the first is discounted at {rate}."),
    }[convention.timing]
    return words.format(rate=rate_words(convention))


def _health() -> str:
    rate = figures.percent(health_steps()[0].rate)
    words = _("Health and wellbeing marked so are discounted at {rate} a year.")
    return words.format(rate=rate)


def _prices(convention: Convention) -> str:
    if not convention.price_year:
        return ""
    return _("Values are in {year} prices.").format(year=convention.price_year)
